import { PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Input } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { todayInShanghai } from '../../platform/format/day.ts';
import { AnswerRow } from './answer-row.tsx';
import { type Answer, answersOf, emptyAnswer, emptyForm, firmless } from './answers.ts';
import { type Question, questions, RecordVisitMutation } from './visit.query.ts';
import { text } from './visit.text.ts';

interface FormProps {
  readonly enterpriseId: string;
}

/** What a local firm is asked: each row that says something becomes a sourced fact; nothing is kept of a refused form. */
export function VisitForm({ enterpriseId }: FormProps): ReactNode {
  const ids = { on: useId(), who: useId(), summary: useId() };
  const { busy, problem, say, submit } = useSubmit(RecordVisitMutation, (data) => data.recordVisit);
  const [on, setOn] = useState(todayInShanghai());
  const [who, setWho] = useState('');
  const [summary, setSummary] = useState('');
  const [rows, setRows] = useState(emptyForm);
  const [saved, setSaved] = useState<number | null>(null);
  const change = (next: Answer): void => setRows(rows.map((each) => (each.key === next.key ? next : each)));
  const add = (kind: Question): void =>
    setRows([...rows, emptyAnswer(kind, 1 + Math.max(...rows.map(({ key }) => key), 0))]);
  const send = async (): Promise<void> => {
    const answers = answersOf(rows);
    const without = firmless(rows);
    setSaved(null);
    if (who.trim() === '') return say(text.whoMissing);
    if (without !== null) return say(text.firmMissing(text.questions[without.kind], without.row));
    if (answers.length === 0) return say(text.nothing);
    const input = { enterpriseId, on, who, text: summary, answers };
    if ((await submit((clientMutationId) => ({ input: { clientMutationId, ...input } }))) === null) return;
    setSaved(answers.length);
    setRows(emptyForm());
    setSummary('');
  };
  return (
    <form
      className="visit-form"
      aria-label={text.formTitle}
      data-testid="visit-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>{text.formTitle}</h2>
      <p className="quiet no-print">{text.formHint}</p>
      {problem === null ? null : <Alert type="error" showIcon title={problem} role="alert" />}
      {saved === null ? null : <Alert type="success" showIcon title={text.saved(saved)} role="status" />}
      <div className="visit-head">
        <label htmlFor={ids.on}>{text.on}</label>
        <Input
          id={ids.on}
          type="date"
          max={todayInShanghai()}
          value={on}
          onChange={({ target }) => setOn(target.value)}
        />
        <label htmlFor={ids.who}>{text.who}</label>
        <Input
          id={ids.who}
          maxLength={50}
          placeholder={text.whoHint}
          value={who}
          onChange={({ target }) => setWho(target.value)}
        />
      </div>
      {questions.map((kind) => {
        const own = rows.filter((each) => each.kind === kind);
        return (
          <fieldset key={kind} className="visit-question">
            <legend>{text.questions[kind]}</legend>
            <p className="quiet">{text.hints[kind]}</p>
            <ul>
              {own.map((answer, index) => (
                <AnswerRow
                  key={answer.key}
                  answer={answer}
                  row={index + 1}
                  onChange={change}
                  onDrop={() => setRows(rows.filter((each) => each.key !== answer.key))}
                />
              ))}
            </ul>
            <Button className="no-print" size="small" icon={<PlusOutlined />} onClick={() => add(kind)}>
              {text.addRow(text.questions[kind])}
            </Button>
          </fieldset>
        );
      })}
      <label htmlFor={ids.summary}>{text.summary}</label>
      <Input.TextArea
        id={ids.summary}
        rows={2}
        maxLength={500}
        value={summary}
        onChange={({ target }) => setSummary(target.value)}
      />
      <Button className="no-print" type="primary" htmlType="submit" loading={busy}>
        {text.save}
      </Button>
    </form>
  );
}
