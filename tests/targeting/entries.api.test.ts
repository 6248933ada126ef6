import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Client, type TestApp, testApp } from '../support/app.ts';

const region = '320102';
const linkId = 'software-data-model.os-database';
const about = { linkId, region };

const judgement = z.object({ class: z.string(), by: z.string(), version: z.number() }).nullable();
const entries = z.object({
  judgement,
  factors: z.object({ present: z.array(z.string()), absent: z.array(z.string()), version: z.number() }).nullable(),
  supply: z
    .object({ outside: z.number().nullable(), selfSupply: z.number().nullable(), version: z.number() })
    .nullable(),
  notes: z.array(z.object({ id: z.string(), kind: z.string(), text: z.string(), version: z.number() })),
  counts: z.array(z.object({ id: z.string(), value: z.number(), regionName: z.string(), version: z.number() })),
});
const shown = `judgement { class by version sources { title } }
  factors { present absent text on by version sources { title } } supply { outside selfSupply on by version }
  notes { id kind text version } counts { id value regionName version }`;
const outcome = z.union([
  z.object({ data: entries }),
  z.object({ code: z.string(), field: z.string().nullish(), message: z.string() }),
]);

let app: TestApp;
let client: Client;
let lead: Client;
beforeAll(async () => {
  app = await testApp();
  client = await app.signIn();
  lead = await app.signIn('lead');
});
afterAll(() => app.close());

let sent = 0;
async function send(mutation: string, input: Readonly<Record<string, unknown>>, as: Client = client) {
  const type = mutation[0]?.toUpperCase() + mutation.slice(1);
  const inputType = /^withdraw(Note|ReferenceCount)$/.test(mutation) ? 'WithdrawEntry' : type;
  sent += 1;
  const query = `mutation M($input: ${inputType}Input!) { done: ${mutation}(input: $input) {
    ... on Mutation${type}Success { data { ${shown} } } ... on Error { code field message } } }`;
  const variables = { input: { clientMutationId: `entry-${sent}`, ...about, ...input } };
  return (await as.read(z.object({ done: outcome }), query, variables)).done;
}

const judged = { class: 'WEAK', reason: '只有一家且依赖外地授权', on: '2026-10-01', source: '专家座谈会纪要' };
const fields = `expertJudgement { class by version }
  verdict { class reference { kind name } rules { id } } notes { id }`;
const map = z.object({
  chainMap: z.object({
    links: z.array(
      z.object({
        id: z.string(),
        expertJudgement: judgement,
        verdict: z.object({
          class: z.string(),
          reference: z.object({ kind: z.string(), name: z.string() }).nullable(),
        }),
      }),
    ),
  }),
});

async function onMap() {
  const query = `{ chainMap(industryId: "software-data-model", region: "${region}") { links { id ${fields} } } }`;
  const { chainMap } = await client.read(map, query);
  return chainMap.links.find(({ id }) => id === linkId);
}

