import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ResultOf } from '../platform/data/graphql.ts';
import { useData } from '../platform/data/use-data.ts';
import { t } from '../platform/text/texts.ts';
import { written } from '../platform/text/written.ts';
import { Bones, LoadFailed } from '../platform/ui/page-state.tsx';
import { UnitDemandQuery } from './demand.query.ts';
import { text } from './demand.text.ts';
import { text as match } from './match.text.ts';
import { amountText, lackText, worthWords } from './words.ts';

type Demand = NonNullable<ResultOf<typeof UnitDemandQuery>['matchProjects']>;
type ProjectRow = Demand['projects'][number];
type TargetRow = Demand['targets'][number];

/** How a project or a target stands to the unit, in words. */
function standWords({ standing, findings, unknown }: Pick<ProjectRow, 'standing' | 'findings' | 'unknown'>): string {
  if (standing === 'FITS') return text.fits;
  if (standing === 'NEAR') return match.only(lackText(findings));
  return match.ask(written.list(unknown.map((test) => match.tests[test])));
}

function Project({ row }: { readonly row: ProjectRow }): ReactNode {
  const { project, worth } = row;
  return (
    <li data-testid="demand-project">
      <Link to={`/project/${encodeURIComponent(project.id)}`}>{project.name}</Link>{' '}
      {project.demo ? <span className="tag tag-demo">{t.common.demo}</span> : null}
      <span className="quiet"> {standWords(row)}</span>
      <p className="quiet" title={worthWords(worth)}>
        {worth.value === null ? text.worthUnknown : text.worth(amountText(worth.value))}
      </p>
    </li>
  );
}

function Target({ row }: { readonly row: TargetRow }): ReactNode {
  const { enterpriseId, enterpriseName, linkName, demo, told, on, unread } = row;
  return (
    <li>
      <Link to={`/enterprise/${encodeURIComponent(enterpriseId)}`}>{enterpriseName}</Link>{' '}
      {demo ? <span className="tag tag-demo">{t.common.demo}</span> : null}
      <span className="quiet"> {written.phrases([linkName, standWords(row)])}</span>
      <p className="quiet">
        {written.clauses([text.told(on, told), unread.length === 0 ? '' : text.unread(written.list(unread))])}
      </p>
    </li>
  );
}

function Projects({ demand }: { readonly demand: Demand }): ReactNode {
  const { regionName, projects, fitting, near, toCheck, far } = demand;
  if (fitting + near + toCheck + far === 0) return <p className="quiet">{text.none(regionName)}</p>;
  return (
    <>
      <p className="quiet">{text.counts(fitting, near, toCheck, far)}</p>
      {projects.length === 0 ? <p className="quiet">{text.nothing(regionName)}</p> : null}
      <ul className="match-demand">
        {projects.map((row) => (
          <Project key={row.project.id} row={row} />
        ))}
      </ul>
    </>
  );
}

function Targets({ demand: { targets, targetsAsked, targetsUnrecorded } }: { readonly demand: Demand }): ReactNode {
  if (targetsAsked === 0) return <p className="quiet">{text.noTargets}</p>;
  return (
    <>
      <ul className="match-demand">
        {targets.map((row) => (
          <Target key={row.id} row={row} />
        ))}
      </ul>
      {targetsUnrecorded === 0 ? null : (
        <p className="quiet" data-testid="demand-unrecorded">
          {text.unrecorded(targetsUnrecorded, targetsAsked)}
        </p>
      )}
    </>
  );
}

/** Who may want a unit: projects of its district, and targets of the reserve that told what room they need. */
export function DemandPart({ unitId }: { readonly unitId: string }): ReactNode {
  const answer = useData(UnitDemandQuery, { unitId }, { dependsOn: ['UnitChange', 'ProjectChange', 'Project'] });
  if (answer.status === 'loading') return <Bones lines={4} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const { matchProjects: demand } = answer.data;
  if (!demand) return null;
  return (
    <section aria-label={text.title} data-testid="demand">
      <h3>{text.title}</h3>
      <Projects demand={demand} />
      <h3>{text.targets}</h3>
      <Targets demand={demand} />
    </section>
  );
}
