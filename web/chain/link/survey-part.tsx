import { Alert, Button, Input, Radio } from 'antd';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { outcomeOf } from '../../platform/data/outcome.ts';
import { newRequestId } from '../../platform/data/request-id.ts';
import { useAction } from '../../platform/data/use-data.ts';
import { todayInShanghai } from '../../platform/format/day.ts';
import { usePermission } from '../../platform/state/viewer.tsx';
import { t } from '../../platform/text/zh.ts';
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
  const record = useAction(RecordSurveyMutation);
  const [on, setOn] = useState(todayInShanghai());
  const [result, setResult] = useState<Result | null>(null);
  const [scope, setScope] = useState('');
  // One id per form: sent twice, the survey is still recorded once.
  const [requestId, setRequestId] = useState(newRequestId);
  const [busy, setBusy] = useState(false);
  const dayId = useId();
  const scopeId = useId();
  const [problem, setProblem] = useState<string | null>(null);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (on === '') return setProblem(t.panel.surveyDayMissing);
    if (on > todayInShanghai()) return setProblem(t.panel.surveyDayFuture);
    if (result === null) return setProblem(t.panel.surveyResultMissing);
    setBusy(true);
    setProblem(null);
    const done = await record({
      input: {
        clientMutationId: requestId,
        linkId: link.id,
        region,
        on,
        result,
        scope: scope.trim() === '' ? null : scope.trim(),
        ...(link.survey ? { expectedVersion: link.survey.version } : {}),
      },
    });
    setBusy(false);
    const outcome = outcomeOf(done, (data) => data.recordSurvey, t.failure.CONFLICT);
    if (outcome.status === 'done') return onDone();
    // Refused, what is sent next is another request; not answered, it may have been recorded.
    if (outcome.code !== null) setRequestId(newRequestId());
    setProblem(outcome.text);
  };

  return (
    <form
      className="survey-form"
      aria-label={t.panel.recordTitle(link.name)}
      onSubmit={(event) => void submit(event)}
      data-testid="survey-form"
    >
      {problem !== null ? <Alert type="error" showIcon title={problem} role="alert" /> : null}
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
      <div className="form-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t.common.save}
        </Button>
        <Button onClick={onCancel}>{t.common.cancel}</Button>
      </div>
    </form>
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
          {t.panel.lastSurvey(survey.on, isResult(survey.result) ? results[survey.result] : survey.result, survey.by)}
          {survey.scope === null ? null : `；${t.panel.scope}：${survey.scope}`}
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
