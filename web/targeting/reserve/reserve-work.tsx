import { Button } from 'antd';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useAddress } from '../../platform/state/address.ts';
import { usePermission } from '../../platform/state/viewer.tsx';
import { ExportMenu } from '../../platform/ui/export-menu.tsx';
import { PageState } from '../../platform/ui/page-state.tsx';
import { AddDrawer } from './add-drawer.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { CoveragePart } from './coverage-part.tsx';
import { FilterBar } from './filter-bar.tsx';
import { commandOf, rowAfter } from './keys.ts';
import { VisitMenu, WeekMenu } from './list-menus.tsx';
import type { Reserve, Target } from './reserve.query.ts';
import { text } from './reserve.text.ts';
import { exportFilter, type ReserveFilter } from './reserve-address.ts';
import { TargetDrawer } from './target-drawer.tsx';
import { TargetRow } from './target-row.tsx';
import { useMoreTargets } from './use-more-targets.ts';

interface ReserveWorkProps {
  readonly reserve: Reserve;
  readonly filter: ReserveFilter;
  readonly title: string;
}

const inField = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('input:not([type=checkbox]), textarea, select, [role=dialog]') !== null;

interface TableProps {
  readonly rows: readonly Target[];
  readonly ticks: ReadonlySet<string> | null;
  readonly onTick: (id: string) => void;
  readonly onOpen: (target: Target) => void;
}

function Table({ rows, ticks, onTick, onOpen }: TableProps): ReactNode {
  const [at, setAt] = useState(0);
  const body = useRef<HTMLTableSectionElement>(null);
  const obey = (event: KeyboardEvent): void => {
    const command = commandOf(event, inField(event.target));
    const current = rows[at];
    if (command === null || !current) return;
    const to = rowAfter(command, at, rows.length);
    const row = to === null ? null : body.current?.rows.item(to);
    if (row) row.focus();
    else if (command === 'open') onOpen(current);
    else if (command === 'tick') onTick(current.id);
    else return;
    event.preventDefault();
  };
  const { firm, at: place, next, contact } = text.columns;
  return (
    <div className="work-scroll reserve-table">
      <table className="work-table" aria-label={text.page} onKeyDown={obey}>
        <thead>
          <tr>
            {ticks === null ? null : <td />}
            {[firm, place, text.link, text.mode, text.state, text.group, next, contact].map((each) => (
              <th key={each} scope="col">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((target, index) => (
            <TargetRow
              key={target.id}
              target={target}
              current={index === Math.min(at, rows.length - 1)}
              ticked={ticks === null ? null : ticks.has(target.id)}
              onFocus={() => setAt(index)}
              onTick={() => onTick(target.id)}
              onOpen={() => onOpen(target)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The reserve at work: what it covers, what narrows it, its rows, and what is done with many or with one. */
export function ReserveWork({ reserve, filter, title }: ReserveWorkProps): ReactNode {
  const [query, change] = useAddress();
  const mayEdit = usePermission('reserve.edit');
  const [ticks, setTicks] = useState<ReadonlySet<string>>(new Set());
  const { rows, more } = useMoreTargets(reserve, filter);
  const opened = query.get('target');
  const adding = query.get('add');
  const put = (name: 'target' | 'add', value: string | null): void =>
    change((next) => {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }, true);
  const toggle = (id: string): void => {
    if (mayEdit)
      setTicks((before) =>
        before.has(id) ? new Set([...before].filter((each) => each !== id)) : new Set([...before, id]),
      );
  };
  const chosen = rows.filter(({ id }) => ticks.has(id));
  const focusRow = (): void => {
    const row = document.querySelector('.reserve-table tr[tabindex="0"]');
    if (row instanceof HTMLElement) row.focus();
  };
  return (
    <>
      <header className="reserve-head">
        <h1>{title}</h1>
        <span className="quiet">{reserve.regionName}</span>
        <div className="reserve-ways">
          <ExportMenu
            path="/exports/reserve"
            query={{ industryId: reserve.industry?.id ?? null, region: reserve.region, ...exportFilter(filter) }}
          />
          <WeekMenu reserve={reserve} />
          <VisitMenu reserve={reserve} />
          {mayEdit ? (
            <Button type="primary" onClick={() => put('add', '')} data-testid="reserve-add">
              {text.add}
            </Button>
          ) : null}
        </div>
      </header>
      <CoveragePart reserve={reserve} />
      <FilterBar reserve={reserve} filter={filter} />
      {chosen.length > 0 ? (
        <BulkBar chosen={chosen} groups={reserve.groups} onDone={(left) => setTicks(new Set(left))} />
      ) : null}
      {rows.length === 0 ? (
        <PageState
          title={reserve.all === 0 ? text.emptyTitle : text.noneTitle}
          text={reserve.all === 0 ? text.emptyText : text.noneText}
        />
      ) : (
        <>
          <Table rows={rows} ticks={mayEdit ? ticks : null} onTick={toggle} onOpen={({ id }) => put('target', id)} />
          <p className="quiet">
            {text.keys}
            {more ? <Button onClick={more}>{text.more}</Button> : null}
          </p>
        </>
      )}
      {opened === null ? null : (
        <TargetDrawer
          id={opened}
          reserve={reserve}
          mayEdit={mayEdit}
          onClose={() => {
            put('target', null);
            focusRow();
          }}
        />
      )}
      {adding !== null && mayEdit ? (
        <AddDrawer
          reserve={reserve}
          enterpriseId={adding === '' ? null : adding}
          linkId={query.get('to')}
          onClose={() => put('add', null)}
        />
      ) : null}
    </>
  );
}
