import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { ChoicesQuery, type IndustryChoice } from '../platform/data/choices.query.ts';
import { useData } from '../platform/data/use-data.ts';
import { useAddress } from '../platform/state/address.ts';
import { t } from '../platform/text/texts.ts';
import { AppHeader } from '../platform/ui/app-header.tsx';
import { Bones, LoadFailed, PageState } from '../platform/ui/page-state.tsx';
import { MatchQuery } from './match.query.ts';
import { text } from './match.text.ts';
import { MatchResult } from './match-result.tsx';
import '../platform/ui/work-page.css';
import './matching.css';

const first = 50;
const longest = 100;

function LineForm({ line, onLine }: { readonly line: string; readonly onLine: (line: string) => void }): ReactNode {
  const [typed, setTyped] = useState(line);
  return (
    <form
      className="match-line"
      onSubmit={(event) => {
        event.preventDefault();
        onLine(typed.trim());
      }}
    >
      <label>
        {text.line}
        <input
          className="framed"
          value={typed}
          maxLength={longest}
          placeholder={text.example}
          data-testid="match-line"
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <Button type="primary" htmlType="submit" data-testid="match-find">
        {text.find}
      </Button>
    </form>
  );
}

interface IndustryProps {
  readonly choices: readonly IndustryChoice[];
  readonly value: string | null;
  readonly onPick: (id: string | null) => void;
}

/** Carriers that are for one industry alone. */
function IndustryPick({ choices, value, onPick }: IndustryProps): ReactNode {
  return (
    <label className="match-industry">
      {text.industry}
      <select
        className="framed"
        value={value ?? ''}
        data-testid="match-industry"
        onChange={({ target }) => onPick(target.value === '' ? null : target.value)}
      >
        <option value="">{text.anyIndustry}</option>
        {choices.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ResultProps {
  readonly region: string;
  readonly line: string;
  readonly industryId: string | null;
}

function Result({ region, line, industryId }: ResultProps): ReactNode {
  const answer = useData(MatchQuery, { region, line, industryId, first });
  if (answer.status === 'loading') return <Bones lines={10} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const { matchCarriers: matches } = answer.data;
  if (!matches) return <PageState title={text.gone} text={text.goneText} />;
  return <MatchResult matches={matches} asked={{ region, line, ...(industryId === null ? {} : { industryId }) }} />;
}

/** 来电找载体: a caller's need in one line, and the carriers of a region for it. */
export function MatchScreen(): ReactNode {
  const { region: named } = useParams();
  const [query, change] = useAddress();
  const choices = useData(ChoicesQuery, {});
  const known = choices.status === 'ready' ? choices.data.choices : null;
  const region = named ?? known?.industries[0]?.region.code ?? null;
  const line = query.get('line') ?? '';
  const industryId = query.get('industry');
  const industries = known?.industries.filter((each) => each.region.code === region?.slice(0, 6)) ?? [];
  return (
    <div className="work-page">
      <title>{`${text.page} · ${t.product.name}`}</title>
      <AppHeader>
        <Link to={region === null ? '/carriers' : `/carriers/${region}`} data-testid="back-to-carriers">
          <ArrowLeftOutlined aria-hidden="true" /> {text.back}
        </Link>
      </AppHeader>
      <main data-testid="match">
        <h1>{text.page}</h1>
        <LineForm
          key={line}
          line={line}
          onLine={(next) =>
            change((address) => {
              if (next === '') address.delete('line');
              else address.set('line', next);
            })
          }
        />
        <IndustryPick
          choices={industries}
          value={industryId}
          onPick={(id) =>
            change((address) => {
              if (id === null) address.delete('industry');
              else address.set('industry', id);
            })
          }
        />
        {line === '' ? <p className="quiet">{text.start}</p> : null}
        {region === null ? (
          choices.status === 'failed' ? (
            <LoadFailed text={choices.text} retry={choices.retry} />
          ) : choices.status === 'loading' ? (
            <Bones lines={10} />
          ) : (
            <PageState title={text.gone} text={text.goneText} />
          )
        ) : line === '' ? null : (
          <Result region={region} line={line} industryId={industryId} />
        )}
      </main>
    </div>
  );
}
