import { callEvents } from './call-events';
import type { Connection } from './connection';
import { writeDiagnostics } from './diagnostics';
import { createEventLog } from './event-log';
import { createFloor } from './floor';
import type { LocalDevices } from './local-devices';
import { createMutedVoice } from './muted-voice';
import type { ReceptionMode } from './reception';
import { createReceptionControl, type ReceptionControl } from './reception-control';
import { createRecorder, type Recorder } from './recording/recorder';
import { createScreenShare, type ScreenShare, type ScreenShareOptions } from './screen-share';
import type { About, CallSnapshot } from './snapshot';
import { createStatistics, type Statistics } from './statistics';
import type { Store } from './store';
import type { Uid } from './uid';
import type { UplinkLevel } from './uplink';
import { createUplinkControl } from './uplink-control';
import { createVitalSigns, qualityOf, type VitalSigns } from './vital-signs';

/** Pictures and sound of a call beyond one's own devices: what is received, how well, and what is sent besides. */
export interface CallStage {
  readonly reception: Pick<ReceptionControl, 'subscribe' | 'getSnapshot' | 'show'>;
  readonly screenShare: ScreenShare;
  /** Records what is seen and heard of the call. */
  readonly recorder: Recorder;
  /** Who of the others has the floor. */
  readonly speaker: Store<Uid | null>;
  /** How well each person is seen and heard. */
  readonly signs: Pick<VitalSigns, 'subscribe' | 'get'>;
  /** How much of oneself the network lets through. */
  readonly uplink: Store<UplinkLevel>;
  /** Whether one speaks into a muted microphone. */
  readonly mutedVoice: Store<boolean>;
  readonly statistics: Statistics;
  setReceptionMode(mode: ReceptionMode): void;
  /** Figures and recent events, as text without secrets and names. */
  diagnostics(): Promise<string>;
}

/** The session's side of it. */
export interface StageControl extends CallStage {
  /** What is known of the call has changed. */
  look(before: CallSnapshot, now: CallSnapshot): void;
  /** How good the ways to and from the network are, on Agora's scale. */
  networkQuality(uplink: number, downlink: number): void;
  /** The network sends less of somebody than was asked for, or no longer does. */
  fellBack(uid: Uid, reduced: boolean): void;
  stop(): Promise<void>;
}

interface StageOptions extends Omit<ScreenShareOptions, 'ownUid' | 'announce'> {
  /** Tells the others something about oneself. */
  announce(about: Partial<About>): void;
  connection(): Connection | null;
  devices: LocalDevices;
  snapshot(): CallSnapshot;
  levelOf(uid: Uid): number;
}

/** Everyone's sound, one's own and one's own screen's included. */
function audibleTracks(
  { microphone }: LocalDevices,
  connection: Connection | null,
  ownScreen: MediaStreamTrack | null,
): MediaStreamTrack[] {
  const own = microphone.state === 'on' ? microphone.track : null;
  const tracks = [own, ...(connection?.users ?? []).map(({ audioTrack }) => audioTrack)];
  return [...tracks.map((track) => track?.getMediaStreamTrack()), ownScreen].filter((track) => track != null);
}

/** With so many others, some are shown small. */
const MANY = 2;

export function createStage(options: StageOptions): StageControl {
  const { connection, devices, snapshot, levelOf } = options;
  const isInCall = () => ['joined', 'reconnecting'].includes(snapshot().state);
  const measure = () => (isInCall() ? (connection()?.measure() ?? null) : null);
  const log = createEventLog();
  const reception = createReceptionControl((plan) => connection()?.receive(plan));
  const uplink = createUplinkControl(async (on) => connection()?.setDualStream(on));
  const mutedVoice = createMutedVoice();
  const statistics = createStatistics(measure);
  const signs = createVitalSigns(measure, (uid, frozen) => log.add(`frozen: ${frozen}`, uid));
  const speaker = createFloor(
    () =>
      new Map(
        snapshot().others.flatMap(({ uid, microphoneOn }) => (microphoneOn ? [[uid, levelOf(uid)]] : [])),
      ),
  );
  const screenShare = createScreenShare({
    ...options,
    ownUid: () => snapshot().self.uid,
    announce: (screen) => options.announce({ screen }),
  });
  const recorder = createRecorder({
    channel: options.channel,
    audioTracks: () => audibleTracks(devices, connection(), screenShare.getSnapshot().audioTrack),
    onRecording: (recording) => options.announce({ recording }),
  });

  return {
    reception,
    screenShare,
    recorder,
    speaker,
    signs,
    uplink,
    mutedVoice,
    statistics,
    setReceptionMode(mode) {
      reception.setMode(mode);
      uplink.save(mode === 'saving');
    },
    async diagnostics() {
      const { VERSION } = await options.sdk();
      return writeDiagnostics({
        now: Date.now(),
        userAgent: navigator.userAgent,
        sdkVersion: VERSION,
        window: { width: innerWidth, height: innerHeight, pixelRatio: devicePixelRatio },
        snapshot: snapshot(),
        measurement: measure(),
        events: log.events,
      });
    },
    look(before, now) {
      for (const [what, uid] of callEvents(before, now)) log.add(what, uid);
      if (!isInCall()) return;
      signs.start();
      uplink.look(devices.camera.track);
      if (now.others.length >= MANY) uplink.offerSmall();
      const microphone = devices.microphone.track;
      mutedVoice.watch(now.microphone === 'off' && microphone ? microphone.getMediaStreamTrack() : null);
    },
    networkQuality(up, down) {
      uplink.report(up);
      signs.change(snapshot().self.uid, { quality: qualityOf(Math.max(up, down)) });
    },
    fellBack(uid, reduced) {
      log.add(`reduced: ${reduced}`, uid);
      signs.change(uid, { reduced });
    },
    async stop() {
      signs.stop();
      speaker.stop();
      statistics.stop();
      mutedVoice.watch(null);
      await Promise.all([recorder.stop(), screenShare.stop()]);
    },
  };
}
