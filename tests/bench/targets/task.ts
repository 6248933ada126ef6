import { type Column, combined, type FeatureWeight } from '../../../server/targeting/rank.rules.ts';
import { choiceOf, fitted, type Term } from './fit.ts';
import { type Measure, type Place, placeOf, seeded } from './measures.ts';
import { type Edge, type Split, splitOf } from './set.ts';

/** What a task knows once some of the relations are hidden. */
export interface Opened {
  readonly known: (asked: number) => ReadonlySet<number>;
  readonly features: (asked: number) => ReadonlyMap<string, Column>;
}

export interface Task {
  readonly name: 'A' | 'B';
  readonly about: string;
  /** The columns of a file that holds out for it. */
  readonly columns: readonly [string, string];
  readonly names: readonly [readonly string[], readonly string[]];
  readonly edges: readonly Edge[];
  /** Only relations whose ends have so many are hidden. */
  readonly least: Edge;
  readonly terms: readonly Term[];
  /** Features that say something of everything. */
  readonly everywhere: readonly string[];
  /** Features that rank alone, by what the table calls them. */
  readonly baselines: Readonly<Record<string, string>>;
  /** What is to be beaten. */
  readonly reference: Readonly<Partial<Record<Measure, number>>>;
  readonly ask: (edge: Edge) => { readonly asked: number; readonly chosen: number };
  readonly open: (visible: readonly Edge[]) => Opened;
}

const seeds = { outer: 20_261_122, inner: 4_711, random: 23 } as const;
const mostChoices = 600;

/** The seeded tenth that is hidden where no file says what is. */
export const ownSplit = ({ edges, least }: Task): Split => splitOf(edges, least, seeds.outer);

/** Weights from a split inside the visible part: what is hidden has no say. */
export function weightsOf(task: Task, visible: readonly Edge[]): readonly FeatureWeight[] {
  const inner = splitOf(visible, task.least, seeds.inner);
  const opened = task.open(inner.visible);
  const choices = inner.hidden.slice(0, mostChoices).map((edge) => {
    const { asked, chosen } = task.ask(edge);
    return choiceOf(opened.features(asked), task.terms, {
      chosen,
      known: opened.known(asked),
      everywhere: task.everywhere,
    });
  });
  return fitted(choices, task.terms);
}

/** Where every method places what was hidden, among all that is not known already. */
export function placesOf(
  task: Task,
  { visible, hidden }: Split,
  weights: readonly FeatureWeight[],
): ReadonlyMap<string, readonly Place[]> {
  const opened = task.open(visible);
  const random = seeded(seeds.random);
  const places = new Map<string, Place[]>();
  const note = (name: string, place: Place) => {
    const found = places.get(name) ?? [];
    found.push(place);
    places.set(name, found);
  };
  for (const [asked, edges] of Map.groupBy(hidden, (edge) => task.ask(edge).asked)) {
    const columns = opened.features(asked);
    const known = opened.known(asked);
    const ours = combined(columns, weights);
    const by = new Map<string, Column>([['random', ours.map(() => random())]]);
    for (const [name, feature] of Object.entries(task.baselines))
      by.set(name, columns.get(feature) ?? ours.map(() => 0));
    by.set('ours', ours);
    for (const edge of edges) {
      for (const [name, scores] of by) note(name, placeOf(scores, task.ask(edge).chosen, known));
    }
  }
  return places;
}
