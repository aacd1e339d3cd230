import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiError, ERRORS, errorResponse } from './errors';

afterEach(() => vi.restoreAllMocks());

describe('the table', () => {
  it.each(Object.entries(ERRORS))('%s is one sentence with an error status', (_, { status, sentence }) => {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    expect(sentence).toMatch(/^[\w{].*\.$/);
  });
});

describe('errorResponse', () => {
  it('has the one shape and is never cached', async () => {
    const response = errorResponse(new ApiError('bad-uid', { max: 9 }), { Allow: 'GET' });
    expect(response.status).toBe(400);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('allow')).toBe('GET');
    expect(await response.json()).toEqual({
      status: 400,
      code: 'bad-uid',
      message: 'uid must be a whole number from 0 to 9, in decimal digits without leading zeros.',
    });
  });

  it.each([
    ['key-needed', 'Bearer realm="parley"'],
    ['bad-api-key', 'Bearer realm="parley", error="invalid_token"'],
    ['removed', null],
  ] as const)('says with %s how to show a key: %s', (code, challenge) => {
    expect(errorResponse(new ApiError(code, {})).headers.get('www-authenticate')).toBe(challenge);
  });

  it('tells the log, not the client, what failed in the server', async () => {
    const log = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const response = errorResponse(new TypeError('the private part'));
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('private');
    expect(log).toHaveBeenCalledWith(expect.stringContaining('TypeError: the private part'));
  });
});
