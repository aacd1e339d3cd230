import { intent } from '@/lib/intent';
import { fetchConnection } from './fetch-connection';
import { loadSdk } from './sdk';
import type { CallSessionOptions } from './session-options';
import { fetchVerifier } from './statement';

/**
 * Asks the network where to join, so that a join with this token within two minutes need not (documented:
 * AgoraRTC.preload). Nothing is fetched for whoever only looks at a link. Never throws: what could not be asked now is
 * asked by the join.
 */
export function prepareJoin(
  { appId, channel, emulatorUrl }: CallSessionOptions,
  uid: number,
  token: string,
): void {
  intent()
    .then(() => Promise.all([loadSdk(emulatorUrl), fetchConnection(), fetchVerifier()]))
    .then(([sdk]) => sdk.preload(appId, channel, token, uid))
    .catch(() => {});
}
