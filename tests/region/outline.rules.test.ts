import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../server/region/outline.rules.ts';

const square = [
  [118.7, 32],
  [118.9, 32],
  [118.9, 32.1],
  [118.7, 32],
];
const area = (coordinates: unknown, name: unknown = '玄武') => ({
  ...{ type: 'Feature', properties: { name }, geometry: { type: 'Polygon', coordinates } },
});
const text = (value: unknown) => JSON.stringify(value);

describe('the shapes of a GeoJSON file', () => {
  it('are its areas and lines with their names, holes as rings of their own', () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [118.7, 32],
        [118.7, 32],
        [118.8, 32.05, 12],
      ],
    };
    const features = [area([square, square]), { type: 'Feature', properties: null, geometry: line }];
    const shapes = outlineOf(`\uFEFF${text({ type: 'FeatureCollection', features })}`);
    expect(shapes.map(({ name, closed, points }) => [name, closed, points.length])).toEqual([
      ['玄武', true, 4],
      ['玄武', true, 4],
      [null, false, 2],
    ]);
    expect(outlineOf(text(area([square], 3)))[0]?.name).toBeNull();
    expect(outlineOf(text({ type: 'MultiPolygon', coordinates: [[square], [square]] }))).toHaveLength(2);
  });

  it('are refused with the feature and the way out', () => {
    const far = area([
      [
        [3_500_000, 400_000],
        [3_500_001, 400_000],
        [3_500_001, 400_001],
        [3_500_000, 400_000],
      ],
    ]);
    const swapped = area([square.map(([lon, lat]) => [lat, lon])]);
    const one = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [118.7, 32] } };
    for (const [value, said] of [
      ['<kml/>', '不是 JSON'],
      [text({ a: 1 }), '不是 GeoJSON'],
      [text({ type: 'FeatureCollection', features: [area([square]), far] }), '第 2 个要素的坐标'],
      [text(swapped), '经度, 纬度'],
      [text({ type: 'FeatureCollection', features: [{}] }), '第 1 个要素不是面或线'],
      [text({ type: 'FeatureCollection', features: [one] }), '没有面也没有线'],
      [text({ type: 'FeatureCollection', features: Array(2_001).fill(one) }), '2001 个要素'],
    ] as const) {
      expect(() => outlineOf(value)).toThrow(said);
    }
  });

  it('are read or refused, whatever comes', () => {
    fc.assert(
      fc.property(fc.json(), (value) => {
        try {
          expect(outlineOf(value).length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toMatchObject({ code: 'INVALID' });
        }
      }),
    );
  });
});
