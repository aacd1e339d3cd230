import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import { WordsProvider } from '@/components/words/words-provider';
import { APP_NAME } from '@/lib/app-name';
import { languages } from '@/lib/words/languages';
import { requestLanguage, requestWords } from '@/lib/words/server';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const { description } = (await requestWords()).pages;
  return { title: { default: APP_NAME, template: `%s · ${APP_NAME}` }, description };
}

export const viewport: Viewport = {
  colorScheme: 'dark light',
  // The room reaches under a phone's notch and home bar; its edges keep clear of them.
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: dark)', color: '#0a0f12' },
    { media: '(prefers-color-scheme: light)', color: '#f8fafb' },
  ],
};

export default async function RootLayout({ children }: LayoutProps<'/'>) {
  const language = await requestLanguage();
  return (
    <html lang={language} dir={languages[language].direction} className={GeistSans.variable}>
      <body className="font-sans">
        <WordsProvider language={language}>{children}</WordsProvider>
      </body>
    </html>
  );
}
