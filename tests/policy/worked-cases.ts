import type { PolicyCase } from '../../server/policy/case.rules.ts';

type Given = PolicyCase['facts'];
type Said = PolicyCase['expect'];
type More = Partial<Pick<PolicyCase, 'params' | 'asOf'>>;

const made = (name: string, rule: string, facts: Given, expect: Said, more: More = {}): PolicyCase => ({
  ...{ case: name, rule, facts, expect, params: {}, asOf: null },
  ...more,
});

const industry = (fdi: string): Given => ({ project_class: 'industry', newly_introduced: true, fdi_wusd: fdi });
const qflp = (fdi: string): Given => ({ project_class: 'qflp', newly_introduced: true, fdi_wusd: fdi });
const paid = (district: string, city: string, total: string): Said => ({
  ...{ status: 'eligible', district, city, total, missing: [] },
});
const prorata: More = { params: { part_units: 'prorata' } };

const graded = (name: string, invest: string, output: string | null, grade: string, sector = 'industry') =>
  made(name, 'fl-f2-n1-grade', { invest_wan: invest, output_wan: output, sector }, { status: 'eligible', grade });

const counted = (name: string, origin: string, joint: boolean, lead: string, support: string) =>
  made(name, 'fl-f2-n2-agreed', { origin, agreed_yi: '10', joint }, { status: 'eligible', lead, support, missing: [] });

const shared = (day: string, fund: string, first: string, host: string) =>
  made(
    `5:5 ${day}`,
    'fh-2-share',
    { transferred: true, fund_date: day, fund_wan: fund, first_arrival_date: '2023-07-01' },
    { status: 'eligible', first_talk: first, host, missing: [] },
  );

/** The worked examples of the four documents: 万元 and 万美元 unless the fact says otherwise. */
export const workedCases: readonly PolicyCase[] = [
  made('199.99', 'fh-11-fdi', industry('199.99'), { status: 'ineligible' }),
  made('200', 'fh-11-fdi', industry('200'), paid('30', '0', '30')),
  made('850', 'fh-11-fdi', industry('850'), paid('120', '0', '120')),
  made('850 in proportion', 'fh-11-fdi', industry('850'), paid('127.5', '0', '127.5'), prorata),
  made('1999', 'fh-11-fdi', industry('1999'), paid('285', '0', '285')),
  made('1999 in proportion', 'fh-11-fdi', industry('1999'), paid('299.85', '0', '299.85'), prorata),
  made('2000', 'fh-11-fdi', industry('2000'), paid('300', '200', '500')),
  made('4000', 'fh-11-fdi', industry('4000'), paid('600', '400', '1000')),
  made('5000', 'fh-11-fdi', industry('5000'), paid('600', '500', '1100')),
  made('50000', 'fh-11-fdi', industry('50000'), paid('600', '5000', '5600')),
  made('60000', 'fh-11-fdi', industry('60000'), paid('600', '5000', '5600')),
  made('QFLP 1999.99', 'fh-11-qflp', qflp('1999.99'), { status: 'ineligible' }),
  made('QFLP 2500', 'fh-11-qflp', qflp('2500'), paid('10', '10', '20')),
  made('QFLP 2500 in proportion', 'fh-11-qflp', qflp('2500'), paid('12.5', '12.5', '25'), prorata),
  made('QFLP 100000', 'fh-11-qflp', qflp('100000'), paid('500', '500', '1000')),
  made('QFLP 150000', 'fh-11-qflp', qflp('150000'), paid('500', '500', '1000')),
  made('QFLP under the other rule', 'fh-11-fdi', qflp('2500'), { status: 'ineligible' }),
  made('the day before', 'fh-11-fdi', industry('850'), { status: 'not_in_force' }, { asOf: '2023-05-31' }),
  made('the first day', 'fh-11-fdi', industry('850'), paid('120', '0', '120'), { asOf: '2023-06-01' }),
  made(
    'class unknown',
    'fh-11-fdi',
    { newly_introduced: true, fdi_wusd: '850' },
    { status: 'possible', district: '120', total: '120', missing: ['project_class'] },
  ),
  made(
    'amount unknown',
    'fh-11-fdi',
    { project_class: 'industry', newly_introduced: true },
    { status: 'possible', missing: ['fdi_wusd'] },
  ),
  graded('20 亿', '200000', '0', '重大'),
  graded('12 亿, 52 亿 output', '120000', '520000', '重大'),
  graded('9.9 亿, 30 亿 output', '99000', '300000', '较大'),
  graded('9.99 亿, 29.99 亿 output', '99900', '299900', '重点'),
  graded('0.99 亿', '9900', '0', '一般'),
  graded('1999 万 industry', '1999', '0', 'none'),
  graded('1999 万 services', '1999', '0', '一般', 'service'),
  graded('499.99 万 services', '499.99', '0', 'none', 'service'),
  graded('25 亿, output unknown', '250000', null, '重大'),
  made(
    '12 亿, output unknown',
    'fl-f2-n1-grade',
    { invest_wan: '120000', sector: 'industry' },
    { status: 'possible', missing: ['output_wan'] },
  ),
  counted('outside the city', 'outside_city', false, '10', '0'),
  counted('in the city', 'outside_district_in_city', false, '2', '0'),
  counted('joint, outside the city', 'outside_city', true, '8', '2'),
  counted('joint, in the city', 'outside_district_in_city', true, '1.6', '0.4'),
  made(
    'inside the district',
    'fl-f2-n2-agreed',
    { origin: 'inside_district', agreed_yi: '10', joint: false },
    { status: 'ineligible' },
  ),
  made(
    'paid in',
    'fl-f2-n2-paid',
    { origin: 'outside_district_in_city', paid_yi: '3.5' },
    { status: 'eligible', lead: '0.7', support: '0' },
  ),
  shared('2023-07-01', '6000', '3000', '3000'),
  shared('2026-06-30', '2000', '1000', '1000'),
  shared('2026-07-01', '1000', '0', '1000'),
  made(
    'counted in its first year',
    'fh-2-count',
    { transferred: true, introduced_this_year: true },
    { status: 'eligible', first_talk: '0.5', host: '0.5' },
  ),
  made('not counted again', 'fh-2-count', { transferred: true, introduced_this_year: false }, { status: 'ineligible' }),
  made(
    'a public official',
    'xw-5-5-introducer',
    { introducer_public_official: true, followed_through: true },
    { status: 'ineligible' },
  ),
  made(
    'no official',
    'xw-5-5-introducer',
    { introducer_public_official: false, followed_through: true },
    { status: 'eligible', amount: '文件未给出数额，见招商引荐人奖励实施办法' },
  ),
];
