import { fork } from 'node:child_process';
import { setImmediate as yieldOnce } from 'node:timers/promises';
import { DomainError, InvalidError } from '../platform/kernel/errors.ts';
import type { MessageParams } from '../platform/kernel/messages.ts';
import type { RefusalKey } from './refusal-texts.rules.ts';
import type { SheetRows } from './sheet.ts';
import { SheetRefusal } from './sheet-refusal.ts';
import type { SheetMessage, SheetTask, SheetTasks } from './sheet-task.ts';

export interface PoolLimits {
  /** Milliseconds that one file may take. */
  readonly deadlineMs: number;
  readonly memoryMb: number;
  /** Files read at the same time, whoever sent them; one for each person. */
  readonly atOnce: number;
  readonly mostWaiting: number;
}

interface Waiting {
  readonly by: string;
  readonly start: () => void;
}

// Safety requirement U2.
const usual: PoolLimits = { deadlineMs: 60_000, memoryMb: 512, atOnce: 2, mostWaiting: 20 };

function refused(
  { file, name }: SheetTask,
  reason: RefusalKey,
  details: { params?: MessageParams; cause?: unknown } = {},
): InvalidError {
  return new SheetRefusal(reason, name === 'paper' ? 'paperSplit' : 'smallerFix', details).of(file);
}

const outOfMemory = /out of memory|heap limit/i;
const keptWords = 4_000;

/**
 * Reads uploaded files in processes with a limit on memory and time, few at once and one for each person. A thread
 * would not do: V8 ends the whole process when a thread's heap is full and nothing can be freed in time.
 */
export class SheetPool {
  readonly #entry: URL;
  readonly #limits: PoolLimits;
  readonly #running: string[] = [];
  readonly #waiting: Waiting[] = [];

  constructor(limits: Partial<PoolLimits> = {}, entry = new URL('./sheet.process.ts', import.meta.url)) {
    this.#limits = { ...usual, ...limits };
    this.#entry = entry;
  }

  /**
   * Runs a task on a file in its turn; throws INVALID for what cannot be read within the limits and UNAVAILABLE when
   * too many wait. Parts arrive one by one, with other work of the server in between.
   */
  async run<Name extends keyof SheetTasks>(
    by: string,
    task: Extract<SheetTask, { readonly name: Name }>,
    bytes: Uint8Array,
    onPart: (part: SheetRows) => void = () => undefined,
  ): Promise<SheetTasks[Name]['result']> {
    await this.#turn(by);
    try {
      return await this.#read<SheetTasks[Name]['result']>(task, bytes, onPart);
    } finally {
      this.#running.splice(this.#running.indexOf(by), 1);
      this.#next();
    }
  }

  #mayRun(by: string): boolean {
    return this.#running.length < this.#limits.atOnce && !this.#running.includes(by);
  }

  async #turn(by: string): Promise<void> {
    if (this.#mayRun(by)) {
      this.#running.push(by);
      return;
    }
    if (this.#waiting.length >= this.#limits.mostWaiting) throw new DomainError('UNAVAILABLE', 'sheetsBusy');
    await new Promise<void>((resolve) => this.#waiting.push({ by, start: resolve }));
  }

  #next(): void {
    const index = this.#waiting.findIndex(({ by }) => this.#mayRun(by));
    const [next] = index < 0 ? [] : this.#waiting.splice(index, 1);
    if (!next) return;
    // Taken here, so that nobody who comes in between can have the place.
    this.#running.push(next.by);
    next.start();
  }

  async #read<Result>(task: SheetTask, bytes: Uint8Array, onPart: (part: SheetRows) => void): Promise<Result> {
    const { deadlineMs, memoryMb } = this.#limits;
    const child = fork(this.#entry, [], {
      execArgv: [`--max-old-space-size=${memoryMb}`, '--disable-warning=ExperimentalWarning'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    const timer = setTimeout(
      () => reject(refused(task, 'slow', { params: { seconds: Math.ceil(deadlineMs / 1_000) } })),
      deadlineMs,
    );
    let words = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      words = (words + chunk.toString('utf8')).slice(-keptWords);
    });
    child.on('message', async (message: SheetMessage<Result>) => {
      if (message.said === 'done') resolve(message.result);
      else if (message.said === 'refused') reject(new InvalidError(message.key, { params: message.params }));
      else {
        onPart(message.part);
        await yieldOnce();
        if (child.connected) child.send('next');
      }
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (outOfMemory.test(words))
        reject(refused(task, 'memory', { params: { most: memoryMb }, cause: new Error(words) }));
      else if (code) reject(new Error(words));
      else reject(refused(task, 'stopped'));
    });
    child.send({ task, bytes });
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      child.kill('SIGKILL');
    }
  }
}

/** The one pool of the process. */
export const sheetPool = new SheetPool();
