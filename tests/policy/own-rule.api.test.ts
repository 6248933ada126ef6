import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Client, type TestApp, testApp } from '../support/app.ts';
import { handedOut } from '../support/handed-out.ts';
import { ownExamples, ownRule } from './own-rule.ts';

let app: TestApp;
let researcher: Client;
let lead: Client;
let bureau: Client;
beforeAll(async () => {
  app = await testApp();
  researcher = await app.signIn('researcher');
  lead = await app.signIn('lead');
  bureau = await app.signIn('bureau');
});
afterAll(() => app.close());

const region = '330213';
const stored = z.object({
  state: z.string(),
  version: z.number(),
  inForce: z.boolean(),
  approvedBy: z.string().nullable(),
});
const listed = z.object({ id: z.string(), stored: stored.nullable(), offered: z.boolean().nullable() });
const result = z.object({
  answer: z.object({ data: z.object({ rules: z.array(listed) }).optional(), message: z.string().optional() }),
});

let sent = 0;
async function mutate(client: Client, name: string, input: Readonly<Record<string, unknown>>) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  sent += 1;
  const query = `mutation M($input: ${type}Input!) { answer: ${name}(input: $input) { ... on Mutation${type}Success { data {
    rules { id offered stored { state version inForce approvedBy } } } } ... on Error { message } } }`;
  const { answer } = await client.read(result, query, { input: { clientMutationId: `own-${sent}`, region, ...input } });
  return answer.data ? answer.data.rules.filter((rule) => rule.stored !== null) : (answer.message ?? 'nothing');
}

const draft = { clauseId: 'fh-11-fdi', definition: JSON.stringify(ownRule), examples: JSON.stringify(ownExamples) };
const only = (rules: Awaited<ReturnType<typeof mutate>>) => {
  const rule = typeof rules === 'string' ? undefined : rules[0];
  if (!rule?.stored) throw new Error(JSON.stringify(rules));
  return { id: rule.id, offered: rule.offered, ...rule.stored };
};

const match = z.object({
  matchPolicies: z.object({
    certain: z.string(),
    anyCertain: z.boolean(),
    outcomes: z.array(
      z.object({ rule: z.object({ id: z.string() }), status: z.string(), total: z.string().nullable() }),
    ),
    withheld: z.array(
      z.object({ rule: z.object({ id: z.string() }), flags: z.array(z.object({ reason: z.string() })) }),
    ),
  }),
});
async function matched(id: string, more = '') {
  const facts = '[{fact: "newly_introduced", value: "true"}, {fact: "fdi_wusd", value: "1000"}]';
  const query = `{ matchPolicies(region: "${region}", facts: ${facts}, asOf: "2026-01-01"${more}) { certain anyCertain
    outcomes { rule { id } status total } withheld { rule { id } flags { reason } } } }`;
  const { matchPolicies } = await researcher.read(match, query);
  const outcome = matchPolicies.outcomes.find(({ rule }) => rule.id === id);
  return { ...matchPolicies, outcome, held: matchPolicies.withheld.find(({ rule }) => rule.id === id) };
}

