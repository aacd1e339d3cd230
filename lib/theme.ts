export const themes = ['system', 'dark', 'light'] as const;

export type Theme = (typeof themes)[number];

/** Keeps the theme that was chosen in the settings, for the server to draw the page in it from the first moment. */
export const THEME_COOKIE = 'parley-theme';

/** The theme in a cookie's value; the system's when none was chosen. */
export const parseTheme = (value: string | undefined): Theme =>
  themes.find((theme) => theme === value) ?? 'system';
