import { getPreferences, subscribePreferences } from '@/lib/preferences/store';

/** Something that sounds, such as a remote person's track. */
interface Sounding {
  setPlaybackDevice(deviceId: string): Promise<void>;
}

/** Whether this browser lets a page choose where it sounds. */
export const canChooseSpeaker = () => 'setSinkId' in HTMLMediaElement.prototype;

/** Lets a track sound where the person chose; a speaker that is gone leaves it where it is. */
export function soundOnChosenSpeaker(track: Sounding): void {
  const { speaker } = getPreferences();
  if (speaker && canChooseSpeaker()) track.setPlaybackDevice(speaker).catch(() => {});
}

/** Moves all sound whenever another speaker is chosen, until the function that it answers is called. */
export function followSpeaker(sounding: () => readonly Sounding[]): () => void {
  return subscribePreferences((now, before) => {
    if (now.speaker === before.speaker || !canChooseSpeaker()) return;
    for (const track of sounding()) track.setPlaybackDevice(now.speaker || 'default').catch(() => {});
  });
}
