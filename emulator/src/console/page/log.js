import { element, setText } from './dom.js';
import { details, timeOfDay } from './format.js';

const KEPT = 300;

/** What is worth a second look. */
const TROUBLE = /refused|failed|lost|fault|restarted|replaced/;

/** The signalling log: the last lines, oldest first, and a filter. */
export function createLog(/** @type {HTMLElement} */ panel) {
  const list = panel.querySelector('#log-lines');
  const scroller = panel.querySelector('#log-scroller');
  const filter = panel.querySelector('#log-filter');
  const aloud = panel.querySelector('#log-aloud');
  const none = panel.querySelector('#log-none');
  const matches = (line) => line.textContent.toLowerCase().includes(filter.value.trim().toLowerCase());

  function showCount() {
    const shown = [...list.children].some((line) => !line.hidden);
    none.hidden = shown;
    setText(none, list.children.length === 0 ? 'Nothing has happened yet.' : 'No line matches.');
  }

  function createLine({ at, event, fields }) {
    const line = element(
      'li',
      { class: TROUBLE.test(event) ? 'trouble' : null },
      element('time', {}, timeOfDay(at)),
      ' ',
      element('span', { class: 'event' }, event),
      ' ',
      element('span', { class: 'muted' }, details(fields)),
    );
    line.hidden = !matches(line);
    return line;
  }

  filter.addEventListener('input', () => {
    for (const line of list.children) line.hidden = !matches(line);
    showCount();
  });
  aloud.addEventListener('change', () => list.setAttribute('aria-live', aloud.checked ? 'polite' : 'off'));
  showCount();

  /** @param {{ fresh: boolean, lines: object[] }} news `fresh`: these are all there are. */
  return ({ fresh, lines }) => {
    const atEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 8;
    if (fresh) list.replaceChildren();
    list.append(...lines.map(createLine));
    while (list.children.length > KEPT) list.firstChild.remove();
    showCount();
    // Whoever reads further up is left in peace.
    if (atEnd) scroller.scrollTop = scroller.scrollHeight;
  };
}
