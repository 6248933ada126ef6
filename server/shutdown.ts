import { OperationsError } from './platform/api/operations.ts';
import { DomainError } from './platform/kernel/errors.ts';
import { StartupError } from './platform/managed/startup-error.ts';
import { SchemaError } from './platform/schema/migrate.ts';

const expected = [StartupError, SchemaError, OperationsError, DomainError];
const hardExitMs = 60_000;
const sameSignalMs = 1_000;

/** Ends what the process opened, the last first; a second signal ends it at once. */
export class Shutdown {
  readonly #steps: { readonly name: string; readonly close: () => Promise<unknown> }[] = [];
  readonly #abort = new AbortController();
  readonly #say: (line: string) => void;
  #closing = false;
  #askedAt = 0;

  constructor(say: (line: string) => void) {
    this.#say = say;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void this.#onSignal());
  }

  /** Aborts as soon as the process is asked to stop: long starts give up. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Registers what must be closed; steps run in the reverse of their order here. */
  onClose(name: string, close: () => Promise<unknown>): void {
    this.#steps.push({ name, close });
  }

  /** Ends a start that failed: a message for what a user can mend, the whole error otherwise. */
  async fail(error: unknown): Promise<void> {
    if (this.#closing) return;
    const known = expected.some((type) => error instanceof type);
    const text = error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
    process.stderr.write(`\n启动失败：${text}\n`);
    await this.#close(1);
  }

  async #onSignal(): Promise<void> {
    if (this.#closing) {
      // One Ctrl-C can arrive twice: from the terminal's group and from the parent that forwards it.
      if (Date.now() - this.#askedAt < sameSignalMs) return;
      this.#say('再次收到停止信号，立即退出。');
      process.exit(1);
    }
    this.#askedAt = Date.now();
    this.#say('\n正在停止…');
    await this.#close(0);
  }

  async #close(code: number): Promise<void> {
    this.#closing = true;
    this.#abort.abort();
    setTimeout(() => process.exit(1), hardExitMs).unref();
    let result = code;
    for (const { name, close } of this.#steps.reverse()) {
      try {
        await close();
      } catch (error) {
        result = 1;
        process.stderr.write(`停止 ${name} 时出错：${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
    this.#say('已停止。');
    process.exit(result);
  }
}
