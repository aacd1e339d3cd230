import type { Chat } from './chat/chat';
import type { Connection } from './connection';
import { type Conversation, createConversation } from './conversation';
import { watchDevices } from './devices-at-hand';
import { CallError, type CallErrorCode, joinErrorCode } from './errors';
import { type CreateConnection, fetchConnection } from './fetch-connection';
import { giveHeadStart } from './head-start';
import type { HostAsks } from './host-asks';
import { createLevels, type Levels, levelOf, ownLevel } from './levels';
import { createLocalDevices, type LocalDevices, viewOfDevices } from './local-devices';
import { createOthers, type Others } from './others';
import type { Passes } from './passes';
import { tidyName } from './plain-text';
import { prepareJoin } from './prepare-join';
import type { Reactions } from './reactions';
import { type ILocalTrack, loadSdk, type Sdk } from './sdk';
import type { CallSessionOptions } from './session-options';
import { type CallSnapshot, firstSnapshot } from './snapshot';
import { followSpeaker } from './speaker';
import { type CallStage, createStage, type StageControl } from './stage';
import { createSummaryNotes } from './summary';
import type { Uid } from './uid';

/**
 * One call, from the preview in the lobby to the end. Nothing here throws: what went wrong is in the snapshot.
 * States: idle → joining → joined ⇄ reconnecting → leaving → left; a failed join is `failed` and may be tried
 * again, and a call that the network ended is `left` with a `failure`.
 */
export class CallSession {
  /** What is written in the call. */
  readonly chat: Chat;
  /** The reactions that are seen now. */
  readonly reactions: Reactions;
  /** The devices to choose from. */
  readonly devices = watchDevices();
  /** What is received of the others, how well, and one's own screen. */
  readonly stage: CallStage;
  /** Of whom the server vouches for what. */
  readonly passes: Passes;
  /** What hosts ask of others. */
  readonly hostAsks: HostAsks;
  readonly #options: CallSessionOptions;
  readonly #listeners = new Set<() => void>();
  readonly #devices: LocalDevices;
  readonly #others: Others;
  readonly #levels: Levels;
  readonly #conversation: Conversation;
  readonly #notes = createSummaryNotes();
  readonly #stage: StageControl;
  #connection: Connection | null = null;
  readonly #stopFollowing = followSpeaker(() =>
    (this.#connection?.users ?? []).flatMap(({ audioTrack }) => audioTrack ?? []),
  );
  #leaving: Promise<void> | null = null;
  #admitted = false;
  #snapshot: CallSnapshot;

