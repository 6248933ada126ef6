const digits = '零一二三四五六七八九';
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };

/** A number below 10 000 in Chinese: 三千五 is 3 500, as it is said. Null: it is none. */
function small(text: string): number | null {
  let sum = 0;
  let digit: number | null = null;
  let last = 0;
  for (const character of text.replaceAll('两', '二')) {
    const power = powers[character];
    const value = digits.indexOf(character);
    if (power !== undefined) {
      sum += (digit ?? (sum === 0 ? 1 : 0)) * power;
      [digit, last] = [null, power];
    } else if (value === 0) [digit, last] = [null, 0];
    else if (value > 0 && digit === null) digit = value;
    else return null;
  }
  return sum + (digit ?? 0) * (last > 10 ? last / 10 : 1);
}

/** A Chinese number up to 9999万: 三千, 两千五, 一万二, 十五, 半. Null: it is none. */
export function chineseNumber(text: string): number | null {
  if (text === '半') return 0.5;
  const [whole = '', part] = text.split('点');
  if (part !== undefined) {
    const [left, places] = [chineseNumber(whole), [...part].map((each) => digits.indexOf(each))];
    return left === null || places.includes(-1) ? null : Number(`${left}.${places.join('')}`);
  }
  const [above = '', below = '', more] = text.split('万');
  if (more !== undefined) return null;
  if (!text.includes('万')) return small(text);
  const [high, low] = [small(above === '' ? '一' : above), small(below)];
  if (high === null || low === null) return null;
  // 一万二 is 12 000.
  return high * 10_000 + (below.length === 1 ? low * 1_000 : low);
}

const run = /[零一二两三四五六七八九十百千万点半]+(?=个月|平|方|亩|m|米|吨|元|块|天|日|月|年|千伏安|kva)/g;

/** A text with its Chinese numbers before a unit in digits: 三千平 as 3000平. */
export function withDigits(text: string): string {
  return text.replaceAll(run, (found, at: number) => {
    // In 3万平 the 万 belongs to the digits before it.
    const before = text[at - 1] ?? '';
    if (/[\d.]/.test(before)) return found;
    const number = chineseNumber(found);
    return number === null || number === 0 ? found : String(number);
  });
}
