import type { ScenePoint, SceneWire } from '../../platform/canvas/scene.ts';

/** A piece of a curve: bends toward `control` on its way to `to`. */
export interface Bend {
  readonly control: ScenePoint;
  readonly to: ScenePoint;
}

type Curve = Pick<SceneWire, 'start' | 'end' | 'bends'>;

const middle = (a: ScenePoint, b: ScenePoint): ScenePoint => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** The pieces of a supply's curve as the canvas draws it: through the middles between its control points. */
export function curveBends({ end, bends }: Curve): readonly Bend[] {
  if (bends.length === 0) return [{ control: end, to: end }];
  return bends.map((control, index) => {
    const next = bends[index + 1];
    return { control, to: next ? middle(control, next) : end };
  });
}

/** The direction in which a curve arrives, as a vector of length one. */
export function arrival({ start, end, bends }: Curve): ScenePoint {
  const from = [start, ...bends].findLast((each) => each.x !== end.x || each.y !== end.y) ?? start;
  const length = Math.hypot(end.x - from.x, end.y - from.y) || 1;
  return { x: (end.x - from.x) / length, y: (end.y - from.y) / length };
}
