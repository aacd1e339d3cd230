import { ButtonLink } from '@/components/ui/button';
import { MessagePage } from '@/components/ui/message-page';
import { useWords } from '@/components/words/use-words';

/** For a browser that cannot hold a call: which one can. */
export function UnsupportedPage() {
  const { unsupported } = useWords().pages;
  return (
    <MessagePage title={unsupported.title} line={unsupported.line}>
      <ButtonLink href="/">{unsupported.action}</ButtonLink>
    </MessagePage>
  );
}
