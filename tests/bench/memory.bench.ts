import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench } from './bench.types.ts';
import { chainMapBody } from './chain-map.request.ts';
import { residentMb } from './memory.ts';

const requests = 200;
const idleMs = 3_000;

// First of those that share a lab: memory grows with what the others do.
export const memoryBench: Bench = {
  name: 'memory',
  about: `resident memory of both processes, idle after ${requests} chain maps, against the bare database process`,
  run: async ({ lab }) => {
    const { client, pids, bareJvmMb } = await lab();
    for (let done = 0; done < requests; done++) await client.read(chainMapBody);
    await sleep(idleMs);
    const common = { unit: 'MB', reference: bareJvmMb };
    return [
      { name: 'memory-liantu', value: residentMb(pids.app), ...common },
      { name: 'memory-neo4j', value: residentMb(pids.jvm), ...common },
    ];
  },
};
