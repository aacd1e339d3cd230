/**
 * The faults that have a button, one line each; the names are those of the control API. `target`: it can be for one
 * member or channel. `lasts`: it goes on until it ends. Fields are multiplied by `times` on their way out.
 */

const seconds = (name, label, value) => ({
  name,
  label,
  unit: 's',
  value,
  min: 0,
  max: 86_400,
  step: 0.1,
  times: 1000,
});
const ms = (name, label, value) => ({
  name,
  label,
  unit: 'ms',
  value,
  min: 0,
  max: 60_000,
  step: 1,
  times: 1,
});
const choice = (name, label, options) => ({ name, label, options });
const way = choice('direction', 'Way', ['both', 'up', 'down']);
const loss = { name: 'loss', label: 'Loss', unit: '%', value: 10, min: 0, max: 100, step: 0.1, times: 0.01 };
const limit = {
  name: 'bitsPerSecond',
  label: 'Limit',
  unit: 'kbit/s',
  value: '',
  min: 1,
  max: 1_000_000,
  step: 1,
  times: 1000,
};
const code = { name: 'code', label: 'Code', unit: '', value: 9, min: 1, max: 65_535, step: 1, times: 1 };

export const FAULTS = [
  {
    type: 'drop-socket',
    label: 'Drop socket',
    hint: 'The client comes back by itself.',
    target: true,
  },
  {
    type: 'restart-gateway',
    label: 'Restart gateway',
    hint: 'Everybody joins anew.',
    fields: [seconds('downForMilliseconds', 'Down', 2)],
  },
  {
    type: 'expire-token',
    label: 'End token',
    hint: 'The token runs out.',
    target: true,
    fields: [seconds('inMilliseconds', 'In', 40)],
  },
  {
    type: 'ban',
    label: 'Ban',
    hint: 'The client hears of a ban.',
    target: true,
    fields: [choice('by', 'By', ['uid', 'ip', 'channel'])],
  },
  {
    type: 'license',
    label: 'License',
    hint: 'The client hears of its license.',
    target: true,
    fields: [
      choice('problem', 'Is', [
        'missing',
        'expired',
        'minutes-exceeded',
        'period-invalid',
        'multiple-services',
        'illegal',
      ]),
    ],
  },
  { type: 'remove', label: 'Remove', hint: 'Forgotten; the client joins anew.', target: true },
  {
    type: 'lose-media',
    label: 'Lose media',
    hint: 'The client connects its media anew.',
    target: true,
  },
  {
    type: 'fallback',
    label: 'Fall back',
    hint: 'Less of everyone, or all again.',
    target: true,
    fields: [choice('to', 'To', ['low', 'audio', 'recover'])],
  },
  {
    type: 'refuse-sockets',
    label: 'Refuse sockets',
    hint: 'Nobody comes in or back.',
    lasts: true,
  },
  {
    type: 'silence',
    label: 'Go silent',
    hint: 'Sockets stay open, unanswered.',
    target: true,
    lasts: true,
  },
  {
    type: 'delay-signalling',
    label: 'Delay signalling',
    hint: 'The gateway speaks late.',
    target: true,
    lasts: true,
    fields: [ms('delayMilliseconds', 'By', 500)],
  },
  {
    type: 'access-point-code',
    label: 'Refuse joins',
    hint: 'Joins are answered with a code.',
    lasts: true,
    fields: [code],
  },
  {
    type: 'media',
    label: 'Spoil media',
    hint: 'Packets get lost, or late.',
    target: true,
    lasts: true,
    fields: [loss, ms('delayMilliseconds', 'Delay', 0), limit, way],
  },
  {
    type: 'freeze-media',
    label: 'Freeze media',
    hint: 'No packets; the link stays up.',
    target: true,
    lasts: true,
    fields: [way],
  },
  {
    type: 'cut-media',
    label: 'Cut media',
    hint: 'Nothing passes; the link dies.',
    target: true,
    lasts: true,
    fields: [way],
  },
];

/**
 * The request of a fault. An empty field is left out: the emulator has a default for it.
 * @param {typeof FAULTS[number]} fault
 * @param {Record<string, string>} values the fields as typed.
 * @param {{ target: object, forSeconds: string }} around
 */
export function faultRequest({ type, fields = [], target, lasts }, values, around) {
  const typed = fields
    .filter(({ name }) => values[name] !== undefined && values[name] !== '')
    .map(({ name, times }) => [name, times === undefined ? values[name] : scaled(values[name], times)]);
  return {
    type,
    ...(target ? around.target : {}),
    ...Object.fromEntries(typed),
    ...(lasts && around.forSeconds !== '' ? { forMilliseconds: scaled(around.forSeconds, 1000) } : {}),
  };
}

/** Rid of what floating-point numbers add, as in 0.1 × 3. */
function scaled(text, times) {
  return Number((Number(text) * times).toFixed(6));
}

/** A field's value as its button shows it; what has no field keeps its name. */
function describeValue(fields, name, value) {
  const field = fields.find((candidate) => candidate.name === name);
  if (!field) return `${name} ${value}`;
  return [field.label, field.times ? scaled(value, 1 / field.times) : value, field.unit]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}

/** A fault that waits or goes on, in a line. */
export function describeFault({ fault: { type, channel, uid, ...rest }, active, endsAt }, now) {
  const { label = type, fields = [] } = FAULTS.find((fault) => fault.type === type) ?? {};
  const whom = uid !== undefined ? `for ${uid}` : channel !== undefined ? `in ${channel}` : 'for everybody';
  const how = Object.entries(rest)
    .filter(([, value]) => value !== 0 && value !== undefined)
    .map(([name, value]) => describeValue(fields, name, value));
  const end =
    endsAt === null ? 'until cleared' : `ends in ${Math.max(0, Math.ceil((endsAt - now) / 1000))} s`;
  return [label, whom, ...how, active ? end : 'waits'].join(' · ');
}
