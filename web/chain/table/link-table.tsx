import { Table, type TableColumnsType } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { t } from '../../platform/text/zh.ts';
import { stateWords } from '../map/knowledge.ts';
import type { ChainMap, Knowledge, MapLink } from '../map/map.query.ts';
import { groupLinks } from '../picture/scene.ts';

interface LinkTableProps {
  readonly map: ChainMap;
  readonly show: Knowledge | null;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

interface Row {
  readonly key: string;
  readonly link: MapLink;
  readonly lane: string;
  readonly children?: readonly Row[];
}

function rowsOf(map: ChainMap, show: Knowledge | null): Row[] {
  const { top, sub } = groupLinks(map.links);
  return map.lanes.flatMap((lane) =>
    (top.get(lane.id) ?? []).flatMap((link): Row[] => {
      const matches = (each: MapLink): boolean => show === null || each.knowledge === show;
      const children = (sub.get(link.id) ?? []).filter(matches);
      if (!matches(link) && children.length === 0) return [];
      const row = { key: link.id, link, lane: lane.name };
      if (children.length === 0) return [row];
      return [{ ...row, children: children.map((each) => ({ key: each.id, link: each, lane: lane.name })) }];
    }),
  );
}

const number = (title: string, key: string, of: (link: MapLink) => number) => ({
  title,
  key,
  width: 88,
  align: 'right' as const,
  // An uncounted link shows no figure: zero would say that somebody counted.
  render: (_: unknown, { link }: Row) => (link.knowledge === 'UNSURVEYED' && of(link) === 0 ? '—' : of(link)),
  sorter: (a: Row, b: Row) => of(a.link) - of(b.link),
});

/** The same links as the picture, in rows: same filter, same selection. */
export function LinkTable({ map, show, selected, onSelect }: LinkTableProps): ReactNode {
  const rows = useMemo(() => rowsOf(map, show), [map, show]);
  const columns: TableColumnsType<Row> = [
    {
      title: t.table.name,
      key: 'name',
      width: 260,
      render: (_, { link }) => (
        <button type="button" className="table-link" onClick={() => onSelect(link.id)}>
          {link.name}
          {link.presence.demo > 0 ? <span className="tag tag-demo">{t.common.demo}</span> : null}
          {link.stance === 'DECLINED' ? <span className="tag">{t.outside}</span> : null}
        </button>
      ),
    },
    { title: t.table.lane, key: 'lane', width: 150, render: (_, { lane }) => lane },
    {
      title: t.table.state,
      key: 'state',
      width: 160,
      render: (_, { link }) => <span className={`state-word is-${link.knowledge}`}>{stateWords(link)}</span>,
    },
    number(t.table.confirmed, 'confirmed', (link) => link.presence.confirmed),
    number(t.table.local, 'local', (link) => link.presence.local),
    number(t.table.toReview, 'toReview', (link) => link.presence.toReview),
    number(t.table.leaders, 'leaders', (link) => link.presence.leaders),
    {
      title: t.table.surveyedAt,
      key: 'surveyedAt',
      width: 120,
      render: (_, { link }) => link.presence.surveyedAt ?? t.table.notSurveyed,
    },
    {
      title: t.table.stance,
      key: 'stance',
      width: 120,
      render: (_, { link }) => (link.stance === null ? t.table.undecided : t.stance[link.stance]),
    },
  ];
  return (
    <div className="map-table" data-testid="link-table">
      <Table<Row>
        size="small"
        columns={columns}
        dataSource={rows}
        pagination={false}
        sticky
        expandable={{ defaultExpandAllRows: true, indentSize: 20 }}
        locale={{ emptyText: t.table.empty }}
        rowClassName={({ key }) => (key === selected ? 'is-selected' : '')}
        onRow={({ key }) => ({ onClick: () => onSelect(key) })}
      />
    </div>
  );
}
