/** What a microphone heard of late, one measurement every tenth of a second. */
export interface VoiceWatch {
  /** Whether each of the last measurements was loud, the newest last. */
  loud: readonly boolean[];
  speaking: boolean;
}

export const NO_VOICE: VoiceWatch = { loud: [], speaking: false };

/** A peak of a sample from 0 to 1; what is quieter is the room. */
const LOUD = 0.1;
/** Speech is loud this often in so many measurements; a cough or a key is not. */
const OFTEN = 4;
const MEMORY = 20;
/** Somebody who has begun to speak may pause for so many measurements. */
const PAUSE = 30;

/** @param peak the loudest sample since the last measurement, from 0 to 1. */
export function watchVoice(before: VoiceWatch, peak: number): VoiceWatch {
  const loud = [...before.loud, peak >= LOUD].slice(-PAUSE);
  const count = (measurements: readonly boolean[]) => measurements.filter(Boolean).length;
  const speaking = before.speaking ? count(loud) > 0 : count(loud.slice(-MEMORY)) >= OFTEN;
  return { loud, speaking };
}
