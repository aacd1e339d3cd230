import { expect, test } from 'vitest';
import { answersTo } from './extended-reports.ts';

const RECEIVER_REPORT = '80c9000100000007';
/** A receiver report on the stream 0x0a0b0c0d. */
const ON_STREAM = `81c90007000000070a0b0c0d${'00'.repeat(20)}`;
/** An extended report of 0x11223344 that tells the time 0x0123456789abcdef. */
const TIME = '80cf0004112233440400000201234567' + '89abcdef';
const ANSWER = '80cf0005000000010500000311223344456789ab00000000';
/** A block of another kind, 8 bytes long in all. */
const OTHER_BLOCK = '06000001deadbeef';

const answers = (hex: string) => answersTo(Buffer.from(hex, 'hex')).map((packet) => packet.toString('hex'));

test.each([
  ['a time is answered with itself, to whoever told it', TIME, [ANSWER]],
  ['also behind another packet', RECEIVER_REPORT + TIME, [ANSWER]],
  ['as if from the stream that it reports on', ON_STREAM + TIME, [ANSWER.replace('00000001', '0a0b0c0d')]],
  ['and behind another block', `80cf000611223344${OTHER_BLOCK}0400000201234567${'89abcdef'}`, [ANSWER]],
  ['what tells no time is not answered', RECEIVER_REPORT, []],
  ['nor is a report of something else', `80cf000311223344${OTHER_BLOCK}`, []],
  ['a report that is cut off is no report', TIME.slice(0, -8), []],
  ['a block that is cut off is none', '80cf000211223344' + '04000002', []],
  ['nothing has no answer', '', []],
])('%s', (_, compound, expected) => {
  expect(answers(compound)).toEqual(expected);
});
