import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { ChoicesQuery } from '../../platform/data/choices.query.ts';
import { useData } from '../../platform/data/use-data.ts';
import { t } from '../../platform/text/texts.ts';
import { AppHeader } from '../../platform/ui/app-header.tsx';
import { LoadFailed, PageState } from '../../platform/ui/page-state.tsx';
import { MapBones } from './map-bones.tsx';
import './map.css';

function HomeContent(): ReactNode {
  const choices = useData(ChoicesQuery, {});
  if (choices.status === 'loading') return <MapBones />;
  if (choices.status === 'failed') return <LoadFailed text={choices.text} retry={choices.retry} />;
  const all = choices.data.choices.industries;
  const first = all.find((each) => each.hasMap) ?? all[0];
  if (!first) return <PageState title={t.map.nothingTitle} text={t.map.nothingText} />;
  return <Navigate replace to={`/map/${encodeURIComponent(first.id)}?region=${first.region.code}`} />;
}

/** The start: leads on to the first industry that has a chain map. */
export function Home(): ReactNode {
  return (
    <div className="map-page">
      <AppHeader />
      <main className="map-main">
        <HomeContent />
      </main>
    </div>
  );
}
