import { Button, Input, InputNumber } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { todayInShanghai } from '../../platform/format/day.ts';
import { written } from '../../platform/text/written.ts';
import { Problem } from '../../platform/ui/problem.tsx';
import { changed } from './numbers.ts';
import { type RuleNumber, SaveThresholdsMutation, type Thresholds } from './thresholds.query.ts';
import { text } from './thresholds.text.ts';
import { isWeight, WeightsPart } from './weights-part.tsx';

interface FormProps {
  readonly sets: Thresholds;
  readonly mayEdit: boolean;
  /** Null: nothing is changed. */
  readonly draft: readonly RuleNumber[] | null;
  readonly onDraft: (draft: readonly RuleNumber[] | null) => void;
}

function currentText({ sets, currentId }: Thresholds): string {
  const own = sets.find(({ id }) => id === currentId);
  return own ? text.own(own.validFrom, own.by) : text.shipped;
}

/** The numbers, each with what it decides; a lead saves them with a source and a first day. */
export function ThresholdsForm({ sets, mayEdit, draft, onDraft }: FormProps): ReactNode {
  const { busy, problem, say, submit } = useSubmit(
    SaveThresholdsMutation,
    (data) => data.saveVerdictRules,
    text.conflict,
  );
  const [from, setFrom] = useState(todayInShanghai());
  const [to, setTo] = useState('');
  const [source, setSource] = useState('');
  const [saved, setSaved] = useState(false);
  const numbers = draft ?? sets.current;
  const was = new Map(sets.current.map(({ key, value }) => [key, value]));
  const change = (next: readonly RuleNumber[] | null): void => {
    setSaved(false);
    onDraft(next);
  };
  const save = async (): Promise<void> => {
    if (from === '') return say(text.fromMissing);
    if (source.trim() === '') return say(text.sourceMissing);
    const known = sets.sets.find(({ validFrom, withdrawn }) => validFrom === from && !withdrawn);
    const version = known ? { expectedVersion: known.version } : {};
    const said = { validFrom: from, validTo: to === '' ? null : to, source, ...version };
    const sent = numbers.map(({ key, value }) => ({ key, value }));
    const { industryId } = sets;
    if (!(await submit((clientMutationId) => ({ input: { clientMutationId, industryId, numbers: sent, ...said } }))))
      return;
    onDraft(null);
    setSource('');
    setSaved(true);
  };
  return (
    <form
      className="work-card"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{text.current}</h2>
      <p className="quiet">{currentText(sets)}</p>
      <div className="threshold-rows">
        {numbers
          .filter((each) => !isWeight(each))
          .map(({ key, value }) => {
            const now = was.get(key);
            return (
              <div key={key} style={{ display: 'contents' }} className={now === value ? '' : 'is-changed'}>
                <label htmlFor={`threshold-${key}`}>
                  {text.label(key)}
                  <p className="quiet">
                    {written.clauses([text.hint(key), now === value || now === undefined ? '' : text.was(now)])}
                  </p>
                </label>
                <InputNumber
                  id={`threshold-${key}`}
                  value={value}
                  min={0}
                  step={Number.isInteger(value) ? 1 : 0.05}
                  readOnly={!mayEdit}
                  onChange={(given) => (given === null ? undefined : change(changed(numbers, key, given)))}
                />
              </div>
            );
          })}
      </div>
      <WeightsPart {...{ numbers, was, mayEdit }} onChange={change} />
      {mayEdit ? (
        <>
          <div className="work-bar">
            <label htmlFor="threshold-from">{text.from}</label>
            <Input
              id="threshold-from"
              type="date"
              style={{ width: 150 }}
              value={from}
              onChange={(event) => setFrom(event.target.value)}
            />
            <label htmlFor="threshold-to">{text.to}</label>
            <Input
              id="threshold-to"
              type="date"
              style={{ width: 150 }}
              value={to}
              onChange={(event) => setTo(event.target.value)}
            />
          </div>
          {from > todayInShanghai() ? <p className="quiet">{text.future}</p> : null}
          <div className="work-bar">
            <label htmlFor="threshold-source">{text.source}</label>
            <Input
              id="threshold-source"
              style={{ flex: 1 }}
              value={source}
              maxLength={200}
              placeholder={text.sourceHint}
              onChange={(event) => setSource(event.target.value)}
            />
          </div>
          <div className="work-bar">
            <Button
              type="primary"
              htmlType="submit"
              loading={busy}
              disabled={draft === null || source.trim() === ''}
              data-testid="thresholds-save"
            >
              {text.save}
            </Button>
            <Button disabled={draft === null} onClick={() => change(null)}>
              {text.undo}
            </Button>
            <Button onClick={() => change(sets.shipped)}>{text.toShipped}</Button>
          </div>
        </>
      ) : (
        <p className="quiet">{text.readOnly}</p>
      )}
      <p role="status" className={saved ? '' : 'unseen'}>
        {saved ? text.saved : ''}
      </p>
      <Problem text={problem} />
    </form>
  );
}
