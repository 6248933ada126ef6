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

const street = '320102-meiyuanxincun';
const industries = z.array(z.object({ id: z.string(), sources: z.array(z.object({ title: z.string() })) }));
const view = z.object({
  region: z.string(),
  choices: z.array(z.object({ id: z.string() })),
  streets: z.array(z.object({ id: z.string(), industries })),
});
const fields = 'region choices { id } streets { id industries { id sources { title } } }';
const outcome = z.union([z.object({ data: view }), z.object({ code: z.string(), message: z.string() })]);

const read = async () =>
  (await client.read(z.object({ regionDirections: view }), `{ regionDirections(region: "${street}") { ${fields} } }`))
    .regionDirections;

let sent = 0;
async function set(industryIds: readonly string[], seen: readonly string[], more = {}) {
  sent += 1;
  const query = `mutation M($input: SetDirectionsInput!) { done: setDirections(input: $input) {
    ... on MutationSetDirectionsSuccess { data { ${fields} } } ... on Error { code message } } }`;
  const given = { clientMutationId: `street-${sent}`, region: street, on: '2026-11-01', source: '街道方案' };
  const input = { ...given, industryIds, seen, ...more };
  return (await client.read(z.object({ done: outcome }), query, { input })).done;
}
const ofStreet = async () => (await read()).streets.find(({ id }) => id === street)?.industries.map(({ id }) => id);

describe('what a street is for', () => {
  it('is said with its source, and again only by who saw the last', async () => {
    const { region, choices, streets } = await read();
    expect(region).toBe('320102');
    expect(streets.length).toBeGreaterThan(5);
    const [a = '', b = ''] = choices.map(({ id }) => id);
    expect(await ofStreet()).toEqual([]);
    expect(await set([a, b], [])).toMatchObject({ data: { region: '320102' } });
    expect(await ofStreet()).toEqual([a, b].toSorted());
    expect(await set([a], [])).toMatchObject({ code: 'CONFLICT' });
    await set([b], [a, b]);
    expect(await ofStreet()).toEqual([b]);
    expect((await read()).streets.find(({ id }) => id === street)?.industries[0]?.sources).toEqual([
      { title: '街道方案' },
    ]);
    await set([a], [b]);
    expect(await ofStreet()).toEqual([a]);
  });

  it('is refused where an industry or the source is not there', async () => {
    const [a = ''] = (await ofStreet()) ?? [];
    expect(await set(['nowhere'], [a])).toMatchObject({ code: 'NOT_FOUND' });
    expect(await set([a], [a], { source: '' })).toMatchObject({ code: 'INVALID' });
    expect(await set([a], [a], { on: '2100-01-01' })).toMatchObject({ code: 'INVALID' });
    expect(await set([a], [a], { region: 'nowhere' })).toMatchObject({ code: 'NOT_FOUND' });
  });
});
