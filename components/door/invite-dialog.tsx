import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import { useWords } from '@/components/words/use-words';
import { type Invitation, makeInvitation } from '@/lib/call/door';
import { Choice } from './choice';
import { useDoorInside } from './door-context';

const HOUR = 3600;
const LIVES = { hour: HOUR, day: 24 * HOUR, week: 168 * HOUR, month: 720 * HOUR } as const;
type Life = keyof typeof LIVES;

/** `shown`: the browser let nobody write to the clipboard, so that the link has to be copied by hand. */
type Outcome = { state: 'none' | 'failed' } | ({ state: 'copied' | 'shown' } & Invitation);

const timeOf = (milliseconds: number) =>
  new Date(milliseconds).toLocaleString(document.documentElement.lang, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });

/** Where a host makes a link that lets others in. */
export function InviteDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  const { door } = useWords();
  const { channel } = useDoorInside();
  const [as, setAs] = useState<'guest' | 'host'>('guest');
  const [life, setLife] = useState<Life>('day');
  const [outcome, setOutcome] = useState<Outcome>({ state: 'none' });

  async function make() {
    try {
      const made = await makeInvitation({ channel, host: as === 'host', expiresIn: LIVES[life] });
      const copied = navigator.clipboard?.writeText(made.link) ?? Promise.reject(new Error('no clipboard'));
      setOutcome(
        await copied.then(
          () => ({ state: 'copied', ...made }) as const,
          () => ({ state: 'shown', ...made }) as const,
        ),
      );
    } catch {
      setOutcome({ state: 'failed' });
    }
  }

  function close() {
    setOutcome({ state: 'none' });
    onClose();
  }

  return (
    <Dialog open={open} onClose={close} title={door.inviteTitle} closeLabel={door.close}>
      <Choice<'guest' | 'host'>
        label={door.inviteAs}
        value={as}
        options={[
          ['guest', door.inviteGuest],
          ['host', door.inviteHost],
        ]}
        onChange={setAs}
      />
      <Choice<Life>
        label={door.inviteFor}
        value={life}
        options={[
          ['hour', door.hour],
          ['day', door.day],
          ['week', door.week],
          ['month', door.month],
        ]}
        onChange={setLife}
      />
      {outcome.state === 'shown' && (
        <TextField
          label={door.linkShown(timeOf(outcome.expires))}
          readOnly
          value={outcome.link}
          onFocus={({ target }) => target.select()}
        />
      )}
      <p role="status" className="text-sm text-muted empty:hidden">
        {outcome.state === 'copied' && door.linkMade(timeOf(outcome.expires))}
        {outcome.state === 'failed' && door.failed}
      </p>
      <div className="flex flex-wrap justify-end gap-3">
        <Button look="quiet" onClick={close}>
          {door.close}
        </Button>
        <Button onClick={() => void make()}>{door.makeLink}</Button>
      </div>
    </Dialog>
  );
}
