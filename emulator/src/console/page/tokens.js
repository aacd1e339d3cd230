import { ask, element } from './dom.js';
import { dayAndTime, fromNow } from './format.js';

const SIGNATURES = {
  valid: ['Signed with this project’s certificate.', false],
  invalid: ['Not signed with this project’s certificate.', true],
  'unknown-project': ['The emulator serves no project of this App ID.', true],
  'no-certificate': ['This project has no certificate: the signature cannot be checked.', true],
};

const PRIVILEGES = {
  join: 'Join the channel',
  publishAudio: 'Publish audio',
  publishVideo: 'Publish video',
  publishData: 'Send data streams',
};

const row = (name, ...value) => element('div', {}, element('dt', {}, name), element('dd', {}, ...value));
const when = (end, now) => `${dayAndTime(end)}, ${fromNow(end, now)}`;

function showService({ kind, channelName, user, privileges }, now) {
  const rows = privileges.map(({ name, endsAt }) => {
    const over = endsAt <= now;
    return row(
      PRIVILEGES[name] ?? name,
      element('span', { class: over ? 'alarm' : '' }, `${over ? 'ended' : 'ends'} ${when(endsAt, now)}`),
    );
  });
  return element(
    'section',
    { class: 'service' },
    element('h4', {}, kind === 'rtc' ? 'RTC' : kind === 'rtm' ? 'RTM' : kind),
    element(
      'dl',
      { class: 'facts' },
      ...(channelName ? [row('Channel', element('code', {}, channelName))] : []),
      row('User', user ? element('code', {}, user) : 'any'),
      ...rows,
    ),
  );
}

function showToken(token) {
  if (!token.readable) return [element('p', { class: 'alarm verdict' }, token.reason)];
  const { now, endsAt, issuedAt, signature, appId, salt, services } = token;
  const [sentence, alarming] = SIGNATURES[signature];
  const over = endsAt <= now;
  return [
    element('p', { class: alarming ? 'alarm verdict' : 'verdict' }, sentence),
    element('p', { class: over ? 'alarm' : '' }, `${over ? 'Ended' : 'Ends'} ${when(endsAt, now)}.`),
    element(
      'dl',
      { class: 'facts' },
      row('App ID', element('code', {}, appId)),
      row('Issued', when(issuedAt, now)),
      row('Salt', String(salt)),
    ),
    ...services.map((service) => showService(service, now)),
  ];
}

/** Takes pasted tokens apart; the emulator does the reading. */
export function createInspector(/** @type {HTMLFormElement} */ form, /** @type {Element} */ result) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { token } = Object.fromEntries(new FormData(form));
    try {
      result.replaceChildren(...showToken(await ask('/console/inspect', { token })));
    } catch (error) {
      result.replaceChildren(element('p', { class: 'alarm' }, error.message));
    }
  });
}
