import type { z } from 'zod';
import { clauseFact, policyDocumentFact } from '../../policy/policy.facts.ts';
import { documentShape } from '../../policy/rule.shape.ts';
import type { ImportKind } from '../import.types.ts';

/** Policy documents with their clauses; of a quote only how long it is and its SHA-256. */
export const policiesKind: ImportKind<z.infer<typeof documentShape>> = {
  name: 'policies',
  title: '政策文件',
  row: documentShape,
  sources: ({ clauses }) => clauses.map(({ source }) => source),
  facts: ({ id, title, short, region, number, industries = [], clauses, ...dated }, { asOf }) => {
    const sources = [...new Set(clauses.map(({ source }) => source))];
    const props = {
      title,
      shortName: short,
      regionId: region,
      documentNumber: number,
      industryIds: industries,
      ...dated,
    };
    return [
      { kind: policyDocumentFact, id, props: { ...props, sourceIds: sources, asOf: asOf(sources) } },
      ...clauses.map(({ id: clauseId, article, quote, source }, order) => {
        const said = { documentId: id, article, order, quoteLength: quote.length, quoteHash: quote.sha256 };
        return { kind: clauseFact, id: clauseId, props: { ...said, sourceIds: [source], asOf: asOf([source]) } };
      }),
    ];
  },
};
