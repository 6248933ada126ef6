import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ChoicesQuery } from '../../platform/data/choices.query.ts';
import { useData } from '../../platform/data/use-data.ts';
import { useAddress } from '../../platform/state/address.ts';
import { Day, Pick, Words } from '../../platform/ui/form-fields.tsx';
import { modes } from '../reserve/reserve.query.ts';
import type { Proposal } from './proposal.query.ts';
import { text } from './proposal.text.ts';
import { choicesIn, proposalPath, setPlace } from './proposal-address.ts';

const longest = 100;
const seats = [0, 1] as const;

interface PartProps {
  readonly proposal: Proposal;
}

function RegionPick({ proposal }: PartProps): ReactNode {
  const navigate = useNavigate();
  const [query] = useAddress();
  const choices = useData(ChoicesQuery, {});
  const industries = choices.status === 'ready' ? choices.data.choices.industries : [];
  const { region, regionName, enterpriseId } = proposal;
  const known = new Map([
    [region, regionName],
    ...industries.map((each) => [each.region.code, each.region.name] as const),
  ]);
  const go = (next: string): void => {
    if (next === '') return;
    void navigate(proposalPath({ region: next, enterpriseId }, query));
  };
  const regions = [...known].map(([value, label]) => ({ value, label }));
  return <Pick label={text.region} value={region} choices={regions} none={text.region} onChange={go} />;
}

function LineField({ line }: { readonly line: string }): ReactNode {
  const [, change] = useAddress();
  const [typed, setTyped] = useState(line);
  return (
    <form
      className="proposal-line"
      onSubmit={(event) => {
        event.preventDefault();
        change((query) => (typed.trim() === '' ? query.delete('line') : query.set('line', typed.trim())));
      }}
    >
      <Words label={text.line} hint={text.lineHint} max={longest} value={typed} onChange={setTyped} />
      <Button size="small" htmlType="submit" data-testid="proposal-apply">
        {text.apply}
      </Button>
    </form>
  );
}

function PlacePick({ proposal, at }: PartProps & { readonly at: 0 | 1 }): ReactNode {
  const [query, change] = useAddress();
  const chosen = choicesIn(query).places[at] ?? '';
  const known = new Map([...proposal.placeChoices, ...proposal.places].map(({ id, name }) => [id, name]));
  if (chosen !== '' && !known.has(chosen)) known.set(chosen, text.otherPlace(chosen));
  const places = [...known].map(([value, label]) => ({ value, label }));
  return (
    <Pick
      label={text.places[at] ?? ''}
      value={chosen}
      choices={places}
      none={text.noPlace}
      testId={`proposal-place-${at}`}
      onChange={(next) => change((address) => setPlace(address, at, next))}
    />
  );
}

/** The calculator with what is given already, and the way back here with what is given there. */
function calculatorPath({ region, industryId, enterpriseId }: Proposal, query: URLSearchParams): string {
  const back = new URLSearchParams(query);
  back.delete('facts');
  const search = new URLSearchParams({ proposal: proposalPath({ region, enterpriseId }, back) });
  if (industryId !== null) search.set('industry', industryId);
  const facts = query.get('facts');
  if (facts !== null) search.set('facts', facts);
  return `/policies/${encodeURIComponent(region)}/calculator?${search}`;
}

/** What is chosen of a proposal, kept in the address. */
export function ChoicesPart({ proposal }: PartProps): ReactNode {
  const [query, change] = useAddress();
  const { links, linkId, mode, day } = proposal;
  const choices = choicesIn(query);
  const set = (name: string) => (value: string) =>
    change((address) => (value === '' ? address.delete(name) : address.set(name, value)));
  const linkChoices = links.map(({ id, name, industryTitle }) => ({ value: id, label: `${industryTitle} · ${name}` }));
  const modeChoices = modes.map((each) => ({ value: each, label: text.modes[each] }));
  return (
    <section className="work-card proposal-choices no-print" aria-label={text.choices}>
      <RegionPick proposal={proposal} />
      {linkId === null ? (
        <p className="quiet">{text.noLink}</p>
      ) : (
        <Pick label={text.link} value={linkId} choices={linkChoices} none={text.link} onChange={set('link')} />
      )}
      <Pick label={text.mode} value={mode} choices={modeChoices} none={text.mode} onChange={set('mode')} />
      <LineField key={choices.line ?? ''} line={choices.line ?? ''} />
      {seats.map((at) => (
        <PlacePick key={at} proposal={proposal} at={at} />
      ))}
      <Day label={text.day} value={day} onChange={set('asOf')} />
      <p>
        {text.facts(choices.facts.length)}
        <br />
        <Link to={calculatorPath(proposal, query)} data-testid="proposal-facts">
          {text.toCalculator}
        </Link>
      </p>
    </section>
  );
}
