/** Document picture-in-picture, which Chromium has and the DOM's types do not know yet (documented: WICG). */
interface DocumentPictureInPicture {
  requestWindow(options: { width: number; height: number }): Promise<Window>;
}

/** What opens a small window of our own; null where a browser has none. */
export function documentPictureInPicture(): DocumentPictureInPicture | null {
  const scope = globalThis as { documentPictureInPicture?: DocumentPictureInPicture };
  return scope.documentPictureInPicture ?? null;
}

/** Whether a browser has a small window of its own for one video. */
export const hasVideoPictureInPicture = () =>
  typeof document !== 'undefined' && document.pictureInPictureEnabled === true;

/** Lets another document look like this one. */
export function copyLooks(to: Document): void {
  to.documentElement.lang = document.documentElement.lang;
  to.documentElement.dir = document.documentElement.dir;
  to.documentElement.className = document.documentElement.className;
  to.title = document.title;
  for (const [name, value] of Object.entries(document.documentElement.dataset)) {
    if (value !== undefined) to.documentElement.dataset[name] = value;
  }
  for (const sheet of document.querySelectorAll('link[rel="stylesheet"], style')) {
    to.head.append(sheet.cloneNode(true));
  }
}
