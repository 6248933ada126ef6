import type { ReactNode } from 'react';
import { ExportMenu } from '../platform/ui/export-menu.tsx';
import { CheckPart } from './check-part.tsx';
import { type Draft, dropped, forbidden, frontierPrices, pinned } from './draft.ts';
import { FrontierPart } from './frontier-part.tsx';
import { LineTable } from './line-table.tsx';
import { tenth } from './numbers.ts';
import type { Result, Test, Totals } from './plan.query.ts';
import { text } from './plan.text.ts';
import { SaveForm } from './save-form.tsx';
import { WishPart } from './wish-part.tsx';

interface ResultPartProps {
  readonly region: string;
  readonly runId: string;
  readonly result: Result;
  readonly draft: Draft;
  readonly may: boolean;
  readonly busy: boolean;
  readonly onPlan: (draft: Draft, prices?: readonly number[]) => void;
}

function Figure({
  name,
  value,
  unit,
  before,
}: {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly before: string;
}): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong> {unit}
        <small className="quiet">{before}</small>
      </dd>
    </div>
  );
}

const perMu = ({ taxPerMu }: Totals) => (taxPerMu === null ? text.none : tenth(taxPerMu));

function Head({ result, runId }: { readonly result: Result; readonly runId: string }): ReactNode {
  const { totals, firstCome, lines, apart, gapText, projects, units, pairs, seconds } = result;
  const open = lines.length - totals.placed;
  return (
    <section className="work-card" data-testid="plan-head">
      <div className="work-bar">
        <h2 data-testid="plan-headline">{text.headline(totals.placed, open, apart.length)}</h2>
        <span className="tag">{gapText}</span>
        <div className="is-last">
          <ExportMenu path="/exports/plan-run" query={{ id: runId }} />
        </div>
      </div>
      <dl className="plan-figures">
        <Figure
          name={text.totals.value}
          value={tenth(totals.value)}
          unit={text.perYear}
          before={text.against(tenth(firstCome.value))}
        />
        <Figure
          name={text.totals.tax}
          value={tenth(totals.tax)}
          unit={text.perYear}
          before={text.against(tenth(firstCome.tax))}
        />
        <Figure
          name={text.totals.mu}
          value={tenth(totals.mu)}
          unit={text.mu}
          before={text.against(tenth(firstCome.mu))}
        />
        <Figure
          name={text.totals.taxPerMu}
          value={perMu(totals)}
          unit={totals.taxPerMu === null ? '' : text.perMu}
          before={text.against(perMu(firstCome))}
        />
      </dl>
      <p className="quiet">{text.measured(projects, units, pairs, tenth(seconds))}</p>
    </section>
  );
}

function Quotas({ quotas }: Pick<Result, 'quotas'>): ReactNode {
  if (quotas.length === 0) return null;
  return (
    <section className="work-card">
      <h2>{text.quotas}</h2>
      <ul data-testid="plan-quotas">
        {quotas.map(({ name, unit, used, most, price }) => (
          <li key={name}>
            {text.quota(name, tenth(used), tenth(most), unit)} <strong>{text.price(price.toPrecision(2), unit)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Apart({ apart }: Pick<Result, 'apart'>): ReactNode {
  if (apart.length === 0) return null;
  return (
    <section className="work-card">
      <h2>{text.apart}</h2>
      <ul data-testid="plan-apart">
        {apart.map(({ projectId, name, why }) => (
          <li key={projectId}>
            <strong>{name}</strong> <span>{why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A plan that was made: who goes where and why, what is still open, and what could be wished otherwise. */
export function ResultPart({ region, runId, result, draft, may, busy, onPlan }: ResultPartProps): ReactNode {
  const wishes = {
    mayWish: may && !busy,
    onPin: (wish: { readonly projectId: string; readonly unitId: string }) => onPlan(pinned(draft, wish)),
    onForbid: (wish: { readonly projectId: string; readonly unitId: string }) => onPlan(forbidden(draft, wish)),
  };
  const placed = result.lines.filter(({ place }) => place !== null);
  const open = result.lines.filter(({ place }) => place === null);
  const priced = (price: number) => ({ ...draft, numbers: { ...draft.numbers, landPrice: String(price) } });
  const assuming = (test: Test) => ({ ...draft, assume: [...new Set([...draft.assume, test])] });
  return (
    <>
      <Head result={result} runId={runId} />
      <WishPart result={result} may={wishes.mayWish} onDrop={(wish) => onPlan(dropped(draft, wish))} />
      {placed.length === 0 ? null : (
        <section className="work-card">
          <h2>{text.placed}</h2>
          <p className="quiet">{text.beforeHint}</p>
          <LineTable region={region} label={text.placed} testId="plan-placed" lines={placed} {...wishes} />
        </section>
      )}
      {open.length === 0 ? null : (
        <section className="work-card">
          <h2>{text.open}</h2>
          <LineTable region={region} label={text.open} testId="plan-open" lines={open} {...wishes} />
        </section>
      )}
      <Quotas quotas={result.quotas} />
      <CheckPart region={region} result={result} may={wishes.mayWish} onAssume={(test) => onPlan(assuming(test))} />
      <Apart apart={result.apart} />
      <FrontierPart
        points={result.frontier}
        landPrice={result.parameters.landPrice}
        busy={!wishes.mayWish}
        onDraw={() => onPlan(draft, frontierPrices(draft))}
        onPrice={(price) =>
          onPlan(
            priced(price),
            result.frontier.map(({ landPrice }) => landPrice),
          )
        }
      />
      {may ? <SaveForm key={runId} region={region} runId={runId} /> : null}
    </>
  );
}
