import type { Client } from './sdk';
import type { Uid } from './uid';

/** What is known of one stream of one person now; null where nothing is. */
export interface StreamMeasurement {
  /** In bit/s. */
  bitrate: number;
  /** The share of packets lost so far, from 0 to 1. */
  loss: number | null;
  codec: string | null;
}

export interface VideoMeasurement extends StreamMeasurement {
  width: number;
  height: number;
  /** Frames a second. */
  frameRate: number;
}

export interface PersonMeasurement {
  audio: StreamMeasurement | null;
  video: VideoMeasurement | null;
  /** On Agora's scale from 1 (excellent) to 6 (down), the worse of both ways; 0 is unknown. */
  networkQuality: number;
}

/** One look at everything that is sent and received. */
export interface Measurement {
  /** To the network and back, in milliseconds; null while unknown. */
  roundTrip: number | null;
  self: PersonMeasurement;
  others: ReadonlyMap<Uid, PersonMeasurement>;
}

const shareLost = (lost: number, arrived: number) => (lost + arrived > 0 ? lost / (lost + arrived) : null);

/** The worse of the two ways, on Agora's scale. */
export const worseQuality = (uplink: number, downlink: number) => Math.max(uplink, downlink);

function measureSelf(client: Client): PersonMeasurement {
  const tracks = client.localTracks;
  const audio = client.getLocalAudioStats();
  const video = client.getLocalVideoStats();
  const { uplinkNetworkQuality, downlinkNetworkQuality } = client.getNetworkQuality();
  return {
    audio: tracks.some(({ trackMediaType }) => trackMediaType === 'audio')
      ? {
          bitrate: audio.sendBitrate,
          loss: shareLost(audio.sendPacketsLost, audio.sendPackets),
          codec: audio.codecType ?? null,
        }
      : null,
    video: tracks.some(({ trackMediaType }) => trackMediaType === 'video')
      ? {
          bitrate: video.sendBitrate,
          loss: shareLost(video.sendPacketsLost, video.sendPackets),
          codec: video.codecType ?? null,
          width: video.sendResolutionWidth,
          height: video.sendResolutionHeight,
          frameRate: video.sendFrameRate ?? 0,
        }
      : null,
    networkQuality: worseQuality(uplinkNetworkQuality, downlinkNetworkQuality),
  };
}

/** Reads the SDK's figures, which it takes once a second. */
export function measure(client: Client): Measurement {
  const audios = client.getRemoteAudioStats();
  const videos = client.getRemoteVideoStats();
  const qualities = client.getRemoteNetworkQuality();
  const { RTT } = client.getRTCStats();
  const others = client.remoteUsers.map(({ uid, hasAudio, hasVideo, videoTrack }) => {
    const audio = hasAudio ? audios[uid] : undefined;
    const video = hasVideo && videoTrack ? videos[uid] : undefined;
    const quality = qualities[uid];
    const person: PersonMeasurement = {
      audio: audio
        ? {
            bitrate: audio.receiveBitrate,
            loss: shareLost(audio.receivePacketsLost, audio.receivePackets),
            codec: audio.codecType ?? null,
          }
        : null,
      video: video
        ? {
            bitrate: video.receiveBitrate,
            loss: shareLost(video.receivePacketsLost, video.receivePackets),
            codec: video.codecType ?? null,
            width: video.receiveResolutionWidth,
            height: video.receiveResolutionHeight,
            frameRate: video.decodeFrameRate ?? 0,
          }
        : null,
      networkQuality: quality
        ? worseQuality(quality.uplinkNetworkQuality, quality.downlinkNetworkQuality)
        : 0,
    };
    return [uid, person] as const;
  });
  return { roundTrip: RTT > 0 ? RTT : null, self: measureSelf(client), others: new Map(others) };
}
