import type { ScenePoint } from './scene.ts';

export interface CurveWeights {
  readonly weights: string;
  readonly distances: string;
}

/**
 * Points of a curve as Cytoscape wants them: share of the way from start to end, and distance to the right of it in
 * pixels.
 */
export function curveWeights(start: ScenePoint, end: ScenePoint, points: readonly ScenePoint[]): CurveWeights {
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const squared = Math.max(dx * dx + dy * dy, 1);
  const length = Math.sqrt(squared);
  const weights: string[] = [];
  const distances: string[] = [];
  for (const point of points) {
    const px = point.x - start.x;
    const py = point.y - start.y;
    weights.push(((px * dx + py * dy) / squared).toFixed(5));
    distances.push(((py * dx - px * dy) / length).toFixed(3));
  }
  // Cytoscape takes no empty list: a curve without points goes straight.
  if (points.length === 0) return { weights: '0.5', distances: '0' };
  return { weights: weights.join(' '), distances: distances.join(' ') };
}
