import { ask, element } from './dom.js';

/** The link to the web demo with the form filled in; the token stays behind the #, which no server sees. */
function demoLink({ appId, channel, user }, token) {
  return `/console/client#${new URLSearchParams({ appId, channel, token, uid: user })}`;
}

/** Mints tokens for the served projects that have a certificate. */
export function createMinter(/** @type {HTMLFormElement} */ form, /** @type {Element} */ result, inspect) {
  const project = form.elements.namedItem('appId');

  function show(values, token) {
    const text = element('textarea', { readonly: true, rows: 4, 'aria-label': 'Minted token' });
    text.value = token;
    const copied = element('span', { class: 'muted', role: 'status' });
    const copy = element('button', { type: 'button' }, 'Copy');
    copy.addEventListener('click', async () => {
      // Browsers keep the clipboard from pages that are neither encrypted nor on loopback.
      const done = await navigator.clipboard?.writeText(token).then(
        () => true,
        () => false,
      );
      text.select();
      copied.textContent = done ? 'Copied.' : 'Selected: copy it by the keyboard.';
    });
    const look = element('button', { type: 'button', onclick: () => inspect(token) }, 'Inspect');
    const demo = element(
      'a',
      { href: demoLink(values, token), target: '_blank', rel: 'noopener' },
      'Join in the web demo',
    );
    result.replaceChildren(text, element('div', { class: 'actions' }, copy, look, demo, copied));
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(form));
    try {
      const { token } = await ask('/console/mint', { ...values, seconds: Number(values.seconds) });
      show(values, token);
    } catch (error) {
      result.replaceChildren(element('p', { class: 'alarm' }, error.message));
    }
  });

  let offered = '';
  return ({ projects }) => {
    const appIds = projects.filter(({ certificate }) => certificate).map(({ appId }) => appId);
    if (appIds.join() === offered) return;
    offered = appIds.join();
    project.replaceChildren(...appIds.map((appId) => element('option', {}, appId)));
    for (const control of form.elements) control.disabled = appIds.length === 0;
    if (appIds.length === 0)
      result.replaceChildren(element('p', { class: 'muted' }, 'No served project has a certificate.'));
  };
}
