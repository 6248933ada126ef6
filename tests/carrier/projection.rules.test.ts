import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Position, pathOf, projectionOf, readShapes } from '../../web/carrier/map/projection.ts';

const frame = { width: 960, height: 620, margin: 36 };
const positions = fc.array(
  fc.tuple(fc.double({ min: 73, max: 136, noNaN: true }), fc.double({ min: 3, max: 54, noNaN: true })),
  {
    minLength: 1,
    maxLength: 20,
  },
);

describe('a picture of places', () => {
  it('shows every place within its margins, north above, east at right', () => {
    fc.assert(
      fc.property(positions, (all) => {
        const project = projectionOf(all, frame);
        const placed = all.map((at) => ({ at, ...project?.(at) }));
        for (const { x = Number.NaN, y = Number.NaN } of placed) {
          expect(x).toBeGreaterThanOrEqual(frame.margin - 1e-6);
          expect(x).toBeLessThanOrEqual(frame.width - frame.margin + 1e-6);
          expect(y).toBeGreaterThanOrEqual(frame.margin - 1e-6);
          expect(y).toBeLessThanOrEqual(frame.height - frame.margin + 1e-6);
        }
        const [first, second] = placed;
        if (first && second && first.at[1] > second.at[1]) expect(first.y).toBeLessThanOrEqual(second.y ?? 0);
        if (first && second && first.at[0] > second.at[0]) expect(first.x).toBeGreaterThanOrEqual(second.x ?? 0);
      }),
    );
  });

  it('keeps shapes: a kilometre is as long to the east as to the north', () => {
    const at: Position = [118.8, 32];
    const east: Position = [118.8 + 0.01 / Math.cos((32.005 / 180) * Math.PI), 32];
    const project = projectionOf([at, east, [118.8, 32.01]], frame);
    const [origin, right, up] = [at, east, [118.8, 32.01] as const].map((each) => project?.(each) ?? { x: 0, y: 0 });
    const wide = (right?.x ?? 0) - (origin?.x ?? 0);
    const tall = (origin?.y ?? 0) - (up?.y ?? 0);
    expect(wide / tall).toBeCloseTo(1, 4);
  });

  it('puts one place in the middle, and shows nothing of nothing', () => {
    expect(projectionOf([[118.8, 32]], frame)?.([118.8, 32])).toEqual({ x: 480, y: 310 });
    expect(projectionOf([], frame)).toBeNull();
  });

  it('draws what the server sent, and leaves out what is no shape', () => {
    const shapes = readShapes('[{"name":null,"closed":true,"points":[[0,0],[1,0],[1,1]]},{"name":1},3]');
    expect(shapes.map((shape) => pathOf(shape, ([x, y]) => ({ x, y })))).toEqual(['M0.0 0.0L1.0 0.0L1.0 1.0Z']);
  });
});
