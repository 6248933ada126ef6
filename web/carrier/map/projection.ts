export type Position = readonly [lon: number, lat: number];

export interface Shape {
  readonly name: string | null;
  readonly closed: boolean;
  readonly points: readonly Position[];
}

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === 'number');

function isShape(value: unknown): value is Shape {
  if (typeof value !== 'object' || value === null) return false;
  if (!('name' in value && 'closed' in value && 'points' in value)) return false;
  const named = value.name === null || typeof value.name === 'string';
  return named && typeof value.closed === 'boolean' && Array.isArray(value.points) && value.points.every(isPosition);
}

/** The shapes of an outline as the server sends them; what is none is left out. */
export function readShapes(text: string): readonly Shape[] {
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? value.filter(isShape) : [];
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/** Where a position falls in the picture. */
export type Project = (at: Position) => { readonly x: number; readonly y: number };

/**
 * A picture of all positions that keeps shapes as they are: longitudes shrink by the cosine of the middle latitude. A
 * district is some tens of kilometres wide, so the earth is flat here. Null: there is nothing to show.
 */
export function projectionOf(positions: readonly Position[], { width, height, margin }: Frame): Project | null {
  const [first] = positions;
  if (!first) return null;
  let [west, south, east, north] = [first[0], first[1], first[0], first[1]];
  for (const [lon, lat] of positions) {
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  const shrink = Math.cos(((south + north) / 2 / 180) * Math.PI);
  const [wide, tall] = [(east - west) * shrink, north - south];
  const room = { x: width - 2 * margin, y: height - 2 * margin };
  // A single place, or a line of them, stands in the middle.
  const scale = Math.min(wide === 0 ? Infinity : room.x / wide, tall === 0 ? Infinity : room.y / tall);
  const zoom = Number.isFinite(scale) ? scale : 0;
  return ([lon, lat]) => ({
    x: width / 2 + (lon - (west + east) / 2) * shrink * zoom,
    y: height / 2 - (lat - (south + north) / 2) * zoom,
  });
}

/** The path of a shape in the picture. */
export function pathOf({ points, closed }: Shape, project: Project): string {
  const steps = points.map((at, index) => {
    const { x, y } = project(at);
    return `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return `${steps.join('')}${closed ? 'Z' : ''}`;
}