  constructor(options: CallSessionOptions) {
    this.#options = options;
    this.#snapshot = firstSnapshot(options.uid);
    this.#devices = createLocalDevices({
      sdk: () => this.#sdk(),
      onChange: () => this.#devicesChanged(),
      tell: this.devices.tell,
      publish: (tracks) => this.#publish(tracks),
      unpublish: (track) => void this.#connection?.unpublish(track),
    });
    this.#others = createOthers({
      users: () => this.#connection?.users ?? [],
      ownScreen: () => this.#snapshot.self.screen,
      onChange: (others, screens) => {
        this.#notes.see(others);
        this.#update({ others, screens });
      },
    });
    this.#levels = createLevels((uid) => this.#measureLevel(uid));
    this.#conversation = createConversation({
      channel: options.channel,
      transmit: async (message) => this.#connection?.send(message),
      canSend: () => this.#admitted && this.#snapshot.state !== 'reconnecting',
      ownUid: () => this.#snapshot.self.uid,
      nameOf: (uid) => this.#snapshot.others.find((person) => person.uid === uid)?.name ?? null,
      onPresence: (about) => this.#update({ self: { ...this.#snapshot.self, ...about } }),
      onAbout: (uid, about) => this.#others.describe(uid, about),
      mute: () => this.#muteForHost(),
      leave: () => this.#leaveFor('removed'),
    });
    this.chat = this.#conversation.chat;
    this.reactions = this.#conversation.reactions;
    this.#stage = createStage({
      ...options,
      sdk: () => this.#sdk(),
      connection: () => this.#connection,
      devices: this.#devices,
      snapshot: this.getSnapshot,
      levelOf: (uid) => this.#measureLevel(uid),
      announce: (about) => this.#conversation.presence.set(about),
    });
    this.stage = this.#stage;
    this.passes = this.#conversation.passes;
    this.hostAsks = this.#conversation.hostAsks;
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

  /** How loud one's own microphone is now, from 0 to 1, as it is: 0 is no sound at all. */
  microphoneVolume(): number {
    return this.#devices.microphone.track?.heardVolume() ?? 0;
  }

  setMicrophone(on: boolean): Promise<void> {
    return this.#devices.microphone.set(on);
  }

  setCamera(on: boolean): Promise<void> {
    return this.#devices.camera.set(on);
  }

  /** Raises or lowers one's hand. */
  raiseHand(raised: boolean): void {
    this.#conversation.presence.set({ handRaisedAt: raised ? Date.now() : null });
  }

  /** Lets both devices go: one only listens. */
  releaseDevices(): void {
    this.#devices.microphone.release();
    this.#devices.camera.release();
  }

  /** Lets a join with this token, which is for the uid of `self`, be quicker. */
  prepare(token: string): void {
    if (this.#snapshot.state === 'idle') prepareJoin(this.#options, this.#snapshot.self.uid, token);
  }

  /**
   * Joins with the devices as they are; one that is still being got is published when it comes.
   * @param token for the uid of `self` in the snapshot.
   */
  async join({ name, token }: { name: string; token: string }): Promise<void> {
    const { state } = this.#snapshot;
    if (this.#leaving || (state !== 'idle' && state !== 'failed')) return;
    this.#update({ state: 'joining', failure: null });
    this.#conversation.presence.set({ name: tidyName(name) || null });
    let connection: Connection;
    try {
      connection = this.#connect(...(await Promise.all([this.#sdk(), fetchConnection()])));
      await connection.join(token);
    } catch (error) {
      if (!this.#leaving) this.#update({ state: 'failed', failure: joinErrorCode(error) });
      return;
    }
    if (this.#leaving) return;
    this.#admitted = true;
    this.#notes.begin();
    const published = this.#devices.publishAll();
    await giveHeadStart(published, connection.firstGlance());
    if (this.#leaving) return;
    // The network may have gone meanwhile.
    if (this.#snapshot.state === 'joining') this.#update({ state: 'joined' });
    this.#others.refresh();
    this.#conversation.begin();
    await published;
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

  #connect(sdk: Sdk, createConnection: CreateConnection): Connection {
    sdk.AgoraRTC.onAutoplayFailed = () => this.#update({ soundBlocked: true });
    const { appId, channel, fetchToken } = this.#options;
    const connection = createConnection({
      sdk,
      appId,
      channel,
      fetchToken,
      uid: this.#snapshot.self.uid,
      onState: (state) => this.#stateChanged(state),
      onEnded: (failure) => this.#leaveFor(failure),
      onUid: (uid) => this.#update({ self: { ...this.#snapshot.self, uid } }),
      onUsers: () => this.#others.refresh(),
      onUserJoined: () => this.#conversation.presence.say(),
      onUserLeft: (uid) => {
        this.#others.forget(uid);
        this.#conversation.forget(uid);
      },
      onMessage: this.#conversation.receive,
      isIgnored: (uid) => uid === this.#snapshot.self.screen,
      onNetworkQuality: (uplink, downlink) => {
        this.#notes.measure(Math.max(uplink, downlink));
        this.#stage.networkQuality(uplink, downlink);
      },
      onFallback: this.#stage.fellBack,
    });
    // A closed tab would otherwise stay in the channel until the network misses it.
    this.#connection = connection;
    window.addEventListener('pagehide', this.#leaveWithPage);
    return connection;
  }

  readonly #leaveWithPage = () => void this.leave();

  async #end(): Promise<void> {
    const summary = this.#notes.summary();
    this.#update({ state: 'leaving', summary });
    window.removeEventListener('pagehide', this.#leaveWithPage);
    this.#others.stop();
    this.#levels.stop();
    this.#conversation.stop();
    this.#stopFollowing();
    this.#devices.close();
    this.devices.close();
    await Promise.all([this.#stage.stop(), this.#connection?.leave()]);
    this.#update({ state: 'left', others: [], screens: [], microphone: 'off', camera: 'off' });
  }

  #update(changes: Partial<CallSnapshot>): void {
    const before = this.#snapshot;
    this.#snapshot = { ...before, ...changes };
    this.#stage.look(before, this.#snapshot);
    for (const listener of this.#listeners) listener();
  }

  #stateChanged(state: 'joined' | 'reconnecting'): void {
    if (this.#leaving || this.#snapshot.state === state) return;
    this.#update({ state });
    if (state === 'reconnecting') {
      this.#others.hold();
      return;
    }
    this.#conversation.resume();
    this.#others.release();
  }

  #leaveFor(failure: CallErrorCode): void {
    this.#update({ failure });
    void this.leave();
  }

  #muteForHost(): boolean {
    const wasOn = this.#devices.microphone.state === 'on';
    if (wasOn) void this.setMicrophone(false);
    return wasOn;
  }

  #devicesChanged(): void {
    if (this.#leaving) return;
    const { ownMedia, ...states } = viewOfDevices(this.#devices);
    this.#update({ ...states, self: { ...this.#snapshot.self, ...ownMedia } });
    // With the first permission the browser tells their names.
    if (ownMedia.microphoneOn || ownMedia.cameraOn) this.devices.refresh();
  }

  async #publish(tracks: () => Promise<readonly ILocalTrack[]>): Promise<void> {
    if (this.#admitted && !this.#leaving) await this.#connection?.publish(await tracks());
  }

  #measureLevel(uid: Uid): number {
    const own = uid === this.#snapshot.self.uid;
    return own ? ownLevel(this.#devices) : levelOf(this.#connection?.users.find((user) => user.uid === uid));
  }
}
