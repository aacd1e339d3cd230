import { readdir, readFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { condition, faultRequest as faultSchema, happening } from '../faults/fault.ts';
import { chartShape, chartText, SAMPLES } from './page/chart-shape.js';
import { describeFault, FAULTS, faultRequest } from './page/faults.js';
import { bitrate, dayAndTime, details, duration, fromNow, milliseconds, percent } from './page/format.js';

const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8');

describe('words for numbers', () => {
  it.each([
    [bitrate(0), '0 bit/s'],
    [bitrate(34_400), '34 kbit/s'],
    [bitrate(1_250_000), '1.3 Mbit/s'],
    [percent(0), '0 %'],
    [percent(0.0123), '1.2 %'],
    [percent(0.5), '50 %'],
    [milliseconds(0.62), '0.6 ms'],
    [milliseconds(72.4), '72 ms'],
    [duration(0), '0 s'],
    [duration(59.6), '1 min'],
    [duration(3725), '1 h 2 min'],
    [duration(86_400), '1 d'],
    [fromNow(160, 100), 'in 1 min'],
    [fromNow(100, 105), '5 s ago'],
    [details({ channel: 'a "b"', uid: 7 }), 'channel="a \\"b\\"" uid=7'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });

  it('says a day and a time', () => {
    expect(dayAndTime(1_700_000_000)).toMatch(/^2023-11-1[45] \d\d:\d\d:\d\d$/);
  });
});

describe('a chart', () => {
  const size = { width: 118, height: 28, least: 10 };

  it('ends at the right edge and leaves room for the line', () => {
    expect(chartShape([0, 10, 5], size)).toEqual({
      line: 'M114 27L116 1L118 14',
      area: 'M114 27L116 1L118 14L118 28L114 28Z',
    });
    expect(chartShape([], size)).toEqual({ line: '', area: '' });
  });

  it('fills its width with a minute, and its height with the highest value', () => {
    const samples = Array.from({ length: SAMPLES }, (_, index) => index * 100);
    expect(chartShape(samples, size).line).toMatch(/^M0 27L.*L118 1$/);
  });

  it('is told in words', () => {
    expect(chartText('Audio', [10, 30, 20], String)).toBe('Audio, last 3 s: now 20, lowest 10, highest 30');
    expect(chartText('Audio', [], String)).toBe('Audio: nothing measured yet');
  });
});

describe('the buttons of the faults', () => {
  const around = { target: { channel: 'atrium', uid: '7' }, forSeconds: '2.5' };
  const preset = (fault: (typeof FAULTS)[number]) =>
    Object.fromEntries(
      (fault.fields ?? []).map(({ name, options, value }) => [name, String(options?.[0] ?? value)]),
    );

  it('are all that the control API knows', () => {
    const known = [...happening.options, ...condition.options].map(({ shape }) => shape.type.value);
    expect(FAULTS.map(({ type }) => type)).toEqual(known);
  });

  it.each(FAULTS)('$type sends what the control API takes', (fault) => {
    const request = faultRequest(fault, preset(fault), around);
    expect(faultSchema.safeParse(request).error).toBeUndefined();
    expect(request).toEqual(fault.target ? expect.objectContaining(around.target) : expect.anything());
    if (fault.lasts) expect(request).toMatchObject({ forMilliseconds: 2500 });
    else expect(request).not.toHaveProperty('forMilliseconds');
  });

  it('leave empty fields out and scale the others', () => {
    const media = FAULTS.find(({ type }) => type === 'media');
    if (!media) throw new Error('There is no such button.');
    const values = { loss: '0.3', delayMilliseconds: '', bitsPerSecond: '250', direction: 'up' };
    expect(faultRequest(media, values, { target: {}, forSeconds: '' })).toEqual({
      ...{ type: 'media', loss: 0.003, bitsPerSecond: 250_000, direction: 'up' },
    });
  });

  it('tell what goes wrong now', () => {
    const fault = { type: 'media', uid: '7', direction: 'up', loss: 0.1, delayMilliseconds: 0 } as const;
    expect(describeFault({ id: 1, fault, active: true, endsAt: 3500 }, 1000)).toBe(
      'Spoil media · for 7 · Way up · Loss 10 % · ends in 3 s',
    );
    expect(describeFault({ id: 1, fault: { type: 'refuse-sockets' }, active: true, endsAt: null }, 0)).toBe(
      'Refuse sockets · for everybody · until cleared',
    );
    const waiting = { type: 'drop-socket', channel: 'atrium' } as const;
    expect(describeFault({ id: 1, fault: waiting, active: false, endsAt: null }, 0)).toBe(
      'Drop socket · in atrium · waits',
    );
  });
});

it('connects as the published module does', async () => {
  const small = async (code: string, loader: 'ts' | 'js') =>
    (await transform(code, { loader, format: 'esm', minifyWhitespace: true, minifySyntax: true })).code;
  const [page, published] = [await read('page/connect.js'), await read('../connect.ts')];
  expect(await small(page, 'js')).toBe(await small(published, 'ts'));
});

it('has no script or style in its markup, and nothing from another host', async () => {
  for (const name of await readdir(new URL('page/', import.meta.url))) {
    if (!/\.(html|css|js)$/.test(name)) continue;
    const text = await read(`page/${name}`);
    expect(text).not.toMatch(/ style=|<style|<script>| on[a-z]+=|innerHTML|insertAdjacentHTML/);
    expect(text.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\/[a-z]/);
  }
});
