import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { connection } from 'next/server';
import { SignInPage } from '@/components/door/sign-in-page';
import { localPath } from '@/lib/access/redirect';
import { settings } from '@/lib/env';
import { requestWords } from '@/lib/words/server';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestWords()).door.signInTitle, robots: { index: false } };
}

export default async function Page({ searchParams }: PageProps<'/sign-in'>) {
  // The settings are those of the running server, not those of the build.
  await connection();
  const { oidc } = settings().access;
  if (!oidc) redirect('/');
  const { to, failed } = await searchParams;
  return (
    <SignInPage
      words={await requestWords()}
      provider={oidc.name}
      to={localPath(typeof to === 'string' ? to : null)}
      failed={failed !== undefined}
    />
  );
}
