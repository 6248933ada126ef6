import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { markedClauses, markedText } from '../../platform/format/marks.ts';
import { t } from '../../platform/text/texts.ts';
import { written } from '../../platform/text/written.ts';
import { Marked } from '../../platform/ui/marked.tsx';
import { SourceFold } from '../../platform/ui/source-list.tsx';
import { OccupationTags } from '../../review/occupation-tags.tsx';
import { placeName, sureness } from '../../review/occupation-words.ts';
import { ReasonForm } from '../../review/reason-form.tsx';
import type { Occupation } from '../../review/review.query.ts';
import { text } from '../../review/review.text.ts';
import type { RowWork } from '../../review/use-row-work.ts';

interface OccupationRowProps {
  readonly occupation: Occupation;
  readonly linkId: string;
  readonly work: RowWork;
  readonly pending: boolean;
  readonly mayReview: boolean;
}

function Facts({ occupation, linkId }: Pick<OccupationRowProps, 'occupation' | 'linkId'>): ReactNode {
  const { role, kind, asOf, stale, reason, evidence, confirmedBy, confidence, link, enterprise, matches } = occupation;
  const facts = [
    t.occupationRole[role],
    t.kind[kind],
    placeName(enterprise),
    link.id === linkId ? null : link.name,
    `${text.detail.sure} ${sureness(confidence)}`,
    asOf === null ? null : stale === true ? t.common.asOfStale(asOf) : t.common.asOf(asOf),
    confirmedBy === null ? null : t.panel.confirmedBy(confirmedBy),
  ].filter((each) => each !== null);
  const clauses = markedClauses(enterprise.scope ?? '', matches);
  return (
    <>
      <p className="quiet">{facts.join(' · ')}</p>
      {clauses.length === 0 && evidence !== null ? <p>{written.label(text.detail.evidence, evidence)}</p> : null}
      {clauses.map((pieces) => (
        <p key={pieces[0]?.at} className="occupation-clause">
          <Marked pieces={pieces} />
        </p>
      ))}
      {reason === null ? null : <p>{written.label(text.detail.reason, reason)}</p>}
    </>
  );
}

function Decisions({ occupation, work, pending }: Pick<OccupationRowProps, 'occupation' | 'work' | 'pending'>) {
  if (occupation.state !== 'TO_REVIEW') {
    return (
      <div className="form-buttons">
        <Button size="small" type="text" loading={pending} onClick={() => work.decide(occupation, 'TO_REVIEW')}>
          {text.decide.restore}
        </Button>
      </div>
    );
  }
  return (
    <div className="form-buttons">
      <Button size="small" type="primary" loading={pending} onClick={() => work.decide(occupation, 'CONFIRMED')}>
        {text.decide.confirm}
      </Button>
      <Button size="small" disabled={pending} onClick={() => work.decide(occupation, 'TO_REVIEW')}>
        {text.decide.restore}
      </Button>
      <Button size="small" danger disabled={pending} onClick={() => work.decide(occupation, 'REJECTED')}>
        {text.decide.reject}
      </Button>
    </div>
  );
}

/** One enterprise on a link in brief: who, why it is listed, and the decision for who may take it. */
export function OccupationRow({ occupation, linkId, work, pending, mayReview }: OccupationRowProps): ReactNode {
  const { id, enterprise, matches, state } = occupation;
  const current = work.current?.id === id;
  return (
    <div
      role="row"
      tabIndex={current ? 0 : -1}
      className={[
        `occupation is-${state}`,
        current ? 'is-current' : '',
        pending ? 'is-pending' : '',
        enterprise.status === 'UNVERIFIED' ? 'is-unverified' : '',
      ].join(' ')}
      data-row={id}
      data-testid={`occupation-${id}`}
      onFocus={() => work.point(id)}
    >
      <div role="gridcell" tabIndex={-1}>
        <div className="occupation-name">
          <Link to={`/enterprise/${encodeURIComponent(enterprise.id)}`}>
            <Marked pieces={markedText(enterprise.name, matches, 'NAME')} />
          </Link>
          <OccupationTags occupation={occupation} />
        </div>
        <Facts occupation={occupation} linkId={linkId} />
        <SourceFold sources={occupation.sources} />
        {!mayReview ? null : work.asking?.row.id === id ? (
          <ReasonForm
            key={work.asking.state}
            decision={work.asking.state}
            title={text.ask[work.asking.state].one(enterprise.name)}
            onCancel={work.cancel}
            onDecide={work.answer}
          />
        ) : (
          <Decisions occupation={occupation} work={work} pending={pending} />
        )}
      </div>
    </div>
  );
}
