import { useEffect, useState } from 'react';
import useSWR from 'swr';
import { actOnDoor, type DoorAction, type DoorView, fetchDoor } from '@/lib/call/door';
import type { CallSession } from '@/lib/call/session';

/** How often one's standing is asked for, in milliseconds: a host hears of who waits, others of little. */
const FOR_HOSTS = 3000;
const FOR_OTHERS = 60_000;

/** What a page shows of it. */
type Standing = Omit<DoorView, 'statement'>;

export interface Door {
  /** Null until it is known, and where there are no hosts. */
  view: Standing | null;
  /** The last thing that was asked for did not work. */
  failed: boolean;
  act(action: DoorAction): void;
}

/** Where one stands in the channel, while one is in the call; the others are told what the server vouches for. */
export function useDoor(session: CallSession, channel: string, hasHosts: boolean): Door {
  // A function in place of a number would be asked once, before there is an answer, and not again.
  const [rhythm, setRhythm] = useState(FOR_OTHERS);
  const { data, mutate } = useSWR(hasHosts ? ['door', channel] : null, () => tell(fetchDoor(channel)), {
    // What was heard in the call before this one was told there alone.
    dedupingInterval: 0,
    refreshInterval: rhythm,
    onSuccess: ({ host }) => setRhythm(host ? FOR_HOSTS : FOR_OTHERS),
    refreshWhenHidden: true,
    revalidateOnFocus: false,
  });
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!failed) return;
    const timer = setTimeout(() => setFailed(false), 4000);
    return () => clearTimeout(timer);
  }, [failed]);

  /** Each answer has another statement, even if it says the same: what is shown must not change with it. */
  async function tell(answer: Promise<DoorView>): Promise<Standing> {
    const { statement, ...standing } = await answer;
    session.passes.present(statement, standing.host);
    return standing;
  }

  async function act(action: DoorAction) {
    try {
      await mutate(tell(actOnDoor(channel, action)), { revalidate: false });
    } catch {
      setFailed(true);
    }
  }

  return { view: data ?? null, failed, act: (action) => void act(action) };
}
