import type { Scene, SceneCamera, SceneView } from './scene.ts';

/** How far the view of a picture may go. */
export const zoomLimits = { far: 0.05, min: 0.2, max: 2.5, fit: 1.35, legible: 0.75 } as const;

const fitPadding = 10;

interface Window {
  readonly width: number;
  readonly height: number;
}

/** The view that shows a whole picture in the middle of a window, not smaller than `least`; null in a window without room. */
export function fittingCamera(scene: Scene, { width, height }: Window, least = 0): SceneCamera | null {
  const space = { x: width - fitPadding * 2, y: height - fitPadding * 2 };
  const zoom = Math.max(least, Math.min(zoomLimits.fit, space.x / scene.width, space.y / scene.height));
  if (!(zoom > 0)) return null;
  const start = (whole: number, drawn: number): number => fitPadding + Math.max(0, (whole - drawn) / 2);
  const { x = 0, y = 0 } = scene.corner ?? {};
  const pan = { x: start(space.x, scene.width * zoom), y: start(space.y, scene.height * zoom) };
  return { zoom, pan: { x: pan.x - x * zoom, y: pan.y - y * zoom } };
}

/** The part of the picture that a window of this size shows. */
export function viewOf({ zoom, pan }: SceneCamera, { width, height }: Window): SceneView {
  return { x: -pan.x / zoom, y: -pan.y / zoom, width: width / zoom, height: height / zoom };
}
