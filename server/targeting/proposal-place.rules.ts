import type { PaperPart } from '../platform/export/paper.rules.ts';
import { costWords } from './place-book.rules.ts';
import { type CostItem, costItems, type PriceRow } from './place-book.types.ts';
import type { Named, Partner, ProposalView } from './proposal.types.ts';
import { cited, citedAs, citedHead, demoMark, nameOf, notRecorded, type Section } from './proposal-part.rules.ts';

const roleWords = { LEADER: '链主', BACKBONE: '骨干', SUPPORTING: '配套' } as const;

function partnerRow(partner: Partner): readonly string[] {
  const { linkName, role, what, source, on } = partner;
  const how =
    linkName === null ? '与本企业已有供销' : `“${linkName}”环节${role === null ? '' : `（${roleWords[role]}）`}`;
  return [nameOf(partner), how, what ?? notRecorded, ...cited(source, on)];
}

function partnersPart(heading: string, partners: readonly Partner[]): PaperPart {
  if (partners.length === 0) return { heading, level: 2, lines: ['没有已确认的本地企业。'] };
  const head = ['企业', '关系', '供给什么', ...citedHead];
  return { heading, level: 2, table: { head, widths: [4, 4, 3, 3, 2], rows: partners.map(partnerRow) } };
}

/** One firm once on each side, by the relation that says most: its own sales come first. */
function once(partners: readonly Partner[]): readonly Partner[] {
  const seen = new Set<string>();
  return partners.filter(({ id }) => (seen.has(id) ? false : seen.add(id)));
}

/** 本地上下游: local firms that could supply the firm, and those that could buy from it. */
export function partnersSection({ partners, regionName, link }: ProposalView): Section {
  const of = (side: Partner['side']) => once(partners.filter((each) => each.side === side));
  const [suppliers, buyers] = [of('SUPPLIER'), of('BUYER')];
  const beside = link === null ? '' : `；同链上“${link.name}”上下游环节里已确认的企业，是可能的往来，不是已有的往来`;
  return {
    parts: [
      { heading: '五、本地上下游', lines: [`${regionName}内与该企业有供销记录的企业${beside}。`] },
      partnersPart('上游（可向它供货）', suppliers),
      partnersPart('下游（可向它采购）', buyers),
    ],
    lacking: [
      ...(suppliers.length === 0 ? ['上游环节的本地企业'] : []),
      ...(buyers.length === 0 ? ['下游环节的本地企业'] : []),
    ],
    demo: [...suppliers, ...buyers].some(({ demo }) => demo),
  };
}

/** The newest price of an item in a place, with how many older or rival ones there are. */
function priceCell(prices: readonly PriceRow[], place: Named, item: CostItem): string {
  const [price, ...others] = prices.filter((each) => each.regionId === place.id && each.item === item);
  if (!price) return notRecorded;
  const note = price.note === null ? '' : `；${price.note}`;
  const more = others.length === 0 ? '' : `；另有 ${others.length} 条记录`;
  return `${price.amount}${price.demo ? demoMark : ''}（${citedAs(price.source, price.on)}${note}${more}）`;
}

/** 成本账: what each item costs here and in the places chosen; a price that nobody recorded is said to be none. */
export function costSection(view: ProposalView): Section {
  const { regionId, regionName, places, prices } = view;
  const columns = [{ id: regionId, name: regionName }, ...places];
  const lacking = columns.flatMap((place) => {
    const items = costItems.filter((item) => !prices.some((each) => each.regionId === place.id && each.item === item));
    return items.length === 0
      ? []
      : [`${place.name}的价格：${items.map((item) => costWords[item].name.zh).join('、')}`];
  });
  const rows = costItems.map((item) => {
    const { name, unit } = costWords[item];
    return [name.zh, unit.zh, ...columns.map((place) => priceCell(prices, place, item))];
  });
  const chosen = places.length === 0 ? '没有选定比较的地方。' : `与${places.map(({ name }) => name).join('、')}比较。`;
  return {
    parts: [
      {
        heading: '六、成本账',
        lines: [`${chosen}每个价格各有来源和日期；没有记录的写“${notRecorded}”，不估算。`],
        table: {
          head: ['项目', '单位', ...columns.map(({ name }) => name)],
          widths: [2, 2, ...columns.map(() => 4)],
          rows,
        },
      },
    ],
    lacking: [...(places.length < 2 ? ['成本账的两个比较地'] : []), ...lacking],
    demo: prices.some(({ demo }) => demo),
  };
}

/** 应用场景 that are open in the region and fit the link. */
export function scenariosSection({ scenarios, regionName, link }: ProposalView): Section {
  const heading = '七、开放的应用场景';
  if (scenarios.length === 0) {
    return {
      parts: [{ heading, lines: [`${regionName}开放的应用场景${notRecorded}。`] }],
      lacking: ['开放的应用场景'],
    };
  }
  const rows = scenarios.map((each) => [
    nameOf(each),
    each.owner ?? notRecorded,
    each.text ?? notRecorded,
    each.linkId === null ? '各环节' : '本环节',
    each.until ?? notRecorded,
    ...cited(each.source, each.on),
  ]);
  const head = ['场景', '业主单位', '需求', '对应', '截止', ...citedHead];
  const fits = link === null ? '不分环节的' : `对应“${link.name}”环节或不分环节的`;
  return {
    parts: [{ heading, lines: [`${fits}场景：`], table: { head, widths: [3, 3, 4, 1, 2, 3, 2], rows } }],
    lacking: [],
    demo: scenarios.some(({ demo }) => demo),
  };
}
