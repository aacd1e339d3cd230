import type { Words } from '../en';

export const settings: Words['settings'] = {
  title: 'Einstellungen',
  close: 'Schließen',
  sound: 'Ton',
  picture: 'Bild',
  appearance: 'Darstellung',
  echoCancellation: 'Echounterdrückung',
  noiseSuppression: 'Rauschunterdrückung',
  strongNoiseSuppression: 'Starke Rauschunterdrückung',
  gainControl: 'Gleichmäßige Lautstärke',
  theme: 'Farben',
  themes: { system: 'Wie im System', dark: 'Dunkel', light: 'Hell' },
  language: 'Sprache',
  sounds: 'Töne, wenn jemand kommt oder geht',
  useShortcuts: 'Tastenkürzel verwenden',
};
