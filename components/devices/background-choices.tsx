import { Ban, Blend } from 'lucide-react';
import { useId } from 'react';
import { usePreferences } from '@/components/preferences/use-preferences';
import { useWords } from '@/components/words/use-words';
import { type Background, backgroundImages, backgrounds } from '@/lib/background';
import { canChangeBackground } from '@/lib/call/background/support';
import { setPreferences } from '@/lib/preferences/store';

const ICONS = { none: Ban, blur: Blend };

function Sketch({ background }: { background: Background }) {
  if (background === 'none' || background === 'blur') {
    const Icon = ICONS[background];
    return <Icon className="size-5 text-muted" aria-hidden="true" />;
  }
  // A drawing of a few kilobytes, as it is.
  return (
    // biome-ignore lint/performance/noImgElement: nothing is to be scaled or optimized in a drawing
    <img src={backgroundImages[background].src} alt="" className="size-full object-cover" draggable={false} />
  );
}

/** Chooses what is behind oneself, at once and for the next time; nothing where the browser cannot do it. */
export function BackgroundChoices() {
  const words = useWords();
  const name = useId();
  const chosen = usePreferences().background;
  if (!canChangeBackground()) return null;
  return (
    <fieldset>
      <legend className="pb-1.5 text-sm font-medium">{words.devices.background}</legend>
      <div className="grid grid-cols-5 gap-2">
        {backgrounds.map((background) => (
          <label
            key={background}
            title={words.devices.backgrounds[background]}
            className="relative grid h-12 cursor-pointer place-items-center overflow-hidden rounded-xl border border-line bg-surface hover:border-muted has-checked:border-transparent has-checked:outline-2 has-checked:outline-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              className="absolute inset-0 cursor-pointer opacity-0"
              aria-label={words.devices.backgrounds[background]}
              checked={background === chosen}
              onChange={() => setPreferences({ background })}
            />
            <Sketch background={background} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
