import { createStore, type Store } from './store';
import { NO_VOICE, type VoiceWatch, watchVoice } from './voice';

/** How often the level is measured, in milliseconds. */
const INTERVAL = 100;

/** Long enough to leave no sound between two measurements unheard, in samples. */
const WINDOW = 8192;

/** Whether one speaks into a microphone that is muted. */
export interface MutedVoice extends Store<boolean> {
  /** The microphone's track while it is muted; null while it is not, or there is none. */
  watch(muted: MediaStreamTrack | null): void;
}

/** Hears a muted track: what it hears stays here and is not sent. */
function listen(muted: MediaStreamTrack, onLevel: (level: number) => void): () => void {
  // The track itself is silent; a copy is not.
  const track = muted.clone();
  track.enabled = true;
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = WINDOW;
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const samples = new Float32Array(WINDOW);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    onLevel(samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0));
  }, INTERVAL);
  return () => {
    clearInterval(timer);
    track.stop();
    void context.close();
  };
}

export function createMutedVoice(): MutedVoice {
  const store = createStore(false);
  let watched: MediaStreamTrack | null = null;
  let stop = () => {};

  return {
    ...store,
    watch(muted) {
      if (muted === watched) return;
      watched = muted;
      stop();
      stop = () => {};
      store.set(false);
      if (!muted) return;
      let voice: VoiceWatch = NO_VOICE;
      stop = listen(muted, (level) => {
        voice = watchVoice(voice, level);
        store.set(voice.speaking);
      });
    },
  };
}
