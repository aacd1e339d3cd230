import { chartShape, chartText } from './chart-shape.js';
import { element, graphic, setText } from './dom.js';

const WIDTH = 118;
const HEIGHT = 28;

/**
 * A value, its name and its last minute.
 * @param {{ say(value: number): string, least: number, alarm?(value: number): boolean }} kind
 */
export function createChart({ say, least, alarm = () => false }) {
  const name = element('span', { class: 'metric-name' });
  const value = element('span', { class: 'metric-value' });
  const area = graphic('path', { class: 'area' });
  const line = graphic('path', { class: 'line' });
  const svg = graphic(
    'svg',
    { role: 'img', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none' },
    area,
    line,
  );
  const note = element('span', { class: 'metric-note' });
  const root = element(
    'li',
    { class: 'metric' },
    element('div', { class: 'metric-head' }, name, value),
    svg,
    note,
  );

  return {
    root,
    /** @param {{ name: string, samples: number[], note?: string, shown?: string }} now */
    update({ name: title, samples, note: aside = '', shown }) {
      const last = samples.at(-1);
      setText(name, title);
      setText(value, shown ?? (last === undefined ? '–' : say(last)));
      setText(note, aside);
      root.classList.toggle('alarmed', last !== undefined && alarm(last));
      const shape = chartShape(samples, { width: WIDTH, height: HEIGHT, least });
      line.setAttribute('d', shape.line);
      area.setAttribute('d', shape.area);
      svg.setAttribute('aria-label', chartText(title, samples, say));
    },
  };
}
