import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { ChoicesQuery } from '../platform/data/choices.query.ts';
import { useData } from '../platform/data/use-data.ts';
import { useSubmit } from '../platform/data/use-submit.ts';
import { FormFrame } from '../platform/ui/form-frame.tsx';
import { PaperField } from './identity-form.tsx';
import { type Paper, RecordScopeMutation, WithdrawScopeMutation } from './paper.query.ts';
import { text } from './paper.text.ts';
import { WithdrawButton } from './withdraw-button.tsx';

interface PartProps {
  readonly paper: Paper;
  readonly may: boolean;
}

function ScopeForm({ paper, onDone }: { readonly paper: Paper; readonly onDone: () => void }): ReactNode {
  const { document } = paper;
  const choices = useData(ChoicesQuery, {});
  const industries = choices.status === 'ready' ? choices.data.choices.industries : [];
  const { busy, problem, say, submit } = useSubmit(RecordScopeMutation, (data) => data.recordPolicyScope);
  const [industryId, setIndustryId] = useState('');
  const [linkId, setLinkId] = useState('');
  const [clauseId, setClauseId] = useState('');
  const [source, setSource] = useState('');
  const send = async (): Promise<void> => {
    if (industryId === '') return say(text.chooseIndustry);
    if (source.trim() === '') return say(text.sourceMissing);
    const what = { documentId: document.id, clauseId: clauseId === '' ? null : clauseId };
    const where = { industryId, linkId: linkId.trim() === '' ? null : linkId.trim(), source };
    if (await submit((clientMutationId) => ({ input: { clientMutationId, ...what, ...where } }))) onDone();
  };
  return (
    <FormFrame
      label={text.addScope}
      testId="scope-form"
      className="policy-scope"
      {...{ problem, busy }}
      onSubmit={() => void send()}
      onCancel={onDone}
    >
      <PaperField label={text.what}>
        {(id) => (
          <select id={id} className="framed" value={clauseId} onChange={(event) => setClauseId(event.target.value)}>
            <option value="">{text.whole}</option>
            {document.clauses.map((clause) => (
              <option key={clause.id} value={clause.id}>
                {clause.article}
              </option>
            ))}
          </select>
        )}
      </PaperField>
      <PaperField label={text.industry}>
        {(id) => (
          <select id={id} className="framed" value={industryId} onChange={(event) => setIndustryId(event.target.value)}>
            <option value="">{text.chooseIndustry}</option>
            {industries.map(({ id: each, title, region }) => (
              <option key={each} value={each}>
                {region === null ? title : `${title} · ${region.name}`}
              </option>
            ))}
          </select>
        )}
      </PaperField>
      <PaperField label={text.link}>
        {(id) => <Input id={id} value={linkId} maxLength={100} onChange={(event) => setLinkId(event.target.value)} />}
      </PaperField>
      <PaperField label={text.source}>
        {(id) => (
          <Input
            id={id}
            value={source}
            maxLength={200}
            placeholder={text.sourceHint}
            onChange={(event) => setSource(event.target.value)}
          />
        )}
      </PaperField>
    </FormFrame>
  );
}

function ScopeRow({ paper, scope, may }: PartProps & { readonly scope: Paper['scopes'][number] }): ReactNode {
  const { id, industryId, linkId, clauseId, version, by, on, sources } = scope;
  const { busy, problem, submit } = useSubmit(WithdrawScopeMutation, (data) => data.withdrawPolicyScope, text.conflict);
  const clause = paper.document.clauses.find((each) => each.id === clauseId)?.article ?? null;
  const ends = { documentId: paper.document.id, industryId, linkId, clauseId };
  const withdraw = (reason: string): void =>
    void submit((clientMutationId) => ({ input: { clientMutationId, ...ends, expectedVersion: version, reason } }));
  return (
    <li key={id} className="paper-hit">
      {text.scope(scope.industry ?? industryId, scope.link ?? linkId, clause)}
      <br />
      <span className="quiet">{[text.recordedBy(by, on), ...sources.map(({ title }) => title)].join(' · ')}</span>{' '}
      {may ? <WithdrawButton {...{ busy, problem }} onWithdraw={withdraw} /> : null}
    </li>
  );
}

/** What a document is recorded to apply to, and the way to record more. */
export function ScopesPart({ paper, may }: PartProps): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <section className="work-card" aria-label={text.scopes}>
      <h2>{text.scopes}</h2>
      {paper.scopes.length === 0 ? <p className="quiet">{text.scopesNone}</p> : null}
      <ul className="paper-list">
        {paper.scopes.map((scope) => (
          <ScopeRow key={scope.id} {...{ paper, scope, may }} />
        ))}
      </ul>
      {!may ? null : open ? (
        <ScopeForm paper={paper} onDone={() => setOpen(false)} />
      ) : (
        <Button size="small" onClick={() => setOpen(true)} data-testid="add-scope">
          {text.addScope}
        </Button>
      )}
    </section>
  );
}
