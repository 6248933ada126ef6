import type { ReactNode } from 'react';
import type { Occupation } from './review.query.ts';
import { text } from './review.text.ts';

const branchForms: Readonly<Partial<Record<string, string>>> = text.branchForms;

function StateTag({ state }: { readonly state: Occupation['state'] }): ReactNode {
  if (state === 'TO_REVIEW') return null;
  return <span className={`tag tag-${state === 'CONFIRMED' ? 'leader' : 'rejected'}`}>{text.states[state]}</span>;
}

/** What is to be known of a firm before its name is believed: decided or not, alive or not, who it is, what it is. */
export function OccupationTags({ occupation }: { readonly occupation: Occupation }): ReactNode {
  const { state, role, enterprise } = occupation;
  const form = branchForms[enterprise.branchForm ?? ''];
  return (
    <>
      <StateTag state={state} />
      {enterprise.demo ? <span className="tag tag-demo">{text.demo}</span> : null}
      {role === 'LEADER' ? <span className="tag tag-leader">★ {text.leader}</span> : null}
      {enterprise.status === 'UNVERIFIED' ? (
        <span className="tag" title={text.unverifiedHint}>
          {text.unverified}
        </span>
      ) : null}
      {enterprise.identityState === 'NAME' ? (
        <span className="tag tag-warn" title={text.identityHint}>
          {text.identityToReview}
        </span>
      ) : null}
      {form === undefined ? null : <span className="tag">{form}</span>}
      {enterprise.tags.map((each) => (
        <span key={each} className="tag">
          {each}
        </span>
      ))}
    </>
  );
}
