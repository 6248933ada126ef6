import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { percentText } from '../../platform/format/decimal.ts';
import { written } from '../../platform/text/written.ts';
import { scoreText } from './candidate-list.tsx';
import { FeatureTable } from './feature-table.tsx';
import { FirmKnown } from './firm-known.tsx';
import { PathPicture } from './path-picture.tsx';
import type { Target, TargetPath } from './targets.query.ts';
import { text } from './targets.text.ts';

interface ReasonsPartProps {
  readonly target: Target;
  readonly label: (relation: string) => string;
  readonly compared: boolean;
  readonly onCompare: () => void;
  readonly children: ReactNode;
}

function PathText({ path, label }: { readonly path: TargetPath; readonly label: (relation: string) => string }) {
  return (
    <li>
      {path.steps.map(({ from, to, relation, forward, source, date }) => (
        <p key={`${from.id} ${to.id} ${relation}`}>
          {text.step(from.name, label(relation), to.name, forward)}{' '}
          <small className="quiet">
            {written.list([source ?? text.noSource, date ?? ''].filter((each) => each !== ''))}
          </small>
        </p>
      ))}
      {path.inferred ? <small className="target-inferred">{text.inferred}</small> : null}
    </li>
  );
}

/** Why a target is ranked where it is: its points, the paths that lead to it as a picture and as text. */
export function ReasonsPart({ target, label, compared, onCompare, children }: ReasonsPartProps): ReactNode {
  const { enterprise, paths, pathShare } = target;
  return (
    <article className="target-reasons" data-testid="target-reasons">
      <header>
        <h2>{enterprise.name}</h2>
        <p>
          {text.rank(target.rank)} {scoreText(target)}{' '}
          <span className="quiet">
            {written.label(text.because, written.list(target.generators.map((code) => text.generator[code])))}
          </span>
        </p>
        <div className="target-actions">
          {children}
          <Link to={`/enterprise/${encodeURIComponent(enterprise.id)}`}>{text.openFirm}</Link>
          <Link to={`/explore/${encodeURIComponent(enterprise.id)}`}>{text.explore}</Link>
          <Button size="small" onClick={onCompare}>
            {compared ? text.compared : text.compare}
          </Button>
        </div>
      </header>
      <FirmKnown enterpriseId={enterprise.id} />
      <h3>{text.paths}</h3>
      {paths.length === 0 ? (
        <p className="quiet">{text.noPaths}</p>
      ) : (
        <>
          <PathPicture target={target} label={label} />
          <ul className="target-paths" data-testid="target-paths">
            {paths.map((path) => (
              <PathText
                key={path.steps.map(({ from, to, relation }) => `${from.id} ${relation} ${to.id}`).join(' ')}
                path={path}
                label={label}
              />
            ))}
          </ul>
          {pathShare === null ? null : <p className="quiet">{text.pathShare(percentText(pathShare))}</p>}
        </>
      )}
      <h3>{text.features}</h3>
      <FeatureTable target={target} />
      <p className="quiet">{text.rangeHint}</p>
    </article>
  );
}
