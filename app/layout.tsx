import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import { WordsProvider } from '@/components/words/words-provider';
import { APP_NAME } from '@/lib/app-name';
import { requestTheme } from '@/lib/request-theme';
import { languages } from '@/lib/words/languages';
import { requestLanguage, requestWords } from '@/lib/words/server';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const { description } = (await requestWords()).pages;
  return { title: { default: APP_NAME, template: `%s · ${APP_NAME}` }, description };
}

const CANVAS = { dark: '#0a0f12', light: '#f8fafb' };

export async function generateViewport(): Promise<Viewport> {
  const theme = await requestTheme();
  return {
    // The room reaches under a phone's notch and home bar; its edges keep clear of them.
    viewportFit: 'cover',
    themeColor:
      theme === 'system'
        ? [
            { media: '(prefers-color-scheme: dark)', color: CANVAS.dark },
            { media: '(prefers-color-scheme: light)', color: CANVAS.light },
          ]
        : CANVAS[theme],
  };
}

export default async function RootLayout({ children }: LayoutProps<'/'>) {
  const [language, theme] = await Promise.all([requestLanguage(), requestTheme()]);
  return (
    <html
      lang={language}
      dir={languages[language].direction}
      data-theme={theme}
      className={GeistSans.variable}
    >
      <body className="font-sans">
        <WordsProvider language={language}>{children}</WordsProvider>
      </body>
    </html>
  );
}
