import { redirect } from 'next/navigation';

/** Where the home page's form leads before its script runs: on to the page of the channel that it asks for. */
export default async function CallFormPage({ searchParams }: PageProps<'/call'>) {
  const { channel } = await searchParams;
  const name = typeof channel === 'string' ? channel.trim() : '';
  if (name === '') redirect('/');
  redirect(`/call/${encodeURIComponent(name)}`);
}
