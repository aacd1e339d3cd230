import type { OperationText, Part } from '@/lib/openapi/describe';

const WHERE = { path: 'path', query: 'query', body: 'body', answer: 'answer' } as const;

function Parts({ parts, title }: { parts: Part[]; title: string }) {
  if (parts.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-medium text-muted text-sm">{title}</h3>
      <dl className="divide-y divide-line rounded-xl border border-line">
        {parts.map(({ name, where, required, allowed, description }) => (
          <div key={`${where} ${name}`} className="flex flex-col gap-1 px-4 py-3 text-sm">
            <dt className="flex flex-wrap items-baseline gap-x-3">
              <code className="font-semibold">{name}</code>
              <span className="text-muted text-xs">
                {where !== 'answer' && WHERE[where]}
                {where !== 'answer' && !required && ', may be left out'}
                {where === 'answer' && !required && 'not always there'}
              </span>
            </dt>
            <dd>
              {description} <span className="text-muted">Allowed: {allowed}.</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** One endpoint: what it takes, what it answers, how it refuses. */
export function OperationSection({
  id,
  method,
  path,
  summary,
  parts,
  answer,
  errors,
  forOperators,
}: OperationText) {
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4 border-line border-t pt-8">
      <div className="flex flex-col gap-2">
        <h2 id={id} className="scroll-mt-6 font-semibold text-xl">
          {summary}
        </h2>
        <p>
          <code className="break-all">
            {method} {path}
          </code>
        </p>
        {forOperators && (
          <p className="text-muted text-sm">
            For operators: with <code>Authorization: Bearer</code> and the setting <code>OPERATOR_KEY</code>.
          </p>
        )}
      </div>
      <Parts title="Takes" parts={parts} />
      <Parts title="Answers" parts={answer} />
      {errors.length > 0 && (
        <p className="text-muted text-sm">
          Refuses with{' '}
          {errors.map(({ code }, index) => (
            <span key={code}>
              {index > 0 && ', '}
              <a className="underline underline-offset-4" href={`#error-${code}`}>
                <code>{code}</code>
              </a>
            </span>
          ))}
          .
        </p>
      )}
    </section>
  );
}
