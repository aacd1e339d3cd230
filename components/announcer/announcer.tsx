import { type ReactNode, useCallback, useState } from 'react';
import { type Announce, AnnounceContext } from './use-announce';

/** So many sentences stay in the page: a screen reader may still be at an earlier one. */
const KEPT = 5;

interface Announcement {
  key: number;
  sentence: string;
}

/** The one place from which a call speaks to screen readers: whatever happens at once is read one after the other. */
export function Announcer({ children }: { children: ReactNode }) {
  const [announcements, setAnnouncements] = useState<readonly Announcement[]>([]);
  // Always the same, because effects depend on it.
  const announce = useCallback<Announce>((sentence) => {
    setAnnouncements((before) => {
      const key = (before.at(-1)?.key ?? 0) + 1;
      return [...before, { key, sentence }].slice(-KEPT);
    });
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      {/* Only what is added is read. */}
      <div role="status" aria-atomic="false" data-testid="announcer" className="sr-only">
        {announcements.map(({ key, sentence }) => (
          <p key={key}>{sentence}</p>
        ))}
      </div>
    </AnnounceContext>
  );
}
