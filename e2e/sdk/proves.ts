/**
 * What a test proves of the SDK, by the names of the compatibility table, such as `client.join` or
 * `client:user-joined`; for the details of `test`. The table claims nothing else, and a test that never calls what it
 * claims fails.
 */
export function proves(...members: string[]) {
  return { annotation: { type: 'proves', description: members.join(' ') } };
}

/** What a test claims to prove. */
export function claimsOf(annotations: readonly { type: string; description?: string }[]): string[] {
  return annotations
    .filter(({ type }) => type === 'proves')
    .flatMap(({ description = '' }) => description.split(' '));
}
