import cytoscape from 'cytoscape';
import { curveWeights } from './curve.ts';
import type { Emphasis, Scene, SceneBox, ScenePoint, SceneWire } from './scene.ts';
import { sceneStyle } from './style.ts';

export interface CanvasEvents {
  readonly onTap: (id: string) => void;
  readonly onTapEmpty: () => void;
  readonly onHover: (id: string | null) => void;
  /** Things can be dragged, and this is where one was put: its upper left corner. Left out: they stay where they are. */
  readonly onMove?: (id: string, corner: ScenePoint) => void;
}

export interface SceneCanvas {
  readonly show: (scene: Scene) => void;
  readonly emphasise: (emphasis: Emphasis) => void;
  readonly fitAll: () => void;
  /** Brings the whole picture into view, unless the user has zoomed or dragged it. */
  readonly settle: () => void;
  /** While held, the view stays as it is when the container changes its size. */
  readonly hold: (held: boolean) => void;
  readonly zoomBy: (factor: number) => void;
  /** Moves the view, without zooming, until the thing is in sight. */
  readonly reveal: (id: string) => void;
  readonly destroy: () => void;
}

const fitPadding = 10;
const zoomLimits = { min: 0.2, max: 2.5, fit: 1.35, legible: 0.75 };
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

function boxElement(box: SceneBox): cytoscape.ElementDefinition {
  return {
    group: 'nodes',
    data: {
      id: box.id,
      w: box.width,
      h: box.height,
      image: box.image,
      imageWidth: box.width + box.bleed * 2,
      imageHeight: box.height + box.bleed * 2,
      layer: box.layer,
      events: box.live ? 'yes' : 'no',
      main: box.main ? 1 : 0,
    },
    grabbable: box.main && box.live,
    position: { x: box.x + box.width / 2, y: box.y + box.height / 2 },
  };
}

function wireElement(wire: SceneWire, boxes: ReadonlyMap<string, SceneBox>): cytoscape.ElementDefinition | undefined {
  const from = boxes.get(wire.fromId);
  const to = boxes.get(wire.toId);
  if (!from || !to) return undefined;
  const { weights, distances } = curveWeights(wire.start, wire.end, wire.bends);
  const offset = (point: { x: number; y: number }, box: SceneBox): string =>
    `${point.x - box.x - box.width / 2}px ${point.y - box.y - box.height / 2}px`;
  return {
    group: 'edges',
    data: {
      id: wire.id,
      source: wire.fromId,
      target: wire.toId,
      start: offset(wire.start, from),
      end: offset(wire.end, to),
      weights,
      distances,
      back: wire.back ? 1 : 0,
      label: wire.label ?? '',
    },
  };
}

function putElements(cy: cytoscape.Core, scene: Scene): void {
  const boxes = new Map(scene.boxes.map((each) => [each.id, each]));
  const wanted = new Map<string, cytoscape.ElementDefinition>();
  for (const box of scene.boxes) wanted.set(box.id, boxElement(box));
  for (const wire of scene.wires) {
    const element = wireElement(wire, boxes);
    if (element) wanted.set(wire.id, element);
  }
  cy.batch(() => {
    cy.elements().forEach((each) => {
      if (!wanted.has(each.id())) each.remove();
    });
    const fresh: cytoscape.ElementDefinition[] = [];
    for (const [id, element] of wanted) {
      const known = cy.getElementById(id);
      if (known.empty()) fresh.push(element);
      else {
        known.data(element.data);
        if (element.position) known.filter('node').positions(() => element.position ?? { x: 0, y: 0 });
      }
    }
    cy.add(fresh);
  });
}

/** Draws scenes into a container; the only place that knows Cytoscape. */
export function createCanvas(container: HTMLElement, events: CanvasEvents): SceneCanvas {
  standInForStyleSheet();
  const cy = cytoscape({
    container,
    style: [],
    layout: { name: 'preset' },
    minZoom: zoomLimits.min,
    maxZoom: zoomLimits.max,
    boxSelectionEnabled: false,
    autoungrabify: events.onMove === undefined,
    autounselectify: true,
    pixelRatio: Math.min(window.devicePixelRatio, 2),
  });
  let scene: Scene | undefined;
  let emphasis: Emphasis | undefined;
  // Until the user zooms or drags, the whole picture stays in view.
  let touched = false;
  let held = false;

  const fitAll = (least = 0): void => {
    if (!scene) return;
    touched = false;
    const space = { x: cy.width() - fitPadding * 2, y: cy.height() - fitPadding * 2 };
    const zoom = Math.max(least, Math.min(zoomLimits.fit, space.x / scene.width, space.y / scene.height));
    if (!(zoom > 0)) return;
    const start = (whole: number, drawn: number): number => fitPadding + Math.max(0, (whole - drawn) / 2);
    const { x = 0, y = 0 } = scene.corner ?? {};
    const pan = { x: start(space.x, scene.width * zoom), y: start(space.y, scene.height * zoom) };
    cy.viewport({ zoom, pan: { x: pan.x - x * zoom, y: pan.y - y * zoom } });
  };
  const applyEmphasis = (): void => {
    if (!emphasis) return;
    const { selected, focused, path, faded, near } = emphasis;
    cy.batch(() => {
      cy.elements().forEach((each) => {
        const id = each.id();
        const edge = each.group() === 'edges';
        const main = edge || each.data('main') === 1;
        const ends: string[] = edge ? [each.data('source'), each.data('target')] : [id];
        each.toggleClass('dim', main && (path === null ? ends.some((end) => faded.has(end)) : !path.has(id)));
        each.toggleClass('along', edge && path?.has(id) === true);
        each.toggleClass('lit', edge && near.has(id));
        each.toggleClass('picked', id === selected);
        each.toggleClass('focused', id === focused);
      });
    });
  };
  const holdInView = (): void => {
    cy.resize();
    if (!touched && !held) fitAll();
  };
  const sizes = new ResizeObserver(holdInView);
  sizes.observe(container);

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
  cy.on('dragpan pinchzoom scrollzoom', () => {
    touched = true;
  });
  for (const each of container.querySelectorAll('canvas')) each.setAttribute('aria-hidden', 'true');

  return {
    show(next) {
      const first = scene === undefined;
      const recoloured = scene?.colours !== next.colours;
      scene = next;
      if (recoloured) cy.style(sceneStyle(next.colours));
      putElements(cy, next);
      applyEmphasis();
      // Beside an open panel the whole picture would be too small to read.
      if (first) fitAll(held ? zoomLimits.legible : 0);
    },
    emphasise(next) {
      emphasis = next;
      applyEmphasis();
    },
    fitAll: () => fitAll(),
    settle: () => {
      if (!touched) fitAll();
    },
    hold(value) {
      held = value;
      holdInView();
    },
    zoomBy(factor) {
      touched = true;
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
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
    destroy() {
      sizes.disconnect();
      cy.destroy();
    },
  };
}
