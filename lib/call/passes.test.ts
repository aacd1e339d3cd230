import { expect, it, vi } from 'vitest';
import { createPasses } from './passes';
import type { Pass } from './statement';

const host: Pass = { name: 'Ana', host: true };

function open() {
  const [send, onPass] = [vi.fn(), vi.fn()];
  const verify = vi.fn(async (statement: string) => (statement === 'true' ? host : null));
  let time = 1_000_000;
  return {
    send,
    onPass,
    verify,
    passes: createPasses({ channel: 'atrium', send, onPass, verify, now: () => time }),
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

it('keeps what is true, until they leave', async () => {
  const { passes, onPass } = open();
  await passes.receive(7, 'true');
  expect(passes.getSnapshot().get(7)).toEqual(host);
  expect(onPass).toHaveBeenCalledWith(7, host);
  passes.forget(7);
  expect(passes.getSnapshot().size).toBe(0);
});

it('keeps nothing else, and verifies the same only once', async () => {
  const { passes, onPass, verify } = open();
  await passes.receive(7, 'false');
  await passes.receive(7, 'false');
  expect(verify).toHaveBeenCalledTimes(1);
  expect(passes.getSnapshot().size).toBe(0);
  expect(onPass).not.toHaveBeenCalled();
});

it('forgets a statement whose sender left while it was verified', async () => {
  const { passes } = open();
  const received = passes.receive(7, 'true');
  passes.forget(7);
  await received;
  expect(passes.getSnapshot().size).toBe(0);
});

it('tells one’s own when it says something else, now and then again, and whenever one greets', () => {
  const { passes, send, pass } = open();
  passes.say();
  passes.present(null, false);
  expect(send).not.toHaveBeenCalled();
  passes.present('mine', false);
  passes.present('signed anew', false);
  expect(send).toHaveBeenCalledTimes(1);
  passes.present('of a host', true);
  expect(send).toHaveBeenCalledTimes(2);
  pass(60_000);
  passes.present('mine', true);
  expect(send).toHaveBeenCalledTimes(3);
  passes.say();
  expect(send).toHaveBeenLastCalledWith({ type: 'pass', statement: 'mine' });
});
