import { ask, element, keyedList, setText } from './dom.js';
import { describeFault, FAULTS, faultRequest } from './faults.js';

function createField({ name, label, options, unit, value, min, max, step }) {
  const control = options
    ? element('select', { name }, ...options.map((option) => element('option', {}, option)))
    : element('input', { name, type: 'number', value, min, max, step });
  const title = unit ? `${label} (${unit})` : label;
  return element('label', { class: 'field small' }, element('span', {}, title), control);
}

/** A button for each fault, whom it is for, and what goes wrong already. */
export function createFaultPanel(/** @type {HTMLElement} */ panel) {
  const whom = panel.querySelector('#fault-target');
  const lasting = panel.querySelector('#fault-seconds');
  const said = panel.querySelector('#fault-said');
  const going = panel.querySelector('#faults-going');
  const clearAll = panel.querySelector('#faults-clear');

  async function attempt(done, task) {
    try {
      await task();
      setText(said, done);
      said.classList.remove('alarm');
    } catch (error) {
      setText(said, error.message);
      said.classList.add('alarm');
    }
  }

  const clear = (path) => attempt('Cleared.', () => ask(path, undefined, 'DELETE'));
  const start = (label, request) => attempt(`${label}: done.`, () => ask('/control/faults', request));

  function createButton(fault) {
    const button = element('button', { type: 'submit' }, fault.label);
    const fields = element('div', { class: 'fault-fields' }, ...(fault.fields ?? []).map(createField));
    const hint = element('p', { class: 'muted' }, fault.hint);
    const form = element('form', { class: 'fault' }, button, hint, fields);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const values = Object.fromEntries(new FormData(form));
      const around = { target: JSON.parse(whom.value), forSeconds: lasting.value };
      void start(fault.label, faultRequest(fault, values, around));
    });
    return element('li', {}, form);
  }

  for (const [list, lasts] of [
    ['#faults-once', false],
    ['#faults-lasting', true],
  ]) {
    const shown = FAULTS.filter((fault) => Boolean(fault.lasts) === lasts);
    panel.querySelector(list).append(...shown.map(createButton));
  }
  clearAll.addEventListener('click', () => void clear('/control/faults'));

  const showGoing = keyedList(
    going,
    ({ id }) => String(id),
    ({ id }) => {
      const text = element('span');
      const end = element(
        'button',
        { type: 'button', onclick: () => void clear(`/control/faults/${id}`) },
        'Clear',
      );
      return {
        root: element('li', {}, text, end),
        update({ now, ...listed }) {
          setText(text, describeFault(listed, now));
        },
      };
    },
  );

  /** Everybody, then each channel, then its members. */
  function targetsOf(channels) {
    return [
      { value: '{}', label: 'Everybody' },
      ...channels.flatMap(({ name, members }) => [
        { value: JSON.stringify({ channel: name }), label: `Channel ${name}` },
        ...members.map(({ uid }) => ({
          value: JSON.stringify({ channel: name, uid }),
          label: `${uid} in ${name}`,
        })),
      ]),
    ];
  }

  function offerTargets(channels) {
    const targets = targetsOf(channels);
    // Whoever was chosen stays on the list while gone: a dropped member comes back.
    const chosen = whom.selectedOptions[0];
    if (chosen && !targets.some(({ value }) => value === chosen.value)) {
      targets.push({ value: chosen.value, label: chosen.textContent });
    }
    const same =
      targets.length === whom.options.length &&
      targets.every(({ value }, index) => whom.options[index].value === value);
    if (same) return;
    const before = whom.value;
    whom.replaceChildren(...targets.map(({ value, label }) => element('option', { value }, label)));
    whom.value = before || '{}';
  }

  return {
    update({ channels, faults, now }) {
      offerTargets(channels);
      showGoing(faults.map((listed) => ({ ...listed, now })));
      clearAll.hidden = faults.length === 0;
    },
    drop: (target) => void start('Drop socket', { type: 'drop-socket', ...target }),
    pick(target) {
      whom.value = JSON.stringify(target);
      panel.scrollIntoView({ block: 'start' });
      whom.focus();
    },
  };
}
