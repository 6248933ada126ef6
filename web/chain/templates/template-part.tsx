import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { outcomeOf, problemOf } from '../../platform/data/outcome.ts';
import { newRequestId } from '../../platform/data/request-id.ts';
import { useAction } from '../../platform/data/use-data.ts';
import { written } from '../../platform/text/written.ts';
import { Problem } from '../../platform/ui/problem.tsx';
import { RulesJobPart } from '../rules/job-part.tsx';
import { TemplateTable } from './template-table.tsx';
import { type Adopted, AdoptTemplateMutation, type Template } from './templates.query.ts';
import { text } from './templates.text.ts';

interface Choice {
  readonly adopt?: readonly string[];
  readonly keep?: readonly string[];
  readonly allUnedited?: boolean;
}

function useAdopt(industryId: string) {
  const send = useAction(AdoptTemplateMutation);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState<Adopted | null>(null);
  const adopt = async ({ adopt: ids = [], keep = [], allUnedited = false }: Choice): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const clientMutationId = newRequestId();
    const answer = await send({
      input: { clientMutationId, industryId, adopt: [...ids], keep: [...keep], allUnedited },
    });
    setBusy(false);
    const outcome = outcomeOf(answer, (data) => data.adoptTemplate);
    setProblem(problemOf(outcome));
    if (outcome.status === 'done') setDone(outcome.value);
  };
  return { busy, problem, done, adopt };
}

function Numbers({ template: { shipped, here, status } }: { readonly template: Template }): ReactNode {
  const numbers = ({ lanes, links, supplies }: Template['shipped']) => text.numbers(lanes, links, supplies);
  const word = status === 'confirmed' ? text.status.confirmed : text.status.draft;
  return (
    <p className="quiet">
      {written.clauses([
        text.shippedNumbers(numbers(shipped), word),
        here === null ? text.notHere : text.hereNumbers(numbers(here)),
      ])}
    </p>
  );
}

/** One shipped template beside the chain here, with the choices where they differ. */
export function TemplatePart({ template }: { readonly template: Template }): ReactNode {
  const { industryId, title, proposedCount, items, here } = template;
  const { busy, problem, done, adopt } = useAdopt(industryId);
  const onlyHere = items.filter(({ kind }) => kind === 'ONLY_HERE');
  const kept = items.filter((item) => item.kept && item.kind !== 'ONLY_HERE');
  const open = items.filter((item) => !item.kept && item.kind !== 'ONLY_HERE');
  const unedited = open.filter(({ edited }) => !edited).length;
  return (
    <section className="work-card" aria-labelledby={`template-${industryId}`} data-testid={`template-${industryId}`}>
      <div className="work-bar">
        <h2 id={`template-${industryId}`}>{title}</h2>
        <span className={proposedCount > 0 ? 'tag tag-warn' : 'quiet'}>{text.count(proposedCount)}</span>
        {here === null ? null : <Link to={`/map/${encodeURIComponent(industryId)}`}>{text.toMap}</Link>}
        {unedited > 0 ? (
          <Button
            className="is-last"
            type="primary"
            loading={busy}
            onClick={() => void adopt({ allUnedited: true })}
            data-testid="adopt-all"
          >
            {text.adoptAll(unedited)}
          </Button>
        ) : null}
      </div>
      <Numbers template={template} />
      <Problem text={problem} />
      {done === null ? null : <p role="status">{text.done(done.adopted, done.kept)}</p>}
      {done?.jobId ? <RulesJobPart key={done.jobId} id={done.jobId} /> : null}
      {open.length > 0 ? (
        <TemplateTable
          label={title}
          items={open}
          busy={busy}
          onAdopt={(id) => void adopt({ adopt: [id] })}
          onKeep={(id) => void adopt({ keep: [id] })}
        />
      ) : null}
      {kept.length > 0 ? (
        <details>
          <summary>{text.kept(kept.length)}</summary>
          <TemplateTable
            label={text.kept(kept.length)}
            items={kept}
            busy={busy}
            onAdopt={(id) => void adopt({ adopt: [id] })}
          />
        </details>
      ) : null}
      {onlyHere.length > 0 ? (
        <details>
          <summary>{text.onlyHere(onlyHere.length)}</summary>
          <TemplateTable label={text.onlyHere(onlyHere.length)} items={onlyHere} busy={busy} />
        </details>
      ) : null}
    </section>
  );
}
