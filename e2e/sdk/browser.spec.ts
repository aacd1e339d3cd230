import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { proves } from './proves.ts';

test('devices, codecs and the browser itself are told', {
  tag: '@slow',
  ...proves(
    'AgoraRTC.checkSystemRequirements',
    'AgoraRTC.getSupportedCodec',
    'AgoraRTC.getDevices',
    'AgoraRTC.getCameras',
    'AgoraRTC.getMicrophones',
    'AgoraRTC.getPlaybackDevices',
    'AgoraRTC.createClient',
    'AgoraRTC.createMicrophoneAudioTrack',
    'AgoraRTC.createCameraVideoTrack',
    'AgoraRTC.createMicrophoneAndCameraTracks',
    'AgoraRTC.checkAudioTrackIsActive',
    'AgoraRTC.resumeAudioContext',
    'microphoneAudioTrack.setDevice',
    'localAudioTrack.getVolumeLevel',
    'localAudioTrack.setAudioFrameCallback',
    'emitter.on',
    'emitter.once',
    'emitter.off',
    'emitter.getListeners',
    'emitter.removeAllListeners',
  ),
}, async ({ newSdkPage }) => {
  const { page } = await newSdkPage();
  const told = await page.evaluate(async () => {
    const [microphone, camera] = await AgoraRTC.createMicrophoneAndCameraTracks();
    const [own, other] = [
      await AgoraRTC.createMicrophoneAudioTrack(),
      await AgoraRTC.createCameraVideoTrack(),
    ];
    const devices = await AgoraRTC.getDevices();
    const [device] = await AgoraRTC.getMicrophones();
    if (device) await microphone.setDevice(device.deviceId);
    const samples = await new Promise<number>((resolve) =>
      microphone.setAudioFrameCallback((buffer) => resolve(buffer.length), 1024),
    );
    microphone.setAudioFrameCallback(null);
    const level = microphone.getVolumeLevel();
    const active = await AgoraRTC.checkAudioTrackIsActive(microphone as never);
    AgoraRTC.resumeAudioContext();
    const client = AgoraRTC.createClient({ mode: 'rtc', codec: 'vp8' });
    const listener = () => {};
    client.on('user-joined', listener);
    client.once('user-left', listener);
    client.off('user-joined', listener);
    const listeners = client.getListeners('user-left').length;
    client.removeAllListeners();
    for (const track of [microphone, camera, own, other]) track.close();
    return {
      fit: AgoraRTC.checkSystemRequirements(),
      codecs: (await AgoraRTC.getSupportedCodec()).video,
      cameras: (await AgoraRTC.getCameras()).length,
      speakers: (await AgoraRTC.getPlaybackDevices()).length,
      devices: devices.length > 2,
      samples,
      level: level >= 0,
      active,
      listeners,
      left: client.getListeners('user-left').length,
    };
  });
  expect(told).toMatchObject({ fit: true, devices: true, samples: 1024, level: true, active: true });
  expect(told).toMatchObject({ listeners: 1, left: 0 });
  expect(told.codecs).toContain('VP8');
  expect(told.cameras).toBeGreaterThan(0);
  expect(told.speakers).toBeGreaterThan(0);
});

test('a sound from a file plays, pauses, seeks and stops', {
  tag: '@slow',
  ...proves(
    'AgoraRTC.createBufferSourceAudioTrack',
    'bufferSourceAudioTrack:source-state-change',
    'bufferSourceAudioTrack.startProcessAudioBuffer',
    'bufferSourceAudioTrack.getCurrentTime',
    'bufferSourceAudioTrack.pauseProcessAudioBuffer',
    'bufferSourceAudioTrack.resumeProcessAudioBuffer',
    'bufferSourceAudioTrack.seekAudioBuffer',
    'bufferSourceAudioTrack.setAudioBufferPlaybackSpeed',
    'bufferSourceAudioTrack.stopProcessAudioBuffer',
  ),
}, async ({ newSdkPage }) => {
  const { page } = await newSdkPage();
  const told = await page.evaluate(async () => {
    const source = new AudioContext().createBuffer(1, 48_000 * 20, 48_000);
    const track = await AgoraRTC.createBufferSourceAudioTrack({ source });
    const states: string[] = [];
    track.on('source-state-change', (state: string) => states.push(state));
    track.startProcessAudioBuffer({ loop: false });
    track.pauseProcessAudioBuffer();
    track.resumeProcessAudioBuffer();
    track.seekAudioBuffer(10);
    track.setAudioBufferPlaybackSpeed(200);
    const told = { states, duration: track.duration, time: track.getCurrentTime() };
    track.stopProcessAudioBuffer();
    track.close();
    return told;
  });
  expect(told.states).toEqual(['playing', 'paused', 'playing', 'stopped']);
  expect(told.duration).toBe(20);
  expect(told.time).toBeGreaterThanOrEqual(10);
});
