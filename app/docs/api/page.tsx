import type { Metadata } from 'next';
import { ApiReference } from '@/components/docs/api-reference';
import { ERRORS } from '@/lib/errors';
import { describeOperation } from '@/lib/openapi/describe';
import { OPERATIONS } from '@/lib/openapi/operations';

export const metadata: Metadata = { title: 'Token API · Parley' };

/** `/docs/api`: what openapi.json says, to read. */
export default function ApiPage() {
  return <ApiReference operations={OPERATIONS.map(describeOperation)} errors={ERRORS} />;
}
