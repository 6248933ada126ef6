import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recountAll } from '../../server/chain/presence.writes.ts';
import { classificationVersion } from '../../server/enterprise/classification.rules.ts';
import { enterpriseFact, locatedInFact, occupiesFact } from '../../server/enterprise/enterprise.facts.ts';
import { checkCharacter } from '../../server/enterprise/uscc.rules.ts';
import { enterpriseSheet } from '../../server/import/enterprises/enterprise-row.ts';
import type { ImportReport } from '../../server/import/import.types.ts';
import { importRows } from '../../server/import/import.writes.ts';
import { enterprisesKind } from '../../server/import/kinds/enterprises.kind.ts';
import { readSheet } from '../../server/import/sheet.ts';
import { toldIn } from '../../server/import/told.rules.ts';
import type { Fact } from '../../server/platform/facts/fact-kind.ts';
import { saveFacts } from '../../server/platform/facts/save-facts.ts';
import { sha256 } from '../../server/platform/kernel/ids.ts';
import { type TestApp, testApp } from '../support/app.ts';

const header = '企业名称,统一社会信用代码,注册日期,企业类型,注册资金,经营范围,所在省份,地区,注册地址';
const code = (body: string) => body + (checkCharacter(body) ?? '');
const first = code('91320102MA1TE0T01');
const second = code('91320102MA1TE0T02');

let app: TestApp;
const run = async (text: string, extra: { dryRun?: boolean } = {}): Promise<ImportReport> => {
  const bytes = Buffer.from(`${header}\n${text}\n`);
  const sheet = await readSheet('试.csv', bytes, enterpriseSheet);
  const request = { file: '试.csv', ...sheet, digest: sha256(bytes), region: '320102', by: 'test', ...extra };
  return importRows(app.graph, enterprisesKind, request);
};
const counts = ({ rows, created, changed, unchanged, conflicts, rejected }: ImportReport) => {
  expect(created + changed + unchanged + conflicts + rejected).toBe(rows);
  return { created, changed, unchanged, conflicts, rejected };
};
const none = { created: 0, changed: 0, unchanged: 0, conflicts: 0, rejected: 0 };

async function rowsOf(query: string, params: Readonly<Record<string, unknown>> = {}) {
  const session = app.driver.session();
  const { records } = await session.run(query, params);
  await session.close();
  return records.map((record) => record.toObject());
}
const byPerson = (facts: readonly Fact[]) =>
  app.graph.write((tx) => saveFacts(tx, facts, { batchId: 'mutation~test', by: 'person', at: '2026-01-01T00:00:00Z' }));

