import { z } from 'zod';
import { InvalidError } from '../platform/kernel/errors.ts';
import { type InLanguages, said } from '../platform/kernel/language.ts';

/** A ring or a line of a map. */
export interface Shape {
  readonly name: string | null;
  readonly closed: boolean;
  /** Longitude and latitude in degrees. */
  readonly points: readonly (readonly [lon: number, lat: number])[];
}

const position = z.array(z.number()).min(2);
const line = z.array(position).min(2);
const ring = z.array(position).min(4);
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
  z.object({ type: z.literal('LineString'), coordinates: line }),
  z.object({ type: z.literal('MultiLineString'), coordinates: z.array(line) }),
]);
type Geometry = z.infer<typeof geometry>;
const feature = z.object({
  type: z.literal('Feature'),
  geometry: z.unknown(),
  properties: z.looseObject({ name: z.unknown().optional() }).nullish(),
});
const collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) });

/** Of China with its seas, in degrees. */
const bounds = { lon: [73, 136], lat: [3, 54] } as const;
/** About a metre. */
const places = 5;
const mostFeatures = 2_000;
const mostPoints = 60_000;
const nameLength = 40;

function refused(detail: InLanguages<string>, cause?: unknown): InvalidError {
  return new InvalidError('outlineRefused', { field: 'fileId', params: { detail }, cause });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw refused(said('不是 JSON，请从地图软件导出 GeoJSON', 'it is no JSON; export it as GeoJSON'), error);
  }
}

function featuresOf(value: unknown): readonly unknown[] {
  const all = collection.safeParse(value);
  if (all.success) return all.data.features;
  if (feature.safeParse(value).success) return [value];
  if (geometry.safeParse(value).success) return [{ type: 'Feature', geometry: value, properties: null }];
  const detail = said('不是 GeoJSON（要有 FeatureCollection、Feature 或几何）', 'it is no GeoJSON');
  throw refused(detail);
}

function linesOf(shape: Geometry): readonly { readonly closed: boolean; readonly line: z.infer<typeof line> }[] {
  if (shape.type === 'Polygon') return shape.coordinates.map((each) => ({ closed: true, line: each }));
  if (shape.type === 'MultiPolygon') return shape.coordinates.flat().map((each) => ({ closed: true, line: each }));
  if (shape.type === 'LineString') return [{ closed: false, line: shape.coordinates }];
  return shape.coordinates.map((each) => ({ closed: false, line: each }));
}

function pointsOf(positions: z.infer<typeof line>, row: number): Shape['points'] {
  const points: (readonly [number, number])[] = [];
  for (const [lon = Number.NaN, lat = Number.NaN] of positions) {
    const inside = lon >= bounds.lon[0] && lon <= bounds.lon[1] && lat >= bounds.lat[0] && lat <= bounds.lat[1];
    if (!inside) {
      const at = `${lon}, ${lat}`;
      throw refused(
        said(
          `第 ${row} 个要素的坐标（${at}）不是中国范围内的经纬度；投影坐标请先转成经纬度，并按“经度, 纬度”的次序`,
          `feature ${row} has a position (${at}) that is no longitude and latitude within China`,
        ),
      );
    }
    const next = [Number(lon.toFixed(places)), Number(lat.toFixed(places))] as const;
    const last = points.at(-1);
    if (!last || last[0] !== next[0] || last[1] !== next[1]) points.push(next);
  }
  return points;
}

/**
 * The shapes of a GeoJSON file (RFC 7946) of areas and lines; single points are left out. Throws INVALID that names the
 * feature and the way out.
 */
export function outlineOf(text: string): readonly Shape[] {
  const features = featuresOf(parsed(text));
  if (features.length > mostFeatures) {
    const count = features.length;
    throw refused(
      said(`有 ${count} 个要素，最多 ${mostFeatures} 个`, `it has ${count} features, at most ${mostFeatures}`),
    );
  }
  const shapes: Shape[] = [];
  let count = 0;
  features.forEach((each, at) => {
    const known = feature.safeParse(each);
    const shape = known.success ? geometry.safeParse(known.data.geometry) : null;
    if (!shape?.success) {
      const bare = known.success
        ? z.object({ type: z.enum(['Point', 'MultiPoint']) }).safeParse(known.data.geometry)
        : null;
      if (bare?.success) return;
      throw refused(said(`第 ${at + 1} 个要素不是面或线`, `feature ${at + 1} is neither an area nor a line`));
    }
    const given = known.data?.properties?.name;
    const name =
      typeof given === 'string' && given.trim() !== '' ? [...given.trim()].slice(0, nameLength).join('') : null;
    for (const { closed, line: positions } of linesOf(shape.data)) {
      const points = pointsOf(positions, at + 1);
      count += points.length;
      if (points.length > 1) shapes.push({ name, closed, points });
    }
  });
  if (count > mostPoints) {
    throw refused(
      said(
        `有 ${count} 个点，最多 ${mostPoints} 个，请先简化`,
        `it has ${count} points, at most ${mostPoints}; simplify it`,
      ),
    );
  }
  if (shapes.length === 0) throw refused(said('没有面也没有线', 'it has no area and no line'));
  return shapes;
}
