import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { ChoicesQuery } from '../platform/data/choices.query.ts';
import { useData } from '../platform/data/use-data.ts';
import { useReader } from '../platform/data/use-reader.ts';
import { written } from '../platform/text/written.ts';
import { SourceFold } from '../platform/ui/source-list.tsx';
import {
  ExploreApproachesQuery,
  ExploreCommonQuery,
  ExplorePathsQuery,
  type Node,
  type Path,
  type RelationKind,
} from './explore.query.ts';
import { text } from './explore.text.ts';
import type { Expansion } from './model/view.ts';
import type { Explore } from './use-explore.ts';

interface PathsPartProps {
  readonly from: string | null;
  readonly to: string | null;
  readonly explore: Explore;
  readonly relations: readonly RelationKind[];
  readonly onEnds: (from: string | null, to: string | null) => void;
}

type Named = Pick<Node, 'id' | 'kind' | 'name' | 'demo'>;
type Step = Pick<Path['relations'][number], 'type' | 'fromId' | 'toId'>;
type Found =
  | { readonly kind: 'paths'; readonly paths: readonly Path[] }
  | { readonly kind: 'common'; readonly total: number; readonly rows: readonly CommonRow[] };
interface CommonRow {
  readonly thing: Named;
  readonly relations: readonly Step[];
}

/** Relations as expansions that draw just them: each from the end that is walked first. */
export function stepsToDraw(steps: readonly Step[], start: string): readonly Omit<Expansion, 'open'>[] {
  let at = start;
  return steps.map(({ type, fromId, toId }) => {
    const out = fromId === at;
    const id = out ? fromId : toId;
    const far = out ? toId : fromId;
    at = far;
    const narrow = { kind: null, region: null, state: null, only: [far] };
    return { id, relation: type, direction: out ? 'OUT' : 'IN', first: 1, ...narrow };
  });
}

function PathItem({ path, explore }: { readonly path: Path; readonly explore: Explore }): ReactNode {
  const [start] = path.things;
  const sources = [...new Map(path.relations.flatMap((each) => each.sources).map((each) => [each.id, each])).values()];
  const draw = (): void => {
    if (start === undefined) return;
    explore.know(path.things);
    explore.send({ type: 'add', id: start.id });
    explore.send({ type: 'expand', expansions: stepsToDraw(path.relations, start.id) });
  };
  return (
    <li data-testid="path">
      <p>
        <span className="tag">{text.hops(path.relations.length)}</span> {path.sentence}
      </p>
      <div className="explore-branch-actions">
        <Button size="small" onClick={draw} data-testid="draw-path">
          {text.drawPath}
        </Button>
        <SourceFold sources={sources} />
      </div>
    </li>
  );
}

function nameOf(id: string | null, explore: Explore): string | null {
  if (id === null) return null;
  return explore.drawn.nodes.find((each) => each.id === id)?.name ?? explore.data.roots.get(id)?.name ?? id;
}

