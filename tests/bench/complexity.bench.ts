import { complexityOf, densities, presences, proximity } from '../../server/targeting/complexity.rules.ts';
import { tradeAtHand, tradeOf } from '../targeting/trade.support.ts';
import type { Bench } from './bench.types.ts';
import { percentile } from './timing.ts';

const aimMs = 1_000;
const runs = 7;

export const complexityBench: Bench = {
  name: 'complexity',
  about: 'advantages, proximity, density and complexity of 226 countries by 785 products, from counts to all four',
  run: async ({ say }) => {
    if (!tradeAtHand) {
      say('nothing measured: the table of trade (LIANTU_TEST_DATA) is not at hand');
      return [];
    }
    const { counts } = tradeOf();
    const times = Array.from({ length: runs }, () => {
      const startedAt = performance.now();
      const present = presences(counts, 0);
      densities(present, proximity(present));
      complexityOf(present);
      return performance.now() - startedAt;
    });
    const value = percentile(times, 0.5);
    return [{ name: 'complexity-226-by-785', value, unit: 'ms', reference: aimMs, aim: { atMost: 1 } }];
  },
};
