import { type Measure, measure, sampleAtHand, sampleList } from '../enterprise/classify-measure.ts';
import type { Bench, Row } from './bench.types.ts';

const parts = ['heldOut', 'tuning'] as const;
/** What rows that tuned nothing should reach; there is nothing to hold the tuning rows or a single kind against. */
const aims = { precision: 0.9, recall: 0.7 } as const;
const scores = ['precision', 'recall'] as const;

function rowsOf(part: (typeof parts)[number], { all, byKind }: Measure): readonly Row[] {
  const totals = scores.map((score): Row => {
    const row = { name: `classify.${part}.${score}`, value: all[score], unit: 'ratio' };
    return part === 'heldOut' ? { ...row, reference: aims[score], aim: { atLeast: 1 } } : { ...row, reference: null };
  });
  const kinds = Object.entries(byKind).flatMap(([kind, found]) => {
    // Without a proposal there is no precision, without a label no recall: neither is a nought.
    const told = { precision: found.right + found.wrong > 0, recall: found.right + found.missed > 0 };
    return scores
      .filter((score) => told[score])
      .map((score): Row => {
        return { name: `classify.${part}.${kind}.${score}`, value: found[score], unit: 'ratio', reference: null };
      });
  });
  return [...totals, ...kinds];
}

export const classifyBench: Bench = {
  name: 'classify',
  about: 'precision and recall of proposed occupations over rows of a real list that were labelled by hand',
  run: async ({ say }) => {
    if (!sampleAtHand) {
      say(`nothing measured: the list ${sampleList} that the labels belong to is not at hand`);
      return [];
    }
    const rows: Row[] = [];
    for (const part of parts) {
      const measured = await measure(part);
      say(`${part}: ${measured.rows} rows of ${sampleList}`);
      rows.push(...rowsOf(part, measured));
    }
    return rows;
  },
};
