import { Drawer, Select } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { ChoicesQuery } from '../../platform/data/choices.query.ts';
import { useData } from '../../platform/data/use-data.ts';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { todayInShanghai } from '../../platform/format/day.ts';
import { Day, Pick, Words } from '../../platform/ui/form-fields.tsx';
import { overlayHost } from '../../platform/ui/overlay-host.ts';
import { Guard, Talked } from './guard.tsx';
import {
  AddTargetsMutation,
  FindFirmQuery,
  FirmReserveQuery,
  modes,
  type Reserve,
  ReserveLinksQuery,
  type Talk,
} from './reserve.query.ts';
import { text } from './reserve.text.ts';
import { Form } from './reserve-frame.tsx';

interface FirmChoiceProps {
  readonly value: string;
  readonly name: string | null;
  readonly region: string;
  readonly onChange: (id: string) => void;
}

function FirmChoice({ value, name, region, onChange }: FirmChoiceProps): ReactNode {
  const id = useId();
  const [words, setWords] = useState('');
  const answer = useData(FindFirmQuery, { text: words, region }, { pause: words.trim() === '' });
  const hits = answer.status === 'ready' ? answer.data.search.filter(({ kind }) => kind === 'ENTERPRISE') : [];
  const found = hits.map((hit) => ({ value: hit.id, label: hit.name, title: hit.hint ?? '' }));
  const known = name !== null && !found.some((each) => each.value === value) ? [{ value, label: name, title: '' }] : [];
  return (
    <div className="form-field">
      <label htmlFor={id}>{text.firm}</label>
      <Select
        id={id}
        showSearch={{ filterOption: false, onSearch: setWords }}
        placeholder={text.firmHint}
        notFoundContent={words.trim() === '' ? text.firmHint : text.noFirm}
        getPopupContainer={overlayHost}
        value={value === '' ? null : value}
        options={[...known, ...found]}
        onChange={(next: string) => onChange(next)}
      />
    </div>
  );
}

interface LinkPickProps {
  readonly industryId: string;
  readonly region: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function LinkPick({ industryId, region, value, onChange }: LinkPickProps): ReactNode {
  const answer = useData(ReserveLinksQuery, { industryId, region }, { pause: industryId === '' });
  const chain = answer.status === 'ready' && industryId !== '' ? answer.data.chainMap : null;
  const choices = (chain?.lanes ?? []).flatMap((lane) =>
    (chain?.links ?? [])
      .filter(({ laneId }) => laneId === lane.id)
      .map(({ id, name, parentId }) => ({
        value: id,
        label: `${lane.name} · ${parentId === null ? name : `　${name}`}`,
      })),
  );
  return <Pick label={text.link} value={value} choices={choices} onChange={onChange} testId="add-link" />;
}

interface AddDrawerProps {
  readonly reserve: Reserve;
  /** The firm to add, when the page was opened for one. */
  readonly enterpriseId: string | null;
  readonly linkId: string | null;
  readonly onClose: () => void;
}

/** Adds a firm to the reserve: one that is there, or a new one by its full name. */
export function AddDrawer({ reserve, enterpriseId, linkId, onClose }: AddDrawerProps): ReactNode {
  const { busy, problem, say, submit } = useSubmit(AddTargetsMutation, (data) => data.addTargets);
  const choices = useData(ChoicesQuery, {}, { pause: reserve.industry !== null });
  const named = useData(FirmReserveQuery, { enterpriseId: enterpriseId ?? '' }, { pause: enterpriseId === null });
  const firmName = named.status === 'ready' ? (named.data.reserveOf?.enterpriseName ?? null) : null;
  const [industryId, setIndustry] = useState(reserve.industry?.id ?? '');
  const [firm, setFirm] = useState(enterpriseId ?? '');
  const [byHand, setByHand] = useState(false);
  const [name, setName] = useState('');
  const [uscc, setUscc] = useState('');
  const [link, setLink] = useState(linkId ?? '');
  const [mode, setMode] = useState('FILL');
  const [groupId, setGroup] = useState('');
  const [reason, setReason] = useState('');
  const [nextStep, setNextStep] = useState('');
  const [nextOn, setNextOn] = useState('');
  const [done, setDone] = useState<{ readonly name: string; readonly talks: readonly Talk[] } | null>(null);
  const send = async (): Promise<void> => {
    if (byHand ? name.trim() === '' : firm === '') return say(text.firmMissing);
    if (link === '') return say(text.linkMissing);
    const who = byHand ? { newFirm: { name, uscc } } : { enterpriseId: firm };
    const known = modes.find((each) => each === mode) ?? 'FILL';
    const more = { reason, nextStep, nextOn: nextOn === '' ? null : nextOn, groupId: groupId === '' ? null : groupId };
    const items = [{ ...who, linkId: link, mode: known, ...more }];
    const input = { region: reserve.region, origin: 'HAND' as const, items };
    const answer = await submit((clientMutationId) => ({ input: { clientMutationId, ...input } }));
    const row = answer?.rows[0];
    if (!row) return;
    setDone(row);
    setFirm('');
    setName('');
    setUscc('');
  };
  const industries = choices.status === 'ready' ? choices.data.choices.industries : [];
  return (
    <Drawer open size={480} title={text.addTitle} onClose={onClose} getContainer={overlayHost}>
      <Form
        label={text.addTitle}
        testId="add-form"
        save={text.join}
        {...{ problem, busy }}
        onSubmit={() => void send()}
        onCancel={onClose}
      >
        {done === null ? null : (
          <div role="status">
            {text.added(done.name)}
            {done.talks.length > 0 ? <Talked talks={done.talks} /> : null}
          </div>
        )}
        {reserve.industry === null ? (
          <Pick
            label={text.industry}
            value={industryId}
            choices={industries.filter(({ hasMap }) => hasMap).map(({ id, title }) => ({ value: id, label: title }))}
            onChange={setIndustry}
          />
        ) : null}
        {byHand ? (
          <>
            <Words label={text.firmName} hint={text.firmNameHint} max={100} value={name} onChange={setName} />
            <Words label={text.uscc} max={18} value={uscc} onChange={setUscc} />
          </>
        ) : (
          <FirmChoice
            value={firm}
            name={firm === enterpriseId ? firmName : null}
            region={reserve.region}
            onChange={setFirm}
          />
        )}
        <button type="button" className="as-words" onClick={() => setByHand(!byHand)} data-testid="add-by-hand">
          {byHand ? text.byList : text.byHand}
        </button>
        {byHand ? null : <Guard enterpriseId={firm} />}
        <LinkPick industryId={industryId} region={reserve.region} value={link} onChange={setLink} />
        <Pick
          label={text.mode}
          value={mode}
          choices={modes.map((value) => ({ value, label: text.modes[value] }))}
          onChange={setMode}
        />
        <Pick
          label={text.group}
          value={groupId}
          none={text.noGroup}
          choices={reserve.groups.map(({ value, label }) => ({ value, label: label ?? value }))}
          onChange={setGroup}
        />
        <Words label={text.reason} max={300} rows={2} value={reason} onChange={setReason} />
        <Words label={text.nextStep} hint={text.nextStepHint} max={100} value={nextStep} onChange={setNextStep} />
        <Day label={text.nextOn} value={nextOn} min={todayInShanghai()} onChange={setNextOn} />
      </Form>
    </Drawer>
  );
}
