import { element, keyedList } from './dom.js';

/** What a project takes, in a word for each. */
function modes({ certificate, cohostAuthentication }) {
  if (!certificate) return ['No certificate: takes no tokens'];
  return ['Certificate: tokens required', ...(cohostAuthentication ? ['Co-host authentication on'] : [])];
}

function createProject() {
  const appId = element('code');
  const chips = element('span', { class: 'chips' });
  return {
    root: element('li', { class: 'project' }, appId, chips),
    update(project) {
      appId.textContent = project.appId;
      chips.replaceChildren(...modes(project).map((mode) => element('span', { class: 'chip' }, mode)));
    },
  };
}

/** The served projects, which never change while the emulator runs. */
export function createProjects(/** @type {Element} */ list) {
  return keyedList(list, ({ appId, certificate }) => `${appId} ${certificate}`, createProject);
}
