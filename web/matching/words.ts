import { decimalText } from '../platform/format/decimal.ts';
import { written } from '../platform/text/written.ts';
import type { Finding, Need, Unit, Worth } from './match.query.ts';
import { text } from './match.text.ts';

const grouped = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });

/** An area in m² as people read it. */
export const areaText = ({ area }: Unit): string => (area === null ? '—' : grouped.format(Number(area.squareMetres)));

export function priceText(price: Unit['price']): string {
  return price === null ? '—' : `${grouped.format(price.yuan)} ${text.per[price.per]}`;
}

/** An amount of 万元 as people read it. */
export const amountText = (amount: number): string => grouped.format(amount);

const worthParts = ['tax', 'fit', 'policy', 'cost', 'land'] as const;

/** The parts of a value that are known, with what is not: 税收 126，契合 18.9；未知：政策. */
export function worthWords(worth: Worth): string {
  const known = worthParts.flatMap((part) => {
    const amount = worth[part];
    return amount === null ? [] : [text.by(text.parts[part], amountText(amount))];
  });
  const unknown = worthParts.filter((part) => worth[part] === null).map((part) => text.parts[part]);
  return written.clauses([
    written.phrases(known),
    unknown.length === 0 ? '' : text.unknownParts(written.list(unknown)),
  ]);
}

type Measured = Finding['measured'][number];

function lack(test: Finding['test'], { of, shortfall, unit }: Measured): string {
  const name = of === 'TEST' ? text.tests[test] : text.measures[of];
  if (shortfall === null || of === 'FIRE' || (test === 'ENVIRONMENT' && of === 'TEST')) return name;
  if (test === 'DATE') return text.late(decimalText(shortfall, 0));
  if (test === 'PRICE') return text.dearer(decimalText(shortfall, 2));
  return text.by(name, `${decimalText(shortfall, 2)} ${unit ?? ''}`.trimEnd());
}

/** What keeps a unit from a need, each with by how much: 层高 0.5 m. */
export function lackText(findings: readonly Finding[]): string {
  const parts = findings.flatMap(({ test, measured }) =>
    measured.filter(({ verdict }) => verdict === 'FAILS').map((each) => lack(test, each)),
  );
  return written.list(parts);
}

/** A need as it was understood, part by part. */
export function needParts(need: Need): readonly string[] {
  const { names } = text;
  const least = (name: string, value: number | null, unit: string) =>
    value === null ? [] : [text.atLeast(name, `${grouped.format(value)} ${unit}`)];
  const { usage, fireClass, envClass, tenure, budget, latest, areaMost } = need;
  return [
    ...least(names.area, need.area, '㎡'),
    ...(areaMost === null ? [] : [text.atMost(names.area, `${grouped.format(areaMost)} ㎡`)]),
    ...(usage === null ? [] : [text.usages[usage]]),
    ...least(names.height, need.height, 'm'),
    ...least(names.load, need.loadKn, 'kN/㎡'),
    ...least(names.power, need.powerKva, 'kVA'),
    ...least(names.effluent, need.effluentT, 't/d'),
    ...(fireClass === null ? [] : [text.fire[fireClass]]),
    ...(envClass === null ? [] : [text.env[envClass]]),
    ...(tenure === null ? [] : [text.tenure[tenure]]),
    ...(budget === null ? [] : [text.atMost(names.budget, priceText(budget))]),
    ...(latest === null ? [] : [text.until(latest)]),
  ];
}
