import { Alert, Button, Checkbox, Input } from 'antd';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useData } from '../platform/data/use-data.ts';
import { Bones, LoadFailed } from '../platform/ui/page-state.tsx';
import { ColumnsPart } from './columns-part.tsx';
import { EncodingPart } from './encoding-part.tsx';
import { type ImportChoices, type ImportPreview, ImportPreviewQuery } from './import.query.ts';
import { text } from './import.text.ts';
import type { ImportAddress } from './import-address.ts';
import { KindField, RegionField } from './kind-fields.tsx';
import { lastRegion, rememberRegion } from './last-region.ts';
import { TroubleNote } from './trouble-note.tsx';
import { useStart } from './use-start.ts';

interface CheckPartProps {
  readonly choices: ImportChoices;
  readonly fileId: string;
  readonly address: ImportAddress;
  readonly change: (changes: Partial<ImportAddress>) => void;
}

interface ReadyProps extends CheckPartProps {
  readonly preview: ImportPreview;
  readonly onEncoding: (encoding: string) => void;
}

type Match = ImportPreview['kinds'][number];

/** The name under which the columns of such lists are remembered, unless a person gives another. */
function sourceName({ preset, file }: ImportPreview): string {
  const plain = file.replace(/\.[^.]*$/, '').replaceAll(/[\d\s_\-.年月日（()）]+/g, '');
  return (preset ?? plain).slice(0, 40) || text.someSource;
}

function recognisedBy(match: Match | undefined): string {
  if (match?.by === 'SAVED') return text.bySaved(match.source ?? '');
  if (match?.by === 'PRESET') return text.byPreset(match.source ?? '');
  return text.byNames;
}

function Ready(props: ReadyProps): ReactNode {
  const { choices, preview, fileId, address, change, onEncoding } = props;
  const { busy, failure, start } = useStart();
  const [tried, setTried] = useState(false);
  const [chosen, setChosen] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [remember, setRemember] = useState<boolean | null>(null);
  const [name, setName] = useState(sourceName(preview));
  const nameId = useId();
  const kindName = address.kind ?? preview.kinds[0]?.kind;
  const kind = choices.importKinds.find((each) => each.name === kindName) ?? choices.importKinds[0];
  if (!kind) return null;

  const match = preview.kinds.find((each) => each.kind === kind.name);
  const corrected = chosen[kind.name];
  const fields = corrected ?? match?.fields ?? [];
  const missing = kind.columns.filter(({ title, required }) => required && !fields.includes(title));
  const districts = choices.choices.regions.filter(({ level }) => level === 'DISTRICT');
  const wanted = address.region ?? lastRegion();
  const region = districts.find(({ code }) => code === wanted)?.code ?? null;
  const regionMissing = kind.needsRegion && region === null;
  const keep = remember ?? corrected !== undefined;
  const blocked = preview.fault !== null || preview.asked || missing.length > 0;

  const submit = async (): Promise<void> => {
    setTried(true);
    if (blocked || regionMissing) return;
    const columns = preview.columns.map(({ heading }, index) => ({ heading, field: fields[index] || null }));
    const order = {
      ...{ fileId, kind: kind.name, region: kind.needsRegion ? region : null, dryRun: true },
      ...{ encoding: preview.encoding, columns: columns.filter(({ heading }) => heading !== '') },
      remember: keep && name.trim() !== '' ? name.trim() : null,
    };
    const job = await start(order);
    if (job === null) return;
    if (order.region !== null) rememberRegion(order.region);
    change({ kind: kind.name, region: order.region, job });
  };

  return (
    <form
      className="import-card import-form"
      data-testid="import-check"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="import-head">
        <h2>
          {preview.file}
          <span className="quiet">{text.rowsIn(preview.rowCount)}</span>
        </h2>
        <Button onClick={() => change({ file: null, kind: null })}>{text.otherFile}</Button>
      </div>
      <div className="import-fields">
        <KindField kinds={choices.importKinds} value={kind.name} onKind={(next) => change({ kind: next })} />
        {kind.needsRegion ? (
          <RegionField
            districts={districts}
            value={region}
            missing={tried && regionMissing}
            onRegion={(code) => change({ region: code })}
          />
        ) : null}
      </div>
      {preview.fault === null ? null : (
        <Alert type="error" showIcon role="alert" title={preview.fault} description={text.faultHint} />
      )}
      <EncodingPart key={preview.encoding} preview={preview} onEncoding={onEncoding} />
      <ColumnsPart
        columns={preview.columns}
        kind={kind}
        fields={fields}
        recognised={corrected ? text.byHand : recognisedBy(match)}
        onFields={(next) => setChosen({ ...chosen, [kind.name]: next })}
      />
      {missing.length === 0 || preview.fault !== null ? null : (
        <p role="alert" className="import-problem" data-testid="import-missing">
          {text.columnsMissing(missing.map(({ label }) => label))}
        </p>
      )}
      <div className="import-remember">
        <Checkbox checked={keep} onChange={(event) => setRemember(event.target.checked)}>
          {text.remember}
        </Checkbox>
        <label className="unseen" htmlFor={nameId}>
          {text.rememberName}
        </label>
        <Input
          id={nameId}
          value={name}
          maxLength={40}
          disabled={!keep}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      {failure === null ? null : <TroubleNote trouble={failure} />}
      <div className="import-actions">
        <Button
          type="primary"
          htmlType="submit"
          size="large"
          loading={busy !== null}
          disabled={blocked}
          data-testid="import-try"
        >
          {busy === null ? (failure === null ? text.tryOut : text.retry) : text[busy]}
        </Button>
        <span role="status" className="unseen">
          {busy === null ? '' : text[busy]}
        </span>
      </div>
    </form>
  );
}

/** The second step: what the file is, for which district, in which encoding, which column is which; then the dry run. */
export function CheckPart(props: CheckPartProps): ReactNode {
  const [encoding, setEncoding] = useState<string | null>(null);
  const answer = useData(ImportPreviewQuery, { fileId: props.fileId, encoding });
  if (answer.status === 'loading') {
    return (
      <section className="import-card">
        <p role="status" className="quiet">
          {text.readingFile}
        </p>
        <Bones lines={8} />
      </section>
    );
  }
  if (answer.status === 'failed') {
    return (
      <section className="import-card">
        <LoadFailed text={answer.text} retry={answer.retry} />
        <Button onClick={() => props.change({ file: null })}>{text.otherFile}</Button>
      </section>
    );
  }
  return <Ready {...props} preview={answer.data.importPreview} onEncoding={setEncoding} />;
}
