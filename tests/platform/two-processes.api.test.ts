import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { childEnvironment, projectRoot } from '../../server/config.ts';
import { takeLease } from '../../server/platform/jobs/lease.ts';
import { freePorts } from '../../server/platform/managed/port.ts';
import { type TestApp, testApp, testPassword } from '../support/app.ts';
import { runDatabase } from '../support/run-database.ts';

interface Process {
  readonly origin: string;
  readonly said: () => string;
  readonly stop: () => Promise<number | null>;
}

const home = mkdtempSync(join(tmpdir(), 'liantu-two-'));
const external = () => {
  const { uri, user, password, database } = runDatabase();
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
};

function run(file: string, args: readonly string[], settings: Readonly<Record<string, string>>) {
  const env = { ...childEnvironment(), ...external(), LIANTU_HOME: home, ...settings };
  const child = spawn(process.execPath, [join(projectRoot, 'bin/run.mjs'), file, ...args], { cwd: projectRoot, env });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
    });
  }
  const { promise, resolve } = Promise.withResolvers<number | null>();
  child.once('exit', (code) => resolve(code));
  return { child, said: () => text, ended: promise };
}

async function startProcess(port: number, adminPort: number): Promise<Process> {
  const settings = { PORT: String(port), ADMIN_PORT: String(adminPort), GRAPHQL_ARBITRARY: '1' };
  const { child, said, ended } = run('server/main.ts', [], settings);
  await vi.waitFor(() => expect(said()).toContain('链图 Liantu 已启动'), { timeout: 120_000, interval: 250 });
  return {
    origin: `http://127.0.0.1:${port}`,
    said,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

let app: TestApp;
let processes: readonly Process[] = [];
beforeAll(async () => {
  app = await testApp();
  const [first = 0, firstAdmin = 0, second = 0, secondAdmin = 0] = await freePorts(4);
  processes = await Promise.all([startProcess(first, firstAdmin), startProcess(second, secondAdmin)]);
});
afterAll(async () => {
  const codes = await Promise.all(processes.map(({ stop }) => stop()));
  await app.close();
  rmSync(home, { recursive: true, force: true });
  expect(codes).toEqual([0, 0]);
});

const post = async (origin: string, path: string, body: unknown, cookie = '') =>
  fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });

async function signedIn(origin: string): Promise<string> {
  const answer = await post(origin, '/auth/login', { username: 'lead', password: testPassword });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

describe('two processes on one server', () => {
  it('start nothing local and share sessions; what one ends the other forgets', async () => {
    const [first, second] = processes;
    if (!first || !second) throw new Error('two processes run');
    expect(first.said()).toContain('使用外部数据库');
    expect(first.said()).not.toContain('正在启动 Neo4j');
    const cookie = await signedIn(first.origin);
    const viewer = { query: '{ viewer { username } }' };
    expect(await (await post(second.origin, '/graphql', viewer, cookie)).json()).toEqual({
      data: { viewer: { username: 'lead' } },
    });
    expect((await post(second.origin, '/auth/logout', {}, cookie)).status).toBe(204);
    await expect
      .poll(async () => (await post(first.origin, '/graphql', viewer, cookie)).status, { timeout: 25_000 })
      .toBe(401);
  });

  it('lose no write when both write at once', async () => {
    const cookies = await Promise.all(processes.map(({ origin }) => signedIn(origin)));
    const query = 'mutation S($input: RecordSurveyInput!) { recordSurvey(input: $input) { __typename } }';
    const session = app.driver.session();
    const { records } = await session.run(
      'MATCH (l:ChainLink) WHERE NOT (l)<-[:OCCUPIES]-() RETURN l.id AS id ORDER BY id LIMIT 1',
    );
    const linkId = String(records[0]?.get('id'));
    const race = Array.from({ length: 12 }, async (_, index) => {
      const input = {
        clientMutationId: `two-${index}`,
        linkId,
        region: '320102',
        on: '2026-11-18',
        result: 'NONE_FOUND',
      };
      const at = index % 2;
      const answer = await post(processes[at]?.origin ?? '', '/graphql', { query, variables: { input } }, cookies[at]);
      return answer.text();
    });
    const answers = await Promise.all(race);
    expect(answers.filter((text) => text.includes('Success'))).toHaveLength(1);
    expect(answers.filter((text) => text.includes('ConflictError'))).toHaveLength(11);
    const kept = await session.run(
      'MATCH (:Region)-[s:SURVEYED]->(:ChainLink {id: $linkId}) RETURN s.version AS version',
      { linkId },
    );
    await session.close();
    expect(kept.records.map((record) => record.get('version'))).toEqual([1]);
  });

  it('run one import at a time: a command is told who runs the other', async () => {
    const file = join(home, 'rows.json');
    writeFileSync(file, '[]');
    const lease = await takeLease(app.graph, 'import', '张', 60);
    const refused = run('server/cli.ts', ['import', file, '--as', 'carriers', '--wait', '1'], {});
    expect(await refused.ended).toBe(1);
    expect(refused.said()).toContain('张');
    if (lease.granted) await lease.release();
    const taken = run('server/cli.ts', ['import', file, '--as', 'carriers', '--json'], {});
    expect(await taken.ended).toBe(0);
    expect(taken.said()).toContain('"rows":0');
  });
});
