import { ArrowLeftOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { ChoicesQuery } from '../../platform/data/choices.query.ts';
import { useData } from '../../platform/data/use-data.ts';
import { useAddress } from '../../platform/state/address.ts';
import { t } from '../../platform/text/texts.ts';
import { AppHeader } from '../../platform/ui/app-header.tsx';
import { Bones, LoadFailed, PageState } from '../../platform/ui/page-state.tsx';
import { RegionGate } from '../../platform/ui/region-gate.tsx';
import { ReserveQuery } from './reserve.query.ts';
import { text } from './reserve.text.ts';
import { apiFilter, readFilter } from './reserve-address.ts';
import { ReserveWork } from './reserve-work.tsx';
import '../../platform/ui/work-page.css';
import './reserve.css';

interface ContentProps {
  readonly industryId: string | null;
  readonly region: string;
}

function Content({ industryId, region }: ContentProps): ReactNode {
  const [query] = useAddress();
  const filter = readFilter(query);
  const asked = { industryId, region, ...apiFilter(filter) };
  const answer = useData(ReserveQuery, asked, { dependsOn: ['ReserveOutcome', 'Occupation', 'LinkEntries'] });
  if (answer.status === 'loading') return <Bones lines={14} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const { reserve } = answer.data;
  if (!reserve) return <PageState title={text.gone} text={text.goneText} />;
  const title = text.title(reserve.industry?.title ?? text.allChains);
  return (
    <>
      <title>{`${title} · ${t.product.name}`}</title>
      <ReserveWork key={`${industryId} ${region}`} reserve={reserve} filter={filter} title={title} />
    </>
  );
}

/** The reserve of targets (目标企业储备库) of a chain, or of all chains of a district. */
export function ReserveScreen(): ReactNode {
  const { industryId = null } = useParams();
  const [query] = useAddress();
  const asked = query.get('region');
  const choices = useData(ChoicesQuery, {}, { pause: asked !== null });
  const industries = choices.status === 'ready' ? choices.data.choices.industries : [];
  const home = industryId === null ? industries[0] : industries.find(({ id }) => id === industryId);
  const region = asked ?? home?.region.code ?? null;
  const back = industryId === null ? '/' : `/map/${encodeURIComponent(industryId)}?mode=reserve`;
  return (
    <div className="reserve-page">
      <AppHeader>
        <Link to={back} data-testid="back-to-map">
          <ArrowLeftOutlined aria-hidden="true" /> {text.back}
        </Link>
      </AppHeader>
      <main data-testid="reserve">
        <RegionGate region={region} choices={choices} gone={{ title: text.gone, text: text.goneText }}>
          {(region) => <Content industryId={industryId} region={region} />}
        </RegionGate>
      </main>
    </div>
  );
}
