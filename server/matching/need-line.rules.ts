import { type EnvClass, type FireClass, fireClasses, type UnitUsage } from '../carrier/carrier.types.ts';
import { loadOf } from '../carrier/load.rules.ts';
import type { Tenure } from './matching.types.ts';
import type { Budget, ReadNeed, TypedNeed } from './need.types.ts';
import { latestIn } from './need-day.rules.ts';
import { withDigits } from './numerals.rules.ts';

const squareMetresPerMu = 10_000 / 15;
const daysPerMonth = 365 / 12;

const number = String.raw`(\d+(?:\.\d+)?)`;
const square = '(?:平方米|平米|平方|平|方|m2)';
const least = '(?:不少于|不低于|不小于|至少|最少|大于|超过|>=|≥|>)?';
const most = '(?:不超过|不高于|不大于|不多于|最多|最高|至多|小于|低于|<=|≤|<)';

const usages: readonly (readonly [words: RegExp, usage: UnitUsage])[] = [
  [/标准厂房|厂房|车间|厂区/, 'FACTORY'],
  [/写字楼|办公楼|办公室|办公/, 'OFFICE'],
  [/实验室|研发楼|研发/, 'LAB'],
  [/仓库|仓储|库房|冷库/, 'WAREHOUSE'],
  [/商铺|门面|店面|商业/, 'RETAIL'],
  [/工业用地|净地|土地|地块|用地|拿地/, 'LAND'],
];
const fires: Readonly<Record<string, FireClass>> = { 甲: 'A', 乙: 'B', 丙: 'C', 丁: 'D', 戊: 'E' };
const envs: readonly (readonly [words: RegExp, envClass: EnvClass])[] = [
  [/(?:环评)?报告书/, 'REPORT'],
  [/(?:环评)?报告表/, 'FORM'],
  [/(?:环评)?登记表/, 'REGISTER'],
  [/环评豁免|豁免环评|免环评/, 'EXEMPT'],
];
const tenures: readonly (readonly [words: RegExp, tenure: Tenure])[] = [
  [
    /可?租可?售(?:均可|都行|皆可|都可以)?|租买(?:均可|都行|皆可|都可以)|租或买|租或售|租售(?:均可|皆可)|可租可买/,
    'ANY',
  ],
  [/承租|租赁|求租|要租|想租|租用|租(?!金)/, 'RENT'],
  [/购买|求购|要买|想买|买断|收购|买|购/, 'SALE'],
];

/** Words around what is meant, which say nothing more. */
const filling =
  /公司|客户|企业|需要|需求|想要|想找|要求|希望|左右|上下|大概|大约|约|的|要|找|有|带|在|以上|以内|以下|起|净?空|面积|建筑面积|左近|请|我们|一个|一处|一层|即可|就行|可以|最好|能上|每月|每|[一二三]级/g;

/** The text that is left, and what was found in it. */
class Line {
  text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Takes the first match out of the text. */
  take(pattern: RegExp): RegExpExecArray | null {
    const found = pattern.exec(this.text);
    if (found) this.text = `${this.text.slice(0, found.index)} ${this.text.slice(found.index + found[0].length)}`;
    return found;
  }

  takeOne<T>(choices: readonly (readonly [words: RegExp, value: T])[]): T | null {
    const found = choices.find(([words]) => words.test(this.text));
    if (!found) return null;
    this.take(found[0]);
    return found[1];
  }
}

const rounded = (value: number) => Math.round(value * 100) / 100;

function takeBudget(line: Line): Budget | null {
  const land = line.take(new RegExp(`(?:预算|地价|单价|价格)?${most}?${number}(万)?元?/亩(?:以内|以下)?`));
  if (land) return { yuan: Number(land[1]) * (land[2] ? 10_000 : 1), per: 'MU' };
  const money = `(?:元|块钱|块)`;
  const per = `(?:/|每|一)?${square}?`;
  const period = `(?:(?:/|每|一|·|\\.)?(天|日|月))?`;
  const amounts = [
    new RegExp(
      `(?:月租金|租金|房租|价格|单价|预算)+${most}?(?:在)?${number}(?![\\d.万])${money}?${per}${period}(?:以内|以下|左右)?`,
    ),
    new RegExp(`${most}?(?:每月)?(?:每${square})?${number}${money}${per}${period}(?:以内|以下|左右)?`),
  ];
  for (const amount of amounts) {
    const found = line.take(amount);
    if (!found) continue;
    const [, value, when] = found;
    const daily = when === '天' || when === '日';
    const once = when === undefined && /买|购|售/.test(line.text) && !/租/.test(line.text + found[0]);
    return { yuan: rounded(Number(value) * (daily ? daysPerMonth : 1)), per: once ? 'ONCE' : 'MONTH' };
  }
  return null;
}

/** 层高6米, 净高不低于6m, 6米层高, 挑高 6. */
function takeHeight(line: Line): number | null {
  const words = '(?:层高|净高|挑高|梁下|高度|限高)';
  const found =
    line.take(new RegExp(`${words}(?:要|在|:)?${least}${number}(?:米|m)?(?:以上)?`)) ??
    line.take(new RegExp(`${least}${number}(?:米|m)(?:以上)?(?:的)?(?:层高|净高|挑高|高)`));
  return found ? Number(found[1]) : null;
}

