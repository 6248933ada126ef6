import { mode as known } from './known.mode.ts';
import type { MapMode } from './mode.ts';

const files = import.meta.glob<{ readonly mode: MapMode }>('./*.mode.ts', { eager: true });

/** Every mode, in the order of the switch: each file `x.mode.ts` of this folder is one. */
export const modes: readonly MapMode[] = Object.values(files)
  .map(({ mode }) => mode)
  .sort((a, b) => a.order - b.order);

/** The mode that a word of the address names; the map opens with what is known. */
export function modeOf(id: string | null): MapMode {
  return modes.find((each) => each.id === id) ?? known;
}

/** An item of a mode by its word in the address. */
export function itemOf(mode: MapMode, word: string | null): string | null {
  return mode.items.find(({ id }) => itemWord(id) === word)?.id ?? null;
}

/** The word of the address for an item. */
export function itemWord(item: string): string {
  return item.toLowerCase().replaceAll('_', '-');
}
