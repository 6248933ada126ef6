import type { PlacedWire } from '../layout/model.ts';
import { openerId } from './scene.ts';

/**
 * Ids of everything up- and downstream of a link, itself and the wires included: what lights up with it. Supplies that
 * run backwards are followed from the link itself only.
 */
export function supplyPath(id: string, wires: readonly PlacedWire[]): ReadonlySet<string> {
  const found = new Set<string>([id, openerId(id)]);
  const walk = (direction: 'up' | 'down'): void => {
    const seen = new Set([id]);
    const queue = [id];
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      for (const wire of wires) {
        const [near, far] = direction === 'up' ? [wire.toId, wire.fromId] : [wire.fromId, wire.toId];
        // A supply that runs backwards closes a cycle: past it everything would light up.
        if (near !== at || (wire.kind === 'back' && at !== id)) continue;
        found.add(wire.id);
        if (seen.has(far)) continue;
        seen.add(far);
        found.add(far).add(openerId(far));
        if (wire.kind !== 'back') queue.push(far);
      }
    }
  };
  walk('up');
  walk('down');
  return found;
}

/** The wires that touch a link. */
export function ownWires(id: string, wires: readonly PlacedWire[]): ReadonlySet<string> {
  return new Set(wires.filter((each) => each.fromId === id || each.toId === id).map((each) => each.id));
}
