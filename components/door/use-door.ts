import { useEffect, useState } from 'react';
import useSWR from 'swr';
import { actOnDoor, type DoorAction, type DoorView, fetchDoor } from '@/lib/call/door';

/** How often one's standing is asked for, in milliseconds: a host hears of who waits, others of little. */
const FOR_HOSTS = 3000;
const FOR_OTHERS = 60_000;

export interface Door {
  /** Null until it is known, and where there are no hosts. */
  view: DoorView | null;
  /** The last thing that was asked for did not work. */
  failed: boolean;
  act(action: DoorAction): void;
}

/** Where one stands in the channel, while one is in the call. */
export function useDoor(channel: string, hasHosts: boolean): Door {
  // A function in place of a number would be asked once, before there is an answer, and not again.
  const [rhythm, setRhythm] = useState(FOR_OTHERS);
  const { data, mutate } = useSWR(hasHosts ? ['door', channel] : null, () => fetchDoor(channel), {
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

  async function act(action: DoorAction) {
    try {
      await mutate(actOnDoor(channel, action), { revalidate: false });
    } catch {
      setFailed(true);
    }
  }

  return { view: data ?? null, failed, act: (action) => void act(action) };
}
