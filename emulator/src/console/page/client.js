import { connectEmulator } from './connect.js';
import { ask, element } from './dom.js';
import { timeOfDay } from './format.js';

const NOT_INSTALLED =
  'The SDK is not installed where the emulator was started: run "npm install agora-rtc-sdk-ng" there and reload.';

const byId = (id) => document.getElementById(id);
const form = byId('form');
const [join, leave, people, nobody, events] = ['join', 'leave', 'people', 'nobody', 'events'].map(byId);
const field = (name) => form.elements.namedItem(name);

function say(text, alarming = false) {
  byId('status').textContent = text;
  byId('status').classList.toggle('alarm', alarming);
}

function tell(...parts) {
  const scroller = byId('events-scroller');
  const text = parts.filter((part) => part !== undefined && part !== '').join(' ');
  events.append(element('li', {}, element('time', {}, timeOfDay(Date.now())), text));
  scroller.scrollTop = scroller.scrollHeight;
}

/** The SDK is a classic script that makes the global `AgoraRTC`. */
function loadSdk() {
  return new Promise((resolve, reject) => {
    const script = element('script', { src: '/console/sdk.js' });
    script.addEventListener('load', () => resolve(window.AgoraRTC));
    script.addEventListener('error', () => reject(new Error(NOT_INSTALLED)));
    document.head.append(script);
  });
}

const pictureId = (uid) => `picture-${uid}`;

/** The place for somebody's picture. */
function tileOf(uid, name) {
  const present = document.getElementById(pictureId(uid));
  if (present) return present;
  const picture = element('div', { class: 'picture', id: pictureId(uid) });
  people.append(
    element('li', { class: 'card person' }, picture, element('span', { class: 'person-name' }, name)),
  );
  nobody.hidden = true;
  return picture;
}

function removeTile(uid) {
  document.getElementById(pictureId(uid))?.parentElement.remove();
  nobody.hidden = people.children.length > 0;
}

function listen(client) {
  client.on('connection-state-change', (now, before, reason) => tell('connection', before, '→', now, reason));
  for (const name of [
    'user-joined',
    'user-left',
    'user-unpublished',
    'user-info-updated',
    'stream-fallback',
  ]) {
    client.on(name, (user, detail) => tell(name, user.uid ?? user, detail));
  }
  for (const name of [
    'token-privilege-will-expire',
    'token-privilege-did-expire',
    'media-reconnect-start',
    'media-reconnect-end',
  ]) {
    client.on(name, (detail) => tell(name, detail));
  }
  client.on('exception', ({ msg, uid }) => tell('exception', msg, uid));
  client.on('user-published', async (user, medium) => {
    tell('user-published', user.uid, medium);
    try {
      const track = await client.subscribe(user, medium);
      track.play(medium === 'video' ? tileOf(user.uid, String(user.uid)) : undefined);
    } catch (error) {
      tell('subscribe failed', user.uid, medium, error.message);
    }
  });
  client.on('user-unpublished', (user, medium) => medium === 'video' && removeTile(user.uid));
  client.on('user-left', (user) => removeTile(user.uid));
}

/** Makes the tracks that were chosen. */
async function createTracks(sdk, choice) {
  if (choice === 'both') return sdk.createMicrophoneAndCameraTracks();
  if (choice === 'audio') return [await sdk.createMicrophoneAudioTrack()];
  if (choice === 'video') return [await sdk.createCameraVideoTrack()];
  return [];
}

/** The SDK puts the network's own reason into `data`. */
const reasonOf = (error) => [error.code, error.data?.desc?.[0] ?? error.message].filter(Boolean).join(': ');

function run(sdk) {
  const client = sdk.createClient({ mode: 'rtc', codec: 'vp8' });
  let tracks = [];
  listen(client);

  function enable(joined) {
    join.disabled = joined;
    leave.disabled = !joined;
  }

  async function goOut() {
    for (const track of tracks) track.close();
    tracks = [];
    await client.leave();
    people.replaceChildren();
    nobody.hidden = false;
    enable(false);
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { appId, channel, token, uid, publish } = Object.fromEntries(new FormData(form));
    enable(true);
    say('Joining');
    try {
      // Digits are a uid; anything else is a user account.
      const joined = await client.join(
        appId,
        channel,
        token || null,
        /^\d+$/.test(uid) ? Number(uid) : uid || null,
      );
      say(`Joined as ${joined}`);
      tracks = await createTracks(sdk, publish);
      tracks
        .find(({ trackMediaType }) => trackMediaType === 'video')
        ?.play(tileOf('self', `${joined} (you)`));
      if (tracks.length === 0) return;
      await client.publish(tracks);
      say(`Publishing as ${joined}`);
    } catch (error) {
      say(reasonOf(error), true);
      tell('failed', reasonOf(error));
      if (client.connectionState === 'DISCONNECTED') await goOut();
    }
  });
  leave.addEventListener('click', async () => {
    await goOut();
    say('Left');
  });
  join.disabled = false;
  say('Ready');
}

/** What a link brought with it, which is then out of sight; else the first project that is served. */
async function fillIn() {
  const given = new URLSearchParams(location.hash.slice(1));
  history.replaceState(null, '', location.pathname);
  for (const [name, value] of given) if (field(name)) field(name).value = value;
  if (field('appId').value) return;
  const { projects } = await ask('/console/state').catch(() => ({ projects: [] }));
  field('appId').value = projects[0]?.appId ?? '';
}

try {
  await fillIn();
  const sdk = await loadSdk();
  sdk.setLogLevel(3);
  connectEmulator(sdk, location.origin);
  run(sdk);
} catch (error) {
  say(error.message, true);
}
