/** A rising third, in hertz, each tone as long as this, in seconds. */
const TONES = [523.25, 659.25];
const LENGTH = 0.35;
const LOUDNESS = 0.2;

/**
 * Plays two soft tones on a speaker, to hear whether it is the right one.
 * @param speaker the device's id; empty for the browser's choice.
 * @throws DOMException when the browser does not play on that speaker.
 */
export async function playTestSound(speaker: string): Promise<void> {
  const context = new AudioContext();
  // Through an element, whose speaker can be chosen in more browsers than a context's.
  const output = context.createMediaStreamDestination();
  const element = new Audio();
  element.srcObject = output.stream;
  try {
    if (speaker) await element.setSinkId(speaker);
    await element.play();
    TONES.forEach((frequency, index) => {
      const start = context.currentTime + index * LENGTH;
      const volume = new GainNode(context, { gain: 0 });
      volume.gain.setValueAtTime(0, start);
      volume.gain.linearRampToValueAtTime(LOUDNESS, start + 0.03);
      volume.gain.linearRampToValueAtTime(0, start + LENGTH);
      const tone = new OscillatorNode(context, { frequency });
      tone.connect(volume).connect(output);
      tone.start(start);
      tone.stop(start + LENGTH);
    });
    await new Promise((resolve) => setTimeout(resolve, (TONES.length * LENGTH + 0.2) * 1000));
  } finally {
    element.srcObject = null;
    await context.close();
  }
}
