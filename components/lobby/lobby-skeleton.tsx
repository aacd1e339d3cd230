import { useWords } from '@/components/words/use-words';
import { LobbyFrame, PreviewFrame } from './lobby-frame';

/** The lobby's outline, until the page's script runs. */
export function LobbySkeleton({ localDemo }: { localDemo: boolean }) {
  const words = useWords();
  return (
    <LobbyFrame localDemo={localDemo} preview={<PreviewFrame />}>
      <p className="text-muted">{words.lobby.loading}</p>
    </LobbyFrame>
  );
}
