import type { Metadata } from 'next';
import { connection } from 'next/server';
import { Call } from '@/components/call/call';
import { ButtonLink } from '@/components/ui/button';
import { MessagePage } from '@/components/ui/message-page';
import { channelNameProblem } from '@/lib/channel-name';
import { settings } from '@/lib/env';
import { strings } from '@/lib/strings';

type Props = PageProps<'/call/[channel]'>;

/** The channel in the address; null when no channel can have that name. */
async function channelOf({ params }: Props): Promise<string | null> {
  const { channel } = await params;
  const name = decodeURIComponent(channel);
  return channelNameProblem(name) === null ? name : null;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await channelOf(props)) ?? strings.badChannel.title, robots: { index: false } };
}

export default async function CallPage(props: Props) {
  // The settings are those of the running server, not those of the build.
  await connection();
  const channel = await channelOf(props);
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
