import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import { strings } from '@/lib/strings';
import './globals.css';

export const metadata: Metadata = {
  title: { default: strings.app.name, template: strings.app.titleOf('%s') },
  description: strings.app.description,
};

export const viewport: Viewport = {
  colorScheme: 'dark light',
  // The room reaches under a phone's notch and home bar; its edges keep clear of them.
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: dark)', color: '#0a0f12' },
    { media: '(prefers-color-scheme: light)', color: '#f8fafb' },
  ],
};

export default function RootLayout({ children }: LayoutProps<'/'>) {
  return (
    <html lang="en" className={GeistSans.variable}>
      <body className="font-sans">{children}</body>
    </html>
  );
}
