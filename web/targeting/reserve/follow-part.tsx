import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { usePermission, useViewer } from '../../platform/state/viewer.tsx';
import { t } from '../../platform/text/texts.ts';
import { written } from '../../platform/text/written.ts';
import { Problem } from '../../platform/ui/problem.tsx';
import { type Follow, type Talk, WithdrawFollowMutation } from './reserve.query.ts';
import { text } from './reserve.text.ts';

function TakeBack({ follow }: { readonly follow: Follow }): ReactNode {
  const { busy, problem, submit } = useSubmit(WithdrawFollowMutation, (data) => data.withdrawFollow, text.conflict);
  const [reason, setReason] = useState<string | null>(null);
  const { id, version: expectedVersion } = follow;
  if (reason === null) {
    return (
      <button type="button" className="as-words" onClick={() => setReason('')}>
        {text.takeBack}
      </button>
    );
  }
  return (
    <span className="reserve-take-back">
      <Input
        size="small"
        aria-label={text.takeBackWhy}
        placeholder={text.takeBackWhy}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button
        size="small"
        danger
        loading={busy}
        disabled={reason.trim() === ''}
        onClick={() =>
          void submit((clientMutationId) => ({ input: { clientMutationId, id, expectedVersion, reason } }))
        }
      >
        {text.takeBack}
      </Button>
      <Button size="small" onClick={() => setReason(null)}>
        {t.common.cancel}
      </Button>
      <Problem text={problem} />
    </span>
  );
}

/** Contacts and notes of a target, newest first. */
export function FollowPart({ follows }: { readonly follows: readonly Follow[] }): ReactNode {
  const viewer = useViewer();
  const mayEdit = usePermission('reserve.edit');
  const mayAll = usePermission('chain.edit');
  return (
    <section>
      <h2>{text.follows}</h2>
      {follows.length === 0 ? <p className="quiet">{text.followsNone}</p> : null}
      <ol className="reserve-follows">
        {follows.map((each) => {
          const { id, kind, on, who, channel, outcome, by } = each;
          const head =
            kind === 'NOTE' || outcome === null
              ? [on, text.note]
              : [on, who ?? '', channel === null ? '' : text.channels[channel], text.outcomes[outcome]];
          return (
            <li key={id}>
              <strong>{written.phrases(head)}</strong>
              {by === null ? null : <span className="quiet"> {text.followBy(by)}</span>}
              {each.text === null ? null : <p>{each.text}</p>}
              {mayEdit && (mayAll || by === viewer?.username) ? <TakeBack follow={each} /> : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Who talked to a firm or its group: so that nobody calls on it without knowing. */
export function TalkList({ talks }: { readonly talks: readonly Talk[] }): ReactNode {
  return (
    <ul className="reserve-talks">
      {talks.map(({ id, on, who, by, firmName, own, outcome, groupName, linkName }) => (
        <li key={id}>
          {text.talk(on, who ?? by ?? text.unknown, firmName, text.outcomes[outcome])}{' '}
          <span className="quiet">{written.phrases([linkName, groupName ?? '', own ? '' : text.ofGroup])}</span>
        </li>
      ))}
    </ul>
  );
}
