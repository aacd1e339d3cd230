import { Headphones } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Notice, noticeAction } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-field';
import { useWords } from '@/components/words/use-words';
import { type CallErrorCode, wayOut } from '@/lib/call/errors';
import { MAX_NAME_LENGTH } from '@/lib/call/plain-text';

interface JoinFormProps {
  channel: string;
  /** One comes from another view, whose focus is lost: the channel's name takes it. */
  takesFocus?: boolean;
  /** The name of the account one signed in with, which is then one's name; null for a guest. */
  accountName: string | null;
  /** A host has to let one in. */
  askFirst: boolean;
  name: string;
  onNameChange(name: string): void;
  /** Why one could not join; null otherwise. */
  failure: CallErrorCode | null;
  /** One is joining, and can't be asked to once more. */
  joining: boolean;
  onJoin(): void;
  /** Joins without a microphone and a camera. */
  onListen(): void;
  /** Tries again what failed. */
  onRetry(): void;
}

/** Asks for a name and joins. */
export function JoinForm({
  channel,
  takesFocus = false,
  accountName,
  askFirst,
  name,
  onNameChange,
  failure,
  joining,
  onJoin,
  onListen,
  onRetry,
}: JoinFormProps) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <form
      className="flex min-w-0 flex-col gap-5 short-wide:gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        onJoin();
      }}
    >
      <div className="flex flex-col gap-1 short-wide:gap-0">
        <p className="text-muted">{words.lobby.title}</p>
        <h1
          ref={heading}
          tabIndex={-1}
          className="text-2xl font-semibold tracking-tight wrap-anywhere rounded-md whitespace-pre-wrap sm:text-3xl"
        >
          {channel}
        </h1>
      </div>
      {accountName !== null ? (
        <p className="text-pretty">{words.door.signedInAs(accountName)}</p>
      ) : (
        <TextField
          label={words.lobby.nameLabel}
          hint={words.lobby.nameHint}
          placeholder={words.lobby.namePlaceholder}
          value={name}
          onChange={(event) => onNameChange(event.target.value)}
          maxLength={MAX_NAME_LENGTH}
          autoComplete="nickname"
          enterKeyHint="go"
        />
      )}
      {failure && <FailureNotice failure={failure} onRetry={onRetry} />}
      <div className="flex flex-col gap-3">
        <Button type="submit" unavailable={joining} className="min-h-12">
          {joining ? words.lobby.joining : askFirst ? words.door.askToJoin : words.lobby.join}
        </Button>
        {!askFirst && (
          <Button look="quiet" unavailable={joining} onClick={onListen}>
            <Headphones className="size-4" aria-hidden="true" />
            {words.lobby.listen}
          </Button>
        )}
      </div>
    </form>
  );
}

/** Why one could not join, and the way on: the same again, or another channel. */
function FailureNotice({ failure, onRetry }: { failure: CallErrorCode; onRetry(): void }) {
  const words = useWords();
  const { sentence, action } = words.callErrors[failure];
  const notice = useRef<HTMLDivElement>(null);
  // On a small screen it comes below the edge.
  useEffect(() => {
    notice.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  return (
    <div ref={notice} className="scroll-my-4">
      <Notice sentence={sentence}>
        {wayOut(failure) !== 'home' ? (
          <button
            type="button"
            className={noticeAction}
            onClick={wayOut(failure) === 'retry' ? onRetry : () => location.reload()}
          >
            {action}
          </button>
        ) : (
          <a href="/" className={noticeAction}>
            {action}
          </a>
        )}
      </Notice>
    </div>
  );
}
