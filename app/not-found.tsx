import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { MessagePage } from '@/components/ui/message-page';
import { requestWords } from '@/lib/words/server';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestWords()).pages.notFound.title };
}

export default async function NotFound() {
  const { notFound } = (await requestWords()).pages;
  return (
    <MessagePage title={notFound.title} line={notFound.line}>
      <ButtonLink href="/">{notFound.action}</ButtonLink>
    </MessagePage>
  );
}
