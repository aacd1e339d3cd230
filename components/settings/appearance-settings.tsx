import { useContext } from 'react';
import { usePreferences } from '@/components/preferences/use-preferences';
import { SelectField } from '@/components/ui/select-field';
import { SwitchField } from '@/components/ui/switch-field';
import { useWords } from '@/components/words/use-words';
import { setPreferences } from '@/lib/preferences/store';
import { THEME_COOKIE, themes } from '@/lib/theme';
import { LANGUAGE_COOKIE, languages } from '@/lib/words/languages';
import { PageChoices } from './page-choices';
import { usePageChoice } from './use-page-choice';

/** Theme, language, the sounds that the app itself makes, and whether it listens for keys. */
export function AppearanceSettings() {
  const words = useWords();
  const { theme, language } = useContext(PageChoices);
  const { sounds, shortcuts } = usePreferences();
  const { choose } = usePageChoice();
  return (
    <>
      <SelectField
        label={words.settings.theme}
        value={theme}
        options={themes.map((value) => ({ value, label: words.settings.themes[value] }))}
        onChange={(event) => choose(THEME_COOKIE, event.target.value)}
      />
      <SelectField
        label={words.settings.language}
        value={language}
        options={Object.entries(languages).map(([value, { name }]) => ({ value, label: name }))}
        onChange={(event) => choose(LANGUAGE_COOKIE, event.target.value)}
      />
      <SwitchField
        label={words.settings.sounds}
        checked={sounds}
        onChange={(checked) => setPreferences({ sounds: checked })}
      />
      <SwitchField
        label={words.settings.useShortcuts}
        checked={shortcuts}
        onChange={(checked) => setPreferences({ shortcuts: checked })}
      />
    </>
  );
}
