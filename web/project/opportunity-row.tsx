import { Alert, Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { ResultOf } from '../platform/data/graphql.ts';
import { useData } from '../platform/data/use-data.ts';
import { useSubmit } from '../platform/data/use-submit.ts';
import { t } from '../platform/text/texts.ts';
import { written } from '../platform/text/written.ts';
import { HistoryFold, HistoryList, toldChanges } from '../platform/ui/history-fold.tsx';
import { Bones, LoadFailed } from '../platform/ui/page-state.tsx';
import { SourceFold } from '../platform/ui/source-list.tsx';
import { MoveOpportunityMutation, type Opportunity, OpportunityHistoryQuery, type Stage } from './opportunity.query.ts';
import { text } from './opportunity.text.ts';
import { tenThousandsFrom } from './yuan.ts';

interface RowProps {
  readonly offer: Opportunity;
  readonly mayEdit: boolean;
  readonly onEdit: () => void;
}

const ranks = { WITHDRAWN: -1, PLANNED: 0, READY: 1, ENGAGED: 2 } as const;

function Moves({ offer: { id, version, stage, next, lacking } }: Pick<RowProps, 'offer'>): ReactNode {
  const [to, setTo] = useState<Stage | null>(null);
  const [reason, setReason] = useState('');
  const { busy, problem, say, submit } = useSubmit(
    MoveOpportunityMutation,
    (data) => data.moveOpportunity,
    text.conflict,
  );
  const send = async (goal: Stage): Promise<void> => {
    const input = { id, expectedVersion: version, to: goal, reason };
    const moved = await submit((clientMutationId) => ({ input: { clientMutationId, ...input } }));
    if (moved === null) return;
    setTo(null);
    setReason('');
  };
  const asks = (goal: Stage) => stage !== 'WITHDRAWN' && ranks[goal] < ranks[stage];
  return (
    <div className="offer-moves">
      {problem === null ? null : <Alert type="error" showIcon title={problem} role="alert" />}
      {next.map((goal) => (
        <Button
          key={goal}
          size="small"
          loading={busy}
          disabled={ranks[goal] >= ranks.READY && lacking.length > 0}
          onClick={() => {
            say(null);
            if (asks(goal)) setTo(goal);
            else void send(goal);
          }}
        >
          {text.moveTo(text.stages[goal])}
        </Button>
      ))}
      {to === null ? null : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void send(to);
          }}
        >
          <Input
            aria-label={text.reason}
            placeholder={text.reasonHint}
            maxLength={300}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <Button htmlType="submit" size="small" loading={busy}>
            {text.moveTo(text.stages[to])}
          </Button>
          <Button size="small" onClick={() => setTo(null)}>
            {t.common.cancel}
          </Button>
        </form>
      )}
    </div>
  );
}

type Change = ResultOf<typeof OpportunityHistoryQuery>['history'][number];

const fields: Readonly<Record<string, string>> = {
  ...{ name: text.name, stage: text.stage, content: text.content, investFen: text.investment },
  ...{ cooperation: text.cooperation, contact: text.contact, movedBecause: text.reason },
};
const stageWords: Readonly<Record<string, string>> = text.stages;

function valueText(field: string, value: string | null): string {
  if (value === null || value === '') return text.emptied;
  if (field === 'investFen') return tenThousandsFrom(String(Number(value) / 100));
  return field === 'stage' ? (stageWords[value] ?? value) : value;
}

/** One change in words; null: it says nothing to a reader. */
function happened({ about, field, before, after }: Change): string | null {
  if (about !== 'Opportunity') return null;
  if (field === '*') return text.made;
  const name = fields[field];
  return name === undefined ? null : text.changed(name, valueText(field, before), valueText(field, after));
}

function History({ id }: { readonly id: string }): ReactNode {
  const answer = useData(OpportunityHistoryQuery, { id }, { dependsOn: ['Opportunity'] });
  if (answer.status === 'loading') return <Bones lines={3} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  return (
    <HistoryList changes={toldChanges(answer.data.history, happened)} none={text.historyNone} className="offer-past" />
  );
}

/** One offer: what it says, what it still lacks, and where it can go. */
export function OpportunityCard({ offer, mayEdit, onEdit }: RowProps): ReactNode {
  const { id, name, stage, movedBecause, content, investment, cooperation, contact, on, by, demo } = offer;
  const { links, carriers, lacking, sources, region, regionName } = offer;
  const facts = [
    { label: text.content, value: content },
    {
      label: text.investment,
      value: investment === null ? null : text.investmentOf(tenThousandsFrom(investment.amount)),
    },
    { label: text.cooperation, value: cooperation },
    { label: text.contact, value: contact },
  ];
  return (
    <article className="offer" data-testid="offer">
      <header>
        <h2>{name}</h2>
        <span className={`tag offer-stage is-${stage}`}>{text.stages[stage]}</span>
        {demo ? <span className="tag tag-demo">{t.common.demo}</span> : null}
        <span className="quiet">{written.phrases([regionName, on, by === null ? '' : text.by(by)])}</span>
        {mayEdit ? (
          <Button size="small" onClick={onEdit}>
            {text.edit}
          </Button>
        ) : null}
      </header>
      {movedBecause === null ? null : <p>{text.because(movedBecause)}</p>}
      <dl>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? <span className="quiet">{text.unknown}</span>}</dd>
          </div>
        ))}
        <div>
          <dt>{text.links}</dt>
          <dd>
            {links.length === 0 ? <span className="quiet">{text.unknown}</span> : null}
            {links.map((link) => (
              <Link
                key={link.id}
                to={`/map/${link.industryId ?? ''}?${new URLSearchParams({ region, link: link.id })}`}
              >
                {written.phrases([link.industry ?? '', link.name])}
              </Link>
            ))}
          </dd>
        </div>
        <div>
          <dt>{text.carriers}</dt>
          <dd>
            {carriers.length === 0 ? <span className="quiet">{text.unknown}</span> : null}
            {carriers.map((carrier) => (
              <Link key={carrier.id} to={`/carriers/${region.slice(0, 6)}/${encodeURIComponent(carrier.id)}`}>
                {carrier.name}
              </Link>
            ))}
          </dd>
        </div>
      </dl>
      {lacking.length === 0 ? null : (
        <p className="offer-lacks">
          {written.label(text.lacking, written.list(lacking.map((part) => text.parts[part])))}
        </p>
      )}
      {mayEdit ? <Moves offer={offer} /> : null}
      <SourceFold sources={sources} />
      <HistoryFold title={text.history}>{() => <History id={id} />}</HistoryFold>
    </article>
  );
}
