import { Volume2 } from 'lucide-react';
import { useState } from 'react';
import { usePreferences } from '@/components/preferences/use-preferences';
import { Button } from '@/components/ui/button';
import { useWords } from '@/components/words/use-words';
import { playTestSound } from '@/lib/call/test-sound';

/** Lets one hear whether the speaker is the right one. */
export function TestSoundButton() {
  const words = useWords();
  const { speaker } = usePreferences();
  const [playing, setPlaying] = useState(false);

  async function play() {
    setPlaying(true);
    await playTestSound(speaker).catch(() => {});
    setPlaying(false);
  }

  return (
    <Button
      look="quiet"
      unavailable={playing}
      aria-busy={playing}
      className="self-start"
      onClick={() => void play()}
    >
      <Volume2 className="size-4" aria-hidden="true" />
      {words.devices.testSound}
    </Button>
  );
}
