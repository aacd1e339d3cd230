/** Mixes everyone's sound into one track. */
export interface Mixer {
  readonly track: MediaStreamTrack;
  /** Whose sound is in it from now on. */
  mix(tracks: readonly MediaStreamTrack[]): void;
  stop(): void;
}

export function createMixer(): Mixer {
  const context = new AudioContext();
  const destination = context.createMediaStreamDestination();
  const [track] = destination.stream.getAudioTracks();
  if (!track) throw new Error('A stream destination always has a track.');
  // Without any input nothing would be recorded, and picture and sound would drift apart.
  const silence = context.createConstantSource();
  silence.offset.value = 0;
  silence.connect(destination);
  silence.start();
  const sources = new Map<MediaStreamTrack, MediaStreamAudioSourceNode>();

  return {
    track,
    mix(tracks) {
      for (const [old, source] of sources) {
        if (tracks.includes(old)) continue;
        source.disconnect();
        sources.delete(old);
      }
      for (const added of tracks) {
        if (sources.has(added) || added.readyState === 'ended') continue;
        const source = context.createMediaStreamSource(new MediaStream([added]));
        source.connect(destination);
        sources.set(added, source);
      }
    },
    stop() {
      sources.clear();
      track.stop();
      void context.close();
    },
  };
}
