/** A rule as a person writes it: paid-in foreign capital of five million dollars and more, in two tiers. */
export const ownRule = {
  kind: 'benefit',
  gives: 'money',
  name: { zh: '外资到资奖励', en: 'Award for capital paid in' },
  when: {
    and: [{ fact: 'newly_introduced' }, { gte: [{ fact: 'fdi_wusd' }, { num: '500', unit: '万美元' }] }],
  },
  outputs: {
    amount: {
      name: { zh: '奖励', en: 'Award' },
      value: {
        first: [[{ gte: [{ fact: 'fdi_wusd' }, { num: '1000', unit: '万美元' }] }, { num: '80', unit: '万元' }]],
        else: { num: '30', unit: '万元' },
      },
      unit: '万元',
      payer: 'DISTRICT',
      cap: { amount: '100', unit: '万元', scope: 'project-lifetime' },
    },
  },
  params: {},
  stacking: null,
  validFrom: '2025-01-01',
  validTo: null,
};

export const ownExamples = [
  {
    case: '到资 1000 万美元',
    facts: { newly_introduced: true, fdi_wusd: '1000' },
    expect: { status: 'eligible', amount: '80' },
  },
  {
    case: '到资 499.99 万美元',
    facts: { newly_introduced: true, fdi_wusd: '499.99' },
    expect: { status: 'ineligible' },
  },
];
