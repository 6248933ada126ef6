import { Button, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { outcomeOf, problemOf } from '../../platform/data/outcome.ts';
import { newRequestId } from '../../platform/data/request-id.ts';
import { useAction, useData } from '../../platform/data/use-data.ts';
import { useAddress } from '../../platform/state/address.ts';
import { usePermission, useViewer } from '../../platform/state/viewer.tsx';
import { t } from '../../platform/text/texts.ts';
import { AppHeader } from '../../platform/ui/app-header.tsx';
import { overlayHost } from '../../platform/ui/overlay-host.ts';
import { Bones, LoadFailed, PageState } from '../../platform/ui/page-state.tsx';
import { Problem } from '../../platform/ui/problem.tsx';
import { EffectPart } from './effect-part.tsx';
import { RulesJobPart } from './job-part.tsx';
import { RivalsPart } from './rivals-part.tsx';
import { type Draft, type LinkRules, LinkRulesQuery, type RuleRegion, SaveRulesMutation } from './rules.query.ts';
import { text } from './rules.text.ts';
import { kinds, RulesForm } from './rules-form.tsx';
import { RulesHistory } from './rules-history.tsx';
import { useEffectOf } from './use-effect-of.ts';
import '../../platform/ui/work-page.css';
import './rules.css';

function draftOf({ keywords, synonyms, exclusions, codes, capacityKinds }: Draft): Draft {
  return { keywords, synonyms, exclusions, codes, capacityKinds };
}

/** A list put into a draft; kinds that this version does not know are left out. */
function draftChange(list: keyof Draft, words: readonly string[]): Partial<Draft> {
  if (list !== 'capacityKinds') return { [list]: words };
  return {
    capacityKinds: kinds.filter((kind) => words.includes(kind)).sort((a, b) => words.indexOf(a) - words.indexOf(b)),
  };
}

interface EditorProps {
  readonly rules: LinkRules;
  readonly regions: readonly RuleRegion[];
}

function useSave(rules: LinkRules) {
  const send = useAction(SaveRulesMutation);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [job, setJob] = useState<string | null>(null);
  const save = async (draft: Draft, source: string): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    const ids = { clientMutationId: newRequestId(), linkId: rules.id, expectedVersion: rules.version };
    const done = await send({ input: { ...ids, source, ...draft } });
    setBusy(false);
    const outcome = outcomeOf(done, (data) => data.saveLinkRules, text.conflict);
    setProblem(problemOf(outcome));
    if (outcome.status === 'failed') return false;
    setJob(outcome.value.id);
    return true;
  };
  return { busy, problem, job, save };
}

function Editor({ rules, regions }: EditorProps): ReactNode {
  const [query, changeQuery] = useAddress();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [source, setSource] = useState('');
  const { busy, problem, job, save } = useSave(rules);
  const region = query.get('region');
  const changed = draft !== null && JSON.stringify(draft) !== JSON.stringify(draftOf(rules));
  const effect = useEffectOf(rules.id, region, changed ? draft : null);
  const places = regions.filter(({ level }) => level === 'DISTRICT' || level === 'CITY');
  const submit = async (): Promise<void> => {
    if (draft === null || !(await save(draft, source))) return;
    setDraft(null);
    setSource('');
  };
  return (
    <div className="rules-columns">
      <form
        className="work-card"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <RulesForm
          draft={draft ?? draftOf(rules)}
          onChange={(changes) => setDraft({ ...(draft ?? draftOf(rules)), ...changes })}
        />
        <div className="work-bar">
          <label htmlFor="rule-source">{text.source}</label>
          <Input
            id="rule-source"
            value={source}
            maxLength={200}
            placeholder={text.sourceHint}
            onChange={(event) => setSource(event.target.value)}
          />
          <Button
            type="primary"
            htmlType="submit"
            loading={busy}
            disabled={!changed || source.trim() === ''}
            data-testid="rules-save"
          >
            {busy ? text.saving : text.save}
          </Button>
          <Button disabled={!changed} onClick={() => setDraft(null)}>
            {text.undo}
          </Button>
        </div>
        <Problem text={problem} />
        {job === null ? null : <RulesJobPart key={job} id={job} />}
      </form>
      <div>
        <div className="work-bar">
          <label htmlFor="rule-region">{text.region}</label>
          <Select
            id="rule-region"
            value={region ?? ''}
            getPopupContainer={overlayHost}
            className="rule-region"
            options={[
              { value: '', label: text.everywhere },
              ...places.map(({ code, name }) => ({ value: code, label: name })),
            ]}
            onChange={(code: string) =>
              changeQuery((address) => (code === '' ? address.delete('region') : address.set('region', code)), true)
            }
          />
        </div>
        <RivalsPart
          rules={rules}
          onUse={(list, words) => setDraft({ ...(draft ?? draftOf(rules)), ...draftChange(list, words) })}
        />
        <EffectPart state={effect} />
        <RulesHistory rules={rules} />
      </div>
    </div>
  );
}

function Content({ linkId }: { readonly linkId: string }): ReactNode {
  const [query] = useAddress();
  const answer = useData(LinkRulesQuery, { id: linkId }, { dependsOn: ['RulesJob'] });
  if (answer.status === 'loading') return <Bones lines={12} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const { linkRules, choices } = answer.data;
  if (!linkRules) return <PageState title={text.goneTitle} text={text.goneText} />;
  const region = query.get('region') ?? linkRules.regionId;
  const map = `/map/${encodeURIComponent(linkRules.industryId)}?${new URLSearchParams({ ...(region ? { region } : {}), link: linkId })}`;
  return (
    <>
      <title>{`${linkRules.name} · ${text.title} · ${t.product.name}`}</title>
      <p className="quiet">
        <Link to={map}>{linkRules.industryTitle}</Link> › {text.title}
      </p>
      <h1>{linkRules.name}</h1>
      <p className="quiet">{text.lead}</p>
      <Editor rules={linkRules} regions={choices.regions} />
    </>
  );
}

/** The page of a link's rules: words, codes and kinds are edited with their effect in sight before they are saved. */
export function RulesScreen(): ReactNode {
  const { linkId = '' } = useParams();
  const viewer = useViewer();
  const allowed = usePermission('chain.edit');
  return (
    <div className="work-page">
      <AppHeader />
      <main data-testid="rules">
        {viewer === null ? <Bones lines={12} /> : null}
        {viewer !== null && !allowed ? <PageState title={text.noPermission} text={text.noPermissionText} /> : null}
        {allowed ? <Content linkId={linkId} /> : null}
      </main>
    </div>
  );
}
