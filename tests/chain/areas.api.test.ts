import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Client, type TestApp, testApp } from '../support/app.ts';
import { handedOut } from '../support/handed-out.ts';

const district = '320102';
const industryId = 'software-data-model';
const link = `${industryId}.system-integration`;

let app: TestApp;
let reader: Client;
beforeAll(async () => {
  app = await testApp();
  const session = app.driver.session();
  // Two firms elsewhere, one of them a branch, and one of which no place is recorded.
  await session.run(
    `MATCH (l:ChainLink {id: $link}), (at:Region {id: '320104'})
     CREATE (a:Enterprise {id: 'far-1', name: '区外甲', status: 'ACTIVE'})-[:LOCATED_IN {id: 'far-1~'}]->(at),
       (b:Enterprise {id: 'far-2', name: '区外乙分公司', status: 'ACTIVE', branchForm: 'BRANCH'})-[:LOCATED_IN {id: 'far-2~'}]->(at),
       (c:Enterprise {id: 'far-3', name: '不知何处', status: 'ACTIVE'}),
       (a)-[:OCCUPIES {id: 'far-1~', state: 'CONFIRMED', role: 'BACKBONE', kind: 'SERVICE'}]->(l),
       (b)-[:OCCUPIES {id: 'far-2~', state: 'TO_REVIEW', role: 'BACKBONE', kind: 'SERVICE'}]->(l),
       (c)-[:OCCUPIES {id: 'far-3~', state: 'CONFIRMED', role: 'BACKBONE', kind: 'SERVICE'}]->(l)`,
    { link },
  );
  await session.close();
  reader = await app.signIn();
}, 240_000);
afterAll(() => app.close());

const cell = z.object({
  ...{ linkId: z.string().nullable(), columnId: z.string().nullable() },
  ...{ confirmed: z.number(), toReview: z.number(), targets: z.number(), demo: z.number() },
  ...{ branches: z.number(), noneFound: z.boolean() },
});
const matrixShape = z.object({
  areaMatrix: z.object({
    columns: z.array(z.object({ id: z.string(), kind: z.string(), name: z.string().nullable() })),
    links: z.array(z.object({ id: z.string(), name: z.string(), industryId: z.string() })),
    cells: z.array(cell),
  }),
});
const query = `query ($industryId: ID, $region: String!, $outward: Boolean) {
  areaMatrix(industryId: $industryId, region: $region, outward: $outward) {
    columns { id kind name } links { id name industryId }
    cells { linkId columnId confirmed toReview targets demo branches noneFound }
  }
}`;

async function matrixOf(variables: { region: string; industryId?: string; outward?: boolean }) {
  const before = app.trips.length;
  const { areaMatrix } = await reader.read(matrixShape, query, variables);
  expect(app.trips.slice(before).flat()).toEqual(['chain/areas']);
  const at = (linkId: string | null, columnId: string | null) =>
    areaMatrix.cells.find((each) => each.linkId === linkId && each.columnId === columnId);
  return { ...areaMatrix, at };
}

