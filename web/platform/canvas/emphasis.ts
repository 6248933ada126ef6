import type cytoscape from 'cytoscape';
import { isDim } from './dim.ts';
import type { Emphasis } from './scene.ts';

/** How a thing or wire stands out, as the classes of the style sheet; '' when it does not. */
export function classesOf({ data }: cytoscape.ElementDefinition, emphasis: Emphasis | undefined): string {
  if (!emphasis) return '';
  const { selected, focused, path, near } = emphasis;
  const { id = '' } = data;
  const wire = 'source' in data;
  const ends: readonly string[] = wire ? [String(data['source']), String(data['target'])] : [id];
  const classes: Readonly<Record<string, boolean>> = {
    dim: (wire || data['main'] === 1) && isDim(emphasis, id, ends),
    along: wire && path?.has(id) === true,
    lit: wire && near.has(id),
    picked: id === selected,
    focused: id === focused,
  };
  return Object.keys(classes)
    .filter((name) => classes[name])
    .join(' ');
}

/** Lets everything stand out as told. Cytoscape computes the style anew of whatever is given a class, one it has too. */
export function putEmphasis(cy: cytoscape.Core, emphasis: Emphasis): void {
  cy.batch(() => {
    cy.elements().forEach((each) => {
      const classes = classesOf({ data: each.data() }, emphasis);
      if (each.classes().join(' ') !== classes) each.classes(classes);
    });
  });
}
