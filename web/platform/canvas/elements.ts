import type cytoscape from 'cytoscape';
import { curveWeights } from './curve.ts';
import { classesOf } from './emphasis.ts';
import { loadOf } from './load.ts';
import type { Emphasis, Scene, SceneBox, SceneWire } from './scene.ts';

function lookOf({ width, image, words, plain }: SceneBox): Readonly<Record<string, string | number>> {
  if (plain) return { ...plain, plain: 1 };
  if (!words) return { image, plain: 0 };
  // Words stand to the right of a thing and are moved back into it.
  return { image, plain: 0, words: words.text, colour: words.colour, shift: words.left - width };
}

function boxElement(box: SceneBox): cytoscape.ElementDefinition {
  return {
    group: 'nodes',
    data: {
      id: box.id,
      w: box.width,
      h: box.height,
      ...lookOf(box),
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

function wireElement(
  wire: SceneWire,
  boxes: ReadonlyMap<string, SceneBox>,
  straight: boolean,
): cytoscape.ElementDefinition | undefined {
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
      straight: straight ? 1 : 0,
      label: wire.label ?? '',
    },
  };
}

/** Makes a known element what it should be; Cytoscape computes the style anew of all that is told something. */
function mend(known: cytoscape.CollectionReturnValue, { data, position }: cytoscape.ElementDefinition): void {
  const before: Readonly<Record<string, unknown>> = known.data();
  if (Object.entries(data).some(([name, value]) => before[name] !== value)) known.data(data);
  if (!position) return;
  known.nodes().forEach((node) => {
    const { x, y } = node.position();
    if (x !== position.x || y !== position.y) node.position(position);
  });
}

/** Puts a scene into the canvas, touching only what differs from the one before. */
export function putElements(cy: cytoscape.Core, scene: Scene, emphasis: Emphasis | undefined): void {
  const boxes = new Map(scene.boxes.map((each) => [each.id, each]));
  const straight = loadOf(scene) === 'masses';
  const wanted = new Map<string, cytoscape.ElementDefinition>();
  for (const box of scene.boxes) wanted.set(box.id, boxElement(box));
  for (const wire of scene.wires) {
    const element = wireElement(wire, boxes, straight);
    if (element) wanted.set(wire.id, element);
  }
  cy.batch(() => {
    cy.elements().forEach((each) => {
      if (!wanted.has(each.id())) each.remove();
    });
    const fresh: cytoscape.ElementDefinition[] = [];
    for (const [id, element] of wanted) {
      const known = cy.getElementById(id);
      if (known.empty()) fresh.push({ ...element, classes: classesOf(element, emphasis) });
      else mend(known, element);
    }
    cy.add(fresh);
  });
}