/** Paths between two chosen things, what they have in common, and how firms of a region reach a target. */
export function PathsPart({ from, to, explore, relations, onEnds }: PathsPartProps): ReactNode {
  const readPaths = useReader(ExplorePathsQuery);
  const readCommon = useReader(ExploreCommonQuery);
  const readApproaches = useReader(ExploreApproachesQuery);
  const choices = useData(ChoicesQuery, {});
  const [types, setTypes] = useState<string[]>([]);
  const [region, setRegion] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const chosen = types.length === 0 ? null : types;

  const ask = async (work: () => Promise<Found | string>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    setFound(null);
    const answer = await work();
    setBusy(false);
    if (typeof answer === 'string') setProblem(answer);
    else setFound(answer);
  };
  const findPaths = (ends: { readonly from: string; readonly to: string }) => async (): Promise<Found | string> => {
    const answer = await readPaths({ ...ends, relations: chosen });
    return answer.status === 'failed' ? answer.text : { kind: 'paths', paths: answer.data.explorePaths };
  };
  const findCommon = (a: string, b: string) => async (): Promise<Found | string> => {
    const answer = await readCommon({ a, b });
    return answer.status === 'failed' ? answer.text : { kind: 'common', ...answer.data.exploreCommon };
  };
  const findApproaches = (target: string) => async (): Promise<Found | string> => {
    const answer = await readApproaches({ target, region, relations: chosen });
    return answer.status === 'failed' ? answer.text : { kind: 'paths', paths: answer.data.exploreApproaches };
  };
  const drawCommon = ({ thing, relations: ties }: CommonRow): void => {
    explore.know([thing]);
    explore.send({
      type: 'expand',
      expansions: ties.flatMap((each) => stepsToDraw([each], each.fromId === thing.id ? each.toId : each.fromId)),
    });
  };
  const both = from !== null && to !== null && from !== to;
  return (
    <section className="explore-paths" aria-label={text.pathsTitle} data-testid="paths-part">
      <h2>{text.pathsTitle}</h2>
      <p className="quiet">{text.pathsLimits}</p>
      <dl className="explore-facts">
        <div>
          <dt>{text.from}</dt>
          <dd>{nameOf(from, explore) ?? <span className="quiet">{text.unset}</span>}</dd>
        </div>
        <div>
          <dt>{text.to}</dt>
          <dd>{nameOf(to, explore) ?? <span className="quiet">{text.unset}</span>}</dd>
        </div>
      </dl>
      <details>
        <summary>
          {written.label(text.pathTypes, types.length === 0 ? text.pathTypesDefault : String(types.length))}
        </summary>
        <ul className="explore-types">
          {relations.map(({ type, name, paths }) => (
            <li key={type}>
              <label>
                <input
                  type="checkbox"
                  checked={types.includes(type)}
                  onChange={({ target }) =>
                    setTypes(target.checked ? [...types, type] : types.filter((each) => each !== type))
                  }
                />
                {name}
                {paths ? <span className="quiet">{text.followed}</span> : null}
              </label>
            </li>
          ))}
        </ul>
      </details>
      <div className="explore-branch-actions">
        <Button
          type="primary"
          disabled={!both}
          loading={busy}
          data-testid="find-paths"
          onClick={() => both && void ask(findPaths({ from, to }))}
        >
          {text.find}
        </Button>
        <Button disabled={!both} onClick={() => both && void ask(findCommon(from, to))} data-testid="find-common">
          {text.common}
        </Button>
        <Button disabled={from === null && to === null} onClick={() => onEnds(to, from)}>
          {text.swap}
        </Button>
      </div>
      <h3>{text.approach}</h3>
      <p className="quiet">{text.approachHint}</p>
      <div className="explore-branch-actions">
        <select
          className="framed"
          aria-label={text.table.region}
          value={region}
          onChange={({ target }) => setRegion(target.value)}
        >
          <option value="">{text.chooseRegion}</option>
          {(choices.status === 'ready' ? choices.data.choices.regions : []).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        <Button
          disabled={to === null || region === ''}
          onClick={() => to !== null && void ask(findApproaches(to))}
          data-testid="find-approaches"
        >
          {text.approachGo}
        </Button>
      </div>
      <div role="status">
        {busy ? <p>{text.working}</p> : null}
        {found?.kind === 'paths' && found.paths.length === 0 ? <p>{text.noPath}</p> : null}
        {found?.kind === 'common' ? (
          <p>{found.total === 0 ? text.noCommon : text.commonOf(found.rows.length, found.total)}</p>
        ) : null}
      </div>
      {problem === null ? null : <p role="alert">{problem}</p>}
      <ol className="explore-found">
        {found?.kind === 'paths'
          ? found.paths.map((path) => (
              <PathItem key={path.relations.map(({ id }) => id).join(' ')} path={path} explore={explore} />
            ))
          : null}
        {found?.kind === 'common'
          ? found.rows.map((row) => (
              <li key={row.thing.id}>
                {row.thing.name}{' '}
                <Button size="small" onClick={() => drawCommon(row)}>
                  {text.drawPath}
                </Button>
              </li>
            ))
          : null}
      </ol>
    </section>
  );
}
