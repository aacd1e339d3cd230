import { TABS } from '@/lib/seats';

const taken = new Map<string, Promise<number>>();

/** Holds a lock until the page is gone; false when another page has it. */
function hold(name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock ? new Promise<never>(() => {}) : null;
      })
      .catch(reject);
  });
}

async function firstFree(channel: string): Promise<number> {
  // Pages without a secure address have no locks, and no microphone either.
  if (!('locks' in navigator)) return 0;
  for (let tab = 0; tab < TABS; tab += 1) {
    if (await hold(`parley ${tab} ${channel}`)) return tab;
  }
  return 0;
}

/** Which of the session's tabs in a channel this page is: the first that no other page of this browser is. */
export function tabIn(channel: string): Promise<number> {
  const tab = taken.get(channel) ?? firstFree(channel);
  taken.set(channel, tab);
  tab.catch(() => taken.delete(channel));
  return tab;
}
