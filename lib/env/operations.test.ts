import { describe, expect, it } from 'vitest';
import { readOperations } from './operations';
import { SettingsError } from './settings-error';

const KEY = 'k'.repeat(32);

describe('readOperations', () => {
  it.each([{}, { OPERATOR_KEY: '', METRICS_TOKEN: '', LOG_LEVEL: '' }])('is off unless set: %j', (env) => {
    expect(readOperations(env)).toEqual({ operatorKey: null, metricsToken: null });
  });

  it('takes keys that are long enough', () => {
    const { operatorKey, metricsToken } = readOperations({ OPERATOR_KEY: KEY, METRICS_TOKEN: `${KEY}2` });
    expect([operatorKey?.reveal(), metricsToken?.reveal()]).toEqual([KEY, `${KEY}2`]);
  });

  it.each([
    [{ OPERATOR_KEY: KEY.slice(1) }, 'OPERATOR_KEY must have at least 32 characters'],
    [{ OPERATOR_KEY: `${KEY} ` }, 'OPERATOR_KEY must have'],
    [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN must have'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of silent, fatal, error, warn, info, debug.'],
  ])('refuses %j', (env, message) => {
    expect(() => readOperations(env)).toThrow(SettingsError);
    expect(() => readOperations(env)).toThrow(message);
  });
});
