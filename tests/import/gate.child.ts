import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

// A reader of sheets that does to its thread what the name of the file says.
const { file }: { readonly file: string } = workerData.task;
if (file === 'hang') {
  for (;;) Math.random();
}
if (file === 'fill') {
  const all: string[][] = [];
  for (;;) all.push(Array.from({ length: 1_000 }, (_, index) => `${index}${all.length}`));
}
if (file === 'exit') process.exit(0);
if (file.startsWith('wait-')) await sleep(Number(file.slice(5)));
parentPort?.postMessage({ said: 'done', result: 'csv' });
