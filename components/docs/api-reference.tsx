import type { OperationText } from '@/lib/openapi/describe';
import { OperationSection } from './operation-section';

/** The token API, to read. It is in English, as its answers are. */
export function ApiReference({
  operations,
  errors,
}: {
  operations: OperationText[];
  errors: Record<string, { status: number; sentence: string }>;
}) {
  return (
    <main lang="en" dir="ltr" className="mx-auto flex w-full max-w-3xl flex-col gap-10 px-4 py-10 sm:px-6">
      <header className="flex flex-col gap-3">
        <h1 className="font-semibold text-3xl tracking-tight">Token API</h1>
        <p className="text-muted">
          The endpoints of the community’s token server for Agora, and more. Paths are good with and without
          the last slash; no answer is cached. The same, for programs:{' '}
          <a className="underline underline-offset-4" href="/openapi.json">
            openapi.json
          </a>
          .
        </p>
        <nav aria-label="Endpoints">
          <ul className="flex flex-col gap-1 text-sm">
            {operations.map(({ id, method, path, summary }) => (
              <li key={id}>
                <a className="flex flex-wrap gap-x-3 py-1 hover:underline" href={`#${id}`}>
                  <code className="break-all">
                    {method} {path}
                  </code>
                  <span className="text-muted">{summary}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      {operations.map((operation) => (
        <OperationSection key={operation.id} {...operation} />
      ))}
      <section aria-labelledby="errors" className="flex flex-col gap-4">
        <h2 id="errors" className="font-semibold text-xl">
          Errors
        </h2>
        <p className="text-muted">
          Every error has the one shape <code>{'{"status","code","message"}'}</code>.
        </p>
        <dl className="flex flex-col gap-3 text-sm">
          {Object.entries(errors).map(([code, { status, sentence }]) => (
            <div key={code} id={`error-${code}`}>
              <dt>
                <code>{code}</code> <span className="text-muted">{status}</span>
              </dt>
              <dd className="text-muted">{sentence}</dd>
            </div>
          ))}
        </dl>
      </section>
    </main>
  );
}
