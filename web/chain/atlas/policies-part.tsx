import type { ReactNode } from 'react';
import { written } from '../../platform/text/written.ts';
import { TableHead } from '../../platform/ui/table-head.tsx';
import { type Atlas, type Block, block } from './atlas.ts';
import type { AtlasBase } from './base.query.ts';
import { text } from './base.text.ts';

type Document = NonNullable<AtlasBase['policies']>['documents'][number];

function PolicyRow({ document }: { readonly document: Document }): ReactNode {
  const { title, number, issuer, issued, inForceFrom, inForceTo, level, standing, clauses } = document;
  const days = [inForceFrom === null ? '' : text.from(inForceFrom), inForceTo === null ? '' : text.until(inForceTo)];
  const rules = clauses.flatMap(({ article, rules: own }) => own.map(({ name }) => written.aside(name, article)));
  return (
    <tr>
      <th scope="row">
        {written.document(title)}
        <br />
        <small>{written.phrases([number ?? '', issuer, issued ?? ''])}</small>
      </th>
      <td>{text.level[level]}</td>
      <td>{written.phrases([text.standing[standing], ...days])}</td>
      <td>{rules.length === 0 ? text.noRules : written.clauses(rules)}</td>
    </tr>
  );
}

/** The policy package of the chain, document by document. */
export function policiesPart({ base }: Pick<Atlas, 'base'>): readonly Block[] {
  if (base === null) return [];
  const documents = base.policies?.documents ?? [];
  const head = block('policies', <h2>{text.policies}</h2>, {
    ...{ breakBefore: true, keepWithNext: true, entry: { title: text.policies, level: 1 } },
  });
  if (documents.length === 0) return [head, block('no policies', <p>{text.noPolicies}</p>)];
  return [
    head,
    block('policies how', <p className="quiet">{text.policiesHow(base.policies?.asOf ?? '')}</p>, {
      keepWithNext: true,
    }),
    ...documents.map((document, index) =>
      block(
        `policy ${document.id}`,
        <table className="atlas-base">
          {index === 0 ? <TableHead labels={text.policyColumns} /> : null}
          <tbody>
            <PolicyRow document={document} />
          </tbody>
        </table>,
      ),
    ),
  ];
}