describe('a rule that people write', () => {
  it('goes from a draft over a second person into the answers, and out of them again', async () => {
    const refused = await mutate(researcher, 'savePolicyRule', { ...draft, definition: '{"when":{"fact":1}}' });
    expect(refused).toContain('“规则”不成立');
    let rule = only(await mutate(researcher, 'savePolicyRule', draft));
    expect(rule).toMatchObject({ state: 'DRAFT', version: 1, inForce: false });
    const at = () => ({ id: rule.id, expectedVersion: rule.version });
    expect(await mutate(researcher, 'stepPolicyRule', { ...at(), step: 'SUBMIT' })).toContain('都要回答');
    const answered = { ...draft, ...at(), namedFirm: false, tiedToTax: false };
    rule = only(await mutate(lead, 'savePolicyRule', answered));
    expect(await mutate(researcher, 'savePolicyRule', { ...answered, expectedVersion: 1 })).toContain('已被 lead');
    rule = only(await mutate(researcher, 'stepPolicyRule', { ...at(), step: 'SUBMIT' }));
    expect(await mutate(researcher, 'stepPolicyRule', { ...at(), step: 'APPROVE' })).toContain('没有这项权限');
    expect(await mutate(lead, 'stepPolicyRule', { ...at(), step: 'APPROVE' })).toContain('须由另一人审批');
    expect((await matched(rule.id)).outcome).toBeUndefined();
    rule = only(await mutate(bureau, 'stepPolicyRule', { ...at(), step: 'APPROVE' }));
    expect(rule).toMatchObject({ state: 'PUBLISHED', inForce: true, approvedBy: 'bureau', offered: true });

    const before = app.trips.length;
    expect((await matched(rule.id)).outcome).toMatchObject({ status: 'ELIGIBLE', total: '80' });
    expect(app.trips.slice(before).map((trip) => trip.length)).toEqual([1]);
    const paid = `, paid: [{ruleId: "${rule.id}", output: "amount", year: 2025, amount: "60", unit: "万元"}]`;
    expect((await matched(rule.id, paid)).outcome?.total).toBe('40');

    const work = { ...ownRule, validFrom: '2027-01-01' };
    rule = only(await mutate(researcher, 'savePolicyRule', { ...answered, ...at(), definition: JSON.stringify(work) }));
    expect(rule).toMatchObject({ state: 'DRAFT', inForce: true });
    expect((await matched(rule.id)).outcome?.status).toBe('ELIGIBLE');
    rule = only(await mutate(bureau, 'stepPolicyRule', { ...at(), step: 'RETIRE', reason: '文件已废止' }));
    expect((await matched(rule.id)).outcome).toBeUndefined();
  });

  it('is listed apart while it is flagged, until a review of it as it stands is recorded', async () => {
    const definition = JSON.stringify({ ...ownRule, name: { zh: '一企一策奖励', en: 'For one firm' } });
    const saved = await mutate(researcher, 'savePolicyRule', {
      ...draft,
      definition,
      namedFirm: true,
      tiedToTax: false,
    });
    let rule = typeof saved === 'string' ? undefined : saved.find((each) => each.stored?.state === 'DRAFT');
    const id = rule?.id ?? '';
    for (const [client, step] of [
      [researcher, 'SUBMIT'],
      [lead, 'APPROVE'],
    ] as const) {
      const next = await mutate(client, 'stepPolicyRule', { id, expectedVersion: rule?.stored?.version, step });
      rule = typeof next === 'string' ? undefined : next.find((each) => each.id === id);
    }
    expect(rule?.offered).toBe(false);
    const withheld = await matched(id);
    expect([withheld.outcome, withheld.held?.flags]).toEqual([undefined, [{ reason: 'NAMED_FIRM' }]]);
    const review = {
      ruleId: id,
      on: '2026-01-05',
      who: '区市场监管局',
      conclusion: 'PASS',
      reference: '审查意见 1 号',
    };
    expect(await mutate(researcher, 'recordPolicyReview', review).catch(() => 'refused')).toBe('refused');
    await mutate(lead, 'recordPolicyReview', review);
    const offered = await matched(id);
    expect([offered.outcome?.status, offered.held]).toEqual(['ELIGIBLE', undefined]);
    await mutate(lead, 'recordPolicyReview', { ...review, on: '2026-02-01', conclusion: 'STOP' });
    expect((await matched(id)).outcome).toBeUndefined();
  });

  it('is checked as it is written, with what its examples come to and the place of what is wrong', async () => {
    const shape = z.object({
      policyRuleCheck: z.object({
        problems: z.array(z.object({ path: z.string(), text: z.string() })),
        conditions: z.array(z.string()),
        examples: z.array(z.object({ status: z.string().nullable(), failures: z.array(z.string()) })),
        open: z.array(z.string()),
      }),
    });
    const query = `query C($definition: String!, $examples: String!) { policyRuleCheck(definition: $definition, examples: $examples) {
      problems { path text } conditions examples { status failures } open } }`;
    const { policyRuleCheck: right } = await researcher.read(shape, query, draft);
    expect(right).toMatchObject({ problems: [], open: [] });
    expect(right.conditions[1]).toBe('年实到外资不低于 500 万美元');
    expect(right.examples.map(({ status }) => status)).toEqual(['ELIGIBLE', 'INELIGIBLE']);
    const definition = JSON.stringify({ ...ownRule, when: { and: [{ fact: 'fdi_wusd' }] } });
    const { policyRuleCheck: wrong } = await researcher.read(shape, query, { ...draft, definition });
    expect(wrong.problems).toEqual([{ path: 'when', text: '并且不能是美元金额' }]);
  });
});

