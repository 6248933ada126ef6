import { once } from 'node:events';
import { InvalidError } from '../platform/kernel/errors.ts';
import { readPaper } from '../policy/read-paper.ts';
import { openSheet, readSheet } from './sheet.ts';
import { readLines } from './sheet-lines.ts';
import { previewOf } from './sheet-preview.ts';
import { namingFile } from './sheet-refusal.ts';
import type { SheetMessage, SheetTask, SheetTasks } from './sheet-task.ts';
import { sheetTypeOf } from './sheet-type.ts';

// A process of its own reads one uploaded file and ends: what a file does to it, it does not do to the server.
const partRows = 1_000;

/** Resolves when the message is on its way, so that the process does not end before. */
async function say(message: SheetMessage<SheetTasks[keyof SheetTasks]['result']>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  process.send?.(message, () => resolve());
  await promise;
}

async function run(task: SheetTask, bytes: Uint8Array): Promise<SheetTasks[keyof SheetTasks]['result']> {
  if (task.name === 'type') return namingFile(task.file, () => sheetTypeOf(bytes));
  if (task.name === 'paper') return namingFile(task.file, () => readPaper(bytes, task.known));
  if (task.name === 'preview') {
    return namingFile(task.file, async () => previewOf(await readLines(bytes, task.encoding), new Set(task.known)));
  }
  if (task.name === 'excerpt') {
    const { header, body } = await openSheet(task.file, bytes, task.shape, task.reading);
    const wanted = new Set(task.numbers);
    return { header, lines: body.filter(({ number }) => wanted.has(number)) };
  }
  const { rows, numbers } = await readSheet(task.file, bytes, task.shape, task.reading);
  for (let start = 0; start < rows.length; start += partRows) {
    const end = start + partRows;
    // The server asks for the next part when it has seen to its other work.
    const asked = once(process, 'message');
    await say({ said: 'part', part: { rows: rows.slice(start, end), numbers: numbers.slice(start, end) } });
    await asked;
  }
  return rows.length;
}

process.once('message', async ({ task, bytes }: { readonly task: SheetTask; readonly bytes: Uint8Array }) => {
  try {
    await say({ said: 'done', result: await run(task, bytes) });
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error;
    await say({ said: 'refused', key: error.key, params: error.params });
  }
  process.disconnect();
});
// Who asked has gone: nobody wants the answer.
process.once('disconnect', () => process.exit());
