import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { decimalText } from '../platform/format/decimal.ts';
import { written } from '../platform/text/written.ts';
import { TableHead } from '../platform/ui/table-head.tsx';
import type { LinkFit } from './choose.query.ts';
import { text } from './choose.text.ts';
import { text as match } from './match.text.ts';
import { amountText } from './words.ts';

/** Why a link has its points, and what is not known of it. */
function reasons({ direction, factors, usages, declined, refused }: LinkFit): string {
  const unknown = factors.filter(({ value }) => value === null).map(({ factor }) => text.factors[factor]);
  return written.clauses([
    declined ? text.declined : '',
    refused.length === 0 ? '' : text.negative(written.list(refused)),
    direction === null ? text.directionUnknown : text.direction[direction],
    usages.length === 0 ? '' : text.usage(written.list(usages.map((usage) => match.usages[usage]))),
    unknown.length === 0 ? '' : text.unknown(written.list(unknown)),
  ]);
}

function known({ confirmed, toReview, surveyed }: LinkFit): string {
  if (confirmed + toReview > 0) return text.firms(confirmed, toReview);
  return surveyed ? text.missing : text.unsurveyed;
}

function Neighbours({ fit: { inside, beside, neighbours } }: { readonly fit: LinkFit }): ReactNode {
  if (inside + beside === 0) return <span className="quiet">{text.noNeighbours}</span>;
  return (
    <>
      {written.phrases([inside > 0 ? text.inside(inside) : '', beside > 0 ? text.beside(beside) : ''])}
      <p className="quiet">{written.list(neighbours)}</p>
    </>
  );
}

function Needs({ fit: { needs } }: { readonly fit: LinkFit }): ReactNode {
  if (needs.length === 0) return <span className="quiet">{text.noProjects}</span>;
  return needs.map(({ projectId, name, standing }) => (
    <p key={projectId}>
      <Link to={`/project/${encodeURIComponent(projectId)}`}>{name}</Link>{' '}
      <span className="quiet">{text.standing[standing]}</span>
    </p>
  ));
}

interface TableProps {
  readonly rows: readonly LinkFit[];
  readonly region: string;
  readonly label: string;
  readonly testId: string;
}

/** Links in their order with what each stands on. */
export function ChooseTable({ rows, region, label, testId }: TableProps): ReactNode {
  const place = `region=${region.slice(0, 6)}`;
  return (
    <div className="work-scroll work-card">
      <table className="work-table match-choose" aria-label={label} data-testid={testId}>
        <TableHead labels={text.columns} />
        <tbody>
          {rows.map((fit) => (
            <tr key={fit.linkId}>
              <th scope="row">
                <Link to={`/map/${encodeURIComponent(fit.industryId)}?${place}&link=${encodeURIComponent(fit.linkId)}`}>
                  {fit.linkName}
                </Link>
                <p className="quiet">{fit.industryTitle}</p>
              </th>
              <td>
                <b>{text.points(decimalText(fit.points, 1))}</b>
                {fit.most > fit.points ? <p className="quiet">{text.most(decimalText(fit.most, 1))}</p> : null}
              </td>
              <td>{reasons(fit)}</td>
              <td>
                <Neighbours fit={fit} />
              </td>
              <td>{known(fit)}</td>
              <td>
                <Needs fit={fit} />
              </td>
              <td>
                {fit.taxPerSquareMetre === null ? (
                  <span className="quiet">{text.notKnown}</span>
                ) : (
                  amountText(fit.taxPerSquareMetre)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
