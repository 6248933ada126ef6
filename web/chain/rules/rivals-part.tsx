import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { outcomeOf, problemOf } from '../../platform/data/outcome.ts';
import { newRequestId } from '../../platform/data/request-id.ts';
import { useAction } from '../../platform/data/use-data.ts';
import { usePermission } from '../../platform/state/viewer.tsx';
import { written } from '../../platform/text/written.ts';
import { Problem } from '../../platform/ui/problem.tsx';
import { SourceList } from '../../platform/ui/source-list.tsx';
import { type Draft, KeepRulesMutation, type LinkRules } from './rules.query.ts';
import { text } from './rules.text.ts';
import { wordsIn } from './words-in.ts';

type Claim = LinkRules['claims'][number];
type ListName = keyof Draft;

const listNames = ['keywords', 'synonyms', 'exclusions', 'codes', 'capacityKinds'] as const;

interface RivalsProps {
  readonly rules: LinkRules;
  readonly onUse: (list: ListName, words: readonly string[]) => void;
}

function useKeep(linkId: string) {
  const send = useAction(KeepRulesMutation);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const keep = async ({ id, version }: Claim, reason: string): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const ids = { clientMutationId: newRequestId(), linkId, claimId: id };
    const done = await send({ input: { ...ids, expectedVersion: version, reason } });
    setBusy(false);
    setProblem(problemOf(outcomeOf(done, (data) => data.keepLinkRules)));
  };
  return { busy, problem, keep };
}

function Rival({ claim, rules, onUse }: RivalsProps & { readonly claim: Claim }): ReactNode {
  const [reason, setReason] = useState('');
  const { busy, problem, keep } = useKeep(rules.id);
  const list = listNames.find((each) => each === claim.field);
  if (list === undefined) return null;
  const here: readonly string[] = rules[list];
  const words = wordsIn(claim.value);
  const added = words.filter((word) => !here.includes(word)).map((word) => `+${word}`);
  const dropped = here.filter((word) => !words.includes(word)).map((word) => `−${word}`);
  const inputId = `keep-${claim.id}`;
  return (
    <li data-testid="rule-rival">
      <p>{written.label(text.lists[list], [...added, ...dropped].join('  '))}</p>
      <SourceList sources={claim.sources} />
      <div className="work-bar">
        <Button size="small" onClick={() => onUse(list, words)}>
          {text.rival.use}
        </Button>
        <label htmlFor={inputId}>{text.rival.reason}</label>
        <Input
          id={inputId}
          size="small"
          className="rule-region"
          value={reason}
          maxLength={200}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button
          size="small"
          loading={busy}
          disabled={reason.trim() === ''}
          onClick={() => void keep(claim, reason.trim())}
        >
          {text.rival.keep}
        </Button>
      </div>
      <Problem text={problem} />
    </li>
  );
}

/** What lists say otherwise of rules that people edited here: to put into the draft, or to keep away. */
export function RivalsPart(props: RivalsProps): ReactNode {
  const { claims } = props.rules;
  const mayImport = usePermission('import.run');
  if (claims.length === 0) return null;
  return (
    <section className="work-card" data-testid="rule-rivals">
      <h2>{text.rival.title}</h2>
      <p className="quiet">
        {text.rival.lead} {mayImport ? <Link to="/templates">{text.rival.toTemplates}</Link> : null}
      </p>
      <ul>
        {claims.map((claim) => (
          <Rival key={claim.id} claim={claim} {...props} />
        ))}
      </ul>
    </section>
  );
}
