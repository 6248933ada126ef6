import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createUser, ensureAdmin, type NewUser } from '../../server/auth/auth.writes.ts';
import { verifyPassword } from '../../server/auth/password.ts';
import { wipe } from '../support/neo4j.ts';
import { connection, emptyDatabase, freshName } from './auth.support.ts';

const { driver, graph } = await emptyDatabase();
const other = connection();
afterAll(() => Promise.all([driver.close(), other.driver.close()]));

const person = (): NewUser => ({
  username: freshName(),
  role: 'lead',
  groupId: null,
  password: 'Right-Horse-7',
  by: 'cli:li',
});

async function users(): Promise<readonly Record<string, unknown>[]> {
  const { records } = await driver.executeQuery('MATCH (u:User) RETURN properties(u) AS user ORDER BY u.nameKey');
  return records.map((record): Record<string, unknown> => record.get('user'));
}

beforeEach(() => wipe(driver));

describe('creating an account', () => {
  it('keeps who made it, and the password only as its hash', async () => {
    await driver.executeQuery("CREATE (:Group {id: 'a-group'})");
    const wanted = { ...person(), username: 'Li.Wei_01', role: 'Bureau', groupId: 'a-group' };
    const id = await createUser(graph, wanted);
    const [user = {}] = await users();
    expect(user).toMatchObject({
      id,
      username: 'Li.Wei_01',
      nameKey: 'li.wei_01',
      role: 'BUREAU',
      groupId: 'a-group',
      createdBy: 'cli:li',
      disabled: false,
    });
    expect(JSON.stringify(user)).not.toContain(wanted.password);
    expect(await verifyPassword(wanted.password, String(user['passwordHash']))).toBe(true);
  });

  it.each<[Partial<NewUser>, string, string, string]>([
    [{ username: '李' }, 'INVALID', 'username', '用户名须为 2 到 32 个字母、数字、点、横线或下划线，收到“李”。'],
    [{ username: 'a b' }, 'INVALID', 'username', '用户名须为 2 到 32 个字母、数字、点、横线或下划线，收到“a b”。'],
    [{ role: 'king' }, 'INVALID', 'role', '角色须为 researcher、lead、operator、bureau、admin 之一，收到“king”。'],
    [{ password: 'short-1' }, 'INVALID', 'password', '密码至少 8 位。'],
    [{ groupId: 'no-group' }, 'NOT_FOUND', 'groupId', '没有编号为“no-group”的招商小组。'],
  ])('refuses %j', async (part, code, field, message) => {
    await expect(createUser(graph, { ...person(), ...part })).rejects.toMatchObject({ code, field, message });
    expect(await users()).toEqual([]);
  });

  it('gives a name to one of two who want it at once, whatever its case', async () => {
    const [first, second] = [person(), person()];
    const rivals = [first, { ...second, username: first.username.toUpperCase() }];
    const results = await Promise.allSettled(rivals.map((each, i) => createUser(i === 0 ? graph : other.graph, each)));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({
      code: 'CONFLICT',
      key: 'userExists',
      field: 'username',
    });
    expect(await users()).toHaveLength(1);
  });
});

describe('the first administrator', () => {
  const homes: string[] = [];
  const secretIn = (home: string) => join(home, 'secrets', 'admin-password.txt');
  const newHome = () => {
    const home = mkdtempSync(join(tmpdir(), 'liantu-admin-'));
    homes.push(home);
    return home;
  };
  const kept = (file: string) => readFileSync(file, 'utf8').trim();
  const exists = (file: string) => statSync(file, { throwIfNoEntry: false }) !== undefined;
  const opens = async (password: string) => {
    const [admin = {}] = await users();
    return verifyPassword(password, String(admin['passwordHash']));
  };
  afterEach(() => {
    for (const home of homes.splice(0)) rmSync(home, { recursive: true });
  });

  it('gets a password that is told once and kept in a file of the owner’s', async () => {
    const secretFile = secretIn(newHome());
    const first = await ensureAdmin(graph, { password: null, secretFile });
    expect(first).toEqual({ created: true, password: kept(secretFile) });
    expect(first.password).toMatch(/^[\w-]{27}$/);
    expect(statSync(secretFile).mode & 0o777).toBe(0o600);
    expect(await users()).toEqual([expect.objectContaining({ username: 'admin', role: 'ADMIN', createdBy: 'system' })]);
    expect(await opens(first.password ?? '')).toBe(true);
    expect(await ensureAdmin(graph, { password: null, secretFile })).toEqual({ created: false, password: null });
    expect(await ensureAdmin(graph, { password: 'Another-1', secretFile })).toEqual({ created: false, password: null });
    expect(await opens(first.password ?? '')).toBe(true);
  });

  it('gets the password that was given, which no file keeps', async () => {
    const secretFile = secretIn(newHome());
    expect(await ensureAdmin(graph, { password: 'Given-Horse-1', secretFile })).toEqual({
      created: true,
      password: null,
    });
    expect(await opens('Given-Horse-1')).toBe(true);
    expect(exists(secretFile)).toBe(false);
  });

  it('is not made where an administrator of another name is', async () => {
    await createUser(graph, { ...person(), role: 'admin' });
    expect(await ensureAdmin(graph, { password: 'Given-Horse-1', secretFile: secretIn(newHome()) })).toMatchObject({
      created: false,
    });
    expect(await users()).toHaveLength(1);
  });

  it('gets the password that a start which died in between had kept', async () => {
    const home = newHome();
    const secretFile = join(home, 'admin-password.txt');
    writeFileSync(secretFile, 'kept-before-the-crash\n', { mode: 0o600 });
    expect(await ensureAdmin(graph, { password: null, secretFile })).toEqual({
      created: true,
      password: 'kept-before-the-crash',
    });
  });

  it.each(['one home', 'a home each'])('is made once by two starts at the same time, %s', async (homesOf) => {
    const home = newHome();
    const files = [secretIn(home), homesOf === 'one home' ? secretIn(home) : secretIn(newHome())];
    const [graphs, password] = [[graph, other.graph], null];
    const outcomes = await Promise.all(
      graphs.map((each, i) => ensureAdmin(each, { password, secretFile: files[i] ?? '' })),
    );
    expect(outcomes.map(({ created }) => created).sort()).toEqual([false, true]);
    expect(await users()).toHaveLength(1);
    const told = outcomes.find(({ created }) => created)?.password ?? '';
    expect(await opens(told)).toBe(true);
    for (const file of new Set(files)) if (exists(file)) expect(kept(file)).toBe(told);
    expect(files.some(exists)).toBe(true);
  });
});
