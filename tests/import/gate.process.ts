import { setTimeout as sleep } from 'node:timers/promises';

// A reader of sheets that does to its process what the name of the file says.
process.once('message', async ({ task }: { readonly task: { readonly file: string } }) => {
  const { file } = task;
  if (file === 'hang') {
    for (;;) Math.random();
  }
  if (file === 'fill') {
    const all: string[][] = [];
    for (;;) all.push(Array.from({ length: 1_000 }, (_, index) => `${index}${all.length}`));
  }
  if (file === 'burst') {
    // One array that doubles: here V8 does not give notice, it ends the process.
    const all: number[] = [];
    for (;;) all.push(all.length + 0.5);
  }
  if (file === 'exit') process.exit(0);
  if (file.startsWith('wait-')) await sleep(Number(file.slice(5)));
  process.send?.({ said: 'done', result: 'csv' }, () => process.disconnect());
});
