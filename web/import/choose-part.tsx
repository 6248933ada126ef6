import { Button, Select } from 'antd';
import { type FormEvent, type ReactNode, useState } from 'react';
import { FileDrop } from './file-drop.tsx';
import type { ImportChoices } from './import.query.ts';
import { text } from './import.text.ts';
import type { ImportAddress } from './import-address.ts';
import { lastRegion, rememberRegion } from './last-region.ts';
import { TroubleNote } from './trouble-note.tsx';
import { useStart } from './use-start.ts';

interface ChoosePartProps {
  readonly choices: ImportChoices;
  readonly address: ImportAddress;
  readonly change: (changes: Partial<ImportAddress>) => void;
}

const hints: Readonly<Partial<Record<string, string>>> = text.kindHint;

const contains = (input: string, option?: { readonly label?: unknown }): boolean =>
  String(option?.label ?? '').includes(input.trim());

function KindField({ choices, address, change }: ChoosePartProps): ReactNode {
  return (
    <fieldset className="import-field kind-field">
      <legend className="field-name">{text.kind}</legend>
      {choices.importKinds.map(({ name, title }) => (
        <label key={name} className={address.kind === name ? 'is-chosen' : ''}>
          <input
            type="radio"
            name="kind"
            value={name}
            checked={address.kind === name}
            onChange={() => change({ kind: name })}
          />
          <strong>{title}</strong>
          <span className="quiet">{hints[name]}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The first step: what to import, for which district, from which file; starts the dry run. */
export function ChoosePart({ choices, address, change }: ChoosePartProps): ReactNode {
  const { busy, failure, upload, start, forget } = useStart();
  const [file, setFile] = useState<File | null>(null);
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const kind = choices.importKinds.find(({ name }) => name === address.kind) ?? choices.importKinds[0];
  const districts = choices.choices.regions.filter(({ level }) => level === 'DISTRICT');
  const wanted = address.region ?? lastRegion();
  const region = districts.find(({ code }) => code === wanted)?.code ?? null;
  const regionMissing = kind?.needsRegion === true && region === null;
  if (!kind) return null;

  const submit = async (): Promise<void> => {
    setTried(true);
    if (file === null) setFileProblem(text.fileMissing);
    if (file === null || regionMissing) return;
    const fileId = await upload(file);
    if (fileId === null) return;
    const order = { fileId, kind: kind.name, region: kind.needsRegion ? region : null, dryRun: true };
    const job = await start(order);
    if (job === null) return;
    if (order.region !== null) rememberRegion(order.region);
    change({ kind: kind.name, region: order.region, file: fileId, job });
  };

  return (
    <form
      className="import-card import-form"
      data-testid="import-form"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <KindField choices={choices} address={{ ...address, kind: kind.name }} change={change} />
      {kind.needsRegion ? (
        <div className="import-field">
          <label className="field-name" htmlFor="import-region">
            {text.region}
          </label>
          <Select
            id="import-region"
            data-testid="import-region"
            className="import-region"
            value={region}
            placeholder={text.regionPlaceholder}
            status={tried && regionMissing ? 'error' : ''}
            showSearch={{ filterOption: contains }}
            options={districts.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(code) => change({ region: code })}
          />
          <p className="quiet">{text.regionHint}</p>
          {tried && regionMissing ? (
            <p role="alert" className="import-problem">
              {text.regionMissing}
            </p>
          ) : null}
        </div>
      ) : null}
      <FileDrop
        file={file}
        problem={fileProblem}
        onFile={(next, problem) => {
          setFile(next);
          setFileProblem(problem);
          forget();
        }}
      />
      {failure === null ? null : <TroubleNote trouble={failure} />}
      <div className="import-actions">
        <Button type="primary" htmlType="submit" size="large" loading={busy !== null} data-testid="import-try">
          {busy === null ? (failure === null ? text.tryOut : text.retry) : text[busy]}
        </Button>
        <span role="status" className="unseen">
          {busy === null ? '' : text[busy]}
        </span>
      </div>
    </form>
  );
}