describe('a list of enterprises', () => {
  beforeAll(async () => {
    app = await testApp({ demo: false });
  });
  afterAll(() => app.close());

  const software = '计算机软件开发；计算机软件销售（不含光盘）';
  const soft = `甲软件有限公司,${first},2001-02-03,N/A,500(万元人民币),${software},江苏,南京,南京市玄武区玄武湖街道一路1号`;
  const old = '乙齿轮厂,320102000000001,2002-02-03,N/A,N/A,齿轮制造,江苏,南京,南京市玄武区二路2号';

  it('writes nothing in a dry run and says the same as the run', async () => {
    const dry = await run(`${soft}\n${old}`, { dryRun: true });
    expect(await rowsOf('MATCH (e:Enterprise) RETURN e.id')).toEqual([]);
    const real = await run(`${soft}\n${old}`);
    expect(counts(real)).toEqual({ ...none, created: 2 });
    expect(counts(dry)).toEqual(counts(real));
    expect(real.tally).toMatchObject({ byCode: 1, byName: 1, located: 1, unlocated: 1 });
  });

  it('stores identity, place with its rule, capital, and existence as unknown', async () => {
    const [found] = await rowsOf(
      `MATCH (e:Enterprise {uscc: $uscc})-[f:LOCATED_IN]->(r:Region)
       RETURN e.identityState AS identity, e.status AS status, e.capitalFen AS capital, e.asOf AS asOf, r.id AS region,
              f.rule AS rule, f.precision AS precision, f.state AS state,
              EXISTS { MATCH (s:Source) WHERE s.id IN e.sourceIds AND s.file = '试.csv' } AS cited`,
      { uscc: first },
    );
    expect(found).toEqual({
      ...{ identity: 'USCC', status: 'UNVERIFIED', capital: 500_000_000, asOf: null, region: '320102-xuanwuhu' },
      ...{ rule: 'ADDRESS', precision: 'STREET', state: 'TO_REVIEW', cited: true },
    });
  });

  it('proposes occupations to be reviewed, each with its words, their places, rule version and confidence', async () => {
    const found = await rowsOf(
      `MATCH (e:Enterprise {uscc: $uscc})-[o:OCCUPIES]->(l:ChainLink {id: 'software-data-model.custom-software'})
       RETURN o.state AS state, o.kind AS kind, o.matchedWords AS words, o.matchedAt AS at, e.scope AS scope,
              o.ruleVersion AS version, o.confidence AS confidence, o.evidence AS evidence`,
      { uscc: first },
    );
    expect(found).toHaveLength(1);
    const { state, kind, words, at, scope, version, confidence, evidence } = found[0] ?? {};
    expect({ state, kind, version }).toEqual({ state: 'TO_REVIEW', kind: 'RD', version: classificationVersion });
    expect(words.map((word: string, index: number) => scope.slice(at[index], at[index] + word.length))).toEqual(words);
    expect(confidence).toBeGreaterThan(0.6);
    expect(evidence).toContain('软件');
  });

  it('changes nothing the second time, and keeps its counts', async () => {
    expect(counts(await run(`${soft}\n${old}`))).toEqual({ ...none, unchanged: 2 });
    expect((await recountAll(app.graph)).repaired).toBe(0);
    const [count] = await rowsOf(
      `MATCH (p:Presence {id: '320102~software-data-model.custom-software'}) RETURN p.toReview AS n`,
    );
    expect(count).toEqual({ n: 1 });
  });

  it('takes a later code for a firm known by name as a change, not as another firm', async () => {
    const later = old.replace('320102000000001', second);
    expect(counts(await run(later))).toEqual({ ...none, changed: 1 });
    const found = await rowsOf(
      `MATCH (e:Enterprise {name: '乙齿轮厂'}) RETURN e.uscc AS uscc, e.identityState AS state`,
    );
    expect(found).toEqual([{ uscc: second, state: 'USCC' }]);
    expect(counts(await run(later))).toEqual({ ...none, unchanged: 1 });
    expect(counts(await run(old))).toEqual({ ...none, unchanged: 1 });
  });

  it('leaves to a person: two names for a code, another code for a name, code and name of two firms', async () => {
    const report = await run(
      [
        soft.replace(first, code('91320102MA1TE0T03')).replace('甲软件', '丙'),
        soft.replace(first, code('91320102MA1TE0T03')).replace('甲软件', '丁'),
        soft.replace(first, code('91320102MA1TE0T04')),
        old.replace('320102000000001', first),
      ].join('\n'),
    );
    expect(counts(report)).toEqual({ ...none, conflicts: 4 });
    expect(report.problems.map(({ row }) => row)).toEqual([2, 3, 4, 5]);
    expect(report.problems.every(({ column, reason, fix }) => column && reason && fix)).toBe(true);
    expect(await rowsOf('MATCH (e:Enterprise) RETURN count(e) AS n')).toEqual([{ n: 2 }]);
  });

  it('rejects with row, column, value, reason and fix', async () => {
    const report = await run(
      [
        '坏,1,2,3',
        soft.replace('2001-02-03', '某日'),
        soft.replace('甲软件', '甲�件'),
        soft.replace('江苏', '张某某'),
      ].join('\n'),
    );
    expect(counts(report)).toEqual({ ...none, rejected: 4 });
    expect(report.problems.map(({ row, column }) => [row, column])).toEqual([
      [2, '列数'],
      [3, '注册日期'],
      [4, '企业名称'],
      [5, '所在省份'],
    ]);
    expect(report.problems[0]).toMatchObject({ row: 2, column: '列数', value: '4 列，表头 9 列' });
    expect(report.problems.find(({ row }) => row === 3)?.value).toBe('某日');
  });

  it('never changes what a person judged or confirmed', async () => {
    const [before] = await rowsOf(
      `MATCH (e:Enterprise {uscc: $uscc})-[o:OCCUPIES]->(l:ChainLink {id: 'software-data-model.custom-software'})
       RETURN e.id AS id, o.id AS occupation, l.id AS link`,
      { uscc: first },
    );
    const { id, occupation, link } = before ?? {};
    const judged = { state: 'REJECTED', reason: '不做软件', confirmedBy: 'person' };
    await byPerson([
      { kind: occupiesFact, id: occupation, from: id, to: link, props: judged },
      { kind: enterpriseFact, id, props: { confirmedFields: ['scope'] } },
    ]);
    expect(counts(await run(soft))).toEqual({ ...none, unchanged: 1 });
    const changed = await run(soft.replace(software, '软件开发；企业管理软件开发'));
    expect(counts(changed)).toEqual({ ...none, conflicts: 1 });
    expect(changed.problems[0]).toMatchObject({ row: 2, column: '经营范围' });
    const rivals = `MATCH (c:Claim {factId: $fact, field: 'scope'}) RETURN c.value AS value, c.state AS state, c.version AS version`;
    const rival = { value: '软件开发；企业管理软件开发', state: 'OPEN', version: 1 };
    expect(await rowsOf(rivals, { fact: `Enterprise/${id}` })).toEqual([rival]);
    expect(counts(await run(soft.replace(software, '软件开发；企业管理软件开发')))).toEqual({ ...none, conflicts: 1 });
    expect(await rowsOf(rivals, { fact: `Enterprise/${id}` })).toEqual([rival]);
    await byPerson([{ kind: enterpriseFact, id, props: { confirmedFields: [] } }]);
    expect(counts(await run(soft.replace(software, '企业管理软件开发')))).toEqual({ ...none, changed: 1 });
    expect(
      await rowsOf('MATCH ()-[o:OCCUPIES {id: $id}]->() RETURN o.state AS state, o.reason AS reason', {
        id: occupation,
      }),
    ).toEqual([{ state: 'REJECTED', reason: '不做软件' }]);
    const region = { kind: locatedInFact, id: `${id}~320102-xuanwuhu`, from: id, to: '320102-xuanwuhu' };
    await byPerson([{ ...region, props: { state: 'CONFIRMED' } }]);
    const moved = soft.replace(software, '企业管理软件开发').replace('玄武区玄武湖街道', '鼓楼区');
    expect(counts(await run(moved))).toEqual({ ...none, conflicts: 1 });
    await byPerson([{ ...region, props: { state: 'TO_REVIEW' } }]);
    const report = await run(moved);
    expect(counts(report)).toEqual({ ...none, changed: 1 });
    expect(toldIn('zh', report.notes[0]?.text ?? '')).toContain('（320106），不在名单所属区');
  });

  it('takes back what it proposed and no longer does, and counts anew', async () => {
    const gone = soft.replace(software, '擦鞋').replace('甲软件', '甲').replace('玄武区玄武湖街道', '鼓楼区');
    expect(counts(await run(gone))).toEqual({ ...none, changed: 1 });
    const states = await rowsOf('MATCH (e:Enterprise {uscc: $uscc})-[o:OCCUPIES]->() RETURN DISTINCT o.state AS s', {
      uscc: first,
    });
    expect(states).toEqual([{ s: 'REJECTED' }]);
    expect((await recountAll(app.graph)).repaired).toBe(0);
    expect(counts(await run(soft))).toEqual({ ...none, changed: 1 });
    expect((await recountAll(app.graph)).repaired).toBe(0);
  });
});
