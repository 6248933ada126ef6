import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { t } from '../platform/text/texts.ts';
import { written } from '../platform/text/written.ts';
import { TableHead } from '../platform/ui/table-head.tsx';
import type { ProjectListRow } from './project.query.ts';
import { text } from './project.text.ts';
import { areaWords, tenThousands, termsWords } from './words.ts';

const orUnknown = (value: string | null): ReactNode => value ?? <span className="quiet">{text.unknown}</span>;

function Row({ row }: { readonly row: ProjectListRow }): ReactNode {
  const { id, name, demo, industryTitle, linkName, regionName, enterpriseName, usage, latestStart, asOf } = row;
  return (
    <tr data-testid="project-row">
      <th scope="row">
        <Link to={`/project/${encodeURIComponent(id)}`}>{name}</Link>{' '}
        {demo ? <span className="tag tag-demo">{t.common.demo}</span> : null}
        <p className="quiet">{written.phrases([enterpriseName ?? '', regionName ?? ''])}</p>
      </th>
      <td>{orUnknown(written.phrases([industryTitle ?? '', linkName ?? '']) || null)}</td>
      <td>{orUnknown(areaWords({ area: row.area, areaMost: null }))}</td>
      <td>{orUnknown(usage === null ? null : text.usages[usage])}</td>
      <td>{orUnknown(termsWords(row))}</td>
      <td>{orUnknown(latestStart)}</td>
      <td>{orUnknown(tenThousands(row.investment))}</td>
      <td>{orUnknown(tenThousands(row.tax))}</td>
      <td>{orUnknown(asOf)}</td>
    </tr>
  );
}

/** Projects, one row each; what is not known says so. */
export function ProjectTable({ rows }: { readonly rows: readonly ProjectListRow[] }): ReactNode {
  return (
    <div className="work-scroll work-card">
      <table className="work-table" aria-label={text.page} data-testid="project-table">
        <TableHead labels={text.columns} />
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
