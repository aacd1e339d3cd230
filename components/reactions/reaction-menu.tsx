import { SmilePlus } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { useWords } from '@/components/words/use-words';
import type { Reactions } from '@/lib/call/reactions';
import { ReactionChoices } from './reaction-choices';

/** The control bar's button for reactions. */
export function ReactionMenu({ reactions }: { reactions: Reactions }) {
  const words = useWords();
  return (
    <Menu
      trigger={<IconButton icon={SmilePlus} label={words.reactions.title} />}
      label={words.reactions.title}
      orientation="horizontal"
      header={<ReactionChoices again onChoose={reactions.send} />}
    />
  );
}
