import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { z } from 'zod';
import { allowed, forbiddenTexts, type Schema } from './support/from-schema.ts';
import { watchViolations } from './support/violations.ts';

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0];

interface Parameter {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  schema: Schema;
}
interface Described {
  security?: readonly Record<string, unknown>[];
  parameters: Parameter[];
  requestBody?: { content: { 'application/json': { schema: Schema } } };
  responses: Record<string, { description: string; content: { 'application/json': { schema: JsonSchema } } }>;
}
interface Case {
  method: string;
  path: string;
  operation: Described;
}

const SEED = 20_260_101;

/** Without any key, as while the door is open. */
const isNothing = (needed: Record<string, unknown>) => Object.keys(needed).length === 0;

/** Rules about several parts at once, which a schema can't say: a privilege must not outlive its token. */
const BETWEEN_PARTS = ['bad-join-expiry', 'bad-privilege-expiry', 'not-for-subscribers'];

function addressOf({ path, operation }: Case, values: Record<string, unknown>): string {
  const query = new URLSearchParams();
  let address = path;
  for (const { name, in: where } of operation.parameters) {
    if (values[name] === undefined) continue;
    if (where === 'path') address = address.replace(`{${name}}`, encodeURIComponent(String(values[name])));
    else query.set(name, String(values[name]));
  }
  return query.size > 0 ? `${address}?${query}` : address;
}

function valuesFor({ parameters }: Described): fc.Arbitrary<Record<string, unknown>> {
  const parts = Object.fromEntries(parameters.map(({ name, schema }) => [name, allowed(schema)]));
  return fc.record(parts, {
    requiredKeys: parameters.flatMap(({ name, required }) => (required ? [name] : [])),
  });
}

test('the server takes what openapi.json allows, answers as it says, and refuses what it forbids', async ({
  request,
}) => {
  const document = await (await request.get('/openapi.json')).json();
  expect(document.openapi).toBe('3.1.0');
  const cases = Object.entries<Record<string, Described>>(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Case => ({ method, path, operation })),
  );
  expect(cases.length).toBeGreaterThan(8);
  const error = z.fromJSONSchema(document.components.schemas.Error);

  let served = 0;
  let refused = 0;
  for (const each of cases.filter(
    ({ operation }) => !operation.security || operation.security.some(isNothing),
  )) {
    const { method, operation, path } = each;
    const answer = z.fromJSONSchema(operation.responses['200']?.content['application/json'].schema ?? {});
    const body = operation.requestBody?.content['application/json'].schema;

    const good = fc.tuple(valuesFor(operation), body ? allowed(body) : fc.constant(undefined));
    for (const [values, data] of fc.sample(good, { numRuns: 12, seed: SEED })) {
      const address = addressOf(each, values);
      const response = await request.fetch(address, { method, ...(data === undefined ? {} : { data }) });
      const got = await response.json();
      if (response.status() === 200) {
        answer.parse(got);
        served++;
      } else {
        error.parse(got);
        expect(BETWEEN_PARTS, `${address} ${JSON.stringify(data)}`).toContain(got.code);
        expect(operation.responses[String(response.status())]?.description).toContain(got.code);
      }
    }

    const [[values] = [{}]] = fc.sample(good, { numRuns: 1, seed: SEED });
    for (const { name, schema, in: where } of operation.parameters) {
      for (const text of forbiddenTexts(schema)) {
        // An empty part is another path.
        if (where === 'path' && text === '') continue;
        const response = await request.get(addressOf(each, { ...values, [name]: text }), { maxRedirects: 0 });
        expect(response.status(), `${path}: ${name} = ${text}`).toBe(400);
        const got = await response.json();
        error.parse(got);
        expect(operation.responses['400']?.description, `${path}: ${name} = ${text}`).toContain(got.code);
        refused++;
      }
    }
  }
  expect(served).toBeGreaterThan(40);
  expect(refused).toBeGreaterThan(40);
});

test('the readable page lists every endpoint', async ({ page, request }) => {
  const document = await (await request.get('/openapi.json')).json();
  const violations = await watchViolations(page.context());
  await page.goto('/docs/api');
  await expect(page.getByRole('heading', { name: 'Token API', level: 1 })).toBeVisible();
  for (const path of Object.keys(document.paths)) {
    await expect(page.getByRole('listitem').filter({ hasText: path }).first()).toBeVisible();
  }
  await page.getByRole('link', { name: '/getToken' }).click();
  await expect(page.getByRole('heading', { name: 'A token of any kind' })).toBeInViewport();
  expect(violations).toEqual([]);
});
