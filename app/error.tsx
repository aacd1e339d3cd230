'use client';

import { Button, ButtonLink } from '@/components/ui/button';
import { MessagePage } from '@/components/ui/message-page';
import { strings } from '@/lib/strings';

export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  return (
    <MessagePage title={strings.error.title} line={strings.error.line}>
      <Button onClick={retry}>{strings.error.action}</Button>
      <ButtonLink look="quiet" href="/">
        {strings.error.home}
      </ButtonLink>
    </MessagePage>
  );
}
