import cytoscape from 'cytoscape';
import { createElement, createRef } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { layoutBeside } from '../../../web/chain/layout/beside.ts';
import { layoutChain } from '../../../web/chain/layout/layout.ts';
import { type ChainInput, size } from '../../../web/chain/layout/model.ts';
import { knownReading } from '../../../web/chain/modes/known.mode.ts';
import { chainScene } from '../../../web/chain/picture/scene.ts';
import { ChainTree, type ChainTreeHandle } from '../../../web/chain/tree/chain-tree.tsx';
import { createCanvas } from '../../../web/platform/canvas/canvas.ts';
import { palettes } from '../../../web/platform/ui/palette.ts';
import { randomChain } from '../../chain/random-chain.ts';
import { mapOf } from './chain.ts';
import { elkMiddles } from './elk.ts';

/** What the bench page measures with, in milliseconds. */
interface MapBench {
  readonly layout: (links: number) => number;
  /** In the worker, its start included the first time; throws when the picture is not the very same. */
  readonly layoutBeside: (links: number) => Promise<number>;
  /** Draws a chain on an empty canvas, ours or Cytoscape's own with elk-layered; the picture itself is watched for. */
  readonly draw: (how: 'ours' | 'plain', links: number) => Promise<number>;
  readonly clear: () => void;
  readonly tree: (links: number) => number;
  /** Opens and closes the picture so often. */
  readonly cycle: (links: number, times: number) => Promise<void>;
  /** Frames while a gesture goes on. */
  readonly startFrames: () => void;
  readonly stopFrames: () => number;
}

const host = document.createElement('div');
host.dataset['testid'] = 'chain-map';
host.style.cssText = 'position:fixed;inset:0';
document.body.append(host);
const events = { onTap: () => undefined, onTapEmpty: () => undefined, onHover: () => undefined };
let end: (() => void) | undefined;

const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

function drawOurs(input: ChainInput): void {
  const map = mapOf(input);
  const canvas = createCanvas(host, events);
  canvas.show(chainScene(map, layoutChain(input), palettes.light, knownReading));
  end = canvas.destroy;
}

// As one would write it in an afternoon: boxes with wrapped names, curved edges, places from elk-layered.
async function drawPlain(input: ChainInput): Promise<void> {
  const map = mapOf(input);
  const { cardWidth: width, cardHeight: height } = size;
  const at = await elkMiddles(
    map.links.map(({ id }) => id),
    map.supplies,
  );
  const cy = cytoscape({
    container: host,
    elements: [
      ...map.links.map(({ id, name }) => ({ data: { id, name }, position: at.get(id) ?? { x: 0, y: 0 } })),
      ...map.supplies.map(({ id, fromId, toId }) => ({ data: { id, source: fromId, target: toId } })),
    ],
    layout: { name: 'preset', fit: true },
    style: [
      {
        selector: 'node',
        style: {
          ...{ shape: 'round-rectangle', width, height, label: 'data(name)', 'text-valign': 'center' },
          ...{ 'text-wrap': 'wrap', 'text-max-width': '140px', 'font-size': 13, 'background-color': '#dbeafe' },
          ...{ 'border-width': 1.5, 'border-color': '#1d4ed8' },
        },
      },
      {
        selector: 'edge',
        style: { width: 1.2, 'curve-style': 'bezier', 'target-arrow-shape': 'triangle', 'line-color': '#94a3b8' },
      },
    ],
  });
  end = () => cy.destroy();
}

let frames = 0;
let counting = 0;
let since = 0;
const count = (): void => {
  frames += 1;
  counting = requestAnimationFrame(count);
};

const clear = (): void => {
  end?.();
  end = undefined;
  host.replaceChildren();
};

const bench: MapBench = {
  layout: (links) => {
    const input = randomChain(links, 1);
    const from = performance.now();
    layoutChain(input);
    return performance.now() - from;
  },
  layoutBeside: async (links) => {
    const input = randomChain(links, 1);
    const from = performance.now();
    const picture = await new Promise((resolve) => layoutBeside(input, resolve));
    const took = performance.now() - from;
    if (JSON.stringify(picture) !== JSON.stringify(layoutChain(input))) throw new Error('the worker draws otherwise');
    return took;
  },
  draw: async (how, links) => {
    clear();
    const input = randomChain(links, 1);
    await painted();
    const from = performance.now();
    if (how === 'ours') drawOurs(input);
    else await drawPlain(input);
    return from;
  },
  clear,
  tree: (links) => {
    const input = randomChain(links, 1);
    const map = mapOf(input);
    const picture = layoutChain(input);
    const root = createRoot(document.body.appendChild(document.createElement('div')));
    const nothing = () => undefined;
    const calls = { onFocus: nothing, onSelect: nothing, onToggle: nothing };
    const tree = createElement(ChainTree, {
      ...{ ref: createRef<ChainTreeHandle>(), map, picture, reading: knownReading, selected: null },
      ...{ opened: input.opened, ...calls },
    });
    const from = performance.now();
    flushSync(() => root.render(tree));
    const took = performance.now() - from;
    root.unmount();
    return took;
  },
  cycle: async (links, times) => {
    const input = randomChain(links, 1);
    for (let time = 0; time < times; time += 1) {
      drawOurs(input);
      await painted();
      clear();
    }
  },
  startFrames: () => {
    frames = 0;
    since = performance.now();
    counting = requestAnimationFrame(count);
  },
  stopFrames: () => {
    cancelAnimationFrame(counting);
    return (frames * 1000) / (performance.now() - since);
  },
};

declare global {
  interface Window {
    mapBench?: MapBench;
  }
}
window.mapBench = bench;
