import { connection } from 'next/server';
import { Account } from '@/components/door/account';
import { CallSketch } from '@/components/home/call-sketch';
import { ChannelForm } from '@/components/home/channel-form';
import { LocalDemoBadge } from '@/components/home/local-demo-badge';
import { suggestChannel } from '@/components/home/suggest-channel';
import { Wordmark } from '@/components/ui/wordmark';
import { pageAccount } from '@/lib/access/account';
import { settings } from '@/lib/env';
import { requestWords } from '@/lib/words/server';

export default async function HomePage() {
  // The settings are those of the running server, not those of the build.
  await connection();
  const { localDemo } = settings();
  const words = await requestWords();
  const account = await pageAccount();
  return (
    <div className="mx-auto flex min-h-dvh max-w-6xl flex-col p-5 sm:p-8">
      <header className="flex items-center justify-between gap-4">
        <Wordmark />
        {localDemo && <LocalDemoBadge words={words} />}
        {account && <Account words={words} {...account} />}
      </header>
      <main className="grid flex-1 items-center gap-12 py-10 lg:grid-cols-[1fr_1fr] lg:gap-20">
        <div className="flex flex-col gap-8">
          <div className="flex flex-col gap-4">
            <h1 className="text-4xl leading-[1.08] font-semibold tracking-tight text-balance sm:text-5xl">
              {words.home.headline}
            </h1>
            <p className="max-w-md text-lg text-pretty text-muted">{words.home.line}</p>
          </div>
          <ChannelForm suggestion={suggestChannel(Math.random)} />
        </div>
        <CallSketch />
      </main>
    </div>
  );
}
