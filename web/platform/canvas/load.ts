import type { Scene } from './scene.ts';

/** How much there is to draw: it decides what is left out while the picture moves, and how fine its curves are. */
export type Load = 'few' | 'many' | 'masses';

const limits = { few: 700, many: 2_000 } as const;

export function loadOf({ boxes, wires }: Pick<Scene, 'boxes' | 'wires'>): Load {
  const things = boxes.length + wires.length;
  return things <= limits.few ? 'few' : things <= limits.many ? 'many' : 'masses';
}

/** More cards than this are drawn as plain boxes: a drawing each would take seconds, and nobody could read them. */
export const mostDrawings = 150;
