import { describe, expect, it } from 'vitest';
import { corsHeaders, preflightHeaders } from './cors';

const APP = 'https://app.test';
const ORIGINS = [APP, 'http://localhost:8080'];

describe('corsHeaders', () => {
  it('allow nobody unless told', () => {
    expect(corsHeaders(APP, [])).toEqual({});
  });

  it('allow exactly the origins of the list, never with cookies', () => {
    expect(corsHeaders(APP, ORIGINS)).toMatchObject({ 'Access-Control-Allow-Origin': APP, Vary: 'Origin' });
    expect(corsHeaders(APP, ORIGINS)).not.toHaveProperty('Access-Control-Allow-Credentials');
    expect(corsHeaders(APP, '*')).not.toHaveProperty('Access-Control-Allow-Credentials');
  });

  it.each([
    null,
    'null',
    '',
    'https://app.test.evil.test',
    'https://evil.app.test',
    'http://app.test',
    'https://app.test:444',
    'https://APP.test',
    'https://app.test/',
    'https://app.test, https://evil.test',
    '*',
  ])('allow no other: %s', (origin) => {
    expect(corsHeaders(origin, ORIGINS)).toEqual({ Vary: 'Origin' });
  });

  it('allow anybody when told so', () => {
    expect(corsHeaders('https://evil.test', '*')['Access-Control-Allow-Origin']).toBe('*');
  });
});

describe('preflightHeaders', () => {
  const ask = (origin: string, method = 'OPTIONS', asks = 'GET') =>
    preflightHeaders(
      { method, headers: new Headers({ origin, ...(asks && { 'access-control-request-method': asks }) }) },
      ['GET', 'HEAD'],
      ORIGINS,
    );

  it('says what may be sent', () => {
    expect(ask(APP)).toMatchObject({
      'Access-Control-Allow-Origin': APP,
      'Access-Control-Allow-Methods': 'GET, HEAD',
      'Access-Control-Allow-Headers': 'Authorization, Content-Type',
      Vary: 'Origin',
    });
  });

  it('is none for another origin, another method, or a question that is none', () => {
    expect(ask('https://evil.test')).toBeNull();
    expect(ask(APP, 'GET')).toBeNull();
    expect(ask(APP, 'OPTIONS', '')).toBeNull();
  });
});
