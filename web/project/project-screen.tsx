import { ArrowLeftOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { MatchQuery } from '../matching/match.query.ts';
import { MatchResult } from '../matching/match-result.tsx';
import { useData } from '../platform/data/use-data.ts';
import { t } from '../platform/text/texts.ts';
import { AppHeader } from '../platform/ui/app-header.tsx';
import { Bones, LoadFailed, PageState } from '../platform/ui/page-state.tsx';
import { SourceList } from '../platform/ui/source-list.tsx';
import { EditPart } from './edit-part.tsx';
import { FactsPart } from './facts-part.tsx';
import { ProjectQuery, type ProjectView } from './project.query.ts';
import { text } from './project.text.ts';
import { ProjectHistory } from './project-history.tsx';
import '../platform/ui/work-page.css';
import '../matching/matching.css';
import './project.css';

const first = 20;

/** The carriers for the project, judged by its own needs. */
function Matches({ id }: { readonly id: string }): ReactNode {
  const answer = useData(MatchQuery, { projectId: id, first }, { dependsOn: ['ProjectChange', 'UnitChange'] });
  if (answer.status === 'loading') return <Bones lines={8} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const { matchCarriers: matches } = answer.data;
  if (!matches) return <p className="quiet">{text.matchesGone}</p>;
  return <MatchResult matches={matches} asked={{ projectId: id }} />;
}

function Work({ view: { project, sources } }: { readonly view: ProjectView }): ReactNode {
  const { id, name, demo, region, withdrawnBecause, by } = project;
  return (
    <>
      <title>{`${name} · ${t.product.name}`}</title>
      <h1>
        {name} {demo ? <span className="tag tag-demo">{t.common.demo}</span> : null}
      </h1>
      {withdrawnBecause === null ? (
        <EditPart project={project} />
      ) : (
        <p role="status" className="tag tag-warn" data-testid="project-withdrawn">
          {text.withdrawn(withdrawnBecause)}
        </p>
      )}
      <FactsPart project={project} />
      <p>
        <Link
          to={`/policies/${region.slice(0, 6)}/calculator?${new URLSearchParams({ project: id })}`}
          data-testid="open-calculator"
        >
          {text.policies}
        </Link>
      </p>
      <section className="work-card">
        <ProjectHistory id={id} />
        <SourceList sources={sources} />
        {by === null ? null : <p className="quiet">{text.toldBy(by)}</p>}
      </section>
      {withdrawnBecause === null ? (
        <section aria-label={text.matches} className="project-matches">
          <h2>{text.matches}</h2>
          <Matches id={id} />
        </section>
      ) : null}
    </>
  );
}

function Content({ id }: { readonly id: string }): ReactNode {
  const answer = useData(ProjectQuery, { id }, { dependsOn: ['ProjectChange'] });
  if (answer.status === 'loading') return <Bones lines={12} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const view = answer.data.project;
  if (!view) return <PageState title={text.projectGone} text={text.projectGoneText} />;
  return (
    <>
      <Link to={`/projects/${view.project.region.slice(0, 6)}`} data-testid="to-projects-list">
        <ArrowLeftOutlined aria-hidden="true" /> {text.toList}
      </Link>
      <Work view={view} />
    </>
  );
}

/** One project: what it needs and brings, the carriers for it, and who changed what of it. */
export function ProjectScreen(): ReactNode {
  const { id = '' } = useParams();
  return (
    <div className="work-page">
      <AppHeader />
      <main data-testid="project">
        <Content key={id} id={id} />
      </main>
    </div>
  );
}
