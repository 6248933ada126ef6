import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useData } from '../platform/data/use-data.ts';
import { useSubmit } from '../platform/data/use-submit.ts';
import { momentText } from '../platform/format/moment.ts';
import { usePermission } from '../platform/state/viewer.tsx';
import { t } from '../platform/text/texts.ts';
import { written } from '../platform/text/written.ts';
import { ExportMenu } from '../platform/ui/export-menu.tsx';
import { Bones, LoadFailed, PageState } from '../platform/ui/page-state.tsx';
import { Problem } from '../platform/ui/problem.tsx';
import { tenth } from './numbers.ts';
import { AcceptPlanMutation, type Plan, PlanQuery, RemovePlanMutation, UndoPlanMutation } from './plan.query.ts';
import { text } from './plan.text.ts';
import { UnitLink } from './unit-link.tsx';

function Lines({ region, lines }: { readonly region: string; readonly lines: Plan['lines'] }): ReactNode {
  const { columns } = text;
  return (
    <div className="work-scroll">
      <table className="work-table plan-table" aria-label={text.placed} data-testid="plan-lines">
        <thead>
          <tr>
            {[columns.project, columns.after, columns.value, columns.used, columns.reason].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ projectId, name, place, reason }) => (
            <tr key={projectId}>
              <th scope="row">{name}</th>
              <td>
                {place ? (
                  <UnitLink region={region} unit={place.unit} />
                ) : (
                  <span className="tag tag-warn">{text.unplaced}</span>
                )}
                {place?.assumed ? <div className="plan-warn">{text.assumed(place.assumed)}</div> : null}
              </td>
              <td>{place ? tenth(place.value) : '—'}</td>
              <td>
                {place ? text.area(tenth(place.used)) : '—'}
                {place && place.mu > 0 ? ` · ${tenth(place.mu)} ${text.mu}` : null}
              </td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Stale({ stale }: Pick<Plan, 'stale'>): ReactNode {
  if (stale.length === 0) return null;
  return (
    <section className="work-card plan-stale" data-testid="plan-stale">
      <h2>{text.stale}</h2>
      <p>{text.staleText}</p>
      <p>{written.list(stale.map(({ name, gone }) => (gone ? text.left(name) : text.changed(name))))}</p>
    </section>
  );
}

/** Accepting a plan, undoing that, and taking a plan away that is not accepted. */
function Ways({
  region,
  plan,
  onDone,
}: {
  readonly region: string;
  readonly plan: Plan['plan'];
  readonly onDone: () => void;
}): ReactNode {
  const may = usePermission('plan.accept');
  const mayMake = usePermission('plan.make');
  const navigate = useNavigate();
  const accept = useSubmit(AcceptPlanMutation, (data) => data.acceptPlan);
  const undo = useSubmit(UndoPlanMutation, (data) => data.undoPlan);
  const remove = useSubmit(RemovePlanMutation, (data) => data.removePlan);
  const input = { id: plan.id, expectedVersion: plan.version };
  const send = async (way: typeof accept, done: () => void): Promise<void> => {
    if (await way.submit((clientMutationId) => ({ input: { clientMutationId, ...input } }))) done();
  };
  const taken = plan.state === 'ACCEPTED';
  return (
    <section className="work-card">
      <Problem text={accept.problem ?? undo.problem ?? remove.problem} />
      {taken && plan.acceptedBy !== null && plan.acceptedAt != null ? (
        <p data-testid="plan-accepted">{text.accepted(plan.acceptedBy, momentText(plan.acceptedAt))}</p>
      ) : null}
      <p className="quiet">{taken ? text.undoHint : text.acceptHint}</p>
      <div className="work-bar">
        {taken ? (
          <Button disabled={!may} loading={undo.busy} onClick={() => void send(undo, onDone)} data-testid="plan-undo">
            {text.undo}
          </Button>
        ) : (
          <>
            <Button
              type="primary"
              disabled={!may || plan.placed === 0}
              loading={accept.busy}
              onClick={() => void send(accept, onDone)}
              data-testid="plan-accept"
            >
              {text.accept}
            </Button>
            <Button
              danger
              disabled={!mayMake}
              loading={remove.busy}
              onClick={() => void send(remove, () => void navigate(`/plan/${region}`))}
              data-testid="plan-remove"
            >
              {text.remove}
            </Button>
          </>
        )}
        {may ? null : <span className="quiet">{text.mayNotAccept}</span>}
      </div>
    </section>
  );
}

/** One saved plan: what it places, what changed since, and whether it is accepted. */
export function PlanOne({ region, id }: { readonly region: string; readonly id: string }): ReactNode {
  const answer = useData(PlanQuery, { id }, { dependsOn: ['PlacementPlanDone', 'UnitChange'] });
  if (answer.status === 'loading') return <Bones lines={12} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const found = answer.data.placementPlan;
  if (!found) return <PageState title={text.planGone} text={text.planGoneText} />;
  const { plan, lines, stale, gapText, parameters } = found;
  const { landPrice, fitWeight, rentMonths } = parameters;
  return (
    <>
      <title>{`${plan.name} · ${t.product.name}`}</title>
      <div className="work-bar">
        <h1>{plan.name}</h1>
        <span className="tag">{text.state[plan.state]}</span>
        <div className="is-last">
          <ExportMenu path="/exports/plan" query={{ id }} />
        </div>
      </div>
      <p className="quiet">
        {written.apart([
          plan.regionName,
          text.savedBy(plan.by, momentText(plan.at)),
          text.headline(plan.placed, lines.length - plan.placed, 0),
          gapText,
          text.usedParameters(tenth(landPrice), String(fitWeight), tenth(rentMonths)),
        ])}
      </p>
      <Stale stale={stale} />
      <Ways region={region} plan={plan} onDone={answer.retry} />
      <section className="work-card">
        <h2>{text.placed}</h2>
        <Lines region={region} lines={lines} />
      </section>
    </>
  );
}
