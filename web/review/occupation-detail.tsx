import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { markedText } from '../platform/format/marks.ts';
import { t } from '../platform/text/texts.ts';
import { Marked } from '../platform/ui/marked.tsx';
import { SourceFold } from '../platform/ui/source-list.tsx';
import { OccupationTags } from './occupation-tags.tsx';
import { capitalOf, placeName, reasonText, sureness } from './occupation-words.ts';
import type { Occupation, OccupationState } from './review.query.ts';
import { text } from './review.text.ts';
import './occupation-detail.css';
import { written } from '../platform/text/written.ts';

function Facts({ rows }: { readonly rows: readonly (readonly [label: string, value: ReactNode])[] }): ReactNode {
  return (
    <dl className="detail-facts">
      {rows.map(([label, value]) =>
        value === null || value === undefined ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

const where: Readonly<Partial<Record<string, string>>> = {
  NAME: text.detail.inName,
  SCOPE: text.detail.inScope,
  CODE: text.detail.inCode,
};

interface WordsProps {
  readonly occupation: Occupation;
  readonly onWord: (word: string) => void;
}

function MatchedWords({ occupation: { matches }, onWord }: WordsProps): ReactNode {
  const places = new Map<string, Set<string>>();
  for (const { word, in: at } of matches) {
    places.set(word, (places.get(word) ?? new Set()).add(where[at] ?? at));
  }
  if (places.size === 0) return null;
  return (
    <ul className="chips">
      {[...places].map(([word, found]) => (
        <li key={word}>
          <button type="button" title={text.wordTip(word)} onClick={() => onWord(word)}>
            {word} <small className="quiet">{written.list([...found])}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}

const joined = (words: readonly string[]): string | null => (words.length === 0 ? null : written.list(words));

function Why({ occupation, onWord }: WordsProps): ReactNode {
  const words = occupation.matches.length > 0 ? <MatchedWords key="words" {...{ occupation, onWord }} /> : null;
  const { link, kind, role, confidence, keywords, reasons, ruleVersion, evidence, reason, confirmedBy, asOf } =
    occupation;
  return (
    <section>
      <h3>{text.detail.why}</h3>
      <Facts
        rows={[
          [text.detail.on, link.name],
          [text.detail.kind, t.kind[kind]],
          [text.detail.role, t.occupationRole[role]],
          [text.detail.sure, sureness(confidence)],
          [text.detail.words, words],
          [text.detail.keywords, joined(keywords)],
          [text.detail.reasons, reasons.length === 0 ? null : written.clauses(reasons.map(reasonText))],
          [text.detail.evidence, evidence],
          [text.detail.reason, reason],
          [text.detail.decidedBy, confirmedBy],
          [text.detail.asOf, asOf],
          [text.detail.rule, ruleVersion],
        ]}
      />
      <SourceFold sources={occupation.sources} />
    </section>
  );
}

interface DetailProps extends WordsProps {
  readonly mayReview: boolean;
  readonly onDecide: (state: OccupationState) => void;
}

function Decisions({ occupation: { state }, onDecide }: Pick<DetailProps, 'occupation' | 'onDecide'>): ReactNode {
  const { confirm, reject, restore, keyed } = text.decide;
  return (
    <div className="form-buttons">
      {state === 'CONFIRMED' ? null : (
        <Button type="primary" onClick={() => onDecide('CONFIRMED')}>
          {keyed(confirm, 'Y')}
        </Button>
      )}
      {state === 'REJECTED' ? null : (
        <Button danger onClick={() => onDecide('REJECTED')}>
          {keyed(reject, 'N')}
        </Button>
      )}
      <Button onClick={() => onDecide('TO_REVIEW')}>{keyed(restore, 'R')}</Button>
    </div>
  );
}

/** All that speaks for or against a firm on a link, its words marked where they stand. */
export function OccupationDetail({ occupation, mayReview, onWord, onDecide }: DetailProps): ReactNode {
  const { enterprise, matches } = occupation;
  const { id, name, scope, uscc, registrationNumber, establishedOn, companyType, address } = enterprise;
  const unknown = <span className="quiet">{text.detail.unknown}</span>;
  return (
    <>
      <h2>
        <Marked pieces={markedText(name, matches, 'NAME')} />
      </h2>
      <div className="row-tags">
        <OccupationTags occupation={occupation} />
      </div>
      {mayReview ? <Decisions occupation={occupation} onDecide={onDecide} /> : null}
      <section>
        <h3>{text.detail.scope}</h3>
        {scope === null ? (
          <p className="quiet">{text.detail.noScope}</p>
        ) : (
          <p className="scope">
            <Marked pieces={markedText(scope, matches, 'SCOPE')} />
          </p>
        )}
      </section>
      <Why occupation={occupation} onWord={onWord} />
      <section>
        <h3>{text.detail.facts}</h3>
        <Facts
          rows={[
            [
              text.detail.uscc,
              uscc ?? registrationNumber ?? <span className="tag tag-warn">{text.detail.noUscc}</span>,
            ],
            [text.detail.established, establishedOn ?? unknown],
            [text.detail.type, companyType ?? unknown],
            [text.detail.capital, capitalOf(enterprise)],
            [text.detail.place, placeName(enterprise)],
            [text.detail.address, address ?? unknown],
          ]}
        />
        <Link to={`/enterprise/${encodeURIComponent(id)}`}>{text.detail.history}</Link>
      </section>
    </>
  );
}
