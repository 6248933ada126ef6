import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Client, type TestApp, testApp } from '../support/app.ts';

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await testApp();
  client = await app.signIn();
});
afterAll(() => app.close());

const region = '320102';
const ring = [
  [118.7, 32],
  [118.9, 32],
  [118.9, 32.1],
  [118.7, 32],
];
const view = z.object({
  outline: z.object({ shapes: z.string(), fileName: z.string(), version: z.number() }).nullable(),
});
const outcome = z.union([z.object({ data: view }), z.object({ code: z.string(), message: z.string() })]);

async function upload(text: string, as = client) {
  const headers = { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent('玄武.geojson') };
  return as.request('/outlines', { method: 'POST', headers, body: text });
}

let sent = 0;
async function save(input: Readonly<Record<string, unknown>>) {
  sent += 1;
  const query = `mutation M($input: SaveRegionOutlineInput!) { done: saveRegionOutline(input: $input) {
    ... on MutationSaveRegionOutlineSuccess { data { outline { shapes fileName version } } } ... on Error { code message } } }`;
  const given = { clientMutationId: `outline-${sent}`, region, on: '2026-11-01', source: '区规划局', ...input };
  return (await client.read(z.object({ done: outcome }), query, { input: given })).done;
}

describe('the outline of a region', () => {
  it('is what somebody supplied, changed and taken off by who saw the last one', async () => {
    const read = async () =>
      (
        await client.read(
          z.object({ regionOutline: view }),
          `{ regionOutline(region: "${region}") { outline { shapes fileName version } } }`,
        )
      ).regionOutline.outline;
    expect(await read()).toBeNull();
    const uploaded = await upload(JSON.stringify({ type: 'Polygon', coordinates: [ring] }));
    expect(uploaded.status).toBe(201);
    const { id: fileId } = z.object({ id: z.string() }).parse(await uploaded.json());
    expect(await save({ fileId, region: '999999' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await save({ fileId, source: ' ' })).toMatchObject({ code: 'INVALID' });
    expect(await save({ fileId })).toMatchObject({ data: { outline: { fileName: '玄武.geojson', version: 1 } } });
    expect(JSON.parse((await read())?.shapes ?? '')).toEqual([{ name: null, closed: true, points: ring }]);
    expect(await save({})).toMatchObject({ code: 'CONFLICT' });
    expect(await save({ expectedVersion: 1 })).toMatchObject({ data: { outline: null } });
    expect(await read()).toBeNull();
  });

  it('is refused where it cannot be drawn, and to who may not', async () => {
    const refused = await upload('{"type":"Polygon"}');
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ message: expect.stringContaining('GeoJSON') });
    expect((await upload('{}', await app.signIn('operator'))).status).toBe(403);
  });
});