describe('what people enter about a link', () => {
  it('is a signed judgement beside the computed class, changed and taken back with its version', async () => {
    const before = await onMap();
    expect(before?.expertJudgement).toBeNull();
    expect(await send('judgeLink', judged)).toMatchObject({ data: { judgement: { class: 'WEAK', version: 1 } } });
    expect(await onMap()).toMatchObject({
      expertJudgement: { class: 'WEAK', by: 'researcher' },
      verdict: before?.verdict,
    });
    expect(await send('judgeLink', { ...judged, class: 'STRONG' })).toMatchObject({ code: 'CONFLICT' });
    const again = await send('judgeLink', { ...judged, class: 'ADEQUATE', expectedVersion: 1 });
    expect(again).toMatchObject({ data: { judgement: { class: 'ADEQUATE', version: 2 } } });
    expect(await send('judgeLink', { ...judged, source: ' ', expectedVersion: 2 })).toMatchObject({ field: 'source' });
    const operator = await app.signIn('bureau');
    const back = { reason: '重新核实', expectedVersion: 2 };
    expect(await send('withdrawJudgement', back, operator)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await send('withdrawJudgement', back, lead)).toMatchObject({ data: { judgement: null } });
    expect((await onMap())?.expertJudgement).toBeNull();
    const history = await client.read(
      z.object({ history: z.array(z.object({ about: z.string(), field: z.string(), before: z.unknown() })) }),
      `{ history(kind: LINK, id: "${linkId}", region: "${region}") { about field before } }`,
    );
    expect(history.history).toContainEqual({ about: 'JUDGED', field: 'class', before: 'WEAK' });
    expect(history.history).toContainEqual({ about: 'JUDGED', field: 'state', before: 'CONFIRMED' });
  });

  it('is a reference count that verdicts compare with on the next read', async () => {
    const count = { area: '100000', measure: '企业数', year: 2024, value: 4000, source: '统计公报' };
    const other = { ...count, linkId: 'software-data-model.custom-software', value: 9000 };
    const first = await send('recordReferenceCount', count);
    expect(first).toMatchObject({ data: { counts: [{ value: 4000, regionName: '全国' }] } });
    expect(await send('recordReferenceCount', { ...count, value: 5000 })).toMatchObject({ code: 'CONFLICT' });
    expect(await send('recordReferenceCount', { ...count, year: 1900 })).toMatchObject({ field: 'year' });
    await send('recordReferenceCount', other);
    expect((await onMap())?.verdict.reference).toEqual({ kind: 'IMPORTED', name: '全国' });
    const id = 'data' in first ? first.data.counts[0]?.id : '';
    const gone = await send('withdrawReferenceCount', { id, reason: '数字有误', expectedVersion: 1 });
    expect(gone).toMatchObject({ data: { counts: [] } });
    expect((await onMap())?.verdict.reference).toBeNull();
  });

  it('is a dated note on where the link goes', async () => {
    const note = { kind: 'RELOCATION', text: '整机厂向中西部转移', on: '2026-09-01', source: '行业协会年报' };
    const noted = await send('noteLink', note);
    expect(noted).toMatchObject({ data: { notes: [{ kind: 'RELOCATION', text: note.text }] } });
    const id = 'data' in noted ? noted.data.notes[0]?.id : '';
    expect(await send('withdrawNote', { id, reason: '来源有误', expectedVersion: 1 })).toMatchObject({
      data: { notes: [] },
    });
    expect(await send('noteLink', { ...note, linkId: 'nothing' })).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('what people record of a link for its modes', () => {
  const strong = 'software-data-model.custom-software';
  const shape = z.object({
    verdict: z.object({
      modes: z.array(
        z.object({
          mode: z.string(),
          components: z.array(z.object({ code: z.string(), value: z.number().nullable() })),
          reasons: z.array(
            z.object({
              ...{ code: z.string(), factors: z.array(z.string()) },
              note: z.object({ text: z.string() }).nullable(),
            }),
          ),
        }),
      ),
      need: z.object({ fewOutside: z.string() }),
      modeRules: z.object({ id: z.string(), by: z.string().nullable() }),
    }),
  });
  const verdictOn = async (id: string) => {
    const trips = app.trips.length;
    const { verdict } = await client.read(
      shape,
      `{ verdict(linkId: "${id}", region: "${region}") { need { fewOutside } modeRules { id by }
         modes { mode components { code value } reasons { code factors note { text } } } } }`,
    );
    expect(app.trips.length - trips).toBeLessThanOrEqual(2);
    return verdict;
  };

  it('is which core factors there are, kept with its day, changed by its version and taken back', async () => {
    const said = { on: '2026-10-01', source: '科技局统计', present: ['PLATFORM', 'FUND'], absent: ['TALENT'] };
    const first = await send('recordFactors', { ...said, linkId: strong, text: '工程中心 1 家' });
    expect(first).toMatchObject({
      data: { factors: { present: ['PLATFORM', 'FUND'], absent: ['TALENT'], version: 1 } },
    });
    expect(await send('recordFactors', { ...said, linkId: strong })).toMatchObject({ code: 'CONFLICT' });
    expect(await send('recordFactors', { ...said, linkId: strong, absent: ['FUND'] })).toMatchObject({
      field: 'factors',
    });
    const reasons = (await verdictOn(strong)).modes.find(({ mode }) => mode === 'STRENGTHEN')?.reasons ?? [];
    // The link may be weak in the demo data; where it is strong, what lacks is named.
    for (const { code, factors } of reasons) if (code === 'FACTORS_MISSING') expect(factors).toEqual(['TALENT']);
    const back = { linkId: strong, reason: '重报', expectedVersion: 1 };
    expect(await send('withdrawFactors', back)).toMatchObject({ data: { factors: null } });
  });

  it('is where it comes from, which decides what was open, and notes that speak for 延链', async () => {
    expect((await verdictOn(linkId)).need.fewOutside).toBe('UNKNOWN');
    const said = { on: '2026-10-01', source: '供应商走访', outside: 2, selfSupply: 0.3 };
    expect(await send('recordSupplyAt', said)).toMatchObject({
      data: { supply: { outside: 2, selfSupply: 0.3, version: 1 } },
    });
    expect((await verdictOn(linkId)).need.fewOutside).toBe('YES');
    const again = { ...said, outside: 8, selfSupply: null, expectedVersion: 1 };
    expect(await send('recordSupplyAt', again)).toMatchObject({ data: { supply: { outside: 8, selfSupply: null } } });
    expect((await verdictOn(linkId)).need.fewOutside).toBe('NO');
    expect(await send('recordSupplyAt', { ...said, outside: null, selfSupply: null })).toMatchObject({
      field: 'outside',
    });
    const back = { reason: '重报', expectedVersion: 2 };
    expect(await send('withdrawSupplyAt', back)).toMatchObject({ data: { supply: null } });
    expect((await verdictOn(linkId)).need.fewOutside).toBe('UNKNOWN');
    const { history } = await client.read(
      z.object({ history: z.array(z.object({ about: z.string(), field: z.string(), before: z.unknown() })) }),
      `{ history(kind: LINK, id: "${linkId}", region: "${region}") { about field before } }`,
    );
    expect(history).toContainEqual({ about: 'SUPPLY_AT', field: 'outside', before: '2' });
  });
});

const sets = z.object({
  currentId: z.string().nullable(),
  sets: z.array(z.object({ id: z.string(), version: z.number(), withdrawn: z.boolean() })),
});
const ruleOutcome = z.union([z.object({ data: sets }), z.object({ code: z.string() })]);

async function sendRules(type: string, input: Readonly<Record<string, unknown>>, as: Client = lead) {
  sent += 1;
  const query = `mutation M($input: ${type}Input!) { done: ${type[0]?.toLowerCase()}${type.slice(1)}(input: $input) {
    ... on Mutation${type}Success { data { currentId sets { id version withdrawn } } } ... on Error { code } } }`;
  const variables = { input: { clientMutationId: `rules-${sent}`, industryId: 'software-data-model', ...input } };
  return as.run(query, variables);
}

describe('the thresholds of a chain', () => {
  it('are saved by leads with a first day, named by every verdict, and taken back', async () => {
    const rules = z.object({ verdict: z.object({ rules: z.object({ id: z.string(), by: z.string().nullable() }) }) });
    const used = async () =>
      (await client.read(rules, `{ verdict(linkId: "${linkId}", region: "${region}") { rules { id by } } }`)).verdict
        .rules;
    const numbers = [{ key: 'weak.theta', value: 0.5 }];
    const said = { validFrom: '2026-01-01', source: '专班会议纪要', numbers };
    expect((await sendRules('SaveVerdictRules', said, client)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const read = async (answer: Promise<{ data?: unknown }>) =>
      z.object({ done: ruleOutcome }).parse((await answer).data).done;
    const id = 'software-data-model~2026-01-01';
    expect(await read(sendRules('SaveVerdictRules', said))).toMatchObject({ data: { currentId: id } });
    expect(await used()).toEqual({ id, by: 'lead' });
    expect(await read(sendRules('SaveVerdictRules', { ...said, source: '另一份' }))).toMatchObject({
      code: 'CONFLICT',
    });
    const back = { id, reason: '改回', expectedVersion: 1 };
    expect(await read(sendRules('WithdrawVerdictRules', back))).toMatchObject({ data: { currentId: null } });
    expect((await used()).by).toBeNull();
  });
});

describe('regions on a chain', () => {
  const industryId = 'software-data-model';

  it('stand side by side in one trip, and in a sheet', async () => {
    const sent = app.trips.length;
    const shape = z.object({
      compareRegions: z.object({
        regions: z.array(z.object({ name: z.string() })),
        peers: z.array(z.string()),
        rows: z.array(z.object({ cells: z.array(z.object({ class: z.string(), n: z.number() })) })),
      }),
    });
    const query = `{ compareRegions(industryId: "${industryId}", regions: ["${region}", "320104"]) {
      regions { name } peers rows { cells { class n } } } }`;
    const { compareRegions } = await client.read(shape, query);
    expect(app.trips.slice(sent).map((trip) => trip.length)).toEqual([1]);
    expect(compareRegions.regions.map(({ name }) => name)).toEqual(['玄武区', '秦淮区']);
    expect(compareRegions.rows.every(({ cells }) => cells.length === 2)).toBe(true);
    expect(compareRegions.rows.some(({ cells }) => (cells[0]?.n ?? 0) > 0)).toBe(true);
    const sheet = await client.request(
      `/exports/regions-compare.csv?industryId=${industryId}&regions=${region},320104`,
    );
    expect(await sheet.text()).toContain('秦淮区 判断');
    const refused = await client.run(
      `{ compareRegions(industryId: "${industryId}", regions: ["${region}", "320100"]) { title } }`,
    );
    expect(refused.errors?.[0]?.extensions['code']).toBe('INVALID');
  });

  it('of other districts have something to show from the first day, marked as demo', async () => {
    const shape = z.object({
      compareRegions: z.object({
        rows: z.array(
          z.object({
            link: z.object({ id: z.string() }),
            cells: z.array(z.object({ n: z.number(), class: z.string(), demo: z.boolean() })),
          }),
        ),
      }),
    });
    const { compareRegions } = await client.read(
      shape,
      `{ compareRegions(industryId: "fenghua-nev-parts", regions: ["330213", "500102"]) {
         rows { link { id } cells { n class demo } } } }`,
    );
    const cells = (key: string) =>
      compareRegions.rows.find(({ link }) => link.id === `fenghua-nev-parts.${key}`)?.cells;
    expect(cells('mould')?.map(({ n }) => n)).toEqual([2, 0]);
    expect(cells('mould')?.map(({ demo }) => demo)).toEqual([true, false]);
    expect(cells('drive-motor')?.map(({ n, class: verdict }) => [n, verdict === 'UNSURVEYED'])).toEqual([
      [0, false],
      [1, false],
    ]);
    expect(cells('casting')?.map(({ demo }) => demo)).toEqual([true, true]);
  });

  it('have a position by the counts of one source, unknown without any', async () => {
    const shape = z.object({
      chainPosition: z.object({
        rows: z.array(
          z.object({
            link: z.object({ id: z.string() }),
            areas: z.array(
              z.object({
                area: z.object({ name: z.string() }),
                ...{ ours: z.number().nullable(), total: z.number().nullable(), rank: z.number().nullable() },
              }),
            ),
          }),
        ),
      }),
    });
    const query = `{ chainPosition(industryId: "${industryId}", region: "${region}") {
      rows { link { id } areas { area { name } ours total rank } } } }`;
    const count = { measure: '企业数', year: 2024, source: '统计年鉴' };
    for (const [area, value] of Object.entries({ [region]: 30, '320104': 40, '320100': 200 })) {
      await send('recordReferenceCount', { ...count, area, value });
    }
    const sent = app.trips.length;
    const { chainPosition } = await client.read(shape, query);
    expect(app.trips.slice(sent).map((trip) => trip.length)).toEqual([1]);
    const at = chainPosition.rows.find(({ link }) => link.id === linkId)?.areas;
    expect(at?.map(({ area }) => area.name)).toEqual(['南京市', '江苏省', '全国']);
    expect(at?.[0]).toMatchObject({ ours: 30, total: 200, rank: 2 });
    const other = chainPosition.rows.find(({ link }) => link.id !== linkId)?.areas[0];
    expect(other).toMatchObject({ ours: null, total: null, rank: null });
  });
});
