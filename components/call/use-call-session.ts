import { useEffect, useState } from 'react';
import { useSWRConfig } from 'swr';
import { CallSession } from '@/lib/call/session';
import type { DeviceKind } from '@/lib/call/snapshot';
import { tabIn } from '@/lib/call/tab';
import { randomPlace } from '@/lib/call/uid';
import { uidOf } from '@/lib/seats';
import { fetchLease, tokenKey } from './token-lease';

interface UseCallSessionOptions {
  appId: string;
  emulatorUrl: string | null;
  channel: string;
  /** One's place in the channel; null for a browser that keeps no session. */
  place: number | null;
  /** The devices to start with; the same object for the life of a session. */
  wishes: Readonly<Record<DeviceKind, boolean>>;
}

/**
 * The session of a call page, with its devices started; null until it exists. It is made and disposed of in one
 * effect, so that each of StrictMode's double effects has a session of its own.
 */
export function useCallSession({ appId, emulatorUrl, channel, place, wishes }: UseCallSessionOptions) {
  const { mutate } = useSWRConfig();
  const [session, setSession] = useState<CallSession | null>(null);

  useEffect(() => {
    let over = false;
    let created: CallSession | null = null;

    function begin(tab: number): void {
      if (over) return;
      created = new CallSession({
        appId,
        emulatorUrl,
        channel,
        uid: uidOf(place ?? randomPlace(), tab),
        async fetchToken(uid) {
          const key = tokenKey(channel, uid);
          const lease = await fetchLease(key);
          await mutate(key, lease, { revalidate: false });
          return lease.token;
        },
      });
      setSession(created);
      // Each asks on its own: without a camera one can still be heard.
      if (wishes.microphone) void created.setMicrophone(true);
      if (wishes.camera) void created.setCamera(true);
    }

    tabIn(channel)
      .then(begin)
      .catch((error: unknown) => {
        // Thrown while React draws, it reaches the error page.
        setSession(() => {
          throw error;
        });
      });
    return () => {
      over = true;
      setSession(null);
      created?.dispose();
    };
  }, [appId, emulatorUrl, channel, place, wishes, mutate]);

  return session;
}
