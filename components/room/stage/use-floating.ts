import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { type Corner, nearestCorner, type Rect, type Size } from './stage-layout';

/** Further than this, in pixels, a press is a drag. */
const DRAG = 4;

const KEYS: Record<string, Partial<Corner>> = {
  ArrowLeft: { x: 'left' },
  ArrowRight: { x: 'right' },
  ArrowUp: { y: 'top' },
  ArrowDown: { y: 'bottom' },
};

/** Lets a floating picture be moved from corner to corner: dragged, or with the arrow keys. */
export function useFloating(rect: Rect, stage: Size, corner: Corner, onCorner: (corner: Corner) => void) {
  const start = useRef<{ x: number; y: number } | null>(null);
  const [drag, setDrag] = useState<{ x: number; y: number } | null>(null);
  const dragged = drag ? { ...rect, left: rect.left + drag.x, top: rect.top + drag.y } : rect;

  function end() {
    if (drag) onCorner(nearestCorner(dragged, stage));
    start.current = null;
    setDrag(null);
  }

  return {
    rect: dragged,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, y: event.clientY };
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        if (!start.current) return;
        const moved = { x: event.clientX - start.current.x, y: event.clientY - start.current.y };
        if (drag || Math.hypot(moved.x, moved.y) > DRAG) setDrag(moved);
      },
      onPointerUp: end,
      onPointerCancel: end,
      onKeyDown(event: KeyboardEvent<HTMLElement>) {
        const change = KEYS[event.key];
        if (!change) return;
        event.preventDefault();
        onCorner({ ...corner, ...change });
      },
    },
  };
}
