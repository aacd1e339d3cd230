/**
 * `npm run load`: how much the built app can serve on this machine, what happens at four times that, and whether
 * it recovers. It fails when the server doesn't shed, doesn't stay reachable, or doesn't recover.
 */
import { build } from './lib/build.mjs';
import { Failure } from './lib/failure.mjs';
import { install } from './lib/install.mjs';
import { load, summary } from './lib/load.mjs';
import { numberArgument } from './lib/number-argument.mjs';
import { pings } from './lib/pings.mjs';
import { stop } from './lib/processes.mjs';
import { program } from './lib/program.mjs';
import { servedApp } from './lib/served-app.mjs';

const TOKEN = '/rtc/load/publisher/uid/7/?expiry=600';

/** So many wait for an answer at once, and ask again: more than the server always answers. */
const CROWD = 1000;

program(async () => {
  const seconds = numberArgument('seconds', 10);
  await install();
  await build();
  const app = await servedApp();
  const target = { port: app.port, path: TOKEN };

  await load({ ...target, connections: 8, seconds: 3 });
  const usual = summary(await load({ ...target, connections: 16, seconds: 5 }));
  console.log(`What it can serve: ${usual.perSecond} tokens/s (${usual.latency}).`);

  const rate = usual.perSecond * 4;
  const pinged = pings(app.port, seconds);
  const overload = summary(await load({ ...target, connections: CROWD, rate, seconds }));
  const ping = summary(await pinged);
  console.log(
    `Asked for ${rate} requests/s by ${CROWD}: ${overload.perSecond} tokens/s (${overload.latency}), ${overload.shed} shed, ` +
      `${overload.failed} failed; /ping ${ping.served} of ${ping.sent} answered (${ping.latency}).`,
  );

  const quarter = Math.ceil(usual.perSecond / 4);
  const calm = summary(await load({ ...target, connections: 16, rate: quarter, seconds: 3 }));
  console.log(`Afterwards, at a quarter: ${calm.served} of ${calm.sent} served (${calm.latency}).`);
  await stop(app);

  const problems = [
    [overload.shed === 0, 'nothing was shed'],
    [overload.withoutRetryAfter > 0, 'a refusal was without Retry-After'],
    [overload.failed > 0, 'requests failed otherwise than with 503'],
    [overload.perSecond < usual.perSecond / 3, 'it served less than a third of what it can'],
    [ping.served < ping.sent || ping.p99 > 1000, '/ping did not stay fast'],
    [calm.served < calm.sent, 'it did not recover'],
  ];
  const wrong = problems.filter(([is]) => is).map(([, what]) => what);
  if (wrong.length > 0) throw new Failure(`The load test failed: ${wrong.join('; ')}.`);
});
