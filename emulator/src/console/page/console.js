import { createChannels } from './channels.js';
import { setText } from './dom.js';
import { createFaultPanel } from './fault-panel.js';
import { createLog } from './log.js';
import { createMinter } from './mint.js';
import { createProjects } from './projects.js';
import { createInspector } from './tokens.js';

const byId = (id) => document.getElementById(id);

const inspectForm = byId('inspect-form');
const inspect = (token) => {
  inspectForm.elements.namedItem('token').value = token;
  inspectForm.requestSubmit();
  byId('inspect').scrollIntoView({ block: 'nearest' });
};

const faults = createFaultPanel(byId('faults'));
const showProjects = createProjects(byId('projects-list'));
const showChannels = createChannels(byId('channels-list'), byId('nobody'), faults);
const showLog = createLog(byId('log'));
const offerProjects = createMinter(byId('mint-form'), byId('mint-result'), inspect);
createInspector(inspectForm, byId('inspect-result'));

setText(byId('address'), location.origin);
setText(
  byId('connect-line'),
  `import { connectEmulator } from 'agora-emulator/connect';\n\nconnectEmulator(AgoraRTC, '${location.origin}');`,
);

const link = byId('link');
function showLink(up) {
  setText(link, up ? 'Live' : 'Emulator away');
  link.classList.toggle('down', !up);
  byId('main').classList.toggle('stale', !up);
}

/** The browser comes again by itself, unless the emulator refused: then it must be told to. */
function watch() {
  const events = new EventSource('/console/events');
  events.addEventListener('open', () => showLink(true));
  events.addEventListener('error', () => {
    showLink(false);
    if (events.readyState !== EventSource.CLOSED) return;
    setTimeout(watch, 2000);
  });
  events.addEventListener('state', ({ data }) => {
    const state = JSON.parse(data);
    showProjects(state.projects);
    showChannels(state);
    faults.update(state);
    offerProjects(state);
  });
  events.addEventListener('log', ({ data }) => showLog(JSON.parse(data)));
}

watch();
