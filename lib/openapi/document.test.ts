import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { apiMethods } from '../api-methods';
import { openApiDocument } from './document';
import { OPERATIONS } from './operations';

it('is OpenAPI 3.1', async () => {
  const validator = new Validator();
  expect(await validator.validate(openApiDocument())).toMatchObject({ valid: true });
  expect(validator.version).toBe('3.1');
});

it('is as it was: whoever changes the API changes this on purpose', async () => {
  await expect(`${JSON.stringify(openApiDocument(), null, 2)}\n`).toMatchFileSnapshot('./openapi.snapshot');
});

it('names no method that the server refuses', () => {
  for (const { method, path } of OPERATIONS) expect(apiMethods(path)).toContain(method.toUpperCase());
});
