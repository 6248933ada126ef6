/** What a run has opened, closed the last first. Opening under way when the end comes is waited for, then closed. */
export class Belongings {
  readonly #stack = new AsyncDisposableStack();
  #closing: Promise<void> | undefined;

  get ending(): boolean {
    return this.#closing !== undefined;
  }

  /** Opens something that `close` ends; throws when the run is already ending. */
  async own<T>(open: () => T | Promise<T>, close: (opened: T) => unknown): Promise<T> {
    if (this.ending) throw new Error('the run is ending');
    const opening = Promise.resolve(open());
    this.#stack.defer(async () => {
      const opened = await opening.then((value) => [value]).catch(() => []);
      for (const each of opened) await close(each);
    });
    return opening;
  }

  /** Closes everything; later calls wait for the first. */
  close(): Promise<void> {
    this.#closing ??= this.#stack.disposeAsync();
    return this.#closing;
  }
}
