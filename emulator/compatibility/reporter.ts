import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { claimsOf } from '../../e2e/sdk/proves.ts';
import { type Proofs, type Report, sorted } from './proofs.ts';

/** Collects what the passed tests prove, and writes it to the file that `PROOFS_FILE` names. */
export default class CompatibilityReporter implements Reporter {
  readonly #proofs: Proofs = {};
  readonly #failed: Report['failed'] = [];

  onTestEnd(test: TestCase, { status, errors }: TestResult): void {
    const claims = claimsOf(test.annotations);
    if (status === 'passed') {
      for (const id of claims) {
        this.#proofs[id] = [...(this.#proofs[id] ?? []), basename(test.location.file)];
      }
    } else if (status !== 'skipped') {
      const [reason = ''] = (errors[0]?.message ?? '').split('\n');
      this.#failed.push({ title: test.title, claims, reason });
    }
  }

  onEnd(): void {
    const report: Report = { proofs: sorted(this.#proofs), failed: this.#failed };
    if (process.env.PROOFS_FILE) writeFileSync(process.env.PROOFS_FILE, JSON.stringify(report));
  }
}
