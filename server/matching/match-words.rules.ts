import { envClasses, fireClasses, unitUsages } from '../carrier/carrier.types.ts';
import { envWords, fireWords, usageWords } from '../carrier/carrier-words.rules.ts';
import type { AdmissionTest, Finding, Measured } from './matching.types.ts';
import type { Budget, TypedNeed } from './need.types.ts';
import { dayAt } from './offer.rules.ts';

export const testWords: Readonly<Record<AdmissionTest, string>> = {
  ...{ TYPE: '用途', INDUSTRY: '产业导向', NEGATIVE_LIST: '负面清单', ENVIRONMENT: '环境和消防准入', AREA: '面积' },
  ...{ LOT: '面积过大或分割', HEIGHT: '层高', LOAD: '荷载和用电', TENURE: '租售', PRICE: '价格', DATE: '交付时间' },
  YIELD: '能耗和亩均税收',
};

const measureWords: Readonly<Partial<Record<Measured['of'], string>>> = {
  ...{
    OVERSIZE: '面积偏大',
    LEAST_LOT: '不到最小分割',
    FIRE: '消防类别',
    EFFLUENT: '排水',
    POWER: '用电',
    ENERGY: '单位能耗',
  },
  TAX_PER_MU: '亩均税收',
};
export const perWords: Readonly<Record<Budget['per'], string>> = { MONTH: '元/㎡·月', ONCE: '元/㎡', MU: '元/亩' };
const tenureWords: Readonly<Record<string, string>> = { RENT: '租', SALE: '售', ANY: '租售皆可' };
const round = (value: number) => Math.round(value * 100) / 100;

/** What a test finds lacking, with by how much: 层高 0.5 m. */
export function lackText({ test, measured }: Finding, per: Budget['per'] | null): string {
  const parts = measured
    .filter(({ verdict }) => verdict === 'FAILS')
    .map(({ of, observed, required, unit, shortfall }) => {
      const name = measureWords[of] ?? testWords[test];
      if (test === 'DATE')
        return `${name}，${typeof observed === 'number' ? dayAt(observed) : '不知'} 才有，晚 ${shortfall} 天`;
      if (test === 'PRICE') return `${name}，高 ${round(shortfall ?? 0)} ${per === null ? '元' : perWords[per]}`;
      if (of === 'FIRE') return `${name}，最高只能进${fireAt(observed)}`;
      if (test === 'ENVIRONMENT' && of === 'TEST') return `环评类别，最高只能进${envAt(required)}`;
      if (test === 'TYPE') return `${name}，是${usageAt(observed)}`;
      if (test === 'TENURE') return `${name}，只${tenureWords[String(observed)] ?? observed}`;
      if (shortfall === null) return name;
      return `${name} ${round(shortfall)} ${unit ?? ''}`.trimEnd();
    });
  return parts.join('、');
}

const usageAt = (name: unknown): string => {
  const usage = unitUsages.find((each) => each === name);
  return usage ? usageWords[usage].zh : String(name);
};
function fireAt(rank: unknown): string {
  const fire = typeof rank === 'number' ? fireClasses[fireClasses.length - rank] : undefined;
  return fire ? fireWords[fire].zh : '未知类别';
}
function envAt(rank: unknown): string {
  const env = typeof rank === 'number' ? envClasses[envClasses.length - rank] : undefined;
  return env ? envWords[env].zh : '未知类别';
}

/** A need in words, as it was understood. */
export function needText(need: TypedNeed): string {
  const { area, areaMost, usage, height, loadKn, powerKva, effluentT, fireClass, envClass, tenure, budget, latest } =
    need;
  const parts = [
    area === null ? null : `面积不小于 ${area} ㎡`,
    areaMost === null ? null : `面积不大于 ${areaMost} ㎡`,
    usage === null ? null : usageWords[usage].zh,
    height === null ? null : `层高不低于 ${height} 米`,
    loadKn === null ? null : `荷载不低于 ${loadKn} kN/㎡`,
    powerKva === null ? null : `用电不低于 ${powerKva} kVA`,
    effluentT === null ? null : `排水不少于 ${effluentT} 吨/日`,
    fireClass === null ? null : fireWords[fireClass].zh,
    envClass === null ? null : `环评${envWords[envClass].zh}`,
    tenure === null ? null : (tenureWords[tenure] ?? null),
    budget === null ? null : `预算 ${budget.yuan} ${perWords[budget.per]}`,
    latest === null ? null : `最迟 ${latest}`,
  ].filter((each) => each !== null);
  return parts.length === 0 ? '没有说明要求' : parts.join('，');
}
