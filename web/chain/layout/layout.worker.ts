import { layoutChain } from './layout.ts';
import type { ChainInput } from './model.ts';

self.addEventListener('message', ({ data }: MessageEvent<ChainInput>) => self.postMessage(layoutChain(data)));
