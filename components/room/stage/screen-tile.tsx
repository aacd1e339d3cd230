import { LoaderCircle, MonitorUp } from 'lucide-react';
import { displayName } from '@/components/call/people';
import { Picture } from '@/components/call/picture';
import { useWords } from '@/components/words/use-words';
import type { SharedScreen } from '@/lib/call/screens';
import { PinButton } from './pin-button';
import type { Rect } from './stage-layout';
import { TileFrame } from './tile-frame';

/** Nothing of a screen may be cut off. */
const whole = () => 'contain' as const;

/** A screen that somebody else shares. */
export function ScreenTile({ screen, rect }: { screen: SharedScreen; rect: Rect }) {
  const words = useWords();
  const name = words.stage.screenOf(displayName(screen.owner, words));
  return (
    <TileFrame name={name} uid={screen.uid} rect={rect} isScreen>
      {screen.videoTrack ? (
        <Picture track={screen.videoTrack} chooseFit={whole} />
      ) : (
        <LoaderCircle className="size-6 animate-spin text-white/70" aria-hidden="true" />
      )}
      <p className="absolute bottom-2 left-2 flex max-w-[calc(100%-1rem)] items-center gap-1.5 rounded-lg bg-black/70 px-2.5 py-1 text-sm text-white">
        <MonitorUp className="size-4 shrink-0" aria-hidden="true" />
        <span className="truncate">{name}</span>
      </p>
      <PinButton uid={screen.uid} name={name} />
    </TileFrame>
  );
}
