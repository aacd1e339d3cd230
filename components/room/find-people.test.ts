import { expect, test } from 'vitest';
import { findPeople } from './find-people';

const PEOPLE = ['Ana María López', 'Björn', 'Guest 1234'];

test.each([
  ['', PEOPLE],
  ['  ', PEOPLE],
  ['ana', ['Ana María López']],
  ['LOPEZ ana', ['Ana María López']],
  ['bjorn', ['Björn']],
  ['bjö', ['Björn']],
  ['12', ['Guest 1234']],
  ['zoe', []],
])('%j finds %j', (sought, found) => {
  expect(findPeople(PEOPLE, (name) => name, sought)).toEqual(found);
});
