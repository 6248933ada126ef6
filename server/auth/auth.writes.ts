import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { authAdminExists, authCreateUser, authGroupExists, authUserByName } from '../../cypher/queries.gen.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { ConflictError, InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { freshId } from '../platform/kernel/ids.ts';
import { nameKeyOf } from './auth.names.ts';
import { type Role, roles } from './auth.types.ts';
import { checkPasswordPolicy, hashPassword, verifyPassword } from './password.ts';
import { keepSecret } from './secret-file.ts';

export interface NewUser {
  readonly username: string;
  /** A role in any case. */
  readonly role: string;
  readonly groupId: string | null;
  readonly password: string;
  /** Who asks for it: a user's name, `cli:<os user>` or `system`. */
  readonly by: string;
}

const usernamePattern = /^[A-Za-z0-9._-]{2,32}$/;

function roleOf(text: string): Role {
  const role = roles.find((each) => each === text.toUpperCase());
  if (role) return role;
  const params = { role: text, roles: roles.join('、').toLowerCase() };
  throw new InvalidError('roleInvalid', { field: 'role', params });
}

/** Creates an account and returns its id; throws INVALID, NOT_FOUND (group) or CONFLICT (name taken) with the field. */
export async function createUser(graph: Graph, { username, role, groupId, password, by }: NewUser): Promise<string> {
  if (!usernamePattern.test(username)) {
    throw new InvalidError('userNameInvalid', { field: 'username', params: { name: username } });
  }
  const known = roleOf(role);
  checkPasswordPolicy(password);
  if (groupId !== null && (await graph.read(authGroupExists, { id: groupId })).length === 0) {
    throw new NotFoundError('groupNotFound', { field: 'groupId', params: { id: groupId } });
  }
  const id = freshId('user');
  const nameKey = nameKeyOf(username);
  const passwordHash = await hashPassword(password);
  const params = { id, username, nameKey, role: known, groupId, passwordHash, at: new Date().toISOString(), by };
  try {
    await graph.write((tx) => tx.run(authCreateUser, params));
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    // The name may be taken by this very call, when the answer to a first attempt was lost.
    const [row] = await graph.read(authUserByName, { nameKey });
    if (row?.user.id !== id) throw new ConflictError('userExists', { field: 'username', params: { name: username } });
  }
  return id;
}

export interface AdminOutcome {
  readonly created: boolean;
  /** The password that was made up, to be shown once; null when it was given or nothing was created. */
  readonly password: string | null;
}

const adminName = 'admin';
// 20 bytes as base64url: 27 characters, 160 bits.
const madeUpBytes = 20;

async function createAdmin(graph: Graph, password: string): Promise<boolean> {
  try {
    await createUser(graph, { username: adminName, role: 'ADMIN', groupId: null, password, by: 'system' });
    return true;
  } catch (error) {
    if (error instanceof ConflictError) return false;
    throw error;
  }
}

/**
 * Creates `admin` when the database has no administrator. Without a given password one is made up and kept in
 * `secretFile` (0600) before the account exists, so that a crash in between loses nothing. Of two processes one wins.
 */
export async function ensureAdmin(
  graph: Graph,
  { password, secretFile }: { readonly password: string | null; readonly secretFile: string },
): Promise<AdminOutcome> {
  if ((await graph.read(authAdminExists, {})).length > 0) return { created: false, password: null };
  if (password !== null) {
    const created = await createAdmin(graph, password);
    if (created) rmSync(secretFile, { force: true });
    return { created, password: null };
  }
  const kept = keepSecret(secretFile, randomBytes(madeUpBytes).toString('base64url'));
  if (await createAdmin(graph, kept)) return { created: true, password: kept };
  // Another process won: its password may be this file's (same home) or another's, and then the file misleads.
  const [row] = await graph.read(authUserByName, { nameKey: nameKeyOf(adminName) });
  if (row && !(await verifyPassword(kept, row.user.passwordHash))) rmSync(secretFile, { force: true });
  return { created: false, password: null };
}
