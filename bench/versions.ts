import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

function packageVersion(name: string): string {
  const path = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

/** What the numbers depend on: Node, the browser, the framework and the SDK. */
export function versions(): Record<string, string> {
  const chromium = process.env.CHROMIUM_PATH;
  return {
    Node: process.versions.node,
    ...(chromium && {
      Chromium: /[\d.]+/.exec(execFileSync(chromium, ['--version'], { encoding: 'utf8' }))?.[0] ?? 'unknown',
    }),
    Next: packageVersion('next'),
    'agora-rtc-sdk-ng': packageVersion('agora-rtc-sdk-ng'),
  };
}
