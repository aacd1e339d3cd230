import type { IAgoraRTCClient } from 'agora-rtc-sdk-ng/esm';
import { CallError } from './errors';

export type {
  IAgoraRTCRemoteUser,
  ICameraVideoTrack,
  ILocalAudioTrack,
  ILocalTrack,
  ILocalVideoTrack,
  IMicrophoneAudioTrack,
} from 'agora-rtc-sdk-ng/esm';

/** The SDK's ESM build: its named exports. */
export type Sdk = typeof import('agora-rtc-sdk-ng/esm');

/** The SDK's client; its public type leaves out data stream messages, which it has (observed: SDK 4.24.8). */
export type Client = IAgoraRTCClient & { sendStreamMessage(message: string): Promise<void> };

/** Only errors: the SDK's other lines are for its authors. */
const LOG_ERRORS_ONLY = 3;

let loading: Promise<Sdk> | null = null;

async function load(emulatorUrl: string | null): Promise<Sdk> {
  const [sdk, emulator] = await Promise.all([
    import('agora-rtc-sdk-ng/esm'),
    emulatorUrl ? import('agora-emulator/connect') : null,
  ]);
  sdk.setLogLevel(LOG_ERRORS_ONLY);
  // Otherwise a second client with the same uid is reported as a ban, and the two cannot be told apart (observed).
  sdk.setParameter('IGNORE_UID_CHECK', true);
  if (emulatorUrl) emulator?.connectEmulator(sdk, emulatorUrl);
  return sdk;
}

/**
 * Fetches the SDK, once per page, and points it at the emulator when there is one.
 * @throws CallError `sdk-unavailable` when it cannot be fetched; the next call tries again.
 */
export function loadSdk(emulatorUrl: string | null): Promise<Sdk> {
  loading ??= load(emulatorUrl).catch(() => {
    loading = null;
    throw new CallError('sdk-unavailable');
  });
  return loading;
}
