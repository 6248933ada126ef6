import type { ChainInput, Picture } from './model.ts';

interface Asked {
  readonly input: ChainInput;
  done: ((picture: Picture) => void) | null;
}

let worker: Worker | undefined;
/** The first is at work. */
const waiting: Asked[] = [];

function next(): void {
  const [first] = waiting;
  if (!first) return;
  worker ??= start();
  worker.postMessage(first.input);
}

// One worker serves the page as long as it lives: to start one takes longer than to lay a chain out.
function start(): Worker {
  const made = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  made.addEventListener('message', ({ data }: MessageEvent<Picture>) => {
    const asked = waiting.shift();
    next();
    asked?.done?.(data);
  });
  made.addEventListener('error', () => {
    made.terminate();
    worker = undefined;
    waiting.shift();
    next();
  });
  return made;
}

/** Lays a chain out in a worker; the function returned gives it up. */
export function layoutBeside(input: ChainInput, done: (picture: Picture) => void): () => void {
  const asked: Asked = { input, done };
  waiting.push(asked);
  if (waiting.length === 1) next();
  return () => {
    asked.done = null;
    const place = waiting.indexOf(asked);
    // What is at work cannot be called back; nobody hears of it.
    if (place > 0) waiting.splice(place, 1);
  };
}
