'use client';

import { Button, ButtonLink } from '@/components/ui/button';
import { MessagePage } from '@/components/ui/message-page';
import { useWords } from '@/components/words/use-words';

export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  // Drawn once: what the compiler would remember weighs more than to draw it.
  'use no memo';
  const words = useWords();
  return (
    <MessagePage title={words.pages.error.title} line={words.pages.error.line}>
      <Button onClick={retry}>{words.pages.error.action}</Button>
      <ButtonLink look="quiet" href="/">
        {words.pages.error.home}
      </ButtonLink>
    </MessagePage>
  );
}
