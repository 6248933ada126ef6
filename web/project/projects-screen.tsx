import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { ChoicesQuery } from '../platform/data/choices.query.ts';
import { useData } from '../platform/data/use-data.ts';
import { useReader } from '../platform/data/use-reader.ts';
import { useAddress } from '../platform/state/address.ts';
import { usePermission } from '../platform/state/viewer.tsx';
import { t } from '../platform/text/texts.ts';
import { AppHeader } from '../platform/ui/app-header.tsx';
import { ExportMenu } from '../platform/ui/export-menu.tsx';
import { Bones, LoadFailed, PageState } from '../platform/ui/page-state.tsx';
import { RegionGate } from '../platform/ui/region-gate.tsx';
import { type ProjectList, ProjectsQuery } from './project.query.ts';
import { text } from './project.text.ts';
import { NewProjectForm } from './project-form.tsx';
import { ProjectTable } from './project-table.tsx';
import '../platform/ui/work-page.css';
import './project.css';

interface Held {
  /** The first page that the others follow. */
  readonly of: ProjectList;
  readonly pages: readonly ProjectList[];
}

/** The rows of the list and of the pages read after its first. */
function useMore(list: ProjectList, industryId: string | null) {
  const read = useReader(ProjectsQuery);
  const [held, setHeld] = useState<Held>({ of: list, pages: [] });
  const pages = [list, ...(held.of === list ? held.pages : [])];
  const last = pages.at(-1)?.pageInfo;
  const after = last?.hasNextPage ? (last.endCursor ?? null) : null;
  const next = async (): Promise<void> => {
    const answer = await read({ region: list.region, industryId, after });
    const page = answer.status === 'failed' ? null : answer.data.projects;
    if (page) setHeld({ of: list, pages: [...pages.slice(1), page] });
  };
  const rows = pages.flatMap(({ edges }) => edges.map(({ node }) => node));
  return { rows, more: after === null ? null : () => void next() };
}

interface WorkProps {
  readonly list: ProjectList;
  readonly industryId: string | null;
}

function Bar({ list, industryId, onAdd }: WorkProps & { readonly onAdd: (() => void) | null }): ReactNode {
  const [, change] = useAddress();
  const query = { region: list.region, ...(industryId === null ? {} : { industryId }) };
  const mayImport = usePermission('import.run');
  return (
    <div className="work-bar">
      <label>
        {text.industry}{' '}
        <select
          className="framed"
          value={industryId ?? ''}
          data-testid="projects-industry"
          onChange={({ target }) =>
            change((address) => {
              if (target.value === '') address.delete('industry');
              else address.set('industry', target.value);
            }, true)
          }
        >
          <option value="">{text.anyIndustry}</option>
          {list.industries.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {onAdd === null ? null : (
        <Button type="primary" onClick={onAdd} data-testid="project-add">
          {text.add}
        </Button>
      )}
      <Link to={`/carriers/${list.region}`}>{text.carriers}</Link>
      {mayImport ? <Link to={`/import?${new URLSearchParams({ region: list.region })}`}>{text.import}</Link> : null}
      <div className="is-last">
        <ExportMenu path="/exports/projects" query={query} label={text.list} />
      </div>
    </div>
  );
}

function Work({ list, industryId }: WorkProps): ReactNode {
  const { rows, more } = useMore(list, industryId);
  const may = usePermission('project.edit');
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const title = text.title(list.regionName);
  return (
    <>
      <title>{`${title} · ${t.product.name}`}</title>
      <h1>{title}</h1>
      <span className="quiet" data-testid="projects-total">
        {text.total(list.totalCount, list.all)}
      </span>
      <Bar {...{ list, industryId }} onAdd={may && !adding ? () => setAdding(true) : null} />
      {adding ? (
        <section className="work-card">
          <h2>{text.addTitle}</h2>
          <NewProjectForm
            region={list.region}
            onCancel={() => setAdding(false)}
            onDone={(id) => void navigate(`/project/${encodeURIComponent(id)}`)}
          />
        </section>
      ) : null}
      {rows.length > 0 ? (
        <ProjectTable rows={rows} />
      ) : list.all === 0 ? (
        <PageState title={text.emptyTitle} text={text.emptyText} />
      ) : (
        <PageState title={text.noneTitle} text={text.noneText} />
      )}
      {more ? <Button onClick={more}>{text.more}</Button> : null}
    </>
  );
}

function Content({ region }: { readonly region: string }): ReactNode {
  const [query] = useAddress();
  const industryId = query.get('industry');
  const dependsOn = ['Project', 'ProjectChange'];
  const answer = useData(ProjectsQuery, { region, industryId, after: null }, { dependsOn });
  if (answer.status === 'loading') return <Bones lines={12} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const list = answer.data.projects;
  if (!list) return <PageState title={text.gone} text={text.goneText} />;
  return <Work list={list} industryId={industryId} />;
}

/** 项目库: the projects of a region with what they need. */
export function ProjectsScreen(): ReactNode {
  const { region: asked } = useParams();
  const choices = useData(ChoicesQuery, {}, { pause: asked !== undefined });
  const home = choices.status === 'ready' ? choices.data.choices.industries[0]?.region.code : undefined;
  return (
    <div className="work-page">
      <AppHeader>
        <Link to="/" data-testid="back-to-map">
          <ArrowLeftOutlined aria-hidden="true" /> {text.back}
        </Link>
      </AppHeader>
      <main data-testid="projects">
        <RegionGate region={asked ?? home ?? null} choices={choices} gone={{ title: text.gone, text: text.goneText }}>
          {(region) => <Content key={region} region={region} />}
        </RegionGate>
      </main>
    </div>
  );
}
