import { ApiError } from '@/lib/errors';
import { type Asks, chatAsk } from './ask';
import { check } from './check';
import { lifeOf } from './life';
import { readQuery, segmentsOf } from './read-url';
import { paths, queries } from './requests';

function userOf([kind, user, ...more]: readonly string[]): string | null {
  if (kind === 'app' && user === undefined) return null;
  if (kind === 'account' && user !== undefined && more.length === 0) {
    return check(paths.chatAccount, { chatid: user }).chatid;
  }
  throw new ApiError('bad-path', { path: '/chat/app or /chat/account/:chatid' });
}

/**
 * Reads `/chat/app/?expiry=SECONDS` and `/chat/account/:chatid/?expiry=SECONDS`.
 * @throws ApiError
 */
export function parseChat(url: URL): Asks {
  const uid = userOf(segmentsOf(url));
  const { expiry } = readQuery(url, queries.life);
  return { chatToken: chatAsk({ uid, ...lifeOf(expiry) }) };
}
