import cytoscape from 'cytoscape';
import { fittingCamera, zoomLimits } from './camera.ts';
import type { CanvasEvents, SceneCanvas } from './canvas.types.ts';
import { putElements } from './elements.ts';
import { putEmphasis } from './emphasis.ts';
import { type Load, loadOf } from './load.ts';
import type { Emphasis, Scene, SceneView } from './scene.ts';
import { sceneStyle } from './style.ts';

// Nothing has been rendered for so long: nothing is left to be.
const quietMs = 120;
// Kept free around what is brought into sight; the buttons for zooming stand on the right.
const room = { start: 24, right: 72, bottom: 56 };
const sheetId = '__________cytoscape_stylesheet';

// Cytoscape adds a style element of its own unless one with this id exists; our style sheets hold that rule, and the
// security policy would refuse the element.
function standInForStyleSheet(): void {
  if (document.getElementById(sheetId)) return;
  const element = document.createElement('meta');
  element.id = sheetId;
  document.head.append(element);
}

// What eases a gesture is fixed when the canvas is made.
function coreOf(container: HTMLElement, load: Load, movable: boolean): cytoscape.Core {
  return cytoscape({
    container,
    style: [],
    layout: { name: 'preset' },
    minZoom: load === 'masses' ? zoomLimits.far : zoomLimits.min,
    maxZoom: zoomLimits.max,
    boxSelectionEnabled: false,
    autoungrabify: !movable,
    autounselectify: true,
    pixelRatio: load === 'masses' ? 1 : Math.min(window.devicePixelRatio, 2),
    hideEdgesOnViewport: load === 'many',
    textureOnViewport: load === 'masses',
  });
}

export interface LiveCanvas extends SceneCanvas {
  /** Calls once, as soon as nothing is left to be painted or the view moves. */
  readonly whenPainted: (call: () => void) => void;
}

/** Draws scenes that answer to the pointer into a container; the only place that knows Cytoscape. */
export function createLiveCanvas(container: HTMLElement, events: CanvasEvents): LiveCanvas {
  standInForStyleSheet();
  let load: Load = 'few';
  let cy = coreOf(container, load, events.onMove !== undefined);
  let scene: Scene | undefined;
  let emphasis: Emphasis | undefined;
  // Until the user zooms or drags, the whole picture stays in view.
  let touched = false;
  let held = false;

  const fitAll = (least = 0): void => {
    if (!scene) return;
    touched = false;
    const camera = fittingCamera(scene, { width: cy.width(), height: cy.height() }, least);
    if (camera) cy.viewport(camera);
  };
  const applyEmphasis = (): void => {
    if (emphasis) putEmphasis(cy, emphasis);
  };
  const holdInView = (): void => {
    cy.resize();
    if (!touched && !held) fitAll();
  };
  const watchers = new Set<(view: SceneView) => void>();
  const tellView = (): void => {
    const { x1, y1, w, h } = cy.extent();
    for (const each of watchers) each({ x: x1, y: y1, width: w, height: h });
  };
  const sizes = new ResizeObserver(holdInView);
  sizes.observe(container);

  let painted: (() => void) | undefined;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  const tellPainted = (): void => {
    clearTimeout(quiet);
    painted?.();
    painted = undefined;
  };
  // Drawings come one by one, each with a rendering of its own.
  const rendered = (): void => {
    if (!painted) return;
    clearTimeout(quiet);
    quiet = setTimeout(tellPainted, quietMs);
  };
  const moved = (): void => {
    touched = true;
    tellPainted();
    events.onView?.({ zoom: cy.zoom(), pan: { ...cy.pan() } });
  };
  const listen = (): void => {
    cy.on('tap', 'node', (event) => events.onTap(event.target.id()));
    cy.on('tap', (event) => {
      if (event.target === cy) events.onTapEmpty();
    });
    cy.on('mouseover', 'node', (event) => {
      container.classList.add('is-over');
      events.onHover(event.target.id());
    });
    cy.on('mouseout', 'node', () => {
      container.classList.remove('is-over');
      events.onHover(null);
    });
    cy.on('dragfree', 'node', (event) => {
      const node: cytoscape.NodeSingular = event.target;
      const { x, y } = node.position();
      touched = true;
      events.onMove?.(node.id(), { x: x - node.width() / 2, y: y - node.height() / 2 });
    });
    cy.on('dragpan pinchzoom scrollzoom', moved);
    cy.on('viewport', tellView);
    cy.on('render', rendered);
    for (const each of container.querySelectorAll('canvas')) each.setAttribute('aria-hidden', 'true');
  };
  listen();

  return {
    show(next) {
      const first = scene === undefined;
      const nextLoad = loadOf(next);
      const renewed = nextLoad !== load;
      if (renewed) {
        const { zoom, pan } = { zoom: cy.zoom(), pan: { ...cy.pan() } };
        cy.destroy();
        load = nextLoad;
        cy = coreOf(container, load, events.onMove !== undefined);
        cy.viewport({ zoom, pan });
        listen();
      }
      const recoloured = renewed || scene?.colours !== next.colours;
      scene = next;
      if (recoloured) cy.style(sceneStyle(next.colours));
      putElements(cy, next, emphasis);
      applyEmphasis();
      // Beside an open panel the whole picture would be too small to read.
      if (first) fitAll(held ? zoomLimits.legible : 0);
    },
    emphasise(next) {
      emphasis = next;
      applyEmphasis();
    },
    fitAll() {
      fitAll();
      events.onView?.(null);
    },
    follow(view) {
      if (!view) return fitAll();
      touched = true;
      cy.viewport({ zoom: view.zoom, pan: view.pan });
    },
    settle: () => {
      if (!touched) fitAll();
    },
    hold(value) {
      held = value;
      holdInView();
    },
    zoomBy(factor) {
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
      moved();
    },
    reveal(id) {
      const found = cy.getElementById(id);
      if (found.empty()) return;
      const box = found.renderedBoundingBox({ includeLabels: false });
      const shift = (low: number, high: number, end: number): number =>
        low < room.start ? room.start - low : high > end ? end - high : 0;
      const move = {
        x: shift(box.x1, box.x2, cy.width() - room.right),
        y: shift(box.y1, box.y2, cy.height() - room.bottom),
      };
      if (move.x === 0 && move.y === 0) return;
      cy.panBy(move);
    },
    lookAt({ x, y }) {
      const zoom = cy.zoom();
      cy.pan({ x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom });
      moved();
    },
    watch(listener) {
      watchers.add(listener);
      tellView();
      return () => void watchers.delete(listener);
    },
    whenPainted(call) {
      painted = call;
    },
    destroy() {
      clearTimeout(quiet);
      sizes.disconnect();
      cy.destroy();
    },
  };
}
