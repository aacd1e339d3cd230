import type { BrowserContext } from '@playwright/test';

/** Collects what the Content-Security-Policy forbids on any page of a context from now on: `directive: what`. */
export async function watchViolations(context: BrowserContext): Promise<string[]> {
  const violations: string[] = [];
  await context.exposeBinding('seeViolation', (_, violation: string) => void violations.push(violation));
  await context.addInitScript(() => {
    const { seeViolation } = window as unknown as { seeViolation(violation: string): void };
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event;
      seeViolation(`${effectiveDirective}: ${blockedURI} (${sourceFile}:${lineNumber})`);
    });
  });
  // A worker's violations are no events of the page.
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  return violations;
}
