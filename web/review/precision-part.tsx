import { type ReactNode, useState } from 'react';
import { useData } from '../platform/data/use-data.ts';
import { Bones, LoadFailed } from '../platform/ui/page-state.tsx';
import { TableHead } from '../platform/ui/table-head.tsx';
import { RulePrecisionQuery } from './precision-part.query.ts';
import { text } from './review.text.ts';

const percent = (precision: number): string => `${Math.round(precision * 100)}%`;

function Rows({ linkId }: { readonly linkId: string }): ReactNode {
  const answer = useData(RulePrecisionQuery, { linkId }, { dependsOn: ['Occupation'] });
  if (answer.status === 'loading') return <Bones lines={3} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const rows = answer.data.rulePrecision;
  if (rows.length === 0) return <p className="quiet">{text.precision.none}</p>;
  return (
    <table className="precision-table">
      <TableHead labels={[text.precision.rule, text.precision.right, text.precision.decided]} />
      <tbody>
        {rows.map(({ ruleVersion, keyword, confirmed, rejected, precision }) => (
          <tr key={`${ruleVersion} ${keyword ?? ''}`}>
            <th scope="row">{keyword ?? text.precision.version(ruleVersion)}</th>
            <td>{percent(precision)}</td>
            <td>{`${confirmed} / ${confirmed + rejected}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How right the rules were by what people decided on this link, read when the fold is opened. */
export function PrecisionPart({ linkId }: { readonly linkId: string }): ReactNode {
  const [opened, setOpened] = useState(false);
  return (
    <details
      className="source-fold precision-part"
      data-testid="rule-precision"
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary title={text.precision.hint}>{text.precision.title}</summary>
      {opened ? <Rows linkId={linkId} /> : null}
    </details>
  );
}
