import { screenUidOf } from '@/lib/seats';
import { sdkCodeOf } from './errors';
import { type CreateConnection, fetchConnection } from './fetch-connection';
import { writeMessage } from './messages/write-message';
import { createPresence } from './presence';
import type { ILocalAudioTrack, ILocalVideoTrack, Sdk } from './sdk';
import { createStore, type Store } from './store';

/** `choosing`: the browser asks what to share; a failure is told until the next try. */
export interface ScreenShareSnapshot {
  state: 'off' | 'choosing' | 'starting' | 'on';
  failure: ScreenShareFailure | null;
  /** What is shared; null while nothing is. */
  videoTrack: MediaStreamTrack | null;
  /** Its sound; null where there is none. */
  audioTrack: MediaStreamTrack | null;
}

/** `screen-blocked`: by the system or by a policy; `screen-unsupported`: phones' browsers have no such thing. */
export type ScreenShareFailure = 'screen-blocked' | 'screen-unsupported' | 'screen-failed';

/** One's own shared screen: a second client in the channel, with a uid and a token of its own. */
export interface ScreenShare extends Pick<Store<ScreenShareSnapshot>, 'subscribe' | 'getSnapshot'> {
  /** The uid of the second client; null while nothing is shared. */
  readonly uid: number | null;
  /** Asks what to share and shares it. Never throws: what went wrong is in the snapshot. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface ScreenShareOptions {
  sdk(): Promise<Sdk>;
  appId: string;
  channel: string;
  fetchToken(uid: number): Promise<string>;
  ownUid(): number;
  /** The others have to know whose screen a uid is before it comes; null when it has gone. */
  announce(uid: number | null): void;
}

const OFF: ScreenShareSnapshot = { state: 'off', failure: null, videoTrack: null, audioTrack: null };

/** Text is read, so sharpness comes before movement; in kbit/s. */
const ENCODING = { width: 1920, height: 1080, frameRate: 15, bitrateMin: 600, bitrateMax: 3000 };

/** Why nothing could be shared; null when the person thought better of it. */
export function screenFailure(error: unknown): ScreenShareFailure | null {
  const message = error instanceof Error ? error.message : '';
  switch (sdkCodeOf(error)) {
    case 'PERMISSION_DENIED':
      // Chromium says so when the system keeps the screen from the browser; closing the dialog reads otherwise (documented: getDisplayMedia).
      return /by (the )?system/i.test(message) ? 'screen-blocked' : null;
    case 'NOT_SUPPORTED':
      return 'screen-unsupported';
    default:
      return 'screen-failed';
  }
}

export function createScreenShare(options: ScreenShareOptions): ScreenShare {
  const { sdk, appId, channel, fetchToken } = options;
  const store = createStore(OFF);
  let uid: number | null = null;
  let end: () => Promise<void> = async () => {};

  function become(nextUid: number | null): void {
    uid = nextUid;
    options.announce(uid);
  }

  async function choose(loaded: Sdk): Promise<[ILocalVideoTrack, ILocalAudioTrack?]> {
    const tracks = await loaded.createScreenVideoTrack(
      {
        encoderConfig: ENCODING,
        optimizationMode: 'detail',
        // One's own tab in itself would be a hall of mirrors.
        selfBrowserSurface: 'exclude',
        surfaceSwitching: 'include',
        systemAudio: 'include',
      },
      'auto',
    );
    return Array.isArray(tracks) ? tracks : [tracks];
  }

  async function publish(
    createConnection: CreateConnection,
    loaded: Sdk,
    tracks: [ILocalVideoTrack, ILocalAudioTrack?],
  ): Promise<void> {
    become(screenUidOf(options.ownUid()));
    const presence = createPresence({
      send: (hello) => void connection.send(writeMessage(hello)).catch(() => {}),
      onChange: () => {},
    });
    const connection = createConnection({
      sdk: loaded,
      appId,
      channel,
      fetchToken,
      uid: uid ?? 0,
      onState: () => {},
      onEnded: () => void stop('screen-failed'),
      onUid: become,
      onUsers: () => {},
      onUserJoined: presence.say,
      onUserLeft: () => {},
      onMessage: () => {},
      // The person themselves hears and sees the others.
      isIgnored: () => true,
      onNetworkQuality: () => {},
      onFallback: () => {},
    });
    const closeTracks = end;
    end = async () => {
      presence.stop();
      await closeTracks();
      await connection.leave();
    };
    await connection.join(await fetchToken(uid ?? 0));
    presence.set({ screenOf: options.ownUid() });
    await connection.publish(tracks.filter((track) => track !== undefined));
  }

  async function stop(failure: ScreenShareFailure | null = null): Promise<void> {
    const ending = end;
    end = async () => {};
    const wasShared = uid !== null;
    store.set({ ...OFF, failure });
    await ending();
    if (wasShared) become(null);
  }

  return {
    subscribe: store.subscribe,
    getSnapshot: store.getSnapshot,
    get uid() {
      return uid;
    },
    async start() {
      if (store.getSnapshot().state !== 'off') return;
      store.set({ ...OFF, state: 'choosing' });
      try {
        const [loaded, createConnection] = await Promise.all([sdk(), fetchConnection()]);
        const tracks = await choose(loaded);
        const [video, audio] = tracks;
        end = async () => {
          for (const track of tracks) track?.close();
        };
        // The browser has a button of its own to end it.
        video.on('track-ended', () => void stop());
        const videoTrack = video.getMediaStreamTrack();
        const audioTrack = audio?.getMediaStreamTrack() ?? null;
        store.set({ state: 'starting', failure: null, videoTrack, audioTrack });
        await publish(createConnection, loaded, tracks);
        // Stopped in the meantime?
        if (uid !== null) store.set({ ...store.getSnapshot(), state: 'on' });
      } catch (error) {
        await stop(screenFailure(error));
      }
    },
    stop: () => stop(),
  };
}
