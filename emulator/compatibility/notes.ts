/** Why a member of the SDK is not called *works* in the table. */
export interface Note {
  state: 'partly' | 'not' | 'browser only';
  note: string;
}

const all = (state: Note['state'], note: string, owner: string, names: string): [string, Note][] =>
  names
    .split(' ')
    .map((name) => [name.startsWith(':') ? `${owner}${name}` : `${owner}.${name}`, { state, note }]);

const browser = (owner: string, names: string) => all('browser only', '', owner, names);
const not = (note: string, owner: string, names: string) => all('not', note, owner, names);
const partly = (note: string, owner: string, names: string) => all('partly', note, owner, names);

const NO_SERVICE = 'refused at once with `UNEXPECTED_RESPONSE`: there is no such service';
const NO_SERVICE_SPEAKS = 'there is no such service';
const NO_DATA_CHANNELS =
  'data streams of the second kind (`ENABLE_DATASTREAM_2`) are refused with `UNEXPECTED_RESPONSE`';
const NO_TURN = 'there is no TURN server';

export const NOTES: Readonly<Record<string, Note>> = Object.fromEntries([
  ...browser(
    'AgoraRTC',
    ':camera-changed :microphone-changed :playback-device-changed :autoplay-failed :security-policy-violation ' +
      ':audio-context-state-changed resumeAudioContext getSupportedCodec checkSystemRequirements getDevices ' +
      'getMicrophones getCameras getPlaybackDevices getElectronScreenSources setAppType setLogLevel ' +
      'checkVideoTrackIsActive checkAudioTrackIsActive processExternalMediaAEC registerExtensions use',
  ),
  ...partly('call it before `connectEmulator`', 'AgoraRTC', 'setArea'),
  ...partly(
    'signalling comes by the emulator as the proxy, media goes straight: there is no TURN server',
    'client',
    'startProxyServer stopProxyServer setProxyServer',
  ),
  ...not(NO_TURN, 'client', 'setTurnServer'),
  ...partly('always `false`', 'client', ':is-using-cloud-proxy'),
  ...not('there is nothing to fall back from', 'client', ':join-fallback-to-proxy'),
  ...not(
    'it wants media on the gateway’s own port; use `connectEmulator`',
    'client',
    'setLocalAccessPointsV2',
  ),
  ...all('browser only', 'the SDK finds them in the browser’s statistics', 'client', ':exception'),
  ...partly('only what is published already', 'client', 'presubscribe'),
  ...partly('no licence is asked for', 'client', 'setLicense'),
  ...partly('taken, and of no effect', 'client', 'setRTMConfig'),
  ...not('layers of scalable video are not taken apart', 'client', 'pickSVCLayer'),
  ...not(
    NO_SERVICE,
    'client',
    'setLiveTranscoding startLiveStreaming stopLiveStreaming startChannelMediaRelay updateChannelMediaRelay ' +
      'stopChannelMediaRelay enableContentInspect disableContentInspect setImageModeration',
  ),
  ...not(
    NO_SERVICE_SPEAKS,
    'client',
    ':channel-media-relay-state :channel-media-relay-event :live-streaming-error :live-streaming-warning ' +
      ':content-inspect-connection-state-change :content-inspect-error ' +
      ':image-moderation-connection-state-change',
  ),
  ...browser('track', 'getTrackId getMediaStreamTrack getRTCRtpTransceiver play stop'),
  ...browser('localTrack', ':track-updated :track-ended :transceiver-updated getTrackLabel close'),
  ...browser(
    'localAudioTrack',
    'getVolumeLevel setAudioFrameCallback setPlaybackDevice pipe unpipe useExtension removeExtension ' +
      'addReferenceTrack removeReferenceTrack',
  ),
  ...browser(
    'bufferSourceAudioTrack',
    ':source-state-change getCurrentTime startProcessAudioBuffer pauseProcessAudioBuffer seekAudioBuffer ' +
      'resumeProcessAudioBuffer stopProcessAudioBuffer setAudioBufferPlaybackSpeed',
  ),
  ...browser('microphoneAudioTrack', 'setDevice'),
  ...browser('cameraVideoTrack', 'setDevice'),
  ...browser(
    'localVideoTrack',
    ':video-element-visible-status clone setBeautyEffect getCurrentFrameData getCurrentFrameImage ' +
      'getVideoElementVisibleStatus pipe unpipe useExtension removeExtension',
  ),
  ...browser('remoteTrack', ':track-updated :transceiver-updated getUserId'),
  ...browser(
    'remoteAudioTrack',
    'setPlaybackDevice setAudioFrameCallback setVolume setAmplifiedVolume getVolumeLevel getVolume pipe unpipe ' +
      'useExtension removeExtension addReferenceTrack removeReferenceTrack',
  ),
  ...browser(
    'remoteVideoTrack',
    ':video-element-visible-status getCurrentFrameData getVideoElementVisibleStatus pipe unpipe useExtension ' +
      'removeExtension',
  ),
  ...not(NO_DATA_CHANNELS, 'dataChannel', 'getChannelId getConfig'),
  ...not(NO_DATA_CHANNELS, 'localDataChannel', 'send'),
  ...browser('channelMediaRelayConfiguration', 'setSrcChannelInfo addDestChannelInfo removeDestChannelInfo'),
  ...browser('AgoraRTC', 'createChannelMediaRelayConfiguration'),
  ...browser('emitter', 'getListeners on once off removeAllListeners'),
]);
