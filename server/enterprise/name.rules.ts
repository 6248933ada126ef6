import { editDistance } from '../platform/kernel/edit-distance.ts';
import { normaliseName } from '../platform/kernel/text.ts';

/** A full name without what is written now this way, now that: width, case, blanks, brackets, 有限责任公司. */
export function comparableName(name: string): string {
  return normaliseName(name)
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('有限责任公司', '有限公司');
}

const legalForm =
  /(?:(?:集团)?(?:股份)?有限公司|股份公司|集团公司|公司|有限合伙|普通合伙|个人独资|合伙企业|事务所|商行|经营部|工作室|中心|厂|店)+$/;
const anyForm =
  /(?:公司|企业|合伙|独资|事务所|商行|经营部|工作室|中心|银行|医院|学校|研究院|研究所|协会|厂|店|部|行|社|所|站|馆)$/;

/** Whether a text is a full name: a short name (字号) says nothing of its legal form. */
export function isFullName(name: string): boolean {
  const plain = comparableName(name);
  return [...plain].length >= 6 && anyForm.test(plain);
}

/** Names of provinces, cities and districts as firms begin their names with them: 江苏, 江苏省, 玄武区. */
export class PlaceNames {
  readonly #names: ReadonlySet<string>;
  readonly #longest: number;

  constructor(regions: Iterable<string>) {
    const names = new Set<string>();
    for (const name of regions) {
      names.add(name);
      const plain = name.replace(/(?:特别行政区|自治区|省|市|区|县)$/, '');
      if (plain.length > 1 && plain !== name) names.add(plain);
    }
    this.#names = names;
    this.#longest = Math.max(0, ...[...names].map(({ length }) => length));
  }

  /** The text without the places that it begins with, largest first. */
  strip(text: string): string {
    for (let size = Math.min(this.#longest, text.length - 1); size > 1; size -= 1) {
      if (this.#names.has(text.slice(0, size))) return this.strip(text.slice(size).replace(/^[省市区县]/, ''));
    }
    return text;
  }
}

/** What tells a firm from others: its full name without the places before it and the legal form behind it. */
export function nameCore(name: string, places: PlaceNames): string {
  const plain = comparableName(name);
  const bare = places.strip(plain);
  const core = bare.replace(legalForm, '');
  return core === '' ? bare : core;
}

const serial = /^[0-9A-Z零一二三四五六七八九十百甲乙丙丁戊己庚辛东西南北中上下大小新老前后左右内外]$/;

/** Whether two names differ by one character that is a slip of the pen: 一分公司 and 二分公司 are two firms. */
export function isSlip(a: string, b: string): boolean {
  if (editDistance(a, b, 1) !== 1) return false;
  const [left, right] = [[...a], [...b]];
  const at = left.findIndex((char, index) => char !== right[index]);
  const place = at < 0 ? left.length : at;
  return !serial.test(left[place] ?? '') && !serial.test(right[place] ?? '');
}

/** Pairs of neighbouring characters that two texts share, as a part of what both have: 0 to 1. */
export function likeness(a: string, b: string): number {
  const pairs = (text: string) => new Set([...text].slice(1).map((char, index) => `${[...text][index] ?? ''}${char}`));
  const [left, right] = [pairs(a), pairs(b)];
  if (left.size + right.size === 0) return a === b ? 1 : 0;
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return (2 * shared) / (left.size + right.size);
}

/** An address without what is left out now and then; null when it does not tell one place: no number in it. */
export function addressKey(address: string | null, places: PlaceNames): string | null {
  if (address === null) return null;
  const plain = places.strip(
    normaliseName(address)
      .replaceAll(/[^\p{L}\p{N}]/gu, '')
      .replaceAll(/[幢栋]/g, '号楼'),
  );
  return /\d/.test(plain) && [...plain].length >= 6 ? plain : null;
}
