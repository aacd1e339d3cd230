import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { keepCookie } from '@/lib/cookie';

/** Keeps a choice that the server draws the page by, and has the page drawn anew; a call goes on meanwhile. */
export function usePageChoice(): { pending: boolean; choose(cookie: string, value: string): void } {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  return {
    pending,
    choose(cookie, value) {
      keepCookie(cookie, value);
      startTransition(() => router.refresh());
    },
  };
}