describe('the ledger of a region', () => {
  const ledger = z.object({
    answer: z.object({
      data: z
        .object({
          lines: z.array(
            z.object({
              subjectName: z.string(),
              paid: z.string().nullable(),
              promised: z.string().nullable(),
              capLeft: z.string().nullable(),
              entries: z.array(z.object({ id: z.string(), version: z.number() })),
            }),
          ),
          rates: z.array(z.object({ rate: z.string() })),
        })
        .optional(),
      message: z.string().optional(),
    }),
  });
  const write = async (name: string, input: Readonly<Record<string, unknown>>, client = researcher) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    sent += 1;
    const query = `mutation M($input: ${type}Input!) { answer: ${name}(input: $input) { ... on Mutation${type}Success { data {
      lines { subjectName paid promised capLeft entries { id version } } rates { rate } } } ... on Error { message } } }`;
    const { answer } = await client.read(ledger, query, {
      input: { clientMutationId: `own-${sent}`, region, ...input },
    });
    return answer;
  };
  const grant = {
    ...{ clauseId: 'fh-11-fdi', ruleId: 'fh-11-fdi', output: 'district', stage: 'PAID', name: '甲项目', year: 2025 },
    ...{ amount: '550', unit: '万元', on: '2025-06-01', evidence: '拨款凭证 7 号' },
  };

  it('keeps what was paid with its evidence, tells what the cap leaves, and gives it back', async () => {
    expect((await write('recordPolicyGrant', { ...grant, unit: '万美元' })).message).toContain('与规则支付的币种不同');
    expect((await write('recordPolicyGrant', { ...grant, clauseId: 'none' })).message).toContain('没有找到');
    const written = await write('recordPolicyGrant', grant);
    expect(written.data?.lines).toMatchObject([{ subjectName: '甲项目', paid: '550', promised: null, capLeft: '50' }]);
    const list = await handedOut(researcher, `/exports/policy-ledger.csv?region=${region}&year=2025`);
    expect(list.body[0]).toMatchObject({ 企业或项目: '甲项目', 已兑现: '550', 上限剩余: '50' });
    expect((await handedOut(researcher, `/exports/policy-ledger.csv?region=${region}&year=2024`)).body).toEqual([]);
    const [entry] = written.data?.lines[0]?.entries ?? [];
    const back = { id: entry?.id, expectedVersion: entry?.version, reason: '录错' };
    expect((await write('withdrawPolicyGrant', back)).data?.lines).toEqual([]);
    const rate = { on: '2026-01-05', rate: '7.0230', source: '中国外汇交易中心中间价' };
    expect((await write('recordExchangeRate', { ...rate, rate: '0' })).message).toContain('大于零');
    expect((await write('recordExchangeRate', rate)).data?.rates).toEqual([{ rate: '7.0230' }]);
  });

  it('takes from a cap what the ledger says was paid to a project or firm', async () => {
    const shape = z.object({
      enterprises: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })) }),
    });
    const { enterprises } = await researcher.read(shape, '{ enterprises(first: 1) { edges { node { id } } } }');
    const enterpriseId = enterprises.edges[0]?.node.id ?? '';
    await write('recordPolicyGrant', { ...grant, name: null, enterpriseId });
    const facts = `[{fact: "project_class", value: "industry"}, {fact: "newly_introduced", value: "true"}, {fact: "fdi_wusd", value: "1000"}]`;
    const query = `{ matchPolicies(region: "${region}", facts: ${facts}, enterpriseId: "${enterpriseId}") { certain anyCertain
      outcomes { rule { id } status total } withheld { rule { id } flags { reason } } } }`;
    const { matchPolicies } = await researcher.read(match, query);
    expect(matchPolicies.outcomes.find(({ rule }) => rule.id === 'fh-11-fdi')?.total).toBe('50');
  });
});
