import cytoscape from 'cytoscape';
import { expect, test } from 'vitest';
import type { Node, Relation } from '../../web/explore/explore.query.ts';
import { viewOf } from '../../web/explore/model/view.ts';
import { exploreScene } from '../../web/explore/picture/explore-scene.ts';
import { putElements } from '../../web/platform/canvas/elements.ts';
import { putEmphasis } from '../../web/platform/canvas/emphasis.ts';
import type { Emphasis } from '../../web/platform/canvas/scene.ts';
import { palettes } from '../../web/platform/ui/palette.ts';

const node = (id: string): Node => ({
  ...{ id, kind: 'Enterprise', name: `南京${id}号零部件有限公司`, demo: false, lane: null, region: null },
});
const sells: Relation = {
  ...{ id: 'SELLS_TO/a~b', type: 'SELLS_TO', fromId: 'a', toId: 'b', state: null, asOf: null, what: null },
};
const { scene } = exploreScene({
  view: viewOf('a'),
  drawn: { nodes: ['a', 'b', 'c'].map(node), relations: [sells], parents: new Map(), left: 0 },
  places: new Map(['a', 'b', 'c'].map((id, at) => [id, { x: at * 300, y: 0 }])),
  kinds: new Map(),
  label: (type) => type,
  names: { kind: (key) => key, none: '' },
  palette: palettes.light,
  theme: 'light',
});
const lit: Emphasis = {
  ...{ selected: 'a', focused: null, path: null, faded: new Set(['c']), near: new Set([sells.id]) },
};

test('things that are alike share one drawing and differ in their words', () => {
  const [root, ...others] = scene.boxes;
  expect(new Set(others.map(({ image }) => image)).size).toBe(1);
  expect(root?.image).not.toBe(others[0]?.image);
  expect(new Set(scene.boxes.map(({ words }) => words?.text)).size).toBe(3);
});

test('what is new stands out at once as it should, and what stays the same is not styled anew', () => {
  const cy = cytoscape({ headless: true, styleEnabled: true });
  putElements(cy, scene, lit);
  const classes = () => cy.elements().map((each) => `${each.id()}: ${each.classes().join(' ')}`);
  expect(classes()).toEqual(['a: picked', 'b: ', 'c: dim', 'SELLS_TO/a~b: lit']);
  const touched: string[] = [];
  cy.on('style data position', (event) => touched.push(event.target.id()));
  putElements(cy, scene, lit);
  putEmphasis(cy, { ...lit, selected: 'b' });
  expect(new Set(touched)).toEqual(new Set(['a', 'b']));
  expect(classes()).toEqual(['a: ', 'b: picked', 'c: dim', 'SELLS_TO/a~b: lit']);
});
