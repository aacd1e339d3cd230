import { useEffect, useState } from 'react';
import type { TurnDevice } from '@/components/call/devices';
import { useSnapshot } from '@/components/call/use-snapshot';
import { useToken } from '@/components/call/use-token';
import { WaitingForHost } from '@/components/door/waiting-for-host';
import type { CallSession } from '@/lib/call/session';
import { cameByLink } from './came-by-link';
import { keepDisplayName, readDisplayName } from './display-name';
import { JoinForm } from './join-form';
import { LobbyFrame } from './lobby-frame';
import { NetworkState } from './network-state';
import { Preview } from './preview';

interface LobbyProps {
  session: CallSession;
  channel: string;
  /** The name of the account one signed in with; null for a guest. */
  accountName: string | null;
  localDemo: boolean;
  /** One was in the call before. */
  again: boolean;
  turn: TurnDevice;
  /** Lets microphone and camera go. */
  letGo(): void;
}

/** Where one sees oneself, gives a name and joins; a join that failed leads back here, with everything kept. */
export function Lobby({ session, channel, accountName, localDemo, again, turn, letGo }: LobbyProps) {
  const { state, failure, self } = useSnapshot(session, (snapshot) => snapshot);
  const token = useToken(channel, self.uid);
  const [name, setName] = useState(() => accountName ?? readDisplayName());
  const [takesFocus] = useState(() => again || cameByLink());
  const [taking, setTaking] = useState(false);
  const [knocking, setKnocking] = useState(false);
  const askFirst = token.failure === 'waiting-room';

  useEffect(() => {
    if (token.value !== null) session.prepare(token.value);
  }, [session, token.value]);

  async function join(another = false) {
    if (accountName === null) keepDisplayName(name);
    setTaking(true);
    const refused = another || (failure?.startsWith('token-') ?? false);
    const value = await token.take(refused);
    setTaking(false);
    if (value !== null) await session.join({ name, token: value });
  }

  return (
    <LobbyFrame localDemo={localDemo} preview={<Preview session={session} name={name} turn={turn} />}>
      <div className="flex min-w-0 flex-col gap-3">
        {knocking ? (
          <WaitingForHost
            channel={channel}
            name={name}
            onStop={() => setKnocking(false)}
            onDecided={() => {
              setKnocking(false);
              void join(true);
            }}
          />
        ) : (
          <JoinForm
            channel={channel}
            takesFocus={takesFocus}
            accountName={accountName}
            askFirst={askFirst}
            name={name}
            onNameChange={setName}
            failure={askFirst ? null : (token.failure ?? failure)}
            joining={state === 'joining' || taking}
            onJoin={() => (askFirst ? setKnocking(true) : void join())}
            onListen={() => {
              letGo();
              void join();
            }}
            // Without a token nobody has asked to join yet.
            onRetry={() => (token.failure ? token.retry() : void join())}
          />
        )}
        <NetworkState />
      </div>
    </LobbyFrame>
  );
}
