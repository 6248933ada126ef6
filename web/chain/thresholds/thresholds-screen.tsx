import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useData } from '../../platform/data/use-data.ts';
import { useAddress } from '../../platform/state/address.ts';
import { usePermission } from '../../platform/state/viewer.tsx';
import { t } from '../../platform/text/texts.ts';
import { AppHeader } from '../../platform/ui/app-header.tsx';
import { Bones, LoadFailed, PageState } from '../../platform/ui/page-state.tsx';
import { differing } from './numbers.ts';
import { type RuleNumber, type Thresholds, ThresholdsQuery } from './thresholds.query.ts';
import { text } from './thresholds.text.ts';
import { ThresholdsEffectPart } from './thresholds-effect.tsx';
import { ThresholdsForm } from './thresholds-form.tsx';
import { ThresholdsHistory } from './thresholds-history.tsx';
import { useThresholdsEffect } from './use-thresholds-effect.ts';
import '../../platform/ui/work-page.css';
import '../rules/rules.css';
import './thresholds.css';

function Editor({ sets, region }: { readonly sets: Thresholds; readonly region: string | null }): ReactNode {
  const mayEdit = usePermission('chain.edit');
  const [draft, setDraft] = useState<readonly RuleNumber[] | null>(null);
  const changed = draft !== null && differing(draft, sets.current).length > 0 ? draft : null;
  const effect = useThresholdsEffect(sets.industryId, region, changed);
  return (
    <div className="rules-columns">
      <ThresholdsForm sets={sets} mayEdit={mayEdit} draft={changed} onDraft={setDraft} />
      <div>
        <ThresholdsEffectPart state={effect} industryId={sets.industryId} region={region} />
        <ThresholdsHistory sets={sets} mayEdit={mayEdit} onUse={setDraft} />
        <section className="work-card">
          <h2>{text.shipped}</h2>
          <p className="quiet">{sets.shippedSource}</p>
        </section>
      </div>
    </div>
  );
}

function Content({ industryId }: { readonly industryId: string }): ReactNode {
  const [query] = useAddress();
  const answer = useData(ThresholdsQuery, { industryId });
  if (answer.status === 'loading') return <Bones lines={12} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const { verdictRuleSets: sets } = answer.data;
  if (!sets) return <PageState title={text.goneTitle} text={text.goneText} />;
  const region = query.get('region') ?? sets.regionId;
  const back = new URLSearchParams({ ...(region === null ? {} : { region }), mode: 'verdict' });
  return (
    <>
      <title>{`${text.title} · ${sets.title} · ${t.product.name}`}</title>
      <p className="quiet">
        <Link to={`/map/${encodeURIComponent(industryId)}?${back}`}>{sets.title}</Link> › {text.title}
      </p>
      <h1>{text.title}</h1>
      <p className="quiet">{text.lead}</p>
      <Editor sets={sets} region={region} />
    </>
  );
}

/** The page of a chain's thresholds: edited with the links that would change in sight before they are saved. */
export function ThresholdsScreen(): ReactNode {
  const { industryId = '' } = useParams();
  return (
    <div className="work-page">
      <AppHeader />
      <main data-testid="thresholds">
        <Content industryId={industryId} />
      </main>
    </div>
  );
}
