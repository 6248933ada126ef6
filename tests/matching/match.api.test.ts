import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Client, type TestApp, testApp } from '../support/app.ts';

const region = '320102';

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await testApp();
  client = await app.signIn('researcher');
});
afterAll(() => app.close());

const unit = z.object({ id: z.string(), heightM: z.number().nullable(), usage: z.string().nullable() });
const shape = z.object({
  matchCarriers: z
    .object({
      ...{ regionName: z.string(), unread: z.array(z.string()), totalCount: z.number(), considered: z.number() },
      ...{ nearCount: z.number(), toCheckCount: z.number(), taken: z.number() },
      need: z.object({ area: z.number().nullable(), usage: z.string().nullable(), height: z.number().nullable() }),
      edges: z.array(z.object({ cursor: z.string(), node: unit })),
      pageInfo: z.object({ hasNextPage: z.boolean() }),
      near: z.array(z.object({ unit, finding: z.object({ test: z.string() }) })),
      toCheck: z.array(z.object({ unit, unknown: z.array(z.string()) })),
      counts: z.array(z.object({ test: z.string(), failed: z.number(), unknown: z.number() })),
    })
    .nullable(),
});

async function match(line: string, more = '', at = region) {
  const query = `query M($line: String!) { matchCarriers(region: "${at}", line: $line${more}) {
    regionName unread totalCount considered nearCount toCheckCount taken need { area usage height }
    edges { cursor node { id heightM usage } } pageInfo { hasNextPage }
    near { unit { id heightM usage } finding { test } } toCheck { unit { id heightM usage } unknown }
    counts { test failed unknown } } }`;
  return (await client.read(shape, query, { line })).matchCarriers;
}

describe('carriers for a caller', () => {
  it('are found in one trip, judged by all twelve tests, in pages', async () => {
    const before = app.trips.length;
    const found = await match('300平 办公 层高3.5米 朝南');
    expect(app.trips.slice(before).map((trip) => trip.length)).toEqual([1]);
    expect(found?.need).toEqual({ area: 300, usage: 'OFFICE', height: 3.5 });
    expect(found?.unread).toEqual(['朝南']);
    expect(found?.counts.map(({ test }) => test)).toHaveLength(12);
    expect(found?.totalCount).toBeGreaterThan(1);
    for (const { node } of found?.edges ?? []) expect(node).toMatchObject({ usage: 'OFFICE' });
    const first = await match('300平 办公 层高3.5米', ', first: 1');
    expect([first?.edges.length, first?.pageInfo.hasNextPage]).toEqual([1, true]);
    const next = await match('300平 办公 层高3.5米', `, first: 1, after: "${first?.edges[0]?.cursor}"`);
    expect(next?.edges[0]?.node.id).toBe(found?.edges[1]?.node.id);
  });

  it('are asked the other way round: projects and targets of the reserve for a unit, in two trips', async () => {
    const units = z.object({
      carrier: z.object({ units: z.array(z.object({ id: z.string(), number: z.string() })) }),
    });
    const { carrier } = await client.read(units, '{ carrier(id: "demo-carrier-09") { units { id number } } }');
    const id = carrier.units.find(({ number }) => number === '6号厂房')?.id;
    const demand = z.object({
      matchProjects: z
        .object({
          ...{ regionName: z.string(), fitting: z.number(), targetsAsked: z.number(), targetsUnrecorded: z.number() },
          projects: z.array(z.object({ standing: z.string(), project: z.object({ name: z.string() }) })),
        })
        .nullable(),
    });
    const query = (unitId: string | undefined) => `{ matchProjects(unitId: "${unitId}") {
      regionName fitting targetsAsked targetsUnrecorded projects { standing project { name } } } }`;
    const before = app.trips.length;
    const { matchProjects: found } = await client.read(demand, query(id));
    expect(app.trips.slice(before).flat()).toEqual(['matching/demand', 'carrier/base']);
    expect(found?.projects).toContainEqual({ standing: 'FITS', project: { name: '示例电驱壳体项目' } });
    expect(found?.projects.find(({ project }) => project.name === '示例智能座舱线束项目')?.standing).toBe('NEAR');
    expect((await client.read(demand, query('nobody'))).matchProjects).toBeNull();
  });

  it('are none of a region that is not there; a line that is too long is refused', async () => {
    expect(await match('300平', '', '999999')).toBeNull();
    await expect(match('平'.repeat(2_000))).rejects.toThrow();
  });

  it('are found for a project by its own needs, with what it would be worth on each', async () => {
    const found = z.object({
      matchCarriers: z.object({
        ...{ regionName: z.string(), byValue: z.boolean(), totalCount: z.number(), nearCount: z.number() },
        project: z.object({ name: z.string() }),
        edges: z.array(
          z.object({ node: z.object({ worth: z.object({ value: z.number(), unknown: z.array(z.string()) }) }) }),
        ),
      }),
    });
    const query = `{ matchCarriers(projectId: "demo-project-01") { regionName byValue totalCount nearCount
      project { name } edges { node { worth { value unknown } } } } }`;
    const before = app.trips.length;
    const { matchCarriers: matched } = await client.read(found, query);
    expect(app.trips.slice(before).flat()).toHaveLength(2);
    expect(matched).toMatchObject({ byValue: true, project: { name: '示例行业模型研发中心项目' } });
    expect(matched.totalCount).toBeGreaterThan(0);
    expect(matched.nearCount).toBeGreaterThan(0);
    const values = matched.edges.map(({ node }) => node.worth.value);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    const sheet = await client.request('/exports/match.xlsx?projectId=demo-project-01');
    expect(sheet.status).toBe(200);
  });

  it('are handed out as a sheet and as a paper', async () => {
    const query = new URLSearchParams({ region, line: '3000平 层高6米 丙类 马上要' });
    for (const [ending, type] of [
      ['xlsx', 'spreadsheetml'],
      ['docx', 'wordprocessingml'],
    ] as const) {
      const answer = await client.request(`/exports/match.${ending}?${query}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain(type);
    }
    expect((await client.request(`/exports/match.xlsx?region=${region}`)).status).toBe(400);
  });
});
