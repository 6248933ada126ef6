import type { Bench } from './bench.types.ts';
import { chainMapBody, plainMapBody, rawChainMap, sameMap } from './chain-map.request.ts';
import { enterprisesAtOnce } from './lab.ts';
import { inTurns, percentile } from './timing.ts';

export const chainMapBench: Bench = {
  name: 'chain-map',
  about:
    'the chain map through HTTP against the same Cypher through the bare driver, one client, by turns; and against the map without verdicts',
  run: async ({ lab }) => {
    const { client, driver, database, grow } = await lab();
    await grow(enterprisesAtOnce);
    const served = () => client.read(chainMapBody);
    const raw = () => rawChainMap(driver, database);
    sameMap(await served(), await raw());
    const { a, b } = await inTurns(served, raw, { warmUp: 500, pairs: 400 });
    const plain = await inTurns(served, () => client.read(plainMapBody), { warmUp: 100, pairs: 400 });
    const verdicts = { value: percentile(plain.a, 0.5), unit: 'ms', reference: percentile(plain.b, 0.5) };
    const p = (share: number) => ({ value: percentile(a, share), unit: 'ms', reference: percentile(b, share) });
    return [
      { name: 'chain-map-p50', ...p(0.5), aim: { atMost: 2 } },
      { name: 'chain-map-p95', ...p(0.95) },
      { name: 'chain-map-with-verdicts-p50', ...verdicts, aim: { atMost: 1.5 } },
    ];
  },
};
