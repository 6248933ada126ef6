import { parseArgs } from 'node:util';
import { projectRoot } from '../../server/config.ts';
import { buildSite } from '../../server/site.ts';
import { Belongings } from './belongings.ts';
import type { Bench, BenchOptions, Row } from './bench.types.ts';
import { chainMapBench } from './chain-map.bench.ts';
import { chainMapGrowthBench } from './chain-map-growth.bench.ts';
import { classifyBench } from './classify.bench.ts';
import { complexityBench } from './complexity.bench.ts';
import { exploreBench } from './explore.bench.ts';
import { firstPaintBench } from './first-paint.bench.ts';
import { importBench } from './import.bench.ts';
import { type Lab, openLab } from './lab.ts';
import { mapBench } from './map.bench.ts';
import { matchingBench } from './matching.bench.ts';
import { memoryBench } from './memory.bench.ts';
import { policyBench } from './policy.bench.ts';
import { searchBench } from './search.bench.ts';
import { sizeBench } from './size.bench.ts';
import { startBench } from './start.bench.ts';
import { missed, tableHead, tableLine } from './table.ts';
import { targetsBench } from './targets.bench.ts';
import { throughputBench } from './throughput.bench.ts';
import { tripsBench } from './trips.bench.ts';
import { undoBench } from './undo.bench.ts';

// In this order, whatever the order of the names given: memory wants a Liantu that nobody has used.
const benches: readonly Bench[] = [
  sizeBench,
  mapBench,
  classifyBench,
  complexityBench,
  policyBench,
  matchingBench,
  memoryBench,
  tripsBench,
  chainMapBench,
  throughputBench,
  firstPaintBench,
  exploreBench,
  chainMapGrowthBench,
  startBench,
  searchBench,
  importBench,
  undoBench,
  targetsBench,
];

const print = (line: string) => process.stdout.write(`${line}\n`);
const say = (line: string) => process.stderr.write(`  ${line}\n`);

class Stopped extends Error {}

/** The benches named, all without names; throws on a name that is none. */
function chosen(names: readonly string[]): readonly Bench[] {
  const unknown = names.filter((name) => !benches.some((bench) => bench.name === name));
  if (unknown.length > 0) {
    const known = benches.map(({ name, about }) => `  ${name.padEnd(18)}${about}`);
    throw new Error(`no bench named ${unknown.join(', ')}; there are:\n${known.join('\n')}`);
  }
  return names.length === 0 ? benches : benches.filter(({ name }) => names.includes(name));
}

interface Outcome {
  readonly failed: readonly string[];
  readonly misses: readonly string[];
}

async function runAll(wanted: readonly Bench[], options: BenchOptions, shared: Belongings): Promise<Outcome> {
  let opened: Promise<Lab> | undefined;
  const lab = (): Promise<Lab> => (opened ??= openLab(shared, say));
  const failed: string[] = [];
  const misses: string[] = [];
  // Once for all processes of the run, so that none of them builds while something is measured.
  await buildSite(projectRoot, say);
  print(tableHead);
  for (const bench of wanted) {
    say(`${bench.name}: ${bench.about}`);
    // What a bench opens for itself also ends with the run: a signal can come at any time.
    const own = await shared.own(
      () => new Belongings(),
      (each) => each.close(),
    );
    try {
      const rows: readonly Row[] = await bench.run({ say, own, options, lab });
      for (const row of rows) print(tableLine(row));
      misses.push(...rows.flatMap((row) => missed(row) ?? []));
    } catch (error) {
      if (shared.ending) throw error;
      failed.push(bench.name);
      say(`${bench.name} failed: ${error instanceof Error ? error.stack : String(error)}`);
    } finally {
      await own.close();
    }
  }
  return { failed, misses };
}

/** Runs the benches and closes all that they opened, also after a failure or a signal; returns the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { data: { type: 'string' }, holdout: { type: 'string', multiple: true } },
  });
  const wanted = chosen(positionals);
  const options = { data: values.data ?? null, holdout: values.holdout ?? [] };
  const shared = new Belongings();
  const stopped = Promise.withResolvers<never>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => stopped.reject(new Stopped(signal)));
  }
  try {
    const { failed, misses } = await Promise.race([runAll(wanted, options, shared), stopped.promise]);
    for (const miss of misses) say(`missed: ${miss}`);
    if (failed.length > 0) say(`failed: ${failed.join(', ')}`);
    return failed.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    say('stopping …');
    return 130;
  } finally {
    await shared.close();
  }
}

try {
  process.exit(await main(process.argv.slice(2)));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
