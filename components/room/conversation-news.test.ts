import { expect, test } from 'vitest';
import { person } from '@/components/testing/fake-session';
import type { ChatLine } from '@/lib/call/chat/entries';
import { en } from '@/lib/words/en';
import { chatNews, handNews, reactionNews } from './conversation-news';

const bo = person({ uid: 2, name: 'Bo' });
const boWithHand = { ...bo, handRaisedAt: 100 };
const cy = person({ uid: 3, handRaisedAt: 50 });

test.each([
  [[bo], [bo], []],
  [[bo], [boWithHand], ['Bo raised a hand']],
  [[boWithHand], [bo], ['Bo lowered the hand']],
  [[], [bo, cy], ['Guest 0003 raised a hand']],
  [[boWithHand, cy], [boWithHand], []],
])('hands, case %#', (before, now, news) => {
  expect(handNews(before, now, en)).toEqual(news);
});

test('a reaction is told once, one’s own too', () => {
  const old = { key: 1, uid: 2, reaction: 'heart' } as const;
  const now = [old, { key: 2, uid: 2, reaction: 'clap' }, { key: 3, uid: 1, reaction: 'party' }] as const;
  expect(reactionNews([old], now, [bo], 1, en)).toEqual(['Bo: Applause', 'You: Celebration']);
});

test('messages are told while the chat is closed', () => {
  const line = (key: string, from: number | null, text: string): ChatLine => ({
    kind: 'line',
    key,
    from,
    name: 'Old name',
    text,
    at: 0,
    state: 'sent',
  });
  const before = { entries: [line('a', 2, 'one')], unread: 0 };
  const entries = [...before.entries, line('b', 2, 'two'), line('c', null, 'mine'), line('d', 9, 'gone')];
  expect(chatNews(before, { entries, unread: 2 }, [bo], en)).toEqual([
    'Bo writes: two',
    'Old name writes: gone',
  ]);
  expect(chatNews(before, { entries, unread: 0 }, [bo], en)).toEqual([]);
});
