import type { ReactNode } from 'react';
import { t } from '../../platform/text/texts.ts';
import { written } from '../../platform/text/written.ts';
import { SourceFold } from '../../platform/ui/source-list.tsx';
import type { DossierIndustry } from './dossier.query.ts';

type Group = DossierIndustry['groups'][number];
type Member = Group['members'][number];

function Unit({ organisation }: { readonly organisation: Member['organisation'] }): ReactNode {
  if (!organisation) return <span className="to-fill">{t.common.toFill}</span>;
  const { name, aliases, parent } = organisation;
  return (
    <span title={aliases.length === 0 ? undefined : t.dossier.aliases(written.list(aliases))}>
      {parent ? `${parent.name} · ` : ''}
      {name}
    </span>
  );
}

/** One group with its members by post; no official is named. */
export function GroupPart({ group }: { readonly group: Group }): ReactNode {
  const members = [...group.members].sort((a, b) => a.order - b.order);
  return (
    <div className="group">
      <h4>{group.name}</h4>
      {group.focus === null ? null : (
        <p>
          <span className="quiet">{written.label(t.dossier.focus, '')}</span>
          {group.focus}
        </p>
      )}
      {members.length === 0 ? (
        <p className="quiet">{t.dossier.noMembers}</p>
      ) : (
        <dl className="members">
          {members.map((each) => (
            <div key={each.order}>
              <dt>{each.role}</dt>
              <dd>{each.post ?? <span className="quiet">{t.dossier.postUnknown}</span>}</dd>
              <dd>
                <Unit organisation={each.organisation} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <SourceFold sources={group.sources} />
    </div>
  );
}
