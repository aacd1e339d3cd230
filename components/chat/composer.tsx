import { SendHorizontal } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { classes } from '@/components/ui/classes';
import { useWords } from '@/components/words/use-words';
import type { Chat } from '@/lib/call/chat/chat';
import { bytesLeft } from '@/lib/call/messages/write-message';

/** From here on it is said how much room is left. */
const WORTH_SAYING = 120;

/** Where one writes. Enter sends, Shift and Enter begin another line. */
export function Composer({ chat }: { chat: Chat }) {
  const words = useWords();
  const id = useId();
  const [text, setText] = useState(chat.draft);
  const left = bytesLeft(text);
  const sendable = text.trim() !== '' && left >= 0;

  function write(next: string) {
    chat.draft = next;
    setText(next);
  }

  function send(event: FormEvent) {
    event.preventDefault();
    if (!sendable) return;
    chat.send(text);
    write('');
  }

  function pressed(event: KeyboardEvent) {
    // While a word is being composed, as in Japanese, Enter belongs to it.
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) send(event);
  }

  return (
    <form onSubmit={send} className="border-t border-line p-2">
      <div className="flex items-end gap-1 rounded-xl border border-line bg-canvas pr-1 has-focus-visible:border-accent">
        <textarea
          data-first-focus
          aria-label={words.chat.write}
          aria-describedby={`${id}-note`}
          aria-invalid={left < 0}
          placeholder={words.chat.write}
          rows={1}
          dir="auto"
          enterKeyHint="send"
          value={text}
          onChange={(event) => write(event.target.value)}
          onKeyDown={pressed}
          className="field-sizing-content max-h-32 min-h-11 min-w-0 flex-1 resize-none bg-transparent px-3 py-2.5 text-base outline-none placeholder:text-muted focus-visible:shadow-none"
        />
        <button
          type="submit"
          aria-label={words.chat.send}
          aria-disabled={!sendable || undefined}
          className={classes(
            'grid size-11 shrink-0 place-items-center rounded-lg',
            sendable ? 'text-accent hover:bg-raised' : 'cursor-default text-muted',
          )}
        >
          <SendHorizontal className="size-5 rtl:-scale-x-100" aria-hidden="true" />
        </button>
      </div>
      <p
        id={`${id}-note`}
        aria-live="polite"
        className={classes('px-1 pt-1 text-sm empty:hidden', left < 0 ? 'text-alarm-text' : 'text-muted')}
      >
        {left < 0 ? words.chat.tooLong(-left) : left < WORTH_SAYING && words.chat.roomLeft(left)}
      </p>
    </form>
  );
}
