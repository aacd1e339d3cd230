import { useState } from 'react';
import type { TurnDevice } from '@/components/call/devices';
import { useSnapshot } from '@/components/call/use-snapshot';
import { useToken } from '@/components/call/use-token';
import type { CallSession } from '@/lib/call/session';
import { keepDisplayName, readDisplayName } from './display-name';
import { JoinForm } from './join-form';
import { LobbyFrame } from './lobby-frame';
import { NetworkState } from './network-state';
import { Preview } from './preview';

interface LobbyProps {
  session: CallSession;
  channel: string;
  localDemo: boolean;
  turn: TurnDevice;
  /** Lets microphone and camera go. */
  letGo(): void;
}

/** Where one sees oneself, gives a name and joins; a join that failed leads back here, with everything kept. */
export function Lobby({ session, channel, localDemo, turn, letGo }: LobbyProps) {
  const { state, failure, self } = useSnapshot(session, (snapshot) => snapshot);
  const token = useToken(channel, self.uid);
  const [name, setName] = useState(readDisplayName);
  const [taking, setTaking] = useState(false);

  async function join() {
    keepDisplayName(name);
    setTaking(true);
    const refused = failure?.startsWith('token-') ?? false;
    const value = await token.take(refused);
    setTaking(false);
    if (value !== null) await session.join({ name, token: value });
  }

  return (
    <LobbyFrame localDemo={localDemo} preview={<Preview session={session} name={name} turn={turn} />}>
      <div className="flex min-w-0 flex-col gap-3">
        <JoinForm
          channel={channel}
          name={name}
          onNameChange={setName}
          failure={token.failure ?? failure}
          progress={state === 'joining' || taking ? 'joining' : token.waiting ? 'waiting' : 'ready'}
          onJoin={() => void join()}
          onListen={() => {
            letGo();
            void join();
          }}
          // Without a token nobody has asked to join yet.
          onRetry={() => (token.failure ? token.retry() : void join())}
        />
        <NetworkState />
      </div>
    </LobbyFrame>
  );
}
