import { type LucideIcon, Mic, MicOff, Video, VideoOff } from 'lucide-react';
import { Avatar } from '@/components/call/avatar';
import { ConnectionSign } from '@/components/call/connection-sign';
import { HandBadge } from '@/components/call/hand-badge';
import { displayName } from '@/components/call/people';
import { PersonActions } from '@/components/door/person-actions';
import { StandingLabel } from '@/components/door/standing-label';
import { classes } from '@/components/ui/classes';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import type { Participant } from '@/lib/call/snapshot';

interface PersonRowProps {
  session: CallSession;
  participant: Participant;
  /** The place of their raised hand among those raised. */
  handPlace: number | undefined;
  isSelf: boolean;
}

/** One person in the list: name, hand, connection, microphone, camera. */
export function PersonRow({ session, participant, handPlace, isSelf }: PersonRowProps) {
  const words = useWords();
  const { uid, microphoneOn, cameraOn } = participant;
  const name = displayName(participant, words);
  return (
    <li className="flex min-h-13 items-center gap-3 rounded-xl px-2">
      <span className="@container-size grid size-9 shrink-0 place-items-center">
        <Avatar name={name} uid={uid} />
      </span>
      <p className="flex min-w-0 flex-1 items-baseline gap-1.5">
        <bdi className="truncate">{name}</bdi>
        <StandingLabel session={session} uid={uid} className="text-muted" />
        {isSelf && <span className="shrink-0 text-sm text-muted">{words.room.you}</span>}
      </p>
      {handPlace !== undefined && <HandBadge place={handPlace} />}
      <ConnectionSign session={session} uid={uid} className="shrink-0 text-muted" />
      <State on={microphoneOn} icons={[Mic, MicOff]} words={words.people.microphone} />
      <State on={cameraOn} icons={[Video, VideoOff]} words={words.people.camera} />
      {!isSelf && <PersonActions session={session} participant={participant} />}
    </li>
  );
}

interface StateProps {
  on: boolean;
  icons: readonly [on: LucideIcon, off: LucideIcon];
  words: { on: string; off: string };
}

function State({ on, icons, words }: StateProps) {
  const Icon = icons[on ? 0 : 1];
  return (
    <span
      title={on ? words.on : words.off}
      className={classes('shrink-0', on ? 'text-muted' : 'text-alarm-text')}
    >
      <Icon className="size-4.5" aria-hidden="true" />
      <span className="sr-only">{on ? words.on : words.off}</span>
    </span>
  );
}
