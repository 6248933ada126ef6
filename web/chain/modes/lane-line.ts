import type { MapLink } from '../map/map.query.ts';
import type { Reading } from './mode.ts';
import { text } from './modes.text.ts';

/** The counts under a lane's name: its level-1 links, and those of the mode's main items. */
export function laneLine(links: readonly MapLink[], reading: Reading): string {
  const items = reading.count(links).filter(({ id }) => reading.mode.ofLane.includes(id));
  return [text.links(links.length), ...items.map(({ word, count }) => `${word} ${count}`)].join(' · ');
}
