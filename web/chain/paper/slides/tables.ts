import { clipName } from '../../../platform/format/wrap.ts';
import { t } from '../../../platform/text/texts.ts';
import { written } from '../../../platform/text/written.ts';
import { knowledgeOrder } from '../../map/knowledge.ts';
import type { ChainMap } from '../../map/map.query.ts';
import { linkRows } from '../../table/link-rows.ts';
import type { PaperLists } from '../paper.query.ts';
import { palette, stateFill } from './look.ts';
import { text } from './slides.text.ts';
import { cell, type TablePages } from './table-slides.ts';

/** All links by state, in each state in the order of the lanes. */
export function stateTable(map: ChainMap): TablePages {
  const all = linkRows(map, null, null);
  const rows = knowledgeOrder.flatMap((state) => all.filter(({ link }) => link.knowledge === state));
  // What nobody has counted has no figure.
  const figure = (value: number, counted: boolean): string => (value === 0 && !counted ? '—' : String(value));
  return {
    title: text.states,
    heads: text.columns.states,
    shares: [30, 18, 12, 8, 8, 8, 12, 14],
    note: text.counted,
    rows: rows.map(({ link, lane }) => {
      const { confirmed, toReview, leaders, surveyedAt } = link.presence;
      const counted = link.knowledge !== 'UNSURVEYED';
      const name = link.parentId === null ? link.name : text.sub(link.name);
      const marked = link.presence.demo > 0 ? clipName(name, 20) + written.mark(t.common.demo) : clipName(name, 22);
      const look = { bold: true, colour: palette.state[link.knowledge].word };
      return [
        cell(marked),
        cell(clipName(lane, 13)),
        { ...cell(t.knowledge[link.knowledge], look), fill: stateFill(link.knowledge) },
        cell(figure(confirmed, counted), { align: 'r' }),
        cell(figure(toReview, counted), { align: 'r' }),
        cell(figure(leaders, counted), { align: 'r' }),
        cell(surveyedAt ?? t.table.notSurveyed),
        cell(link.stance === null ? t.table.undecided : t.stance[link.stance]),
      ];
    }),
  };
}

/** Enterprises link by link, confirmed before to review, with what is not listed said under them. */
export function firmTable(map: ChainMap, lists: PaperLists): TablePages {
  const byLink = new Map(lists.links.map((each) => [each.linkId, each]));
  const sources = new Map(lists.sources.map((each) => [each.id, each.title]));
  const left: string[] = [];
  const rows = linkRows(map, null, null).flatMap(({ link }) =>
    (byLink.get(link.id)?.lists ?? []).flatMap(({ state, total, firms }) => {
      const word = t.occupationState[state];
      if (total > firms.length) left.push(text.notListed(link.name, word, firms.length, total));
      const colour = palette.state[state === 'CONFIRMED' ? 'PRESENT' : 'TO_REVIEW'].word;
      return firms.map((firm) => {
        const named = firm.demo ? clipName(firm.name, 20) + written.mark(t.common.demo) : clipName(firm.name, 24);
        const [first] = firm.sourceIds.flatMap((id) => sources.get(id) ?? []);
        return [
          cell(clipName(link.name, 15)),
          cell(named),
          cell(word, { bold: true, colour }),
          cell(t.occupationRole[firm.role]),
          cell(t.kind[firm.kind]),
          cell(clipName(firm.place ?? t.common.unknown, 9)),
          cell(firm.asOf ?? text.unknownDay),
          cell(clipName(first ?? t.common.noSource, 15)),
        ];
      });
    }),
  );
  return {
    title: text.firms,
    heads: text.columns.firms,
    shares: [20, 32, 9, 7, 7, 13, 12, 20],
    note: rows.length === 0 ? text.noFirms : written.clauses([text.listed, ...left]),
    rows,
  };
}
