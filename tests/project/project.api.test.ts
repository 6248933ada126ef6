import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { removeDemo } from '../../server/import/demo.writes.ts';
import { type Client, type TestApp, testApp } from '../support/app.ts';

const region = '320102';

let app: TestApp;
let researcher: Client;
let bureau: Client;
beforeAll(async () => {
  app = await testApp();
  researcher = await app.signIn('researcher');
  bureau = await app.signIn('bureau');
});
afterAll(() => app.close());

const text = z.string().nullable();
const project = z.object({
  ...{ id: z.string(), name: z.string(), version: z.number(), demo: z.boolean(), note: text, withdrawnBecause: text },
  ...{ heightM: z.number().nullable(), enterpriseId: text, enterpriseName: text, industryTitle: text },
  tax: z.object({ amount: z.string() }).nullable(),
  area: z.object({ squareMetres: z.string() }).nullable(),
});
const parts = `{ id name version demo note withdrawnBecause heightM enterpriseId enterpriseName industryTitle
  tax { amount } area { squareMetres } }`;

const listShape = z.object({
  projects: z
    .object({
      ...{ totalCount: z.number(), all: z.number(), regionName: z.string() },
      industries: z.array(z.object({ id: z.string() })),
      edges: z.array(z.object({ cursor: z.string(), node: project })),
    })
    .nullable(),
});
const list = async (more = '', at = region) => {
  const query = `{ projects(region: "${at}"${more}) { totalCount all regionName industries { id }
    edges { cursor node ${parts} } } }`;
  return (await researcher.read(listShape, query)).projects;
};
const one = async (id: string) => {
  const shape = z.object({
    project: z.object({ project, sources: z.array(z.object({ title: z.string() })) }).nullable(),
  });
  return (await researcher.read(shape, `{ project(id: "${id}") { project ${parts} sources { title } } }`)).project;
};

const failed = z.object({ code: z.string(), field: text, message: z.string() });
let sent = 0;
const told = () => {
  sent += 1;
  return { clientMutationId: `project-${sent}`, on: '2026-11-01', source: '电话核实' };
};
async function write<Data extends z.ZodType>(as: Client, name: string, data: Data, body: object, success: string) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const query = `mutation M($input: ${type}Input!) { done: ${name}(input: $input) {
    ... on Mutation${type}Success { data ${success} } ... on Error { code field message } } }`;
  const shape = z.object({ done: z.union([z.object({ data }), failed]) });
  return (await as.read(shape, query, { input: { ...body } })).done;
}
const create = (fields: object, as = researcher) =>
  write(as, 'createProject', project, { ...told(), fields: { region, ...fields } }, parts);
const changed = z.object({
  ...{ written: z.boolean(), version: z.number(), kept: z.array(z.string()) },
  clashes: z.array(z.object({ field: z.string(), mine: text, theirs: text, by: z.string() })),
});
const change = (as: Client, id: string, expectedVersion: number, fields: object) =>
  write(
    as,
    'changeProject',
    changed,
    { ...told(), id, expectedVersion, fields },
    '{ written version kept clashes { field mine theirs by } }',
  );
const withdraw = (id: string, expectedVersion: number) =>
  write(
    researcher,
    'withdrawProject',
    project,
    { clientMutationId: told().clientMutationId, id, expectedVersion, reason: '企业不来了' },
    parts,
  );

describe('the projects of a region', () => {
  it('are read in one trip, the largest investment first, in pages, of one industry', async () => {
    const before = app.trips.length;
    const found = await list();
    expect(app.trips.slice(before).map((trip) => trip.length)).toEqual([1]);
    expect(found?.totalCount).toBe(5);
    expect(found?.edges[0]?.node).toMatchObject({ name: '示例财富管理区域总部项目', demo: true });
    const first = await list(', first: 2');
    const next = await list(`, first: 2, after: "${first?.edges[1]?.cursor}"`);
    expect(next?.edges[0]?.node.id).toBe(found?.edges[2]?.node.id);
    const software = await list(', industryId: "software-data-model"');
    expect([software?.totalCount, software?.all]).toEqual([2, 5]);
    expect(await list('', '999999')).toBeNull();
  });
});

