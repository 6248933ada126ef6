import { type ReactNode, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useAddress } from '../../platform/state/address.ts';
import { useTheme } from '../../platform/state/theme.tsx';
import { t } from '../../platform/text/texts.ts';
import { palettes } from '../../platform/ui/palette.ts';
import { figurePath } from '../../review/review-address.ts';
import type { ChainMap, MapLink } from '../map/map.query.ts';
import type { Reading } from '../modes/mode.ts';
import { type LinkRow, linkRows, type SortKey } from './link-rows.ts';
import './link-table.css';

interface LinkTableProps {
  readonly map: ChainMap;
  readonly reading: Reading;
  readonly show: string | null;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

const figures: readonly SortKey[] = ['confirmed', 'local', 'toReview', 'leaders'];

// An uncounted link shows no figure: zero would say that somebody looked.
function Figure({ link, name, behind }: { readonly link: MapLink; readonly name: SortKey; readonly behind: Behind }) {
  const value = link.presence[name];
  if (value === 0) return link.knowledge === 'UNSURVEYED' ? '—' : value;
  if (behind === null) return value;
  return <Link to={figurePath({ id: link.id, region: behind.region }, name, behind.query)}>{value}</Link>;
}

/** What the lists behind the figures need; null: the past has none. */
type Behind = { readonly region: string; readonly query: URLSearchParams } | null;

interface RowProps {
  readonly row: LinkRow;
  readonly reading: Reading;
  readonly selected: boolean;
  readonly behind: Behind;
  readonly onSelect: (id: string) => void;
}

function Row({ row: { link, lane, context }, reading, selected, behind, onSelect }: RowProps): ReactNode {
  const { theme } = useTheme();
  const told = reading.of(link);
  const classes = [link.parentId === null ? '' : 'is-sub', selected ? 'is-selected' : '', context ? 'is-context' : ''];
  return (
    <tr className={classes.join(' ').trim()} aria-selected={selected} data-testid={`row-${link.id}`}>
      <th scope="row">
        <button type="button" onClick={() => onSelect(link.id)}>
          {link.name}
        </button>
        {link.presence.demo > 0 ? <span className="tag tag-demo">{t.common.demo}</span> : null}
        {link.stance === 'DECLINED' ? <span className="tag">{t.outside}</span> : null}
      </th>
      <td>{lane}</td>
      <td className="state-word" style={{ color: palettes[theme].state[told.look].word }} title={told.sentence}>
        {told.words}
      </td>
      {figures.map((key) => (
        <td key={key} className="is-figure">
          <Figure link={link} name={key} behind={behind} />
        </td>
      ))}
      <td>{link.presence.surveyedAt ?? t.table.notSurveyed}</td>
      <td>{link.stance === null ? t.table.undecided : t.stance[link.stance]}</td>
    </tr>
  );
}

/**
 * The same links as the picture, in rows: same filter, same selection. Not antd's table: that one measures scroll bars
 * with style elements of its own, which the security policy refuses.
 */
export function LinkTable({ map, reading, show, selected, onSelect }: LinkTableProps): ReactNode {
  const [sort, setSort] = useState<SortKey | null>(null);
  const [query] = useAddress();
  const behind = map.asOf === null ? { region: map.region.code, query } : null;
  const rows = useMemo(() => linkRows(map, show === null ? null : { reading, show }, sort), [map, reading, show, sort]);
  return (
    // Scrolled by keyboard too, so it takes the focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <div className="map-table" data-testid="link-table" tabIndex={0} role="region" aria-label={t.map.table}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.table.name}</th>
            <th scope="col">{t.table.lane}</th>
            <th scope="col">{reading.mode.past ? reading.mode.name : t.table.state}</th>
            {figures.map((key) => (
              <th key={key} scope="col" className="is-figure" aria-sort={sort === key ? 'descending' : 'none'}>
                <button type="button" title={t.table.sort} onClick={() => setSort(sort === key ? null : key)}>
                  {t.table[key]} <span aria-hidden="true">{sort === key ? '▼' : '↕'}</span>
                </button>
              </th>
            ))}
            <th scope="col">{t.table.surveyedAt}</th>
            <th scope="col">{t.table.stance}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.link.id}
              row={row}
              reading={reading}
              selected={row.link.id === selected}
              behind={behind}
              onSelect={onSelect}
            />
          ))}
        </tbody>
      </table>
      {rows.length === 0 ? <p className="quiet">{t.table.empty}</p> : null}
    </div>
  );
}
