import { strings } from '@/lib/strings';
import { LobbyFrame, PreviewFrame } from './lobby-frame';

/** The lobby's outline, until the page's script runs. */
export function LobbySkeleton({ localDemo }: { localDemo: boolean }) {
  return (
    <LobbyFrame localDemo={localDemo} preview={<PreviewFrame />}>
      <p className="text-muted">{strings.lobby.loading}</p>
    </LobbyFrame>
  );
}
