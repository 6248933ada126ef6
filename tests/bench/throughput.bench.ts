import autocannon from 'autocannon';
import type { Bench } from './bench.types.ts';
import { chainMapBody, rawChainMap } from './chain-map.request.ts';
import { enterprisesAtOnce, type Lab } from './lab.ts';

const clients = 16;
const warmUpSeconds = 3;
const turns = 2;
const turnSeconds = 4;

/** Requests a second; throws when a single one failed or was answered with anything but a map. */
async function served({ origin, client }: Lab, duration: number): Promise<number> {
  const result = await autocannon({
    url: `${origin}/graphql`,
    method: 'POST',
    headers: client.headers,
    body: chainMapBody,
    connections: clients,
    duration,
    verifyBody: (body) => body.startsWith('{"data":{"chainMap":{'),
  });
  const { errors, timeouts, non2xx, mismatches } = result;
  const failures = errors + timeouts + non2xx + mismatches;
  if (failures > 0) {
    throw new Error(`${errors} errors, ${timeouts} timeouts, ${non2xx} not 2xx, ${mismatches} without a map`);
  }
  return result['2xx'] / result.duration;
}

async function raw({ driver, database }: Lab, duration: number): Promise<number> {
  const startedAt = performance.now();
  const until = startedAt + duration * 1_000;
  let count = 0;
  const loop = async (): Promise<void> => {
    for (; performance.now() < until; count++) await rawChainMap(driver, database);
  };
  await Promise.all(Array.from({ length: clients }, loop));
  return (count * 1_000) / (performance.now() - startedAt);
}

export const throughputBench: Bench = {
  name: 'throughput',
  about: `chain maps a second for ${clients} clients through HTTP, against ${clients} loops on the bare driver, by turns`,
  run: async ({ lab }) => {
    const opened = await lab();
    await opened.grow(enterprisesAtOnce);
    await raw(opened, warmUpSeconds);
    await served(opened, warmUpSeconds);
    const rates = { raw: 0, served: 0 };
    for (let turn = 0; turn < turns; turn++) {
      rates.raw += (await raw(opened, turnSeconds)) / turns;
      rates.served += (await served(opened, turnSeconds)) / turns;
    }
    return [{ name: `throughput-${clients}-clients`, value: rates.served, unit: 'req/s', reference: rates.raw }];
  },
};
