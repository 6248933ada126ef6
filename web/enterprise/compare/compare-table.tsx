import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { t } from '../../platform/text/texts.ts';
import { TableHead } from '../../platform/ui/table-head.tsx';
import type { ComparedEnterprise, ComparedLine } from './compare.query.ts';
import { text } from './compare.text.ts';

function Links({ enterprise }: { readonly enterprise: ComparedEnterprise }): ReactNode {
  if (enterprise.occupations.length === 0) return <span className="quiet">{text.noLink}</span>;
  return (
    <ul>
      {enterprise.occupations.map(({ id, state, confirmedBy, linkName, industryTitle }) => (
        <li key={id}>
          {industryTitle} · {linkName} <span className={`compare-state is-${state}`}>{t.occupationState[state]}</span>
          {state === 'CONFIRMED' && confirmedBy !== null ? <span className="quiet">{text.by(confirmedBy)}</span> : null}
        </li>
      ))}
    </ul>
  );
}

function Note({ line }: { readonly line: ComparedLine }): ReactNode {
  const { repeats, differs } = line;
  return (
    <>
      {repeats === null ? null : <p className="quiet">{text.repeats(repeats)}</p>}
      {differs === 'NAME' || differs === 'CODE' ? <p className="quiet">{text.differs[differs]}</p> : null}
    </>
  );
}

function Firm({ enterprise }: { readonly enterprise: ComparedEnterprise }): ReactNode {
  return (
    <>
      <td>
        <Link to={`/enterprise/${encodeURIComponent(enterprise.id)}`}>{enterprise.name}</Link>
        {enterprise.demo ? <span className="tag tag-demo">{t.common.demo}</span> : null}
        <p className="quiet">{enterprise.uscc ?? t.panel.identityToReview}</p>
      </td>
      <td>{enterprise.regionPath.slice(-3).join(' ')}</td>
      <td>
        <Links enterprise={enterprise} />
      </td>
    </>
  );
}

/** The lines of a list with what each is to the map; a line that is like several firms spans their rows. */
export function CompareTable({ lines }: { readonly lines: readonly ComparedLine[] }): ReactNode {
  return (
    <div className="work-scroll">
      <table className="work-table" data-testid="compare-table">
        <TableHead labels={Object.values(text.head)} />
        {lines.map((line) => {
          const [first, ...others] = line.enterprises;
          const span = Math.max(1, line.enterprises.length);
          return (
            <tbody key={line.number} data-verdict={line.verdict}>
              <tr>
                <td rowSpan={span}>{line.number}</td>
                <th scope="row" rowSpan={span}>
                  {line.text}
                  <Note line={line} />
                </th>
                <td rowSpan={span}>
                  <span className={`compare-verdict is-${line.verdict}`}>{text.verdict[line.verdict]}</span>
                </td>
                {first ? <Firm enterprise={first} /> : <td colSpan={3} />}
              </tr>
              {others.map((enterprise) => (
                <tr key={enterprise.id}>
                  <Firm enterprise={enterprise} />
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}
