import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { todayInShanghai } from '../../platform/format/day.ts';
import { written } from '../../platform/text/written.ts';
import { ChoiceField, TextField } from '../rules/fields.tsx';
import { ruleUnits } from '../rules/rule-words.ts';
import { type Ledger, RecordGrantMutation, RecordRateMutation } from './ledger.query.ts';
import { text } from './ledger.text.ts';

export const stages = ['PROMISED', 'APPLIED', 'APPROVED', 'PAID'] as const;

/** A form that records one entry of the ledger. */
export function GrantForm({ ledger }: { readonly ledger: Ledger }): ReactNode {
  const today = todayInShanghai();
  const [clauseId, setClauseId] = useState(ledger.clauses[0]?.id ?? '');
  const [counted, setCounted] = useState('');
  const [stage, setStage] = useState<(typeof stages)[number]>('PROMISED');
  const [name, setName] = useState('');
  const [year, setYear] = useState(today.slice(0, 4));
  const [amount, setAmount] = useState('');
  const [unit, setUnit] = useState<string>(ruleUnits[0]);
  const [on, setOn] = useState(today);
  const [evidence, setEvidence] = useState('');
  const { busy, problem, submit } = useSubmit(RecordGrantMutation, (data) => data.recordPolicyGrant);
  const outputs = ledger.outputs.filter((each) => each.clauseId === clauseId);
  const send = async (): Promise<void> => {
    const [ruleId, output] = counted === '' ? [null, null] : counted.split(':');
    const place = { region: ledger.regionId, clauseId, ruleId: ruleId ?? null, output: output ?? null };
    const said = { stage, name, year: Number(year), amount, unit, on, evidence };
    const done = await submit((clientMutationId) => ({ input: { clientMutationId, ...place, ...said } }));
    if (done !== null) setAmount('');
  };
  return (
    <form
      className="rule-part"
      aria-label={text.record}
      data-testid="grant-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {problem === null ? null : <Alert type="error" showIcon title={problem} role="alert" />}
      <div className="rule-row">
        <ChoiceField
          label={text.clause}
          value={clauseId}
          options={ledger.clauses.map(
            (each) => [each.id, written.apart([each.documentTitle, each.article, each.id])] as const,
          )}
          onChange={(next) => {
            setClauseId(next);
            setCounted('');
          }}
        />
        <ChoiceField
          label={text.counted}
          value={counted}
          options={[
            ['', text.notCounted],
            ...outputs.map((each) => [`${each.ruleId}:${each.output}`, each.name] as const),
          ]}
          onChange={setCounted}
        />
        <ChoiceField
          label={text.stage}
          value={stage}
          testId="grant-stage"
          options={stages.map((each) => [each, text.stages[each]] as const)}
          onChange={(next) => setStage(stages.find((each) => each === next) ?? stage)}
        />
        <TextField label={text.subject} value={name} testId="grant-name" onChange={setName} />
        <TextField label={text.year} value={year} decimal onChange={setYear} />
        <TextField label={text.amount} value={amount} decimal testId="grant-amount" onChange={setAmount} />
        <ChoiceField
          label={text.unit}
          value={unit}
          options={ruleUnits.map((each) => [each, each] as const)}
          onChange={setUnit}
        />
        <TextField label={text.on} type="date" value={on} onChange={setOn} />
        <TextField label={text.evidence} value={evidence} testId="grant-evidence" onChange={setEvidence} />
      </div>
      <Button type="primary" htmlType="submit" loading={busy}>
        {text.record}
      </Button>
    </form>
  );
}

/** The dated rates of the dollar, and a form that records one. */
export function RatesPart({ ledger, mayEdit }: { readonly ledger: Ledger; readonly mayEdit: boolean }): ReactNode {
  const [on, setOn] = useState(todayInShanghai());
  const [rate, setRate] = useState('');
  const [source, setSource] = useState('');
  const { busy, problem, submit } = useSubmit(RecordRateMutation, (data) => data.recordExchangeRate);
  const send = async (): Promise<void> => {
    const input = { region: ledger.regionId, on, rate, source };
    if ((await submit((clientMutationId) => ({ input: { clientMutationId, ...input } }))) !== null) setRate('');
  };
  return (
    <section className="work-card" aria-label={text.rates}>
      <h2>{text.rates}</h2>
      <p className="quiet">{text.ratesNote}</p>
      <ul>
        {ledger.rates.map((each) => (
          <li key={each.id}>{text.rateLine(each.on, each.rate, each.source)}</li>
        ))}
      </ul>
      {mayEdit ? (
        <form
          className="rule-row"
          aria-label={text.recordRate}
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <TextField label={text.on} type="date" value={on} onChange={setOn} />
          <TextField label={text.rate} value={rate} decimal testId="rate" onChange={setRate} />
          <TextField label={text.source} value={source} testId="rate-source" onChange={setSource} />
          <Button htmlType="submit" loading={busy}>
            {text.recordRate}
          </Button>
        </form>
      ) : null}
      {problem === null ? null : <Alert type="error" showIcon title={problem} role="alert" />}
    </section>
  );
}
