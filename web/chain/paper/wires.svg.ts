import type { Scene, SceneWire } from '../../platform/canvas/scene.ts';
import { xmlText } from '../../platform/format/xml.ts';
import { arrival, curveBends } from './curve-path.ts';

const arrow = { length: 6, half: 2.6 } as const;
const round = (value: number): string => String(Math.round(value * 100) / 100);

/** A supply as a curve that ends in an arrow, with what it is as its title. */
export function wireSvg(wire: SceneWire, title: string, colours: Scene['colours']): string {
  const { start, end } = wire;
  const colour = wire.back ? colours.wireBack : colours.wire;
  const { x: dx, y: dy } = arrival(wire);
  const neck = { x: end.x - dx * arrow.length, y: end.y - dy * arrow.length };
  const bends = curveBends(wire);
  const path = bends
    .map(({ control, to }, index) => {
      const stop = index === bends.length - 1 ? neck : to;
      return `Q${round(control.x)} ${round(control.y)} ${round(stop.x)} ${round(stop.y)}`;
    })
    .join('');
  const side = (sign: number): string =>
    `${round(neck.x - dy * arrow.half * sign)} ${round(neck.y + dx * arrow.half * sign)}`;
  return (
    `<g data-wire="${xmlText(wire.id)}" stroke-opacity="${wire.back ? 0.6 : 0.8}"><title>${xmlText(title)}</title>` +
    `<path d="M${round(start.x)} ${round(start.y)}${path}" fill="none" stroke="${colour}" stroke-width="1.2"/>` +
    `<path d="M${round(end.x)} ${round(end.y)}L${side(1)}L${side(-1)}z" fill="${colour}"/></g>`
  );
}