describe('a project', () => {
  it('is recorded once with its source, firm and exact money, and refused where it cannot be', async () => {
    const made = await create({ name: '某芯片项目', tax: '1234567.89', area: '800', enterpriseId: 'demo-06' });
    if (!('data' in made)) throw new Error(made.message);
    const { id } = made.data;
    expect(made.data).toMatchObject({
      ...{ version: 1, tax: { amount: '1234567.89' }, area: { squareMetres: '800' }, heightM: null },
      ...{ enterpriseId: 'demo-06', enterpriseName: '示例行业模型科技有限公司' },
    });
    expect((await one(id))?.sources).toEqual([{ title: '电话核实' }]);
    expect(await create({ name: '某芯片项目' })).toMatchObject({ code: 'CONFLICT', field: 'name' });
    expect(await create({ name: ' ' })).toMatchObject({ code: 'INVALID', field: 'name' });
    expect(await create({ name: '甲', tax: '-1' })).toMatchObject({ code: 'INVALID', field: 'tax' });
    expect(await create({ name: '甲', chance: 80 })).toMatchObject({ code: 'INVALID', field: 'chance' });
    expect(await create({ name: '甲', budget: '20' })).toMatchObject({ code: 'INVALID', field: 'budgetPer' });
    expect(await create({ name: '甲', region: '999999' })).toMatchObject({ code: 'NOT_FOUND', field: 'region' });
    const stray = { name: '甲', industryId: 'modern-finance', linkId: 'software-data-model.cloud' };
    expect(await create(stray)).toMatchObject({ code: 'INVALID', field: 'linkId' });
    const operator = await app.signIn('operator');
    await expect(create({ name: '乙' }, operator)).rejects.toThrow('FORBIDDEN');
  });

  it('merges edits of two people, tells clashes, is withdrawn and stands again; its history says all of it', async () => {
    const made = await create({ name: '两人改的项目', height: 4, note: '原话' });
    if (!('data' in made)) throw new Error(made.message);
    const { id } = made.data;
    expect(await change(bureau, id, 1, { note: '局里改的' })).toMatchObject({ data: { written: true, version: 2 } });
    const merged = await change(researcher, id, 1, { height: 5 });
    expect(merged).toMatchObject({ data: { written: true, version: 3, kept: ['note'] } });
    const clash = await change(researcher, id, 1, { note: '组里改的' });
    expect(clash).toMatchObject({
      data: { written: false, clashes: [{ field: 'note', mine: '组里改的', theirs: '局里改的', by: 'bureau' }] },
    });
    expect(await withdraw(id, 1)).toMatchObject({ code: 'CONFLICT' });
    expect(await withdraw(id, 3)).toMatchObject({ data: { withdrawnBecause: '企业不来了' } });
    expect((await list())?.edges.map(({ node }) => node.id)).not.toContain(id);
    expect(await change(researcher, id, 4, { height: 6 })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await create({ name: '两人改的项目' })).toMatchObject({ data: { id, withdrawnBecause: null, note: null } });
    const shape = z.object({ history: z.array(z.object({ field: z.string(), by: z.string() })) });
    const told = await researcher.read(shape, `{ history(id: "${id}", kind: PROJECT) { field by } }`);
    const fields = told.history.map(({ field }) => field);
    for (const field of ['*', 'note', 'heightM', 'state']) expect(fields).toContain(field);
  });

  it('of the demo goes with the demo', async () => {
    expect((await removeDemo(app.graph)).projects).toBe(12);
    const left = await list();
    expect(left?.edges.every(({ node }) => !node.demo)).toBe(true);
    expect((await removeDemo(app.graph)).projects).toBe(0);
  });
});
