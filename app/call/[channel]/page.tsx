import { CSPProvider } from '@base-ui/react/csp-provider';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { connection } from 'next/server';
import { Call } from '@/components/call/call';
import { DoorPage } from '@/components/door/door-page';
import { PageChoices } from '@/components/settings/page-choices';
import { ButtonLink } from '@/components/ui/button';
import { MessagePage } from '@/components/ui/message-page';
import { callView } from '@/lib/access/call-view';
import { APP_NAME } from '@/lib/app-name';
import { channelNameProblem } from '@/lib/channel-name';
import { settings } from '@/lib/env';
import { NONCE_HEADER } from '@/lib/guard/page';
import { requestTheme } from '@/lib/request-theme';
import { requestLanguage, requestWords } from '@/lib/words/server';

type Props = PageProps<'/call/[channel]'>;

/** A name from the address, if a channel can have it. */
const validName = (name: string) => (channelNameProblem(name) === null ? name : null);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  // Here Next has decoded the parameter already, which it has not for the page (observed: Next 16.4.6).
  const channel = validName((await params).channel);
  // Absolute: the layout's template would take `$&` in a name for a pattern (observed: Next 16.4.6).
  const { badChannel } = (await requestWords()).pages;
  const title = channel === null ? badChannel.title : { absolute: `${channel} · ${APP_NAME}` };
  return { title, robots: { index: false } };
}

export default async function CallPage({ params }: Props) {
  // The settings are those of the running server, not those of the build.
  await connection();
  const channel = validName(decodeURIComponent((await params).channel));
  if (channel === null) {
    const { badChannel } = (await requestWords()).pages;
    return (
      <MessagePage title={badChannel.title} line={badChannel.line}>
        <ButtonLink href="/">{badChannel.action}</ButtonLink>
      </MessagePage>
    );
  }
  const { appId, emulatorUrl, localDemo } = settings();
  const view = await callView(channel);
  if ('refusal' in view) {
    const words = await requestWords();
    return <DoorPage words={words} {...view} path={`/call/${encodeURIComponent(channel)}`} />;
  }
  const [language, theme] = await Promise.all([requestLanguage(), requestTheme()]);
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined;
  return (
    <CSPProvider nonce={nonce}>
      <PageChoices value={{ language, theme }}>
        <Call
          key={`${view.place} ${channel}`}
          appId={appId}
          emulatorUrl={emulatorUrl}
          localDemo={localDemo}
          channel={channel}
          {...view}
        />
      </PageChoices>
    </CSPProvider>
  );
}
