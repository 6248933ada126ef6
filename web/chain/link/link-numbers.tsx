import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useAddress } from '../../platform/state/address.ts';
import { t } from '../../platform/text/texts.ts';
import { written } from '../../platform/text/written.ts';
import { figurePath } from '../../review/review-address.ts';
import { stateSentence } from '../map/knowledge.ts';
import type { LinkDetail } from './link.query.ts';

function Figure({
  label,
  value,
  hint,
}: {
  readonly label: string;
  readonly value: ReactNode;
  readonly hint?: string;
}): ReactNode {
  return (
    <div title={hint}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** The state of a link in a sentence, then its figures, each apart from the others. */
export function LinkNumbers({ link, region }: { readonly link: LinkDetail; readonly region: string }): ReactNode {
  const { presence, knowledge, stance } = link;
  const [query] = useAddress();
  // Nobody has looked: a dash, since zero would be a statement.
  const figure = (name: 'confirmed' | 'toReview' | 'local' | 'leaders'): ReactNode => {
    const value = presence[name];
    if (value === 0) return knowledge === 'UNSURVEYED' ? '—' : value;
    const path = figurePath({ id: link.id, region }, name, query);
    return (
      <Link
        className="figure-link"
        to={path}
        aria-label={t.panel.behind(t.panel[name], value)}
        data-testid={`figure-${name}`}
      >
        {value}
      </Link>
    );
  };
  const todo = t.panel.todo[knowledge];
  return (
    <section>
      <p className={`state-sentence is-${knowledge}`} data-testid="state-sentence">
        {stateSentence(link)}
        {presence.demo > 0 ? <span className="tag tag-demo">{t.common.demo}</span> : null}
      </p>
      {stance === 'DECLINED' ? (
        <p className="todo">{t.sentence.outside}</p>
      ) : todo === '' ? null : (
        <p className="todo">{todo}</p>
      )}
      <dl className="figures">
        <Figure label={t.panel.confirmed} value={figure('confirmed')} />
        <Figure label={t.panel.local} value={figure('local')} hint={t.panel.localHint} />
        <Figure label={t.panel.toReview} value={figure('toReview')} />
        <Figure label={t.panel.leaders} value={figure('leaders')} />
      </dl>
      <dl className="facts">
        <div>
          <dt>{t.panel.surveyed}</dt>
          <dd>{presence.surveyedAt ?? t.panel.notSurveyed}</dd>
        </div>
        <div>
          <dt>{t.panel.stance}</dt>
          <dd>
            {stance === null ? t.panel.undecided : t.stance[stance]}
            {stance === 'DECLINED' ? <span className="tag">{t.outside}</span> : null}
          </dd>
        </div>
        <div>
          <dt>{t.panel.capacity}</dt>
          <dd>{written.list(link.capacityKinds.map((each) => t.kind[each]))}</dd>
        </div>
      </dl>
    </section>
  );
}
