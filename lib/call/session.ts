import { type Connection, createConnection } from './connection';
import { CallError, joinErrorCode } from './errors';
import { createLevels, type Levels } from './levels';
import { createLocalDevice, type LocalDevice } from './local-device';
import { readMessage, tidyName, writeHello } from './messages';
import { updateOthers } from './participants';
import { type ICameraVideoTrack, type IMicrophoneAudioTrack, loadSdk, type Sdk } from './sdk';
import type { CallSnapshot } from './snapshot';
import { randomUid, type Uid } from './uid';

export interface CallSessionOptions {
  appId: string;
  /** The emulator to call over; null for Agora's own network. */
  emulatorUrl: string | null;
  channel: string;
  /** Answers a fresh token for that uid: for a renewal, a return, or another uid. */
  fetchToken(uid: number): Promise<string>;
}

/** After a return, people who are not announced again within this time have left, in milliseconds (observed: the SDK's own grace is 3 s). */
const RETURN_GRACE = 4000;

/**
 * One call, from the preview in the lobby to the end. Nothing here throws: what went wrong is in the snapshot.
 * States: idle → joining → joined ⇄ reconnecting → leaving → left; a failed join is `failed` and may be tried
 * again, and a call that the network ended is `left` with a `failure`.
 */
export class CallSession {
  readonly #options: CallSessionOptions;
  readonly #listeners = new Set<() => void>();
  readonly #microphone: LocalDevice<IMicrophoneAudioTrack>;
  readonly #camera: LocalDevice<ICameraVideoTrack>;
  readonly #levels: Levels;
  readonly #names = new Map<Uid, string>();
  #connection: Connection | null = null;
  #leaving: Promise<void> | null = null;
  #graceTimer: ReturnType<typeof setTimeout> | undefined;
  #snapshot: CallSnapshot;

