import type { Bench } from './bench.types.ts';
import { chainMapBody } from './chain-map.request.ts';
import { enterprisesAtOnce, openLab } from './lab.ts';
import { inTurns, percentile } from './timing.ts';

const times = 4;

export const chainMapGrowthBench: Bench = {
  name: 'chain-map-growth',
  about: `the chain map with ${times} × as many enterprises against the same with 1 ×, on two servers by turns`,
  run: async ({ lab, own, say }) => {
    const small = await lab();
    const large = await openLab(own, say);
    await small.grow(enterprisesAtOnce);
    await large.grow(enterprisesAtOnce * times);
    const measured = await inTurns(
      () => large.client.read(chainMapBody),
      () => small.client.read(chainMapBody),
      { warmUp: 700, pairs: 300 },
    );
    const [value, reference] = [percentile(measured.a, 0.5), percentile(measured.b, 0.5)];
    const name = `chain-map-p50-at-${enterprisesAtOnce * times}-enterprises`;
    return [{ name, value, unit: 'ms', reference, aim: { atMost: 1.3 } }];
  },
};
