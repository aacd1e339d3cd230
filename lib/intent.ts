/** What a person does to a page that they mean to use. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'click'] as const;

/** Whoever is asked for a camera or microphone, or is shown what they see and hear, is about to join. */
async function hasDevices(): Promise<boolean> {
  const devices = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  return devices.some(({ kind }) => kind !== 'audiooutput');
}

let meant: Promise<void> | null = null;

/**
 * Resolves once somebody is there who means to use the page. What is fetched for them, and takes a second of a slow
 * phone's processor, would be for nothing where a link was only looked at.
 */
export function intent(): Promise<void> {
  meant ??= new Promise((resolve) => {
    for (const sign of SIGNS) addEventListener(sign, () => resolve(), { once: true, passive: true });
    void hasDevices().then((has) => has && resolve());
  });
  return meant;
}