  constructor(options: CallSessionOptions) {
    this.#options = options;
    this.#snapshot = {
      state: 'idle',
      failure: null,
      microphone: 'off',
      camera: 'off',
      self: { uid: randomUid(), name: null, microphoneOn: false, cameraOn: false, videoTrack: null },
      others: [],
      soundBlocked: false,
    };
    const shared = { onChange: () => this.#devicesChanged() };
    this.#microphone = createLocalDevice<IMicrophoneAudioTrack>({
      ...shared,
      open: async () =>
        (await this.#sdk()).createMicrophoneAudioTrack({
          AEC: true,
          ANS: true,
          AGC: true,
          encoderConfig: 'speech_standard',
        }),
      // Muting keeps the device, so that one is heard the moment one speaks again.
      turn: (track, on) => track.setMuted(!on),
      onOpened: (track) => this.#publish(track),
      onLost: (track) => void this.#connection?.unpublish(track),
    });
    this.#camera = createLocalDevice<ICameraVideoTrack>({
      ...shared,
      open: async () =>
        (await this.#sdk()).createCameraVideoTrack({ encoderConfig: '480p_1', optimizationMode: 'motion' }),
      // Disabling lets the device go, and its light with it.
      turn: async (track, on) => {
        await track.setEnabled(on);
        // One that was off when the call was joined has not been published.
        if (on) await this.#publish(track);
      },
      onOpened: (track) => this.#publish(track),
      onLost: (track) => void this.#connection?.unpublish(track),
    });
    this.#levels = createLevels((uid) => this.#measureLevel(uid));
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): CallSnapshot => this.#snapshot;

  /** Hears of changes of one person's sound level, several times a second while somebody listens. */
  subscribeLevel(uid: Uid, listener: () => void): () => void {
    return this.#levels.subscribe(uid, listener);
  }

  /** One person's sound level, from 0 to 1. */
  getLevel(uid: Uid): number {
    return this.#levels.get(uid);
  }

  setMicrophone(on: boolean): Promise<void> {
    return this.#microphone.set(on);
  }

  setCamera(on: boolean): Promise<void> {
    return this.#camera.set(on);
  }

  /**
   * Joins with the devices as they are; one that is still being got is published when it comes.
   * @param token for the uid of `self` in the snapshot.
   */
  async join({ name, token }: { name: string; token: string }): Promise<void> {
    const { state, self } = this.#snapshot;
    if (this.#leaving || (state !== 'idle' && state !== 'failed')) return;
    this.#update({ state: 'joining', failure: null, self: { ...self, name: tidyName(name) || null } });
    try {
      const connection = this.#connect(await this.#sdk());
      await connection.join(token);
    } catch (error) {
      if (!this.#leaving) this.#update({ state: 'failed', failure: joinErrorCode(error) });
      return;
    }
    if (this.#leaving) return;
    this.#update({ state: 'joined' });
    this.#usersChanged();
    this.#sayHello();
    await this.#publishAll();
  }

  /** Ends the call and every local track. May be called at any time, any number of times. */
  leave(): Promise<void> {
    this.#leaving ??= this.#end();
    return this.#leaving;
  }

  /** To be called on a tap, when the browser kept the sound back. */
  playSound(): void {
    for (const user of this.#connection?.users ?? []) user.audioTrack?.play();
    void loadSdk(this.#options.emulatorUrl).then((sdk) => sdk.resumeAudioContext());
    this.#update({ soundBlocked: false });
  }

  /** Lets everything go; for the component that made the session. */
  dispose(): void {
    this.#listeners.clear();
    void this.leave();
  }

  /** @throws CallError when it cannot be fetched, or came after the end: nothing is begun then any more. */
  async #sdk(): Promise<Sdk> {
    const sdk = await loadSdk(this.#options.emulatorUrl);
    if (this.#leaving) throw new CallError('unknown');
    return sdk;
  }

  #connect(sdk: Sdk): Connection {
    sdk.AgoraRTC.onAutoplayFailed = () => this.#update({ soundBlocked: true });
    const { appId, channel, fetchToken } = this.#options;
    const connection = createConnection({
      sdk,
      appId,
      channel,
      fetchToken,
      uid: this.#snapshot.self.uid,
      onState: (state) => this.#stateChanged(state),
      onEnded: (failure) => {
        this.#update({ failure });
        void this.leave();
      },
      onUid: (uid) => this.#update({ self: { ...this.#snapshot.self, uid } }),
      onUsers: () => this.#usersChanged(),
      onUserJoined: () => this.#sayHello(),
      onUserLeft: (uid) => {
        // The next one with this uid may be somebody else.
        this.#names.delete(uid);
        this.#usersChanged();
      },
      onMessage: (uid, payload) => this.#messageCame(uid, payload),
    });
    // A closed tab would otherwise stay in the channel until the network misses it.
    this.#connection = connection;
    window.addEventListener('pagehide', this.#leaveWithPage);
    return connection;
  }

  readonly #leaveWithPage = () => void this.leave();

  async #end(): Promise<void> {
    this.#update({ state: 'leaving' });
    window.removeEventListener('pagehide', this.#leaveWithPage);
    clearTimeout(this.#graceTimer);
    this.#levels.stop();
    this.#microphone.close();
    this.#camera.close();
    await this.#connection?.leave();
    this.#update({ state: 'left', others: [], microphone: 'off', camera: 'off' });
  }

  #update(changes: Partial<CallSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...changes };
    for (const listener of this.#listeners) listener();
  }

  #stateChanged(state: 'joined' | 'reconnecting'): void {
    if (this.#leaving || this.#snapshot.state === state) return;
    clearTimeout(this.#graceTimer);
    if (state === 'joined') {
      this.#sayHello();
      this.#graceTimer = setTimeout(() => {
        this.#graceTimer = undefined;
        this.#usersChanged();
      }, RETURN_GRACE);
    }
    this.#update({ state });
    this.#usersChanged();
  }

  #usersChanged(): void {
    const users = this.#connection?.users ?? [];
    const returning = this.#snapshot.state === 'reconnecting' || this.#graceTimer !== undefined;
    const others = updateOthers(this.#snapshot.others, users, this.#names, returning);
    if (others !== this.#snapshot.others) this.#update({ others });
  }

  #messageCame(uid: Uid, payload: Uint8Array): void {
    const message = readMessage(payload);
    if (!message) return;
    this.#names.set(uid, message.name);
    this.#usersChanged();
  }

  #sayHello(): void {
    const { name } = this.#snapshot.self;
    if (name) this.#connection?.send(writeHello(name));
  }

  #devicesChanged(): void {
    const microphone = this.#microphone.state;
    const camera = this.#camera.state;
    const videoTrack = camera === 'on' ? (this.#camera.track?.getMediaStreamTrack() ?? null) : null;
    const self = {
      ...this.#snapshot.self,
      microphoneOn: microphone === 'on',
      cameraOn: camera === 'on',
      videoTrack,
    };
    if (!this.#leaving) this.#update({ microphone, camera, self });
  }

  async #publish(track: ICameraVideoTrack | IMicrophoneAudioTrack): Promise<void> {
    const { state } = this.#snapshot;
    if (state === 'joined' || state === 'reconnecting') await this.#connection?.publish([track]);
  }

  async #publishAll(): Promise<void> {
    const tracks = [this.#microphone.track, this.#camera.track].filter((track) => track !== null);
    try {
      await this.#connection?.publish(tracks);
    } catch {
      // One is in the call all the same, and hears why one is neither seen nor heard.
      for (const device of [this.#microphone, this.#camera]) {
        if (device.track && tracks.includes(device.track)) device.fail();
      }
    }
  }

  #measureLevel(uid: Uid): number {
    if (uid === this.#snapshot.self.uid) {
      return this.#microphone.state === 'on' ? (this.#microphone.track?.getVolumeLevel() ?? 0) : 0;
    }
    const user = this.#connection?.users.find((candidate) => candidate.uid === uid);
    return user?.hasAudio ? (user.audioTrack?.getVolumeLevel() ?? 0) : 0;
  }
}
