import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useData } from '../../platform/data/use-data.ts';
import { t } from '../../platform/text/texts.ts';
import { ExportMenu } from '../../platform/ui/export-menu.tsx';
import { overlayHost } from '../../platform/ui/overlay-host.ts';
import { Bones, LoadFailed, PageState } from '../../platform/ui/page-state.tsx';
import { SourceFold, SourceList } from '../../platform/ui/source-list.tsx';
import { type DossierIndustry, DossierQuery } from './dossier.query.ts';
import { GroupPart } from './group-part.tsx';
import './dossier.css';

function Items({ industry }: { readonly industry: DossierIndustry }): ReactNode {
  const { shape, note, filled, total, items } = industry.dossier;
  return (
    <section>
      <h3>{t.dossier.items(shape, filled, total)}</h3>
      <div className="dossier-bar" role="img" aria-label={`${filled}/${total}`}>
        {items.map((each) => (
          <i key={each.key} className={each.filled ? 'is-filled' : ''} />
        ))}
      </div>
      {note === null ? null : <p className="quiet">{note}</p>}
      <ul className="dossier-items">
        {items.map((each) => (
          <li key={each.key} className={each.filled ? 'is-filled' : ''}>
            <h4>{each.label}</h4>
            <div>
              {each.filled ? <p>{each.value}</p> : <span className="missing">{t.common.missing}</span>}
              {each.filled ? <SourceFold sources={each.sources} /> : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function DossierContent({ industryId }: { readonly industryId: string }): ReactNode {
  const answer = useData(DossierQuery, { id: industryId });
  if (answer.status === 'loading') return <Bones lines={12} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const { industry } = answer.data;
  if (!industry) return <PageState title={t.map.noIndustryTitle} text={t.map.noIndustryText} />;
  return (
    <div className="dossier" data-testid="dossier">
      <section>
        <h2>
          {industry.title}{' '}
          {industry.status === 'draft' ? (
            <span className="tag tag-warn">{t.map.draft}</span>
          ) : (
            <span className="tag">{t.map.confirmedChain}</span>
          )}
        </h2>
        <p>{industry.note ?? t.map.draftHint}</p>
      </section>
      <Items industry={industry} />
      <section>
        <h3>{t.dossier.groups}</h3>
        {industry.groups.length === 0 ? <p className="quiet">{t.dossier.noGroups}</p> : null}
        {industry.groups.map((each) => (
          <GroupPart key={each.id} group={each} />
        ))}
      </section>
      <section>
        <h3>{t.dossier.leaderTypes}</h3>
        {industry.leaderTypes.length === 0 ? (
          <p className="quiet">{t.dossier.noLeaderTypes}</p>
        ) : (
          <ul className="leader-types">
            {industry.leaderTypes.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h3>{t.dossier.sources}</h3>
        <SourceList sources={industry.sources} />
      </section>
    </div>
  );
}

interface DossierDrawerProps {
  readonly industryId: string;
  readonly onClose: () => void;
}

/** What is on file about an industry: its 八个一 or 六个一, the groups by post, 链主 types, sources. */
export function DossierDrawer({ industryId, onClose }: DossierDrawerProps): ReactNode {
  return (
    <Drawer
      open
      title={t.dossier.title}
      size={560}
      onClose={onClose}
      getContainer={overlayHost}
      extra={<ExportMenu path="/exports/dossier" query={{ industryId }} />}
    >
      <DossierContent industryId={industryId} />
    </Drawer>
  );
}
