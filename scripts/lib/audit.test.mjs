import { expect, test } from 'vitest';
import { readAudit } from './audit.mjs';

const finding = (name, severity) => ({ [name]: { name, severity, range: '<1.0.0' } });

test('severe findings are named, milder ones counted', () => {
  const vulnerabilities = {
    ...finding('a', 'critical'),
    ...finding('b', 'high'),
    ...finding('c', 'moderate'),
  };
  expect(readAudit(JSON.stringify({ auditReportVersion: 2, vulnerabilities }))).toEqual({
    severe: ['a <1.0.0: critical', 'b <1.0.0: high'],
    others: 1,
  });
  expect(readAudit('{"vulnerabilities":{}}')).toEqual({ severe: [], others: 0 });
});

test('no answer is no finding, and says why without the registry’s address', () => {
  const message = '405 Method Not Allowed - POST https://registry.example/-/npm/v1/security/advisories/bulk';
  expect(readAudit(JSON.stringify({ message, error: {} }))).toEqual({ unanswered: '405 Method Not Allowed' });
  expect(readAudit('{"error":{"summary":"request to … failed\\nmore"}}')).toEqual({
    unanswered: 'request to … failed',
  });
  expect(readAudit('not JSON')).toEqual({ unanswered: 'no answer' });
});
