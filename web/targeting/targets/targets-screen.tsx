import { ArrowLeftOutlined } from '@ant-design/icons';
import { type ReactNode, useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { ChoicesQuery } from '../../platform/data/choices.query.ts';
import { useData } from '../../platform/data/use-data.ts';
import { useAddress } from '../../platform/state/address.ts';
import { t } from '../../platform/text/texts.ts';
import { AppHeader } from '../../platform/ui/app-header.tsx';
import { Bones, LoadFailed, PageState } from '../../platform/ui/page-state.tsx';
import { RegionGate } from '../../platform/ui/region-gate.tsx';
import { gapsOf } from './gaps.ts';
import { GapsQuery } from './targets.query.ts';
import { text } from './targets.text.ts';
import { TargetsWork } from './targets-work.tsx';
import './targets.css';

interface ContentProps {
  readonly industryId: string;
  readonly region: string;
}

function Content({ industryId, region }: ContentProps): ReactNode {
  const answer = useData(
    GapsQuery,
    { industryId, region },
    { dependsOn: ['Occupation', 'Survey', 'LinkEntries', 'VerdictRuleSets'] },
  );
  const data = answer.status === 'ready' ? answer.data : null;
  const gaps = useMemo(() => gapsOf(data?.chainMap?.links ?? []), [data]);
  const label = useMemo(() => {
    const names = new Map(data?.exploreRelations.map(({ type, name }) => [type, name]));
    return (relation: string): string => names.get(relation) ?? relation;
  }, [data]);
  if (answer.status === 'loading') return <Bones lines={14} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const map = answer.data.chainMap;
  if (!map) return <PageState title={text.gone} text={text.goneText} />;
  return (
    <>
      <h1>{text.title(map.industry.title, map.region.name)}</h1>
      {map.demo ? <p className="targets-demo">{text.demo}</p> : null}
      <TargetsWork key={industryId} industryId={industryId} region={region} gaps={gaps} label={label} />
    </>
  );
}

/** 靶向: for every gap of a chain, by priority, the firms that could be won, each with its reasons. */
export function TargetsScreen(): ReactNode {
  const { industryId = '' } = useParams();
  const [query] = useAddress();
  const asked = query.get('region');
  const choices = useData(ChoicesQuery, {}, { pause: asked !== null });
  const home = choices.status === 'ready' ? choices.data.choices.industries.find(({ id }) => id === industryId) : null;
  const region = asked ?? home?.region.code ?? null;
  const back = new URLSearchParams(region === null ? {} : { region });
  return (
    <div className="targets-page">
      <title>{`${text.page} · ${t.product.name}`}</title>
      <AppHeader>
        <Link to={`/map/${encodeURIComponent(industryId)}?${back}`} data-testid="back-to-map">
          <ArrowLeftOutlined aria-hidden="true" /> {text.back}
        </Link>
      </AppHeader>
      <main className="targets-main" data-testid="targets">
        <RegionGate region={region} choices={choices} gone={{ title: text.gone, text: text.goneText }}>
          {(region) => <Content industryId={industryId} region={region} />}
        </RegionGate>
      </main>
    </div>
  );
}
