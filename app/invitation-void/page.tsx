import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { MessagePage } from '@/components/ui/message-page';
import { requestWords } from '@/lib/words/server';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestWords()).door.invitationVoid, robots: { index: false } };
}

/** Where the link of an invitation leads that is none, or no longer one. */
export default async function InvitationVoidPage() {
  const { door } = await requestWords();
  return (
    <MessagePage title={door.invitationVoid} line={door.invitationVoidLine}>
      <ButtonLink href="/">{door.home}</ButtonLink>
    </MessagePage>
  );
}
