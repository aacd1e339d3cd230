import { createChart } from './chart.js';
import { element, keyedList, setText } from './dom.js';
import { bitrate, duration, milliseconds, percent } from './format.js';

const STREAM = { say: bitrate, least: 20_000 };
const ROUND_TRIP = { say: milliseconds, least: 20, alarm: (value) => value > 300 };
const LOSS = { say: percent, least: 0.05, alarm: (value) => value > 0.03 };

/** The worst of the last minute. */
const worst = (samples, say) => (samples.length > 0 ? `highest ${say(Math.max(...samples))}` : '');

/** The member’s ways first, then each stream. */
function metricsOf({ roundTrip, lossUp, lossDown, streams }) {
  const ways = [
    { key: 'roundTrip', kind: ROUND_TRIP, name: 'Round trip', samples: roundTrip },
    { key: 'lossUp', kind: LOSS, name: 'Loss up', samples: lossUp },
    { key: 'lossDown', kind: LOSS, name: 'Loss down', samples: lossDown },
  ];
  return [
    ...ways.map((way) => ({ ...way, note: worst(way.samples, way.kind.say) })),
    ...streams.map((stream) => ({
      key: `stream ${stream.ssrc}`,
      kind: STREAM,
      name: stream.kind === 'audio' ? 'Audio' : `Video ${stream.layer}`,
      samples: stream.bitrates,
      note: describeStream(stream),
      ...(stream.muted ? { shown: 'muted' } : {}),
    })),
  ];
}

function describeStream({ codec, size }) {
  const picture = size ? `${size.width} × ${size.height}` : '';
  return [picture, codec?.toUpperCase().replace('OPUS', 'Opus') ?? ''].filter(Boolean).join(' · ');
}

/** @param {{ drop(target: object): void, pick(target: object): void }} actions */
function createMember(channel, member, { drop, pick }) {
  const target = { channel: channel.name, uid: member.uid };
  const who = `${member.account ? 'account' : 'uid'} ${member.uid}`;
  const name = element('h4', { class: 'member-name' });
  const role = element('span', { class: 'chip' });
  const signalling = element('span', { class: 'state' });
  const media = element('span', { class: 'state' });
  const stay = element('span', { class: 'muted' });
  const metrics = element('ul', { class: 'metrics' });
  const showMetrics = keyedList(
    metrics,
    ({ key }) => key,
    ({ kind }) => createChart(kind),
  );
  const silent = element('p', { class: 'muted' }, 'Publishes nothing.');
  const head = element(
    'div',
    { class: 'member-head' },
    name,
    role,
    signalling,
    media,
    stay,
    element(
      'span',
      { class: 'member-actions' },
      element(
        'button',
        { type: 'button', 'aria-label': `Drop the socket of ${who}`, onclick: () => drop(target) },
        'Drop socket',
      ),
      element(
        'button',
        { type: 'button', 'aria-label': `Choose a fault for ${who}`, onclick: () => pick(target) },
        'Fault…',
      ),
    ),
  );
  return {
    root: element('li', { class: 'member', 'data-uid': member.uid }, head, metrics, silent),
    update(now) {
      setText(name, now.uid);
      name.title = now.account ? `User account; ${now.uintId} on the wire` : 'uid';
      setText(role, now.role === 'audience' ? 'audience' : 'host');
      setText(signalling, now.signalling ? 'signalling up' : 'signalling down');
      signalling.classList.toggle('down', !now.signalling);
      setText(media, now.media ? 'media up' : 'media down');
      media.classList.toggle('down', !now.media);
      setText(stay, `here for ${duration(now.stay)}`);
      showMetrics(metricsOf(now));
      silent.hidden = now.streams.length > 0;
    },
  };
}

function createChannel(channel, actions, severalProjects) {
  const count = element('span', { class: 'muted' });
  const members = element('ul', { class: 'members' });
  const showMembers = keyedList(
    members,
    ({ uid, uintId }) => `${uintId} ${uid}`,
    (member) => createMember(channel, member, actions),
  );
  const project = severalProjects() ? [element('code', { class: 'muted' }, channel.appId)] : [];
  const head = element('div', { class: 'channel-head' }, element('h3', {}, channel.name), count, ...project);
  return {
    root: element(
      'section',
      { class: 'card channel', 'aria-label': `Channel ${channel.name}` },
      head,
      members,
    ),
    update(now) {
      setText(count, now.members.length === 1 ? '1 member' : `${now.members.length} members`);
      showMembers(now.members);
    },
  };
}

/** All channels with their members and streams; `empty` is shown while there are none. */
export function createChannels(/** @type {Element} */ list, /** @type {HTMLElement} */ empty, actions) {
  let projects = 1;
  const show = keyedList(
    list,
    ({ appId, name }) => `${appId} ${name}`,
    (channel) => createChannel(channel, actions, () => projects > 1),
  );
  return (state) => {
    projects = state.projects.length;
    show(state.channels);
    empty.hidden = state.channels.length > 0;
  };
}
