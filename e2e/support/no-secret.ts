import { expect } from '@playwright/test';
import { DEMO_PROJECT } from '../../emulator/src/demo-project.ts';
import { project } from './addresses.ts';

/** A token begins with 007, and its deflated content with the same bytes each time. */
const TOKEN = /007eJ[\w+/]{20,}/;

export function expectNoSecret(text: string, where: string): void {
  expect(text.includes(project.appCertificate), `the certificate is in ${where}`).toBe(false);
  expect(text.includes(DEMO_PROJECT.appCertificate), `the demo's certificate is in ${where}`).toBe(false);
  expect(TOKEN.test(text), `a token is in ${where}`).toBe(false);
}
