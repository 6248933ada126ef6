import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { ChoicesQuery, type IndustryChoice } from '../../platform/data/choices.query.ts';
import { useData } from '../../platform/data/use-data.ts';
import { usePermission } from '../../platform/state/viewer.tsx';
import { t } from '../../platform/text/texts.ts';
import { AppHeader } from '../../platform/ui/app-header.tsx';
import { LoadFailed, PageState } from '../../platform/ui/page-state.tsx';
import { NoHistory } from './history-banner.tsx';
import { ChainMapQuery } from './map.query.ts';
import { MapBones } from './map-bones.tsx';
import { MapWorkspace } from './map-workspace.tsx';
import { NoMap } from './no-map.tsx';
import { useMapAddress } from './use-map-address.ts';
import './map.css';

// The map is drawn first: what it is switched with comes beside it.
const MapSwitches = lazy(async () => ({ default: (await import('./map-switches.tsx')).MapSwitches }));
const DossierDrawer = lazy(async () => ({ default: (await import('../dossier/dossier-drawer.tsx')).DossierDrawer }));

const EditWorkspace = lazy(async () => ({ default: (await import('../edit/edit-workspace.tsx')).EditWorkspace }));

const mapDependsOn = ['Occupation', 'Survey', 'LinkEntries', 'VerdictRuleSets'];

interface MapContentProps {
  readonly industryId: string;
  readonly region: string;
  readonly industry: IndustryChoice | undefined;
  readonly asOf: string | null;
}

function MapContent({ industryId, region, industry, asOf }: MapContentProps): ReactNode {
  const [address, change] = useMapAddress();
  const mayEdit = usePermission('chain.draft');
  const past = asOf === null ? {} : { asOf, now: false };
  const map = useData(ChainMapQuery, { industryId, region, ...past }, { dependsOn: mapDependsOn });
  if (map.status === 'loading') return <MapBones />;
  if (map.status === 'failed') return <LoadFailed text={map.text} retry={map.retry} />;
  const chain = map.data.chainMap;
  if (chain && asOf !== null && chain.links.length === 0) return <NoHistory day={asOf} />;
  const known = chain?.industry ?? industry;
  if (known && !known.hasMap) return <NoMap title={known.title} region={known.region.name} />;
  if (!chain) return <PageState title={t.map.noIndustryTitle} text={t.map.noIndustryText} />;
  if (chain.links.length === 0) return <PageState title={t.map.emptyTitle} text={t.map.emptyText} />;
  if (address.edit && asOf === null && mayEdit) {
    const leave = (): void => {
      change({ edit: false, link: null });
      map.retry();
    };
    return (
      <Suspense fallback={<MapBones />}>
        <EditWorkspace key={chain.industry.id} map={chain} onLeave={leave} />
      </Suspense>
    );
  }
  // A chain of its own keeps nothing of the one before: selection, zoom and focus belong to a chain.
  return <MapWorkspace key={chain.industry.id} map={chain} />;
}

/** The page of one industry's chain map, as seen from one region. */
export function MapScreen(): ReactNode {
  const { industryId = '' } = useParams();
  const navigate = useNavigate();
  const [address, change] = useMapAddress();
  const [choosing, setChoosing] = useState(false);
  const past = address.asOf === null ? {} : { asOf: address.asOf, now: false };
  // The same question as that of the content: it is sent once.
  const asked = { industryId, region: address.region ?? '', ...past };
  const map = useData(ChainMapQuery, asked, { pause: address.region === null, dependsOn: mapDependsOn });
  const chain = map.status === 'ready' ? map.data.chainMap : null;
  // An address that names the region needs no choices before somebody chooses.
  const needed = choosing || address.region === null || (map.status !== 'loading' && !chain);
  const answer = useData(ChoicesQuery, {}, { pause: !needed });
  const choices = answer.status === 'ready' ? answer.data.choices : null;
  const industry = choices?.industries.find((each) => each.id === industryId) ?? chain?.industry;
  const region = address.region ?? industry?.region.code ?? null;
  return (
    <div className="map-page">
      <title>{industry ? `${industry.title} · ${t.product.name}` : t.product.name}</title>
      <AppHeader>
        <Suspense fallback={<span className="switches-place" />}>
          <MapSwitches
            industries={choices?.industries ?? (chain ? [chain.industry] : [])}
            regions={choices?.regions ?? null}
            place={chain?.region ?? null}
            industryId={industryId}
            region={region}
            onChoosing={() => setChoosing(true)}
            onIndustry={(next) => navigate(`/map/${encodeURIComponent(next.id)}?region=${next.region.code}`)}
            onRegion={(code) => change({ region: code })}
          />
        </Suspense>
      </AppHeader>
      <main className="map-main">
        {region !== null ? (
          <MapContent industryId={industryId} region={region} industry={industry} asOf={address.asOf} />
        ) : answer.status === 'loading' ? (
          <MapBones />
        ) : answer.status === 'failed' ? (
          <LoadFailed text={answer.text} retry={answer.retry} />
        ) : (
          <PageState title={t.map.noIndustryTitle} text={t.map.noIndustryText} />
        )}
      </main>
      {address.dossier ? (
        <Suspense>
          <DossierDrawer industryId={industryId} onClose={() => change({ dossier: false })} />
        </Suspense>
      ) : null}
    </div>
  );
}