describe('link by place', () => {
  it('counts as every area’s own map does, demo marked, and the district’s map is areas and 未定位', async () => {
    const { columns, links, at } = await matrixOf({ region: district, industryId });
    expect(columns.at(-1)).toMatchObject({ id: '', kind: 'UNLOCATED' });
    expect(columns.length).toBeGreaterThan(8);
    const mapShape = z.object({
      chainMap: z.object({
        links: z.array(
          z.object({
            id: z.string(),
            presence: z.object({ confirmed: z.number(), toReview: z.number(), demo: z.number() }),
          }),
        ),
      }),
    });
    let unlocated = 0;
    const seen = { confirmed: 0, toReview: 0, demo: 0 };
    for (const columnId of [null, ...columns.map(({ id }) => id).filter((id) => id !== '')]) {
      const { chainMap } = await reader.read(
        mapShape,
        `query ($region: String!) { chainMap(industryId: "${industryId}", region: $region) { links { id presence { confirmed toReview demo } } } }`,
        { region: columnId ?? district },
      );
      expect(chainMap.links).toHaveLength(links.length);
      for (const { id, presence } of chainMap.links) {
        const { confirmed, toReview, demo } = at(id, columnId) ?? { confirmed: 0, toReview: 0, demo: 0 };
        expect({ confirmed, toReview, demo }, `${id} in ${columnId}`).toEqual(presence);
        if (columnId === null) unlocated += at(id, '')?.toReview ?? 0;
        else for (const key of ['confirmed', 'toReview', 'demo'] as const) seen[key] += presence[key];
      }
    }
    expect(unlocated).toBeGreaterThan(0);
    for (const key of ['confirmed', 'toReview', 'demo'] as const) expect(seen[key]).toBeGreaterThan(0);
  });

  it('of one area shows every industry of its district', async () => {
    const { columns, links, at } = await matrixOf({ region: `${district}-xuzhuang` });
    expect(columns).toMatchObject([{ kind: 'WHOLE' }]);
    expect(new Set(links.map(({ industryId: id }) => id)).size).toBeGreaterThan(5);
    const inside = await matrixOf({ region: district, industryId });
    for (const { id } of inside.links)
      expect(at(id, '')).toEqual(withColumn(inside.at(id, `${district}-xuzhuang`), ''));
  });

  it('looks outward: enterprises elsewhere by city, branches told, those without a place apart', async () => {
    const { columns, at } = await matrixOf({ region: district, industryId, outward: true });
    expect(columns).toMatchObject([
      { id: '320100', kind: 'CITY', name: '南京市' },
      // Where the demo has firms for this chain.
      { id: '330200', kind: 'CITY', name: '宁波市' },
      { id: '', kind: 'UNLOCATED' },
    ]);
    expect(at(link, '320100')).toMatchObject({ confirmed: 1, toReview: 1, branches: 1 });
    expect(at(link, '')).toMatchObject({ confirmed: 1, toReview: 0 });
    const demo = at(null, '330200');
    expect(demo).toMatchObject({ confirmed: 3, toReview: 1, demo: 4 });
    expect(at(null, null)).toMatchObject({ confirmed: 5, toReview: 2, demo: 4 });
  });

  it('tells outward whom the reserve has, also of a firm that stands on no link', async () => {
    const done = z.object({ done: z.object({ data: z.object({ done: z.number() }) }) });
    const item = (enterpriseId: string, linkId: string) => ({ enterpriseId, linkId, mode: 'FILL' });
    const items = [item('demo-70', `${industryId}.chip-design`), item('demo-79', link)];
    await reader.read(
      done,
      `mutation M($input: AddTargetsInput!) { done: addTargets(input: $input) { ... on MutationAddTargetsSuccess { data { done } } } }`,
      { input: { clientMutationId: 'outward', region: district, origin: 'HAND', items } },
    );
    const { columns, at } = await matrixOf({ region: district, industryId, outward: true });
    expect(columns.map(({ id }) => id)).toEqual(['320100', '330200', '']);
    expect(at(`${industryId}.chip-design`, '330200')).toMatchObject({ confirmed: 1, targets: 1 });
    expect(at(link, '320100')).toMatchObject({ confirmed: 1, toReview: 1, targets: 1 });
    expect(at(null, null)).toMatchObject({ confirmed: 5, toReview: 2, targets: 2 });
    const inside = await matrixOf({ region: district, industryId });
    expect(inside.cells.every(({ targets }) => targets === 0)).toBe(true);
  });

  it('is handed out as it is shown', async () => {
    const { columns, links, at } = await matrixOf({ region: district, industryId });
    const sheet = await handedOut(reader, `/exports/areas.csv?industryId=${industryId}&region=${district}`);
    expect(sheet.body).toHaveLength(links.length + 1);
    for (const [index, { id, name }] of [...links, { id: null, name: '合计（企业去重）' }].entries()) {
      const row = sheet.body[index];
      expect(row?.['环节']).toBe(name);
      for (const column of columns) {
        const shown = at(id, column.id);
        const told = column.kind === 'UNLOCATED' ? '未定位' : column.name;
        expect(row?.[`${told} 已确认`] ?? '').toBe(shown ? String(shown.confirmed) : '');
        expect(row?.[`${told} 待核`] ?? '').toBe(shown ? String(shown.toReview) : '');
      }
    }
    expect((await reader.request(`/exports/areas.csv?industryId=${industryId}&region=nowhere`)).status).toBe(404);
  });
});

function withColumn(shown: z.infer<typeof cell> | undefined, columnId: string) {
  return shown && { ...shown, columnId };
}
