import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { text } from './paper.text.ts';
import type { PolicyPackage } from './policy.query.ts';
import { text as policyText } from './policy.text.ts';

/** How complete the package is: by level, and what of it cannot be relied on yet; and what it is narrowed to. */
export function GaugePart({ found }: { readonly found: PolicyPackage }): ReactNode {
  const { gauge, industry, link, regionId } = found;
  const open = [
    { key: 'unverified', count: gauge.unverified, words: text.unverified(gauge.unverified) },
    { key: 'expired', count: gauge.expired, words: text.expired(gauge.expired) },
    { key: 'unresolved', count: gauge.unresolved, words: text.unshown(gauge.unresolved, gauge.clauses) },
  ];
  return (
    <section className="paper-gauge" aria-label={text.gauge} data-testid="policy-gauge">
      <strong>{text.gauge}</strong>
      {gauge.levels.map(({ level, documents, inForce }) => (
        <span key={level} className={documents === 0 ? 'tag tag-warn' : 'tag'}>
          {text.level(policyText.level[level], documents, inForce)}
        </span>
      ))}
      {open.map(({ key, count, words }) =>
        count === 0 ? null : (
          <span key={key} className="tag tag-warn">
            {words}
          </span>
        ),
      )}
      {industry === null ? null : (
        <span>
          {text.only(link === null ? industry : `${industry} › ${link}`)}{' '}
          <Link to={`/policies/${encodeURIComponent(regionId)}`}>{text.all}</Link>
        </span>
      )}
    </section>
  );
}
