import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { useSubmit } from '../platform/data/use-submit.ts';
import { IdentityFields, identityInput, PaperField, type TypedIdentity } from './identity-form.tsx';
import { StorePaperMutation, type Upload } from './paper.query.ts';
import { text } from './paper.text.ts';
import type { Stretch } from './paper-parts.ts';
import { PartsEditor } from './parts-editor.tsx';
import { text as policyText } from './policy.text.ts';

interface UploadProps {
  readonly fileId: string;
  readonly region: string;
  readonly upload: Upload;
}

function stated({ identity }: Upload): TypedIdentity {
  const { title, number, issuer, issued, inForceFrom, inForceTo } = identity;
  return {
    ...{ title: title ?? '', number: number ?? '', issuer: issuer ?? '', issued: issued ?? '' },
    ...{ inForceFrom: inForceFrom ?? '', inForceTo: inForceTo ?? '', supersedes: '' },
  };
}

/** Which document the file is, what it is where it is new, and its articles: confirmed, they are stored. */
export function UploadForm({ fileId, region, upload }: UploadProps): ReactNode {
  const { areas, candidates } = upload;
  const navigate = useNavigate();
  const { busy, problem, submit } = useSubmit(StorePaperMutation, (data) => data.storePolicyPaper, text.conflict);
  const likely = candidates.find((each) => each.likely && each.found > 0) ?? null;
  const [documentId, setDocumentId] = useState(likely?.id ?? '');
  const [regionId, setRegionId] = useState(areas[0]?.id ?? region);
  const [identity, setIdentity] = useState(() => stated(upload));
  const proposed = upload.parts.map(({ start, number, heading, clause }) => ({ start, number, heading, clause }));
  // The clauses of a document on record are known; those of a new one are what is ticked.
  const fresh = likely === null ? proposed : proposed.map((part) => ({ ...part, clause: false }));
  const [parts, setParts] = useState<readonly Stretch[]>(fresh);
  const chosen = candidates.find(({ id }) => id === documentId) ?? null;
  const choose = (id: string): void => {
    setDocumentId(id);
    setParts((all) =>
      all.map((part) => ({
        ...part,
        clause: id === '' && (proposed.find(({ start }) => start === part.start)?.clause ?? part.clause),
      })),
    );
  };
  const send = async (): Promise<void> => {
    const what = chosen
      ? { documentId: chosen.id, expectedVersion: chosen.version, regionId: chosen.regionId }
      : { identity: identityInput(identity), regionId };
    const body = { fileId, ...what, parts: parts.map(({ start, heading, clause }) => ({ start, heading, clause })) };
    const done = await submit((clientMutationId) => ({ input: { clientMutationId, ...body } }));
    if (done) void navigate(`/policy/${encodeURIComponent(done.document.id)}?${new URLSearchParams({ region })}`);
  };
  return (
    <form
      data-testid="paper-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <section className="work-card" aria-label={text.whose}>
        <PaperField label={text.whose}>
          {(id) => (
            <select
              id={id}
              className="framed"
              value={documentId}
              data-testid="paper-document"
              onChange={(event) => choose(event.target.value)}
            >
              <option value="">{text.newOne}</option>
              {candidates.map((each) => (
                <option key={each.id} value={each.id}>
                  {text.candidate(each.title, each.likely, each.found, each.missing)}
                </option>
              ))}
            </select>
          )}
        </PaperField>
        {chosen?.uploaded ? <p role="note">{text.replaces}</p> : null}
        {chosen ? null : (
          <>
            <h2>{text.identity}</h2>
            <PaperField label={text.region}>
              {(id) => (
                <select
                  id={id}
                  className="framed"
                  value={regionId}
                  onChange={(event) => setRegionId(event.target.value)}
                >
                  {areas.map((area) => (
                    <option key={area.id} value={area.id}>
                      {`${area.name} · ${policyText.level[area.level]}`}
                    </option>
                  ))}
                </select>
              )}
            </PaperField>
            <IdentityFields value={identity} onChange={setIdentity} others={candidates} />
          </>
        )}
      </section>
      {upload.autoNumbered ? <Alert type="warning" showIcon title={text.autoNumbered} /> : null}
      <PartsEditor whole={upload.text} parts={parts} onChange={setParts} />
      {problem === null ? null : <Alert type="error" showIcon title={problem} role="alert" />}
      <div className="form-buttons">
        <Button type="primary" htmlType="submit" loading={busy} data-testid="paper-store">
          {text.store}
        </Button>
      </div>
    </form>
  );
}
