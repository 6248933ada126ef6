import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '../platform/kernel/invariant.ts';
import { solveTask } from './highs.ts';

invariant(parentPort, 'the solver runs in a thread of its own');
const port = parentPort;
const solved = await solveTask(workerData, (progress) => port.postMessage({ progress }));
port.postMessage({ solved });
