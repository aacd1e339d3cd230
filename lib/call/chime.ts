/** A short sound of two tones, made on the spot. */
export type Chime = 'joined' | 'left';

/** In hertz, one after the other: rising for who comes, falling for who goes. */
const TONES: Record<Chime, readonly [number, number]> = {
  joined: [587.33, 880],
  left: [659.25, 440],
};

/** In seconds. */
const TONE_LENGTH = 0.14;
const FADE = 0.22;
const LOUDNESS = 0.08;

let context: AudioContext | null = null;

function playTone(audio: AudioContext, frequency: number, at: number): void {
  const tone = audio.createOscillator();
  const envelope = audio.createGain();
  tone.frequency.value = frequency;
  envelope.gain.setValueAtTime(0, at);
  envelope.gain.linearRampToValueAtTime(LOUDNESS, at + 0.015);
  envelope.gain.exponentialRampToValueAtTime(0.0001, at + FADE);
  tone.connect(envelope).connect(audio.destination);
  tone.start(at);
  tone.stop(at + FADE);
}

/** Plays a chime; silent where the browser still waits for a tap before it plays anything. */
export function playChime(chime: Chime): void {
  context ??= new AudioContext();
  if (context.state === 'suspended') void context.resume().catch(() => {});
  const now = context.currentTime;
  for (const [index, frequency] of TONES[chime].entries()) {
    playTone(context, frequency, now + index * TONE_LENGTH);
  }
}
