import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Client, type TestApp, testApp } from '../support/app.ts';

let app: TestApp;
let operator: Client;
let reader: Client;
beforeAll(async () => {
  app = await testApp();
  operator = await app.signIn('operator');
  reader = await app.signIn('researcher');
});
afterAll(() => app.close());

const carrierId = 'demo-carrier-02';
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64',
);

async function upload(bytes: Uint8Array<ArrayBuffer>, name: string, as = operator) {
  const headers = { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) };
  return as.request('/carrier-pictures', { method: 'POST', headers, body: bytes });
}
const idOf = async (answer: Response) => z.object({ id: z.string() }).parse(await answer.json()).id;

const picture = z.object({
  ...{ id: z.string(), kind: z.string(), path: z.string(), version: z.number(), shown: z.boolean() },
  unit: z.object({ id: z.string() }).nullable(),
});
const outcome = z.union([
  z.object({ data: z.object({ pictures: z.array(picture) }) }),
  z.object({ code: z.string(), message: z.string() }),
]);

let sent = 0;
async function send(name: 'AddCarrierPicture' | 'WithdrawCarrierPicture', input: Readonly<Record<string, unknown>>) {
  sent += 1;
  const field = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  const query = `mutation M($input: ${name}Input!) { done: ${field}(input: $input) {
    ... on Mutation${name}Success { data { pictures { id kind path version shown unit { id } } } } ... on Error { code message } } }`;
  const variables = { input: { clientMutationId: `picture-${sent}`, carrierId, ...input } };
  return (await operator.read(z.object({ done: outcome }), query, variables)).done;
}

const units = z.object({
  carrier: z.object({ units: z.array(z.object({ id: z.string() })), pictures: z.array(picture) }),
});
const read = async () =>
  (
    await reader.read(
      units,
      `{ carrier(id: "${carrierId}") { units { id } pictures { id kind path version shown unit { id } } } }`,
    )
  ).carrier;

describe('photos and plans of a carrier', () => {
  it('are kept as they came, shown to readers and taken down with a reason', async () => {
    const unitId = (await read()).units[0]?.id;
    const uploaded = await upload(png, '三层.png');
    expect(uploaded.status).toBe(201);
    const fileId = await idOf(uploaded);
    const added = await send('AddCarrierPicture', { unitId, fileId, kind: 'PHOTO', caption: '三层', on: '2026-11-01' });
    if (!('data' in added)) throw new Error(added.message);
    const [first] = added.data.pictures;
    expect(first).toMatchObject({ kind: 'PHOTO', shown: true, unit: { id: unitId } });
    const answer = await reader.request(first?.path ?? '');
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(createHash('sha256').update(png).digest('hex'));
    expect((await read()).pictures).toHaveLength(1);
    const off = { id: first?.id, expectedVersion: first?.version };
    expect(await send('WithdrawCarrierPicture', { ...off, reason: ' ' })).toMatchObject({ code: 'INVALID' });
    expect(await send('WithdrawCarrierPicture', { ...off, reason: '换新的' })).toMatchObject({
      data: { pictures: [] },
    });
    expect((await reader.request(first?.path ?? '')).status).toBe(404);
    expect((await read()).pictures).toEqual([]);
  });

  it('refuse what is no picture, what is not there, and who may not', async () => {
    const text = await upload(new TextEncoder().encode('不是图片'), '图.png');
    expect(text.status).toBe(400);
    expect(await text.json()).toMatchObject({ message: expect.stringContaining('图.png') });
    expect((await upload(png, '三层.png', reader)).status).toBe(403);
    const pdf = Buffer.from('%PDF-1.4\n%%EOF\n');
    const fileId = await idOf(await upload(pdf, '平面.pdf'));
    const plan = { fileId, on: '2026-11-01' };
    expect(await send('AddCarrierPicture', { ...plan, kind: 'PHOTO' })).toMatchObject({
      ...{ code: 'INVALID', message: expect.stringContaining('平面图') },
    });
    expect(await send('AddCarrierPicture', { ...plan, kind: 'PLAN', unitId: 'nowhere' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await send('AddCarrierPicture', { ...plan, kind: 'PLAN', on: '2100-01-01' })).toMatchObject({
      code: 'INVALID',
    });
    expect(await send('AddCarrierPicture', { ...plan, kind: 'PLAN' })).toMatchObject({
      data: { pictures: [{ kind: 'PLAN', shown: false, unit: null }] },
    });
  });
});
