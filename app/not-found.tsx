import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { MessagePage } from '@/components/ui/message-page';
import { strings } from '@/lib/strings';

export const metadata: Metadata = { title: strings.notFound.title };

export default function NotFound() {
  return (
    <MessagePage title={strings.notFound.title} line={strings.notFound.line}>
      <ButtonLink href="/">{strings.notFound.action}</ButtonLink>
    </MessagePage>
  );
}
