import { CloseOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSubmit } from '../platform/data/use-submit.ts';
import { todayInShanghai } from '../platform/format/day.ts';
import { Day, Pick, Words } from '../platform/ui/form-fields.tsx';
import { FormFrame } from '../platform/ui/form-frame.tsx';
import { type Opportunities, type Opportunity, SaveOpportunityMutation } from './opportunity.query.ts';
import { text } from './opportunity.text.ts';
import { tenThousandsFrom, yuanFrom } from './yuan.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ThingsProps {
  readonly label: string;
  readonly add: string;
  readonly choices: readonly Choice[];
  readonly picked: readonly string[];
  readonly testId: string;
  readonly onChange: (ids: readonly string[]) => void;
}

/** Several of many, each taken off by a button. */
function Things({ label, add, choices, picked, testId, onChange }: ThingsProps): ReactNode {
  const nameOf = (id: string) => choices.find(({ value }) => value === id)?.label ?? id;
  return (
    <div>
      <Pick
        label={label}
        value=""
        none={add}
        choices={choices.filter(({ value }) => !picked.includes(value))}
        testId={testId}
        onChange={(id) => onChange([...picked, id])}
      />
      {picked.map((id) => (
        <Tag key={id} className="offer-thing">
          {nameOf(id)}
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            aria-label={text.drop(nameOf(id))}
            onClick={() => onChange(picked.filter((each) => each !== id))}
          />
        </Tag>
      ))}
    </div>
  );
}

/** What a new offer begins with. */
export interface Begun {
  readonly link: string | null;
  readonly carrier: string | null;
}

interface FormProps {
  readonly view: Opportunities;
  readonly offer: Opportunity | null;
  readonly begun: Begun;
  readonly onDone: (saved: boolean) => void;
}

const most = 20;

/** A new offer, or what one says, to be changed. */
export function OpportunityForm({ view, offer, begun, onDone }: FormProps): ReactNode {
  const { busy, problem, say, submit } = useSubmit(
    SaveOpportunityMutation,
    (data) => data.saveOpportunity,
    text.conflict,
  );
  const links = view.linkChoices.map(({ id, name, industry }) => ({ value: id, label: `${industry} · ${name}` }));
  const carriers = view.carrierChoices.map(({ id, name }) => ({ value: id, label: name }));
  const [link] = links.filter(({ value }) => value === begun.link);
  const [carrier] = carriers.filter(({ value }) => value === begun.carrier);
  const [name, setName] = useState(offer?.name ?? '');
  const [content, setContent] = useState(offer?.content ?? '');
  const [investment, setInvestment] = useState(offer?.investment ? tenThousandsFrom(offer.investment.amount) : '');
  const [cooperation, setCooperation] = useState(offer?.cooperation ?? '');
  const [contact, setContact] = useState(offer?.contact ?? '');
  const [linkIds, setLinkIds] = useState(offer?.links.map(({ id }) => id) ?? (link ? [link.value] : []));
  const [carrierIds, setCarrierIds] = useState(offer?.carriers.map(({ id }) => id) ?? (carrier ? [carrier.value] : []));
  const [on, setOn] = useState(todayInShanghai());
  const [source, setSource] = useState('');
  const send = async (): Promise<void> => {
    const yuan = investment.trim() === '' ? null : yuanFrom(investment);
    if (yuan === undefined) return say(text.investmentBad);
    if (linkIds.length + carrierIds.length > most) return say(text.mostThings);
    const input = {
      ...{ id: offer?.id ?? null, expectedVersion: offer?.version ?? null, region: offer?.region ?? view.region },
      ...{ name, content, investment: yuan, cooperation, contact, linkIds, carrierIds, on, source },
    };
    const saved = await submit((clientMutationId) => ({ input: { clientMutationId, ...input } }));
    if (saved !== null) onDone(true);
  };
  return (
    <FormFrame
      className="offer-form"
      label={offer ? text.edit : text.add}
      testId="offer-form"
      problem={problem}
      busy={busy}
      onSubmit={() => void send()}
      onCancel={() => onDone(false)}
    >
      <Words label={text.name} hint={text.nameHint} max={100} value={name} onChange={setName} />
      <Words label={text.content} hint={text.contentHint} max={1000} rows={3} value={content} onChange={setContent} />
      <div className="offer-pair">
        <Words
          label={text.investment}
          hint={text.investmentHint}
          max={20}
          value={investment}
          onChange={setInvestment}
        />
        <Words
          label={text.cooperation}
          hint={text.cooperationHint}
          max={200}
          value={cooperation}
          onChange={setCooperation}
        />
        <Words label={text.contact} hint={text.contactHint} max={100} value={contact} onChange={setContact} />
      </div>
      <div className="offer-pair">
        <Things
          {...{ label: text.links, add: text.addLink, choices: links }}
          picked={linkIds}
          testId="offer-link"
          onChange={(ids) => setLinkIds([...ids])}
        />
        <Things
          {...{ label: text.carriers, add: text.addCarrier, choices: carriers }}
          picked={carrierIds}
          testId="offer-carrier"
          onChange={(ids) => setCarrierIds([...ids])}
        />
      </div>
      <div className="offer-pair">
        <Day label={text.on} max={todayInShanghai()} value={on} onChange={setOn} />
        <Words label={text.source} hint={text.sourceHint} max={200} value={source} onChange={setSource} />
      </div>
    </FormFrame>
  );
}
