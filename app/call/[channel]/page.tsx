import type { Metadata } from 'next';
import { connection } from 'next/server';
import { Call } from '@/components/call/call';
import { ButtonLink } from '@/components/ui/button';
import { MessagePage } from '@/components/ui/message-page';
import { channelNameProblem } from '@/lib/channel-name';
import { settings } from '@/lib/env';
import { strings } from '@/lib/strings';

type Props = PageProps<'/call/[channel]'>;

/** A name from the address, if a channel can have it. */
const validName = (name: string) => (channelNameProblem(name) === null ? name : null);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  // Here Next has decoded the parameter already, which it has not for the page (observed: Next 16.4.6).
  const channel = validName((await params).channel);
  // Absolute: the layout's template would take `$&` in a name for a pattern (observed: Next 16.4.6).
  const title = channel === null ? strings.badChannel.title : { absolute: strings.app.titleOf(channel) };
  return { title, robots: { index: false } };
}

export default async function CallPage({ params }: Props) {
  // The settings are those of the running server, not those of the build.
  await connection();
  const channel = validName(decodeURIComponent((await params).channel));
  if (channel === null) {
    return (
      <MessagePage title={strings.badChannel.title} line={strings.badChannel.line}>
        <ButtonLink href="/">{strings.badChannel.action}</ButtonLink>
      </MessagePage>
    );
  }
  const { appId, emulatorUrl, localDemo } = settings();
  return (
    <Call key={channel} appId={appId} emulatorUrl={emulatorUrl} localDemo={localDemo} channel={channel} />
  );
}
