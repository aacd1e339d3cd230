import { createContext, type ReactNode, useContext, useState } from 'react';
import type { StageWishes } from './arrange';

interface WishesControl {
  wishes: StageWishes;
  change(changes: Partial<StageWishes>): void;
}

const WishesContext = createContext<WishesControl | null>(null);

const START: StageWishes = { view: 'auto', pinned: null, page: 0 };

/** Keeps what one wants to see, for the stage and for the controls that change it. */
export function StageWishesProvider({ children }: { children: ReactNode }) {
  const [wishes, setWishes] = useState(START);
  const change = (changes: Partial<StageWishes>) => setWishes((before) => ({ ...before, ...changes }));
  return <WishesContext value={{ wishes, change }}>{children}</WishesContext>;
}

/** What one wants to see, and how to change it. */
export function useStageWishes(): WishesControl {
  const control = useContext(WishesContext);
  if (!control) throw new Error('useStageWishes needs a StageWishesProvider above it.');
  return control;
}
