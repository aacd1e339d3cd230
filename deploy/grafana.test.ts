import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';

const datasource = z.strictObject({
  type: z.literal('prometheus'),
  uid: z.string().regex(/^\$\{datasource\}$/),
});

/** The part of a panel that is used, as @grafana/schema 13.2 has it: Grafana knows no JSON schema of its own. */
const panel = z.strictObject({
  id: z.int(),
  type: z.literal('timeseries'),
  title: z.string(),
  description: z.string().optional(),
  datasource,
  gridPos: z.strictObject({ x: z.literal([0, 12]), y: z.int(), w: z.literal(12), h: z.int() }),
  fieldConfig: z.strictObject({
    defaults: z.strictObject({
      unit: z.enum(['reqps', 's', 'ops', 'short', 'percentunit', 'bytes']),
      min: z.literal(0),
    }),
    overrides: z.tuple([]),
  }),
  options: z.strictObject({
    legend: z.strictObject({
      displayMode: z.literal('list'),
      placement: z.literal('bottom'),
      calcs: z.tuple([]),
      showLegend: z.literal(true),
    }),
    tooltip: z.strictObject({ mode: z.literal('multi'), sort: z.literal('desc') }),
  }),
  targets: z.array(z.strictObject({ refId: z.string(), expr: z.string(), legendFormat: z.string() })).min(1),
});

const dashboard = z.strictObject({
  title: z.string(),
  uid: z.string(),
  tags: z.array(z.string()),
  schemaVersion: z.literal(39),
  version: z.int(),
  editable: z.boolean(),
  refresh: z.string(),
  time: z.strictObject({ from: z.string(), to: z.literal('now') }),
  timezone: z.literal('browser'),
  templating: z.strictObject({
    list: z.tuple([
      z.strictObject({
        name: z.literal('datasource'),
        label: z.string(),
        type: z.literal('datasource'),
        query: z.literal('prometheus'),
      }),
    ]),
  }),
  panels: z.array(panel),
});

it('is a dashboard as Grafana reads it, whose panels neither share an id nor a place', async () => {
  const { panels } = dashboard.parse(
    JSON.parse(await readFile(new URL('grafana.json', import.meta.url), 'utf8')),
  );
  expect(panels.length).toBeGreaterThan(8);
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  expect(new Set(panels.map(({ gridPos }) => `${gridPos.x} ${gridPos.y}`)).size).toBe(panels.length);
  for (const { targets } of panels) {
    expect(new Set(targets.map(({ refId }) => refId)).size).toBe(targets.length);
  }
});
