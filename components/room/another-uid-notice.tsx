import { useState } from 'react';
import { useSnapshot } from '@/components/call/use-snapshot';
import { Notice } from '@/components/ui/notice';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';

/** Says that somebody else has come in under one's uid, whereby one was put out for a moment and goes on under another. */
export function AnotherUidNotice({ session }: { session: CallSession }) {
  const words = useWords();
  const uid = useSnapshot(session, (snapshot) => snapshot.self.uid);
  const [known, setKnown] = useState(uid);
  if (uid === known) return null;
  return <Notice sentence={words.room.anotherUid} onDismiss={() => setKnown(uid)} />;
}
