import { useWords } from '@/components/words/use-words';
import type { Waiting } from '@/lib/call/door';
import { tidyName } from '@/lib/call/plain-text';
import { useDoorInside } from './door-context';

/** Answers what somebody who waits is called: where people sign in, whoever did not is said to be a guest. */
export function useWaitingName(): (waiting: Waiting) => string {
  const { door } = useWords();
  const { tellsGuests } = useDoorInside();
  return ({ name, guest }) => {
    const tidy = tidyName(name) || door.someone;
    return guest && tellsGuests ? `${tidy} (${door.guest})` : tidy;
  };
}
