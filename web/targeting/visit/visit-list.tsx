import { Alert, Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { t } from '../../platform/text/texts.ts';
import { questions, type Visit, WithdrawVisitMutation } from './visit.query.ts';
import { text } from './visit.text.ts';

interface ListProps {
  readonly visits: readonly Visit[];
  readonly mayEdit: boolean;
}

function TakeBack({ visit }: { readonly visit: Visit }): ReactNode {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { busy, problem, submit } = useSubmit(WithdrawVisitMutation, (data) => data.withdrawVisit, text.conflict);
  const { id, version: expectedVersion } = visit;
  const send = async (): Promise<void> => {
    const input = { id, expectedVersion, reason };
    await submit((clientMutationId) => ({ input: { clientMutationId, ...input } }));
  };
  if (!open) {
    return (
      <Button className="no-print" size="small" type="text" onClick={() => setOpen(true)}>
        {text.takeBack}
      </Button>
    );
  }
  return (
    <form
      className="visit-take-back no-print"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {problem === null ? null : <Alert type="error" showIcon title={problem} role="alert" />}
      <p className="quiet">{text.takeBackHint}</p>
      <Input
        aria-label={text.takeBackWhy}
        placeholder={text.takeBackWhy}
        maxLength={300}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button htmlType="submit" loading={busy}>
        {text.takeBack}
      </Button>
      <Button onClick={() => setOpen(false)}>{t.common.cancel}</Button>
    </form>
  );
}

function Answers({ visit }: { readonly visit: Visit }): ReactNode {
  const asked = questions.filter((kind) => visit.answers.some((each) => each.kind === kind));
  return (
    <dl>
      {asked.map((kind) => (
        <div key={kind}>
          <dt>{text.questions[kind]}</dt>
          {visit.answers
            .filter((each) => each.kind === kind)
            .map(({ id, firm, text: what, amount }) => (
              <dd key={id}>
                {firm === null ? null : <Link to={`/enterprise/${encodeURIComponent(firm.id)}`}>{firm.name}</Link>}
                {firm !== null && what !== null ? ` · ${what}` : what}
                {amount === null ? null : ` · ${amount}`}
              </dd>
            ))}
        </div>
      ))}
    </dl>
  );
}

/** Visits so far, newest first, with what each answered. */
export function VisitList({ visits, mayEdit }: ListProps): ReactNode {
  return (
    <section className="visit-list" aria-label={text.earlier} data-testid="visit-list">
      <h2>{text.earlier}</h2>
      {visits.length === 0 ? <p className="quiet">{text.earlierNone}</p> : null}
      {visits.map((visit) => (
        <article key={visit.id}>
          <h3>
            {visit.on} · {visit.who}
            {visit.by === null ? null : <span className="quiet">{text.by(visit.by)}</span>}
          </h3>
          {visit.text === null ? null : <p>{visit.text}</p>}
          <Answers visit={visit} />
          {mayEdit ? <TakeBack visit={visit} /> : null}
        </article>
      ))}
    </section>
  );
}
