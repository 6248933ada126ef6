import { fittingCamera, viewOf, zoomLimits } from './camera.ts';
import type { CanvasEvents, SceneCanvas } from './canvas.types.ts';
import './canvas.css';
import type { LiveCanvas } from './live.ts';
import type { Emphasis, Scene, SceneCamera, SceneView } from './scene.ts';
import { type Drawings, loadDrawings, paintStill } from './still.ts';

const noDrawings: Drawings = new Map();

const layerOf = <Tag extends 'canvas' | 'div'>(container: HTMLElement, tag: Tag): HTMLElementTagNameMap[Tag] => {
  const layer = document.createElement(tag);
  layer.className = 'canvas-layer';
  layer.setAttribute('aria-hidden', 'true');
  container.append(layer);
  return layer;
};

/**
 * Draws scenes into a container. The first one is painted at once, as it will look; what answers to the pointer takes
 * longer to be loaded and made, comes underneath, and takes over when it looks the same.
 */
export function createCanvas(container: HTMLElement, events: CanvasEvents): SceneCanvas {
  const still = layerOf(container, 'canvas');
  let live: LiveCanvas | undefined;
  let scene: Scene | undefined;
  let emphasis: Emphasis | undefined;
  let camera: SceneCamera | null = null;
  let drawings = noDrawings;
  let held = false;
  let ended = false;
  let asked = false;
  // What was asked for before there was a live canvas, in its order.
  const waiting: ((canvas: SceneCanvas) => void)[] = [];
  const watchers = new Map<(view: SceneView) => void, () => void>();
  const act = (what: (canvas: SceneCanvas) => void): void => {
    if (live) what(live);
    else waiting.push(what);
  };

  const dropStill = (): void => {
    sizes.disconnect();
    still.remove();
    // Since when the picture answers, for who measures.
    container.dataset['live'] ??= performance.now().toFixed();
    for (const each of container.children) if (each instanceof HTMLElement) each.style.opacity = '';
  };
  const paint = (): void => {
    if (!scene) return;
    camera = fittingCamera(
      scene,
      { width: container.clientWidth, height: container.clientHeight },
      held ? zoomLimits.legible : 0,
    );
    if (!camera) return;
    paintStill(still, scene, camera, emphasis ?? { path: null, faded: new Set() }, drawings);
    const view = viewOf(camera, { width: container.clientWidth, height: container.clientHeight });
    for (const each of watchers.keys()) each(view);
  };
  let size = '';
  const sizes = new ResizeObserver(() => {
    const now = `${container.clientWidth} ${container.clientHeight}`;
    if (size !== '' && size !== now) paint();
    size = now;
  });
  sizes.observe(container);

  const goLive = async (): Promise<void> => {
    const { createLiveCanvas } = await import('./live.ts');
    if (ended || !scene) return;
    const host = layerOf(container, 'div');
    // Seen through each other, the two pictures would be darker than one.
    host.style.opacity = '0';
    const made = createLiveCanvas(host, events);
    if (emphasis) made.emphasise(emphasis);
    made.hold(held);
    made.show(scene);
    live = made;
    for (const [each] of watchers) watchers.set(each, made.watch(each));
    for (const each of waiting.splice(0)) each(made);
    made.whenPainted(dropStill);
  };
  const begin = async (): Promise<void> => {
    while (scene && !ended) {
      const first = scene;
      drawings = await loadDrawings(first);
      if (first === scene) break;
    }
    if (ended) return;
    paint();
    requestAnimationFrame(() => setTimeout(() => void goLive()));
  };

  return {
    show(next) {
      scene = next;
      if (live) {
        live.show(next);
        dropStill();
        return;
      }
      if (!asked) void begin();
      asked = true;
    },
    emphasise(next) {
      emphasis = next;
      live?.emphasise(next);
    },
    fitAll: () => act((canvas) => canvas.fitAll()),
    follow: (view) => act((canvas) => canvas.follow(view)),
    settle: () => act((canvas) => canvas.settle()),
    hold(value) {
      held = value;
      live?.hold(value);
    },
    zoomBy: (factor) => act((canvas) => canvas.zoomBy(factor)),
    reveal: (id) => act((canvas) => canvas.reveal(id)),
    lookAt: (point) => act((canvas) => canvas.lookAt(point)),
    watch(listener) {
      watchers.set(listener, live?.watch(listener) ?? (() => undefined));
      if (!live && camera) listener(viewOf(camera, { width: container.clientWidth, height: container.clientHeight }));
      return () => {
        watchers.get(listener)?.();
        watchers.delete(listener);
      };
    },
    destroy() {
      ended = true;
      sizes.disconnect();
      live?.destroy();
      container.replaceChildren();
      delete container.dataset['live'];
    },
  };
}
