import { ArrowLeftOutlined } from '@ant-design/icons';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { ChoicesQuery } from '../platform/data/choices.query.ts';
import { useData } from '../platform/data/use-data.ts';
import { usePermission } from '../platform/state/viewer.tsx';
import { t } from '../platform/text/texts.ts';
import { AppHeader } from '../platform/ui/app-header.tsx';
import { Bones, LoadFailed, PageState } from '../platform/ui/page-state.tsx';
import { RegionGate } from '../platform/ui/region-gate.tsx';
import { type Draft, draftOf, usualDraft } from './draft.ts';
import { ParametersForm } from './parameters-form.tsx';
import { PlansQuery, type Result, type Run } from './plan.query.ts';
import { text } from './plan.text.ts';
import { PlanOne } from './plan-one.tsx';
import { ResultPart } from './result-part.tsx';
import { RunPart } from './run-part.tsx';
import { SavedPart } from './saved-part.tsx';
import { useRun } from './use-run.ts';
import '../platform/ui/work-page.css';
import './plan.css';

interface Kept {
  readonly runId: string;
  readonly result: Result;
}

/** The last result, which stays on the page while another one is made; and the form, which follows what was made with. */
function useKept(run: Run | null): {
  readonly kept: Kept | null;
  readonly draft: Draft;
  readonly type: (draft: Draft) => void;
} {
  const [kept, keep] = useState<Kept | null>(null);
  const [draft, type] = useState(usualDraft);
  if (run?.result && run.id !== kept?.runId) {
    keep({ runId: run.id, result: run.result });
    type(draftOf(run.result.parameters));
  }
  return { kept, draft, type };
}

function Planning({ region }: { readonly region: string }): ReactNode {
  const may = usePermission('plan.make');
  const { run, lost, reading, failed, busy, problem, start, cancel } = useRun(region);
  const { kept, draft, type } = useKept(run);
  const plan = (next: Draft, prices?: readonly number[]): void => {
    type(next);
    void start(next, prices);
  };
  return (
    <>
      <ParametersForm
        {...{ draft, may, busy, problem }}
        again={kept !== null}
        onChange={type}
        onRun={() => plan(draft)}
      />
      {reading && kept === null ? <Bones lines={6} /> : null}
      {failed ? <LoadFailed text={failed.text} retry={failed.retry} /> : null}
      {lost ? (
        <p role="status" className="work-card" data-testid="plan-lost">
          {text.lost}
        </p>
      ) : null}
      {run ? <RunPart run={run} onCancel={() => void cancel()} /> : null}
      {kept ? <ResultPart region={region} {...kept} {...{ draft, may, busy }} onPlan={plan} /> : null}
    </>
  );
}

function Content({ region }: { readonly region: string }): ReactNode {
  const answer = useData(PlansQuery, { region }, { dependsOn: ['PlacementPlanDone'] });
  if (answer.status === 'loading') return <Bones lines={12} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const { placementPlans: list } = answer.data;
  if (!list) return <PageState title={text.gone} text={text.goneText} />;
  return (
    <>
      <title>{`${text.title(list.regionName)} · ${t.product.name}`}</title>
      <h1>{text.title(list.regionName)}</h1>
      <p className="quiet">{text.intro}</p>
      <Planning region={region} />
      <SavedPart region={region} plans={list.plans} />
    </>
  );
}

/** 项目落位方案: all projects of a region placed at once, or a saved plan of it. */
export function PlanScreen(): ReactNode {
  const { region: named, planId } = useParams();
  const choices = useData(ChoicesQuery, {}, { pause: named !== undefined });
  const home = choices.status === 'ready' ? choices.data.choices.industries[0]?.region.code : undefined;
  const region = named ?? home ?? null;
  return (
    <div className="work-page">
      <AppHeader>
        {planId === undefined ? (
          <Link to={region === null ? '/carriers' : `/carriers/${region}`} data-testid="back-to-carriers">
            <ArrowLeftOutlined aria-hidden="true" /> {text.back}
          </Link>
        ) : (
          <Link to={`/plan/${region}`} data-testid="back-to-plans">
            <ArrowLeftOutlined aria-hidden="true" /> {text.toList}
          </Link>
        )}
      </AppHeader>
      <main data-testid="plan">
        <RegionGate region={region} choices={choices} gone={{ title: text.gone, text: text.goneText }}>
          {(known) =>
            planId === undefined ? (
              <Content key={known} region={known} />
            ) : (
              <PlanOne key={planId} region={known} id={planId} />
            )
          }
        </RegionGate>
      </main>
    </div>
  );
}
