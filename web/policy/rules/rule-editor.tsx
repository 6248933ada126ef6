import { Button } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useData } from '../../platform/data/use-data.ts';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { usePermission } from '../../platform/state/viewer.tsx';
import { written } from '../../platform/text/written.ts';
import { text as policyText } from '../policy.text.ts';
import { useLast } from '../use-last.ts';
import { CheckPart } from './check-part.tsx';
import { ConditionsPart } from './conditions-part.tsx';
import { examplesJson, examplesOf } from './examples.ts';
import { ExamplesPart } from './examples-part.tsx';
import { ChoiceField, TextField } from './fields.tsx';
import { JsonPart } from './json-part.tsx';
import { OutputsPart } from './outputs-part.tsx';
import { formOf } from './read-rule-form.ts';
import { type RuleForm, ruleJson } from './rule-form.ts';
import { type ListedRule, type RuleBook, RuleCheckQuery, SaveRuleMutation } from './rules.query.ts';
import { text } from './rules.text.ts';
import { useSettled } from './use-settled.ts';

const gives = ['money', 'right', 'service', 'quota', 'unstated'] as const;
const giveNames = {
  money: policyText.gives.MONEY,
  right: policyText.gives.RIGHT,
  service: policyText.gives.SERVICE,
  quota: policyText.gives.QUOTA,
  unstated: policyText.gives.UNSTATED,
} as const;
const answers = [
  ['', text.notAnswered],
  ['true', text.yes],
  ['false', text.no],
] as const;

const blank = {
  ...{ kind: 'benefit', gives: 'money', name: { zh: '', en: '' }, when: { bool: true }, outputs: {}, params: {} },
  ...{ stacking: null, validFrom: null, validTo: null },
};
const pretty = (json: string): string => JSON.stringify(JSON.parse(json), null, 2);
const answerOf = (value: string): boolean | null => (value === '' ? null : value === 'true');

interface EditorProps {
  readonly book: RuleBook;
  /** Null: a new rule. */
  readonly listed: ListedRule | null;
}

interface HeadProps {
  readonly form: RuleForm;
  readonly onChange: (next: RuleForm) => void;
}

function HeadFields({ form, onChange }: HeadProps): ReactNode {
  return (
    <div className="rule-row">
      <TextField
        label={text.name}
        value={form.name}
        testId="rule-name"
        onChange={(name) => onChange({ ...form, name, nameEn: '' })}
      />
      <ChoiceField
        label={text.gives}
        value={form.gives}
        options={gives.map((each) => [each, giveNames[each]] as const)}
        onChange={(next) => onChange({ ...form, gives: next })}
      />
      <TextField
        label={text.validFrom}
        type="date"
        value={form.validFrom}
        testId="rule-from"
        onChange={(validFrom) => onChange({ ...form, validFrom })}
      />
      <TextField
        label={text.validTo}
        type="date"
        value={form.validTo}
        onChange={(validTo) => onChange({ ...form, validTo })}
      />
    </div>
  );
}

