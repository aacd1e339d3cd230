/** A device that one can choose. */
export interface Device {
  id: string;
  label: string;
}

/** The devices at hand, by what they are chosen for; empty while the browser keeps them to itself. */
export interface DeviceLists {
  microphone: readonly Device[];
  camera: readonly Device[];
  speaker: readonly Device[];
}

export type DeviceListKind = keyof DeviceLists;

/** A device that has been plugged in, for each of the uses it has. */
export interface Newcomer extends Device {
  kind: DeviceListKind;
}

export const NO_DEVICES: DeviceLists = { microphone: [], camera: [], speaker: [] };

const KINDS = { microphone: 'audioinput', camera: 'videoinput', speaker: 'audiooutput' } as const;
const NAMES = Object.keys(KINDS) as DeviceListKind[];

/** Chromium's stand-ins for whichever device the system prefers: the browser's choice is a choice of its own here. */
const STAND_INS = ['default', 'communications'];

type DeviceInfo = Pick<MediaDeviceInfo, 'deviceId' | 'kind' | 'label'>;

/** Sorts what the browser lists. Before the first permission it lists devices without id and name, which are left out. */
export function sortDevices(infos: readonly DeviceInfo[]): DeviceLists {
  const of = (kind: DeviceListKind) =>
    infos
      .filter((info) => info.kind === KINDS[kind] && info.deviceId && info.label)
      .filter((info) => !STAND_INS.includes(info.deviceId))
      .map(({ deviceId, label }) => ({ id: deviceId, label }));
  return { microphone: of('microphone'), camera: of('camera'), speaker: of('speaker') };
}

/** What has been plugged in between two moments; a kind that was unknown before has no newcomers. */
export function newcomers(before: DeviceLists, now: DeviceLists): Newcomer[] {
  return NAMES.flatMap((kind) => {
    const known = new Set(before[kind].map(({ id }) => id));
    if (known.size === 0) return [];
    return now[kind].filter(({ id }) => !known.has(id)).map((device) => ({ kind, ...device }));
  });
}
