import { clipName } from '../../../platform/format/wrap.ts';
import { t } from '../../../platform/text/texts.ts';
import { written } from '../../../platform/text/written.ts';
import type { ChainMap } from '../../map/map.query.ts';
import { text as calls } from '../../verdict/calls.text.ts';
import { priorityText } from '../../verdict/calls.ts';
import { gapRows } from '../../verdict/gap-rows.ts';
import { text as verdicts } from '../../verdict/verdict.text.ts';
import type { PaperLists } from '../paper.query.ts';
import { text } from './slides.text.ts';
import { cell, type TablePages } from './table-slides.ts';

/** What the chain calls for, a row for each mode of a link, by priority, with the firms that the reserve has for it. */
export function gapTable(map: ChainMap, lists: PaperLists): TablePages {
  const targets = new Map(lists.links.map((each) => [each.linkId, each.targets]));
  const rows = gapRows(map).flatMap(({ link, verdict, calls: asked, sentences }) =>
    asked.map(({ mode, priority }, index) => {
      const named = (targets.get(link.id) ?? []).filter((each) => each.mode === mode);
      const names = named.map(({ name, demo }) => (demo ? name + written.mark(t.common.demo) : name));
      return [
        cell(clipName(link.name, 15)),
        cell(verdicts.class[verdict.class]),
        cell(calls.mode[mode], { bold: true }),
        cell(priority === null ? t.common.unknown : priorityText(priority), { align: 'r' }),
        cell(clipName(sentences[index] ?? '', 40)),
        cell(names.length === 0 ? text.noTargets : clipName(written.list(names), 22)),
      ];
    }),
  );
  return {
    title: text.gaps,
    heads: text.columns.gaps,
    shares: [18, 10, 7, 7, 43, 25],
    note: rows.length === 0 ? text.noGaps : text.gapsHow,
    rows,
  };
}