/** A rule as a form beside its live examples; its JSON stays to be seen, and what the form cannot hold is edited there. */
export function RuleEditor({ book, listed }: EditorProps): ReactNode {
  const stored = listed?.stored ?? null;
  const navigate = useNavigate();
  const mayEdit = usePermission('policy.edit') && (listed === null || stored !== null);
  const [definition, setDefinition] = useState(() =>
    pretty(stored?.definition ?? listed?.definition ?? JSON.stringify(blank)),
  );
  const [examples, setExamples] = useState(() => pretty(stored?.examples ?? '[]'));
  const [clauseId, setClauseId] = useState(listed?.clauseId ?? stored?.clauseId ?? '');
  const [namedFirm, setNamedFirm] = useState(String(stored?.namedFirm ?? ''));
  const [tiedToTax, setTiedToTax] = useState(String(stored?.tiedToTax ?? ''));
  const [saved, setSaved] = useState(false);
  const { busy, problem, say, submit } = useSubmit(SaveRuleMutation, (data) => data.savePolicyRule);
  const facts = useMemo(
    () => book.facts.map(({ id, type, unitKey }) => ({ id, type: type.toLowerCase(), unitKey })),
    [book],
  );
  const form = useMemo(() => formOf(definition, facts), [definition, facts]);
  const cases = useMemo(() => examplesOf(examples), [examples]);
  const asked = useSettled(useMemo(() => ({ definition, examples }), [definition, examples]));
  const questions = { namedFirm: answerOf(namedFirm), tiedToTax: answerOf(tiedToTax) };
  const answer = useData(RuleCheckQuery, { ...asked, ...questions });
  const check = useLast(answer)?.policyRuleCheck ?? null;
  const change = (next: RuleForm): void => {
    setSaved(false);
    setDefinition(JSON.stringify(ruleJson(next, facts), null, 2));
  };
  const used = book.facts.filter(({ id }) => definition.includes(`"${id}"`));
  const clause = book.clauses.find(({ id }) => id === clauseId);
  const save = async (): Promise<void> => {
    if (clauseId === '') return say(text.chooseClause);
    const version = stored ? { id: stored.id, expectedVersion: stored.version } : {};
    const input = { region: book.regionId, clauseId, definition, examples, ...questions, ...version };
    const done = await submit((clientMutationId) => ({ input: { clientMutationId, ...input } }));
    setSaved(done !== null);
    const made = done?.rules.find(({ id }) => !book.rules.some((each) => each.id === id));
    if (made) void navigate(`/policies/${encodeURIComponent(book.regionId)}/rules/${made.id}`, { replace: true });
  };
  return (
    <>
      {listed !== null && stored === null ? <p role="note">{text.readOnly}</p> : null}
      <div className="work-card">
        <ChoiceField
          label={text.clause}
          value={clauseId}
          testId="rule-clause"
          options={[
            ['', text.chooseClause],
            ...book.clauses.map(
              (each) => [each.id, written.apart([each.documentTitle, each.article, each.id])] as const,
            ),
          ]}
          onChange={setClauseId}
        />
        {clause ? (
          <p className="quiet">{clause.quote === null ? policyText.notUploaded : <q>{clause.quote}</q>}</p>
        ) : null}
        {form === null ? <p role="note">{text.noForm}</p> : <HeadFields form={form} onChange={change} />}
      </div>
      <div className="rule-columns">
        <div className="work-card">
          {form === null ? null : (
            <>
              <ConditionsPart form={form} facts={book.facts} onChange={change} />
              <OutputsPart form={form} facts={book.facts} onChange={change} />
            </>
          )}
          <fieldset className="rule-part">
            <legend>{text.questions}</legend>
            <ChoiceField
              label={text.namedFirm}
              value={namedFirm}
              options={answers}
              testId="rule-named"
              onChange={setNamedFirm}
            />
            <ChoiceField
              label={text.tiedToTax}
              value={tiedToTax}
              options={answers}
              testId="rule-tax"
              onChange={setTiedToTax}
            />
          </fieldset>
        </div>
        <div className="work-card">
          {check ? <CheckPart check={check} /> : <p role="status">{text.checking}</p>}
          {cases === null ? null : (
            <ExamplesPart
              examples={cases}
              facts={used}
              outputs={form?.outputs.map(({ id }) => id) ?? []}
              checked={check?.examples ?? []}
              onChange={(next) => {
                setSaved(false);
                setExamples(examplesJson(next));
              }}
            />
          )}
        </div>
      </div>
      <JsonPart label={text.json} value={definition} testId="rule-json" onChange={setDefinition} />
      <JsonPart label={text.examplesJson} value={examples} testId="examples-json" onChange={setExamples} />
      {problem === null ? null : (
        <p role="alert" className="work-problem">
          {problem}
        </p>
      )}
      {saved ? <p role="status">{text.saved}</p> : null}
      {mayEdit ? (
        <Button type="primary" loading={busy} onClick={() => void save()} data-testid="save-rule">
          {text.save}
        </Button>
      ) : null}
    </>
  );
}
