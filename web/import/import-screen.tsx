import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useForget } from '../platform/data/forget.ts';
import { useData } from '../platform/data/use-data.ts';
import { usePermission, useViewer } from '../platform/state/viewer.tsx';
import { t } from '../platform/text/texts.ts';
import { AppHeader } from '../platform/ui/app-header.tsx';
import { Bones, LoadFailed, PageState } from '../platform/ui/page-state.tsx';
import { CheckPart } from './check-part.tsx';
import { ChoosePart } from './choose-part.tsx';
import { type ImportChoices, ImportChoicesQuery } from './import.query.ts';
import { text } from './import.text.ts';
import { useImportAddress } from './import-address.ts';
import { JobPart } from './job-part.tsx';
import { RecentPart } from './recent-part.tsx';
import { TemplateNotice } from './template-notice.tsx';
import './import.css';

const nothingYet = { state: '', dryRun: true };

/** Which of the five steps the page is at, from 0. */
function stepOf(file: string | null, job: string | null, { state, dryRun }: typeof nothingYet): number {
  if (job === null) return file === null ? 0 : 1;
  if (!dryRun) return 4;
  return state === 'DONE' ? 3 : 2;
}

function Steps({ at }: { readonly at: number }): ReactNode {
  return (
    <ol className="import-steps" aria-label={text.stepsLabel}>
      {text.steps.map((step, index) => (
        <li key={step} aria-current={index === at ? 'step' : undefined} className={index < at ? 'is-past' : ''}>
          <span aria-hidden="true">{index + 1}</span>
          {step}
        </li>
      ))}
    </ol>
  );
}

function mapPath(choices: ImportChoices | null, region: string | null): string {
  const here = choices?.choices.industries.find(({ hasMap, region: { code } }) => hasMap && code === region);
  return here && region !== null ? `/map/${encodeURIComponent(here.id)}?region=${region}` : '/';
}

// Answers read before an import do not know of it, and no mutation of this page tells them when the job ends.
function useForgetAfter(written: boolean): void {
  const forget = useForget();
  useEffect(() => (written ? forget : undefined), [written, forget]);
}

function ImportContent(): ReactNode {
  const [address, change] = useImportAddress();
  const [reached, setReached] = useState({ ...nothingYet, job: '' });
  const [written, setWritten] = useState(false);
  useForgetAfter(written);
  const { job } = address;
  // A job shows itself; the choices are for the first step and for the way on to the map.
  const choices = useData(ImportChoicesQuery, {}, { pause: job !== null && !written });
  const onState = useCallback(
    (state: string, dryRun: boolean) => {
      setReached({ state, dryRun, job: job ?? '' });
      if (!dryRun) setWritten(true);
    },
    [job],
  );
  if (job === null && choices.status === 'loading') return <Bones lines={10} />;
  if (choices.status === 'failed') return <LoadFailed text={choices.text} retry={choices.retry} />;
  const known = choices.status === 'ready' ? choices.data : null;
  const another = (): void => change({ job: null, file: null, kind: null });
  return (
    <>
      <Steps at={stepOf(address.file, job, reached.job === job ? reached : nothingYet)} />
      {job === null && known && address.file === null ? (
        <ChoosePart choices={known} onFile={(id) => change({ file: id })} />
      ) : null}
      {job === null && known && address.file !== null ? (
        <CheckPart key={address.file} choices={known} fileId={address.file} address={address} change={change} />
      ) : null}
      {job === null ? null : (
        <JobPart
          key={job}
          id={job}
          mapOf={(region) => mapPath(known, region)}
          onJob={(id) => change({ job: id })}
          onAnother={another}
          onState={onState}
        />
      )}
      <RecentPart
        current={job}
        news={`${job ?? ''}|${reached.state}`}
        onJob={(id) => change({ job: id, file: null })}
      />
      {job === null && address.file === null ? <TemplateNotice /> : null}
    </>
  );
}

/** The import page: a file is tried, its report read, and only then written. */
export function ImportScreen(): ReactNode {
  const viewer = useViewer();
  const allowed = usePermission('import.run');
  return (
    <div className="import-page">
      <title>{`${text.title} · ${t.product.name}`}</title>
      <AppHeader />
      <main data-testid="import">
        <h1>{text.title}</h1>
        <p className="quiet">{text.promise}</p>
        {viewer === null ? <Bones lines={10} /> : null}
        {viewer !== null && !allowed ? <PageState title={text.noPermission} text={text.noPermissionText} /> : null}
        {allowed ? <ImportContent /> : null}
      </main>
    </div>
  );
}
