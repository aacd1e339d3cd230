import { MenuGroup, MenuItem } from '@/components/ui/menu-parts';
import { useWords } from '@/components/words/use-words';
import { REACTIONS, type Reaction } from '@/lib/call/messages/message';
import { EMOJI } from './emoji';

interface ReactionChoicesProps {
  /** The menu stays open, as it covers little: who claps, claps more than once. */
  again?: boolean;
  onChoose(reaction: Reaction): void;
}

/** The reactions one can send, in a row of a menu. */
export function ReactionChoices({ again = false, onChoose }: ReactionChoicesProps) {
  const words = useWords();
  return (
    <MenuGroup aria-label={words.reactions.title} className="flex justify-between">
      {REACTIONS.map((reaction) => (
        <MenuItem
          key={reaction}
          aria-label={words.reactions.names[reaction]}
          title={words.reactions.names[reaction]}
          closeOnClick={!again}
          onClick={() => onChoose(reaction)}
          className="grid size-11 cursor-pointer place-items-center rounded-xl text-2xl select-none data-highlighted:bg-raised"
        >
          <span aria-hidden="true">{EMOJI[reaction]}</span>
        </MenuItem>
      ))}
    </MenuGroup>
  );
}
