import type { ReactNode } from 'react';
import { classes } from '@/components/ui/classes';
import type { Uid } from '@/lib/call/uid';
import type { Rect } from './stage-layout';

interface TileFrameProps {
  name: string;
  uid: Uid;
  rect: Rect;
  isSelf?: boolean;
  isScreen?: boolean;
  /** Over other tiles. */
  floats?: boolean;
  children: ReactNode;
}

/** Where a tile is. It moves to where it has to be; its picture is never taken down for that. */
export function TileFrame({ name, uid, rect, isSelf, isScreen, floats, children }: TileFrameProps) {
  const { left, top, width, height } = rect;
  return (
    <article
      aria-label={name}
      data-testid={isScreen ? 'screen' : 'tile'}
      data-uid={uid}
      data-self={isSelf || undefined}
      style={{ left, top, width, height }}
      className={classes(
        'group @container-size absolute grid place-items-center overflow-hidden rounded-2xl',
        isScreen ? 'bg-black' : 'bg-tile',
        floats && 'z-10 shadow-2xl ring-1 ring-black/40',
      )}
    >
      {children}
    </article>
  );
}
