import type { Driver, Session } from 'neo4j-driver';
import { z } from 'zod';
import { errorCode } from './driver-error.ts';
import { refusalOf } from './safety.ts';
import { StartupError } from './startup-error.ts';

const componentsText = 'CALL dbms.components() YIELD name, versions, edition RETURN versions[0] AS version, edition';
const settingsText = 'SHOW SETTINGS YIELD name, value WHERE name IN $names RETURN name, value';
const emptyWrite = 'CREATE (probe) DELETE probe';

const component = z.object({ version: z.string(), edition: z.string() });
const setting = z.object({ name: z.string(), value: z.string().nullable() });

const limits = [
  { name: 'db.transaction.timeout', off: /^0s?$/, text: '没有事务超时（db.transaction.timeout），建议 60s' },
  {
    name: 'db.memory.transaction.max',
    off: /^0B?$/,
    text: '没有单个事务的内存上限（db.memory.transaction.max），建议 256m',
  },
  { name: 'dbms.security.auth_enabled', off: /^false$/, text: '没有启用登录验证（dbms.security.auth_enabled）' },
] as const;

export interface ExternalDatabase {
  readonly version: string;
  readonly edition: string;
  /** Chinese texts: what is open, or what this program cannot confirm. */
  readonly warnings: readonly string[];
}

/** Checks a server that this program did not start: reachable, 5.26+, writable; throws a StartupError with cause and fix. */
export async function checkExternal(driver: Driver, database: string): Promise<ExternalDatabase> {
  const session = driver.session({ database, defaultAccessMode: 'WRITE' });
  try {
    const { version, edition } = await componentOf(session);
    if (!versionSupported(version)) {
      throw new StartupError(
        `外部数据库是 Neo4j ${version}，需要 5.26 或更新版本：请升级，或去掉 NEO4J_URI 使用自带的数据库。`,
      );
    }
    await checkWritable(session);
    return {
      version,
      edition,
      warnings: [...(await settingWarnings(session)), ...(await loadWarnings(driver, database))],
    };
  } catch (error) {
    throw error instanceof StartupError ? error : new StartupError(connectFailure(error, database), { cause: error });
  } finally {
    await session.close();
  }
}

/** Whether a version text (5.26.30, 5.27-aura, 2025.06.0) is 5.26 or newer. */
export function versionSupported(version: string): boolean {
  const match = /^(\d+)\.(\d+)/.exec(version);
  if (match === null) return false;
  const [major, minor] = [Number(match[1]), Number(match[2])];
  return major > 5 || (major === 5 && minor >= 26);
}

/** What a failed first contact means, with the fix; never holds a credential. */
export function connectFailure(error: unknown, database: string): string {
  const code = errorCode(error);
  if (/AuthenticationRateLimit/.test(code))
    return '外部数据库因多次登录失败暂停了登录：等几分钟，并核对 NEO4J_PASSWORD。';
  if (/Security\.CredentialsExpired/.test(code))
    return '外部数据库的密码已过期：请先在数据库里改密码，再更新 NEO4J_PASSWORD。';
  if (/Security\.(Unauthorized|TokenExpired)/.test(code)) {
    return '外部数据库拒绝了登录：请核对 NEO4J_USER 与 NEO4J_PASSWORD（没有重试，以免账号被锁）。';
  }
  if (/DatabaseNotFound/.test(code)) return `外部数据库里没有名为 ${database} 的库：请核对 NEO4J_DATABASE。`;
  if (/DatabaseUnavailable/.test(code)) return `外部数据库的库 ${database} 现在不可用：请先在数据库里启动它。`;
  if (/Security\.Forbidden/.test(code)) return '外部数据库的账号没有读写权限：请授予读、写和建索引的权限。';
  if (/AccessMode|ReadOnly|NotALeader|ForbiddenOnReadOnly/.test(code)) return readOnly;
  if (/ServiceUnavailable|SessionExpired/.test(code)) {
    return '连接不上外部数据库：请核对 NEO4J_URI 的主机、端口与协议（需要加密时用 neo4j+s://），Aura 实例请确认没有被暂停。';
  }
  return `外部数据库的启动检查失败（${code === '' ? '未知原因' : code}）：请核对 NEO4J_URI，并查看数据库自己的日志。`;
}

const readOnly =
  '外部数据库只能读（只读副本或从节点）：请把 NEO4J_URI 指向可写的主库；集群请用 neo4j:// 或 neo4j+s://。';

async function componentOf(session: Session): Promise<z.output<typeof component>> {
  const { records } = await session.run(componentsText, {}, { timeout: 5_000 });
  const found = component.safeParse(records[0]?.toObject());
  return found.success ? found.data : { version: '未知版本', edition: '' };
}

/** A write that leaves nothing, then rolled back: the only sure sign that this server takes writes. */
async function checkWritable(session: Session): Promise<void> {
  const transaction = await session.beginTransaction({ timeout: 5_000 });
  try {
    await transaction.run(emptyWrite);
  } finally {
    await transaction.rollback();
  }
}

async function settingWarnings(session: Session): Promise<string[]> {
  try {
    const { records } = await session.run(settingsText, { names: limits.map(({ name }) => name) }, { timeout: 5_000 });
    const values = new Map(
      records.map((record) => setting.parse(record.toObject())).map(({ name, value }) => [name, value]),
    );
    return limits.flatMap(({ name, off, text }) => {
      const value = values.get(name);
      if (value === undefined || value === null) return [`无法确认外部数据库的 ${name}`];
      return off.test(value) ? [`外部数据库${text}`] : [];
    });
  } catch {
    return [`无法读取外部数据库的设置，不能确认：${limits.map(({ name }) => name).join('、')}`];
  }
}

async function loadWarnings(driver: Driver, database: string): Promise<string[]> {
  const network = (await refusalOf(driver, database, 'http://127.0.0.1:9/probe.csv')) ?? '';
  const file = (await refusalOf(driver, database, 'file:///probe.csv')) ?? '';
  const warnings: string[] = [];
  if (!network.includes('cypher_ip_blocklist'))
    warnings.push('不能确认外部数据库禁止 LOAD CSV 访问网络（internal.dbms.cypher_ip_blocklist）');
  if (!file.includes('allow_csv_import_from_file_urls')) {
    warnings.push('不能确认外部数据库禁止 LOAD CSV 读取文件（dbms.security.allow_csv_import_from_file_urls=false）');
  }
  return warnings;
}
