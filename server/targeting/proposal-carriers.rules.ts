import { statusWords } from '../carrier/carrier-words.rules.ts';
import type { CarrierMatches } from '../matching/match.rules.ts';
import { type Compared, candidatesOf, comparedTable } from '../matching/match-sheet.rules.ts';
import { needText } from '../matching/match-words.rules.ts';
import type { ReadNeed } from '../matching/need.types.ts';
import type { PaperPart, PaperPicture } from '../platform/export/paper.rules.ts';
import type { ProposalView, SourcedUnit } from './proposal.types.ts';
import { citedAs, demoMark, notRecorded, type Section } from './proposal-part.rules.ts';

const most = 3;
const mostOnFloor = 12;

export interface Placing {
  readonly line: string;
  /** The line was typed, not what the firm said. */
  readonly typed: boolean;
  readonly read: ReadNeed;
  readonly matches: CarrierMatches;
}

/** The best unit of each of the first carriers. */
function bestOf(matches: CarrierMatches): readonly Compared[] {
  const seen = new Set<string>();
  return candidatesOf(matches)
    .filter(({ unit }) => {
      const { id } = unit.offer.carrier;
      return seen.has(id) ? false : seen.add(id);
    })
    .slice(0, most);
}

const areaText = (unit: SourcedUnit) => (unit.areaHundredths === null ? '' : `${unit.areaHundredths / 100} ㎡`);
const stateText = ({ status }: SourcedUnit) => (status === null ? '状态未知' : statusWords[status].zh);

function floorRow([floor, units]: readonly [number, readonly SourcedUnit[]], chosen: string): readonly string[] {
  const told = units.slice(0, mostOnFloor).map((unit) => {
    const facts = [areaText(unit), stateText(unit)].filter((each) => each !== '').join('，');
    return `${unit.id === chosen ? '【方案】' : ''}${unit.number}（${facts}）`;
  });
  const more = units.length > mostOnFloor ? `；另有 ${units.length - mostOnFloor} 个` : '';
  return [floor < 0 ? `地下 ${-floor} 层` : `${floor} 层`, `${told.join('；')}${more}`];
}

/** The floors of a building with their units, highest first: what stands for a plan. */
function floorsPart({ unit: { offer } }: Compared, at: number, units: readonly SourcedUnit[]): readonly PaperPart[] {
  const own = units.filter(({ carrierId }) => carrierId === offer.carrier.id);
  const floors = Map.groupBy(
    own.flatMap((unit) => (unit.floor === null ? [] : [{ unit, floor: unit.floor }])),
    ({ floor }) => floor,
  );
  if (floors.size === 0) return [];
  const rows = [...floors]
    .sort(([a], [b]) => b - a)
    .map(([floor, all]) => floorRow([floor, all.map(({ unit }) => unit)], offer.unit.id));
  const unplaced = own.length - own.filter(({ floor }) => floor !== null).length;
  return [
    {
      heading: `方案 ${at + 1} 的楼层：${offer.carrier.name}`,
      level: 2,
      lines: unplaced === 0 ? [] : [`另有 ${unplaced} 个房源没有登记楼层。`],
      table: { head: ['楼层', '房源（面积，状态）'], widths: [1, 8], rows },
    },
  ];
}

function sourcesRow(rows: readonly Compared[], units: ReadonlyMap<string, SourcedUnit>): readonly string[] {
  const cells = rows.map(({ unit: { offer } }) => {
    const { source = null, asOf = null, statusOn = null, demo = false } = units.get(offer.unit.id) ?? {};
    return `${citedAs(source, statusOn ?? asOf)}${demo ? demoMark : ''}`;
  });
  return ['来源和日期', ...cells];
}

function needLines({ needs }: ProposalView, placing: Placing | null): readonly string[] {
  const [need] = needs;
  const recorded = need
    ? `企业登记的用地用房需求：${need.name}（${citedAs(need.source, need.on)}）`
    : '企业的用地用房需求未记录。';
  if (placing === null) return [recorded, '没有需求可据以比选载体。'];
  const { line, typed, read, matches } = placing;
  const { feasible, near, toCheck, considered } = matches;
  return [
    recorded,
    `${typed ? '本方案填写的需求' : '按登记的需求比选'}：${line}；理解为：${needText(read.need)}`,
    ...(read.unread.length === 0 ? [] : [`没有读懂：${read.unread.join('、')}`]),
    `在 ${considered} 个可看的房源和地块中，符合 ${feasible.length} 个，只差一项 ${near.length} 个，待核 ${toCheck.length} 个。`,
  ];
}

/** The plans that are on file for carriers, told by name. */
function plansText({ plans }: ProposalView, rows: readonly Compared[]): readonly string[] {
  return rows.map(({ unit: { offer } }, at) => {
    const own = plans.filter(({ carrierId }) => carrierId === offer.carrier.id);
    const told = own.map(({ caption, fileName, on, by }) => `${caption ?? fileName}（${citedAs(by, on)}）`);
    return `方案 ${at + 1} 的平面图：${told.length === 0 ? notRecorded : told.join('；')}。`;
  });
}

const drawable = (type: string): type is PaperPicture['type'] => type === 'png' || type === 'jpeg';

/** The newest plan of each carrier that a paper can show; one that is a PDF stays a name. */
function plansPart({ plans }: ProposalView, rows: readonly Compared[]): readonly PaperPart[] {
  const pictures = rows.flatMap(({ unit: { offer } }, at): readonly PaperPicture[] => {
    const own = plans.find(({ carrierId, fileType }) => carrierId === offer.carrier.id && drawable(fileType));
    if (!own || !drawable(own.fileType)) return [];
    const caption = `方案 ${at + 1} ${offer.carrier.name}：${own.caption ?? own.fileName}（${citedAs(own.by, own.on)}）`;
    return [{ id: own.id, hash: own.fileHash, type: own.fileType, caption }];
  });
  return pictures.length === 0 ? [] : [{ heading: '平面图', level: 2, pictures }];
}

/** 载体方案: up to three carriers for what the firm needs, with figures and floors. */
export function carriersSection(view: ProposalView, placing: Placing | null): Section {
  const heading = '三、载体方案';
  const lines = needLines(view, placing);
  const lacking = view.needs.length === 0 ? ['企业的用地用房需求（面积、层高、荷载、用电、何时要）'] : [];
  const rows = placing === null ? [] : bestOf(placing.matches);
  if (rows.length === 0) {
    const none = placing === null ? [] : ['没有可比选的载体。'];
    return { parts: [{ heading, lines: [...lines, ...none] }], lacking };
  }
  const units = new Map(view.units.map((unit) => [unit.id, unit]));
  const table = comparedTable(rows);
  const unsourced = rows.filter(({ unit }) => (units.get(unit.offer.unit.id)?.source ?? null) === null);
  return {
    parts: [
      {
        heading,
        lines: [...lines, ...plansText(view, rows)],
        table: { ...table, rows: [...table.rows, sourcesRow(rows, units)] },
      },
      ...rows.flatMap((row, at) => floorsPart(row, at, view.units)),
      ...plansPart(view, rows),
    ],
    lacking: [
      ...lacking,
      ...unsourced.map(({ unit: { offer } }) => `${offer.carrier.name} ${offer.unit.number} 各项数字的来源`),
    ],
    demo: rows.some(({ unit: { offer } }) => offer.unit.demo || offer.carrier.demo),
  };
}
