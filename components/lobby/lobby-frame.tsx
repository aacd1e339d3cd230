import type { ReactNode } from 'react';
import { LocalDemoBadge } from '@/components/home/local-demo-badge';
import { Wordmark } from '@/components/ui/wordmark';
import { useWords } from '@/components/words/use-words';

interface LobbyFrameProps {
  localDemo: boolean;
  preview: ReactNode;
  /** What stands beside the preview, or under it on a small screen. */
  children: ReactNode;
}

/** How the lobby is laid out. */
export function LobbyFrame({ localDemo, preview, children }: LobbyFrameProps) {
  const words = useWords();
  return (
    <div className="mx-auto flex min-h-dvh max-w-6xl flex-col p-4 sm:p-8 short-wide:p-4">
      <header className="flex items-center justify-between gap-4">
        <Wordmark />
        {localDemo && <LocalDemoBadge words={words} />}
      </header>
      <main className="grid flex-1 content-start items-center gap-5 py-4 lg:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)] lg:content-center lg:gap-12 short-wide:grid-cols-2 short-wide:content-start short-wide:items-start short-wide:gap-6 short-wide:py-1">
        <div className="flex min-w-0 flex-col gap-3">{preview}</div>
        {children}
      </main>
    </div>
  );
}

/** The frame of the preview's picture. */
export function PreviewFrame({ children }: { children?: ReactNode }) {
  return (
    <div className="@container-size relative grid aspect-[4/3] max-h-[34dvh] w-full place-items-center overflow-hidden rounded-2xl border border-line bg-tile sm:aspect-video lg:max-h-[60dvh] short-wide:max-h-[60dvh]">
      {children}
    </div>
  );
}
