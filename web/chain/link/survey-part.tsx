import { Button, Input, Radio } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { todayInShanghai } from '../../platform/format/day.ts';
import { usePermission } from '../../platform/state/viewer.tsx';
import { t } from '../../platform/text/texts.ts';
import { written } from '../../platform/text/written.ts';
import { EntryForm } from '../entries/entry-form.tsx';
import { type LinkDetail, RecordSurveyMutation } from './link.query.ts';

interface SurveyPartProps {
  readonly link: LinkDetail;
  readonly region: string;
}

const results = { FOUND: t.panel.found, NONE_FOUND: t.panel.noneFound } as const;
type Result = keyof typeof results;

const isResult = (value: unknown): value is Result => value === 'FOUND' || value === 'NONE_FOUND';

interface SurveyFormProps extends SurveyPartProps {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function SurveyForm({ link, region, onDone, onCancel }: SurveyFormProps): ReactNode {
  const { busy, problem, say, submit } = useSubmit(
    RecordSurveyMutation,
    (data) => data.recordSurvey,
    t.failure.CONFLICT,
  );
  const [on, setOn] = useState(todayInShanghai());
  const [result, setResult] = useState<Result | null>(null);
  const [scope, setScope] = useState('');
  const dayId = useId();
  const scopeId = useId();

  const send = async (): Promise<void> => {
    if (on === '') return say(t.panel.surveyDayMissing);
    if (on > todayInShanghai()) return say(t.panel.surveyDayFuture);
    if (result === null) return say(t.panel.surveyResultMissing);
    const said = { on, result, scope: scope.trim() === '' ? null : scope.trim() };
    const seen = link.survey ? { expectedVersion: link.survey.version } : {};
    const input = { linkId: link.id, region, ...said, ...seen };
    if (await submit((clientMutationId) => ({ input: { clientMutationId, ...input } }))) onDone();
  };

  return (
    <EntryForm
      label={t.panel.recordTitle(link.name)}
      testId="survey-form"
      {...{ problem, busy, onCancel }}
      onSubmit={() => void send()}
    >
      <label htmlFor={dayId}>{t.panel.surveyDay}</label>
      <Input
        id={dayId}
        type="date"
        value={on}
        max={todayInShanghai()}
        onChange={(event) => setOn(event.target.value)}
      />
      <fieldset>
        <legend>{t.panel.surveyResult}</legend>
        <Radio.Group
          value={result}
          onChange={(event) => {
            if (isResult(event.target.value)) setResult(event.target.value);
          }}
        >
          <Radio value="FOUND">{t.panel.found}</Radio>
          <Radio value="NONE_FOUND">{t.panel.noneFound}</Radio>
        </Radio.Group>
        <p className="quiet">{t.panel.noneFoundHint}</p>
      </fieldset>
      <label htmlFor={scopeId}>{t.panel.surveyScope}</label>
      <Input.TextArea
        id={scopeId}
        rows={2}
        maxLength={200}
        placeholder={t.panel.surveyScopeHint}
        value={scope}
        onChange={(event) => setScope(event.target.value)}
      />
    </EntryForm>
  );
}

/** The last survey of a link in this region and, for who may, the form to record one. */
export function SurveyPart({ link, region }: SurveyPartProps): ReactNode {
  const allowed = usePermission('survey.record');
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  const { survey } = link;
  if (!survey && !allowed) return null;
  return (
    <section>
      {survey ? (
        <p className="quiet">
          {written.clauses([
            t.panel.lastSurvey(survey.on, isResult(survey.result) ? results[survey.result] : survey.result, survey.by),
            survey.scope === null ? '' : written.label(t.panel.scope, survey.scope),
          ])}
          {survey.stale === true ? ` · ${t.common.asOfStale(survey.on)}` : null}
        </p>
      ) : null}
      <p role="status" className={done ? 'done-note' : 'unseen'}>
        {done ? t.panel.recorded : ''}
      </p>
      {open ? (
        <SurveyForm
          link={link}
          region={region}
          onCancel={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            setDone(true);
          }}
        />
      ) : allowed ? (
        <Button
          type={link.knowledge === 'UNSURVEYED' ? 'primary' : 'default'}
          onClick={() => {
            setOpen(true);
            setDone(false);
          }}
          data-testid="record-survey"
        >
          {survey ? t.panel.recordAgain : t.panel.record}
        </Button>
      ) : null}
    </section>
  );
}
