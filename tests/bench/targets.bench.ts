import { importPreset, readPreset } from '../../server/import/preset.ts';
import { readTargets } from '../../server/targeting/target.reads.ts';
import { warmUp } from '../../server/warm-up.ts';
import type { Bench, Room, Row } from './bench.types.ts';
import { openGraph } from './own-graph.ts';
import { benchChain, copySet } from './targets/copies.ts';
import { makersTask } from './targets/makers.ts';
import { materialsTask } from './targets/materials.ts';
import { type Measure, measured, measures } from './targets/measures.ts';
import { heldOut, readTargetSet } from './targets/set.ts';
import { ownSplit, placesOf, type Task, weightsOf } from './targets/task.ts';
import { percentile } from './timing.ts';

const preset = 'chain-knowledge-graph';
const limitMs = 300;
const links = 30;
const times = 10;
const copies = 3;
const viewer = { id: 'bench', username: 'bench', role: 'ADMIN', groupId: null };

const shown = (value: number) => value.toFixed(4);

/** Ranks what is hidden by every method, tells all of it and returns what is held against the reference. */
function evaluated(task: Task, { say, options }: Room): readonly Row[] {
  const files = options.holdout.flatMap((file) => heldOut(file, task.columns, task.edges, task.names) ?? []);
  const split = files[0] ?? ownSplit(task);
  const where = files[0] ? 'hidden by the file' : 'own seeded tenth';
  say(
    `${task.name}: ${task.about}, ${split.hidden.length} relations, ${where}; fitting weights inside the visible part …`,
  );
  const weights = weightsOf(task, split.visible);
  say(`weights ${weights.map(({ feature, as, weight }) => `${feature}:${as.toLowerCase()}=${weight}`).join(' ')}`);
  const names = Object.keys(measures).filter((name): name is Measure => name in measures);
  const rows: Row[] = [];
  for (const [method, places] of placesOf(task, split, weights)) {
    const found = names.map((name) => ({ name, ...measured(places, name) }));
    const said = found.map(({ name, value, low, high }) => `${name} ${shown(value)} [${shown(low)}, ${shown(high)}]`);
    say(`${task.name} ${method.padEnd(17)} ${said.join('  ')}`);
    for (const { name, value } of found) {
      const reference = task.reference[name] ?? null;
      if (method !== 'ours' || reference === null) continue;
      rows.push({ name: `targets-${task.name}-${name}`, value, unit: 'share', reference, aim: { atLeast: 1 } });
    }
  }
  return rows;
}

/** How long `targets` takes for one link of the loaded set, and how much longer among four times as much. */
async function timed({ own, say }: Room, folder: string): Promise<readonly Row[]> {
  const { driver, graph } = await openGraph(own, { log: say, heap: '1g', pageCache: '512m' });
  say('importing the set …');
  await importPreset(graph, folder, readPreset(preset), { by: 'bench', dryRun: false, waitMs: 0 });
  const { region, linkIds } = await benchChain(driver, links);
  await warmUp(graph);
  const ask = async (linkId: string): Promise<number> => {
    const startedAt = performance.now();
    const page = await readTargets({ graph, viewer }, { industryId: region, linkId, mode: 'FILL', region });
    for (const { paths } of page.items) paths();
    return performance.now() - startedAt;
  };
  const measure = async () => {
    const taken: number[] = [];
    for (let round = -2; round < times; round += 1) {
      for (const linkId of linkIds) {
        const ms = await ask(linkId);
        if (round >= 0) taken.push(ms);
      }
    }
    return { p50: percentile(taken, 0.5), p95: percentile(taken, 0.95) };
  };
  const once = await measure();
  say(`one set: p50 ${once.p50.toFixed(0)} ms, p95 ${once.p95.toFixed(0)} ms; copying the set ${copies} times …`);
  await copySet(driver, copies);
  const grown = await measure();
  return [
    { name: 'targets-p95', value: once.p95, unit: 'ms', reference: limitMs, aim: { atMost: 1 } },
    { name: `targets-p95-at-${copies + 1}x`, value: grown.p95, unit: 'ms', reference: limitMs, aim: { atMost: 1 } },
    { name: `targets-p50-at-${copies + 1}x-against-1x`, value: grown.p50, unit: 'ms', reference: once.p50 },
  ];
}

export const targetsBench: Bench = {
  name: 'targets',
  about:
    'who is ranked for a product and for a material against hidden relations (--data DIR [--holdout FILE]), and time',
  run: async (room) => {
    const { data } = room.options;
    if (data === null) {
      room.say('nothing measured: --data names no folder with ChainKnowledgeGraph');
      return [];
    }
    const set = readTargetSet(data);
    const rows = [makersTask(set), materialsTask(set)].flatMap((task) => evaluated(task, room));
    return [...rows, ...(await timed(room, data))];
  },
};
