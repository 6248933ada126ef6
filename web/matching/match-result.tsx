import { DownloadOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { percentText } from '../platform/format/decimal.ts';
import { written } from '../platform/text/written.ts';
import type { Matches } from './match.query.ts';
import { text } from './match.text.ts';
import { UnitTable } from './unit-table.tsx';
import { lackText, needParts } from './words.ts';

/** Carriers that a comparison has: with fewer, the nearest of the others are shown too. */
const enough = 3;

interface MatchResultProps {
  readonly matches: Matches;
  /** What was asked, as the address of its comparison says it. */
  readonly asked: Readonly<Record<string, string>>;
}

/** How the values beside the units came about, and what order they are in. */
function Reckoning({ matches: { byValue, valueRules } }: Pick<MatchResultProps, 'matches'>): ReactNode {
  const { fitWeight, otherFit, landPrice } = valueRules;
  return (
    <p className="quiet" data-testid="match-reckoning">
      {byValue ? text.byValue : text.notByValue}{' '}
      {byValue ? text.reckoned(percentText(fitWeight), String(otherFit), String(landPrice)) : ''}
    </p>
  );
}

function Understood({ asked, matches }: MatchResultProps): ReactNode {
  const { regionName, need, unread, considered, taken, edges, near } = matches;
  const parts = needParts(need);
  const query = new URLSearchParams(asked);
  const valued = [...edges.map(({ node }) => node), ...near.map(({ unit }) => unit)].some(
    ({ worth }) => worth !== null,
  );
  return (
    <section className="work-card" data-testid="match-need">
      <p>
        <strong>{text.understood}</strong> {parts.length === 0 ? text.nothingAsked : written.list(parts)}
      </p>
      {unread.length === 0 ? null : <p data-testid="match-unread">{text.unread(written.list(unread))}</p>}
      <p className="quiet">{text.considered(regionName, considered, taken)}</p>
      {valued ? <Reckoning matches={matches} /> : null}
      <div className="work-bar">
        <a href={`/exports/match.xlsx?${query}`} download data-testid="match-xlsx">
          <DownloadOutlined aria-hidden="true" /> {text.asExcel}
        </a>
        <a href={`/exports/match.docx?${query}`} download data-testid="match-docx">
          <DownloadOutlined aria-hidden="true" /> {text.asWord}
        </a>
      </div>
    </section>
  );
}

function Counts({ counts }: Pick<Matches, 'counts'>): ReactNode {
  const told = counts.filter(({ failed, unknown }) => failed + unknown > 0);
  if (told.length === 0) return null;
  return (
    <section className="work-card">
      <h2>{text.failing}</h2>
      <ul className="match-counts" data-testid="match-counts">
        {told.map(({ test, failed, unknown }) => (
          <li key={test}>
            {text.tests[test]} {text.failed(failed)}
            {unknown > 0 ? <span className="quiet"> · {text.unknown(unknown)}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What carriers there are for a need: what fits, what nearly does, what has to be asked about. */
export function MatchResult(props: MatchResultProps): ReactNode {
  const { region, edges, near, toCheck, farther, totalCount, nearCount, toCheckCount, counts } = props.matches;
  const sections = [
    {
      key: 'match-fitting',
      title: text.fitting(totalCount),
      rows: edges.map(({ node }) => ({ unit: node })),
      hint: null,
    },
    {
      ...{ key: 'match-near', title: text.near(nearCount), hint: null },
      rows: near.map((each) => ({ unit: each.unit, how: text.only(lackText([each.finding])) })),
    },
    {
      ...{ key: 'match-to-check', title: text.toCheck(toCheckCount), hint: text.toCheckHint },
      rows: toCheck.map(({ unit, unknown }) => ({ unit, how: written.list(unknown.map((test) => text.tests[test])) })),
    },
  ];
  const others = farther.map(({ unit, findings, unknown }) => {
    const toAsk = unknown.length === 0 ? [] : [text.ask(written.list(unknown.map((test) => text.tests[test])))];
    return { unit, how: written.list([text.lacks(lackText(findings)), ...toAsk]) };
  });
  const few = totalCount + nearCount + toCheckCount < enough;
  return (
    <>
      <Understood {...props} />
      {sections.map(({ key, title, rows, hint }) => (
        <section key={key} className="work-card">
          <h2>{title}</h2>
          {hint === null || rows.length === 0 ? null : <p className="quiet">{hint}</p>}
          <UnitTable region={region} label={title} testId={key} rows={rows} />
        </section>
      ))}
      {few && others.length > 0 ? (
        <section className="work-card">
          <h2>{text.farther}</h2>
          <UnitTable region={region} label={text.farther} testId="match-farther" rows={others} />
        </section>
      ) : null}
      <Counts counts={counts} />
    </>
  );
}