function takeLoad(line: Line): number | null {
  const unit = `((?:kn|千牛|t|吨|kg|公斤|千克)?)(?:/|每)?${square}?`;
  const found =
    line.take(
      new RegExp(
        `(?:楼面|楼板|地面)?(?:承重|荷载|载荷|承载|荷重)(?:要|在|:)?${least}${number}${unit}(?![\\d.万]|kva|千伏安|平|亩|米|m|元)(?:以上)?`,
      ),
    ) ??
    line.take(new RegExp(`${least}${number}(吨|t|kn|千牛|公斤|kg)(?:/|每)${square}(?:以上)?(?:的)?(?:承重|荷载)?`)) ??
    line.take(new RegExp(`${number}(吨|t|kn|千牛|公斤|kg)(?:的)?(?:承重|荷载|载荷)`));
  if (!found) return null;
  const [, value = '', given = ''] = found;
  // Said without a unit, what is small is in tonnes: floors bear half a tonne or some.
  const assumed = given === '' && Number(value) < 3 ? 't' : given;
  return loadOf(`${value}${assumed}`);
}

function takePower(line: Line): number | null {
  const found = line.take(
    new RegExp(
      `(?:用电|配电|电力|电容量|电量|变压器|电)?(?:容量)?(?:要|:)?${least}${number}(万)?(?:kva|千伏安)(?:以上)?(?:的?变压器|的?电|用电)?`,
    ),
  );
  return found ? Number(found[1]) * (found[2] ? 10_000 : 1) : null;
}

function takeEffluent(line: Line): number | null {
  const found =
    line.take(
      new RegExp(`(?:排水|污水|排污|废水)(?:量)?(?:要|:)?${least}${number}(?:吨|t|方)?(?:/|每|一)?(?:天|日)?`),
    ) ?? line.take(new RegExp(`(?:每天|日)(?:排水|污水|废水)${number}(?:吨|t|方)`));
  return found ? Number(found[1]) : null;
}

interface Size {
  readonly area: number | null;
  readonly areaMost: number | null;
  readonly land: boolean;
}

/** 3000平, 2000-3000㎡, 1.5万平, 20亩, 不超过500平方米, 500平以上. */
function takeArea(line: Line): Size {
  const unit = `(${square}|亩)`;
  const sized = (value: string | undefined, ten: string | undefined, of: string | undefined) =>
    rounded(Number(value) * (ten ? 10_000 : 1) * (of === '亩' ? squareMetresPerMu : 1));
  const range = line.take(new RegExp(`${number}(万)?${unit}?(?:-|~|—|至|到)${number}(万)?${unit}`));
  if (range) {
    const [, low, lowTen, , high, highTen, of] = range;
    return {
      area: sized(low, lowTen ?? (Number(low) < Number(high) ? highTen : undefined), of),
      areaMost: sized(high, highTen, of),
      land: of === '亩',
    };
  }
  const bounded =
    line.take(new RegExp(`${most}${number}(万)?${unit}`)) ??
    line.take(new RegExp(`${number}(万)?${unit}(?:以内|以下)`));
  if (bounded) {
    const [, value, ten, of] = bounded;
    return { area: null, areaMost: sized(value, ten, of), land: of === '亩' };
  }
  const found = line.take(new RegExp(`${least}${number}(万)?${unit}(?:以上|起|左右|上下)?`));
  if (!found) return { area: null, areaMost: null, land: false };
  const [, value, ten, of] = found;
  return { area: sized(value, ten, of), areaMost: null, land: of === '亩' };
}

/** What a caller says in one line, as a need; `today` is the day that 马上 and 三个月内 count from. */
export function needOf(text: string, today: string): ReadNeed {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[,;。、!?()]/g, '|')
    .replaceAll('㎡', 'm2');
  const line = new Line(
    withDigits(
      plain
        .replaceAll(/(?<=\d)\s+(?=[万平亩米吨元千kmt])/g, '')
        .replaceAll(/(\d+(?:\.\d+)?)千(?=平|方|m2)/g, (_all, value: string) => String(Number(value) * 1_000))
        .replaceAll(/(?<=[高重载算水电金])[\s:]+(?=[\d不>≥])/g, ''),
    ),
  );
  const budget = takeBudget(line);
  const load = takeLoad(line);
  const effluentT = takeEffluent(line);
  const powerKva = takePower(line);
  const height = takeHeight(line);
  const day = latestIn(line.text, today);
  line.text = day.left;
  const { area, areaMost, land } = takeArea(line);
  const fire = line.take(/([甲乙丙丁戊](?:[/和及或]?[甲乙丙丁戊])*)[一二12]?类/);
  // Of several classes the most dangerous one must be let in.
  const fireClass = fireClasses.find((each) => [...(fire?.[1] ?? '')].some((letter) => fires[letter] === each));
  const need: TypedNeed = {
    ...{ area, areaMost, usage: land ? 'LAND' : null, height, loadKn: load, powerKva, effluentT },
    ...{ fireClass: fireClass ?? null, envClass: line.takeOne(envs), tenure: line.takeOne(tenures) },
    ...{ budget, latest: day.latest },
  };
  const usage = line.takeOne(usages) ?? need.usage;
  const unread = line.text
    .replaceAll(filling, ' ')
    .split(/[\s|]+/)
    .filter((each) => /[\p{L}\p{N}]/u.test(each));
  return { need: { ...need, usage }, unread };
}
