import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { ensureJars } from '../../server/platform/managed/jars.ts';
import { layoutOf } from '../../server/platform/managed/layout.ts';
import { readLock } from '../../server/platform/managed/lock.ts';
import { endProcess } from '../../server/platform/managed/process.ts';
import { temporaryHome, testLibDir } from '../support/neo4j.ts';
import type { Belongings } from './belongings.ts';
import type { Bench } from './bench.types.ts';
import { startLiantu } from './liantu.process.ts';

const firstSeconds = 300;
const secondSeconds = 20;

/** A data folder that has only the jars, as after their one-time fetch. */
function homeWithJars(): string {
  const home = temporaryHome();
  const { root, lib } = layoutOf(home);
  mkdirSync(root, { recursive: true, mode: 0o700 });
  symlinkSync(testLibDir, lib, 'dir');
  return home;
}

/** Removes the folder, and the database with it should a killed process have left one. */
async function removeHome(home: string): Promise<void> {
  const left = await readLock(layoutOf(home).lock);
  if (left?.jvm) await endProcess(left.jvm, 10_000);
  rmSync(home, { recursive: true, force: true });
}

async function secondsToStart(home: string, own: Belongings): Promise<number> {
  const settings = { LIANTU_HOME: home, LIANTU_ADMIN_PASSWORD: 'bench measures with this' };
  const liantu = await own.own(
    () => startLiantu(settings),
    (each) => each.stop(),
  );
  const { afterMs } = await liantu.ready;
  await liantu.stop();
  return afterMs / 1_000;
}

export const startBench: Bench = {
  name: 'start',
  about: 'the first start (jars fetched and web built before) and the second one, against their limits',
  run: async ({ own, say }) => {
    await ensureJars(testLibDir, say);
    const home = await own.own(homeWithJars, removeHome);
    say('first start …');
    const first = await secondsToStart(home, own);
    say('second start …');
    const second = await secondsToStart(home, own);
    return [
      { name: 'start-first-jars-and-web-ready', value: first, unit: 's', reference: firstSeconds, aim: { atMost: 1 } },
      { name: 'start-second', value: second, unit: 's', reference: secondSeconds, aim: { atMost: 1 } },
    ];
  },
};
