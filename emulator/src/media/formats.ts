import type { Extension, RtpHeader } from 'werift';
import type { agreeOnCapabilities } from './capabilities.ts';

type Agreed = ReturnType<typeof agreeOnCapabilities>['sendrecv'];

/**
 * How one browser numbers codecs and header extensions. Browsers of one make agree; Chromium and Firefox do not,
 * so packets between them get the receiver's numbers.
 */
export interface Formats {
  /** The codec of a payload type, such as `vp8`; a name that stays the same between browsers. */
  codecOf(payloadType: number): string | undefined;
  payloadTypeOf(codec: string): number | undefined;
  /** The payload type that carries retransmissions of another one. */
  retransmissionOf(payloadType: number): number | undefined;
  extensionName(id: number): string | undefined;
  extensionId(name: string): number | undefined;
}

/** H.264 comes in profiles under several payload types; the profile is part of the codec's name. */
function codecName({ rtpMap, fmtp }: Agreed['videoCodecs'][number]): string {
  const name = rtpMap.encodingName.toLowerCase();
  const parameters = fmtp?.parameters;
  return name === 'h264'
    ? `h264/${parameters?.['profile-level-id']}/${parameters?.['packetization-mode'] ?? 0}`
    : name;
}

/** @param agreed what the browser and the emulator settled on at the join. */
export function createFormats({
  audioCodecs,
  videoCodecs,
  audioExtensions,
  videoExtensions,
}: Agreed): Formats {
  const codecs = new Map<number, string>();
  const payloadTypes = new Map<string, number>();
  const retransmissions = new Map<number, number>();
  for (const codec of [...audioCodecs, ...videoCodecs]) {
    const name = codecName(codec);
    if (name === 'rtx') retransmissions.set(Number(codec.fmtp?.parameters?.apt), codec.payloadType);
    else {
      codecs.set(codec.payloadType, name);
      if (!payloadTypes.has(name)) payloadTypes.set(name, codec.payloadType);
    }
  }
  const names = new Map<number, string>();
  const ids = new Map<string, number>();
  for (const { extensionName, entry } of [...audioExtensions, ...videoExtensions]) {
    if (entry === undefined) continue;
    names.set(entry, extensionName);
    ids.set(extensionName, entry);
  }
  return {
    codecOf: (payloadType) => codecs.get(payloadType),
    payloadTypeOf: (codec) => payloadTypes.get(codec),
    retransmissionOf: (payloadType) => retransmissions.get(payloadType),
    extensionName: (id) => names.get(id),
    extensionId: (name) => ids.get(name),
  };
}

/** A payload type in the receiver's numbers; null when the receiver did not agree on that codec. */
export function translatePayloadType(payloadType: number, from: Formats, to: Formats): number | null {
  const codec = from.codecOf(payloadType);
  return codec === undefined ? null : (to.payloadTypeOf(codec) ?? null);
}

/** Header extensions in the receiver's numbers; what it did not agree on is left out. */
export function translateExtensions(
  extensions: RtpHeader['extensions'],
  from: Formats,
  to: Formats,
): Extension[] {
  const translated: Extension[] = [];
  for (const { id, payload } of extensions) {
    const name = from.extensionName(id);
    const translatedId = name === undefined ? undefined : to.extensionId(name);
    if (translatedId !== undefined) translated.push({ id: translatedId, payload });
  }
  return translated;
}
