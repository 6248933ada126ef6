import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Client, TestApp } from '../support/app.ts';

const startText = `mutation S($input: StartImportInput!) { startImport(input: $input) { __typename
  ... on MutationStartImportSuccess { data { id state dryRun } } ... on Error { code message } } }`;
const started = z.object({
  startImport: z.object({
    __typename: z.string(),
    code: z.string().optional(),
    message: z.string().optional(),
    data: z.object({ id: z.string(), state: z.string(), dryRun: z.boolean() }).optional(),
  }),
});

/** Starts an import as the page does. */
export async function startImport(client: Client, input: Readonly<Record<string, unknown>>) {
  return (await client.read(started, startText, { input })).startImport;
}

const asked = 600;

/** The job as it is read once it is not running any more. */
export async function endedJob<Job extends { readonly state: string }>(read: () => Promise<Job>): Promise<Job> {
  for (let tries = 0; tries < asked; tries += 1) {
    const job = await read();
    if (job.state !== 'RUNNING') return job;
    await sleep(100);
  }
  throw new Error('the import did not end');
}

/** Rows straight from the database. */
export async function rowsOf(
  { driver }: Pick<TestApp, 'driver'>,
  query: string,
  params: Readonly<Record<string, unknown>> = {},
) {
  const session = driver.session();
  const { records } = await session.run(query, params);
  await session.close();
  return records.map((record) => record.toObject());
}
