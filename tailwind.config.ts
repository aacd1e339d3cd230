import type { Config } from 'tailwindcss';

/** Colours are the variables of `app/globals.css`, which has a dark and a light value for each. */
export default {
  content: ['./app/**/*.tsx', './components/**/*.tsx'],
  theme: {
    extend: {
      colors: {
        canvas: 'var(--canvas)',
        surface: 'var(--surface)',
        tile: 'var(--tile)',
        raised: 'var(--raised)',
        line: 'var(--line)',
        ink: 'var(--ink)',
        muted: 'var(--muted)',
        accent: 'var(--accent)',
        'accent-ink': 'var(--accent-ink)',
        alarm: 'var(--alarm)',
        'alarm-ink': 'var(--alarm-ink)',
        'alarm-text': 'var(--alarm-text)',
      },
      fontFamily: {
        sans: ['var(--font-geist-sans)', 'system-ui', 'sans-serif'],
      },
    },
  },
} satisfies Config;
