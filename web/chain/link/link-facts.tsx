import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePermission } from '../../platform/state/viewer.tsx';
import { t } from '../../platform/text/texts.ts';
import { written } from '../../platform/text/written.ts';
import type { LinkDetail } from './link.query.ts';
import { SupplyOrigin } from './supply-origin.tsx';

interface LinkChoice {
  readonly id: string;
  readonly name: string;
}

interface ChoicesProps {
  readonly title: string;
  readonly links: readonly LinkChoice[];
  readonly onSelect: (id: string) => void;
  /** The ends of the edge to a neighbour, where it is a supply. */
  readonly edge?: (id: string) => { readonly from: string; readonly to: string };
}

function Choices({ title, links, onSelect, edge }: ChoicesProps): ReactNode {
  return (
    <section>
      <h3>
        {title} <span className="quiet">{links.length}</span>
      </h3>
      {links.length === 0 ? (
        <p className="quiet">{t.common.none}</p>
      ) : (
        <ul className="chips">
          {links.map((each) => (
            <li key={each.id}>
              <button type="button" onClick={() => onSelect(each.id)}>
                {each.name}
              </button>
              {edge ? <SupplyOrigin {...edge(each.id)} name={each.name} /> : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Words({ label, words }: { readonly label: string; readonly words: readonly string[] }): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{words.length === 0 ? t.common.none : words.join('  ')}</dd>
    </div>
  );
}

/** What a link is made of: neighbours to go to, codes, words that find it, the editors' note. */
export function LinkFacts({
  link,
  onSelect,
}: {
  readonly link: LinkDetail;
  readonly onSelect: (id: string) => void;
}): ReactNode {
  const mayEdit = usePermission('chain.edit');
  return (
    <>
      {link.children.length > 0 ? <Choices title={t.panel.subLinks} links={link.children} onSelect={onSelect} /> : null}
      <Choices
        title={t.panel.suppliers}
        links={link.suppliers}
        onSelect={onSelect}
        edge={(from) => ({ from, to: link.id })}
      />
      <Choices
        title={t.panel.customers}
        links={link.customers}
        onSelect={onSelect}
        edge={(to) => ({ from: link.id, to })}
      />
      {link.note !== null ? (
        <section>
          <h3>{t.panel.note}</h3>
          <p>{link.note}</p>
        </section>
      ) : null}
      <section>
        <h3>{t.panel.codes}</h3>
        <p className="codes">{written.list(link.codes)}</p>
      </section>
      <details className="words">
        <summary>{t.panel.words}</summary>
        <dl className="facts">
          <Words label={t.panel.keywords} words={link.keywords} />
          <Words label={t.panel.synonyms} words={link.synonyms} />
          <Words label={t.panel.exclusions} words={link.exclusions} />
        </dl>
        {mayEdit ? (
          <Link to={`/rules/${encodeURIComponent(link.id)}`} data-testid="to-rules">
            {t.panel.editRules}
          </Link>
        ) : null}
      </details>
    </>
  );
}
