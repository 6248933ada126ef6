import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { homedir } from 'node:os';
import { parse, resolve } from 'node:path';
import { z } from 'zod';
import { StartupError } from './platform/managed/startup-error.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export type DatabaseConfig =
  | { readonly kind: 'managed'; readonly heap: string; readonly pageCache: string }
  | {
      readonly kind: 'external';
      readonly uri: string;
      readonly user: string;
      readonly password: string;
      readonly database: string;
    };

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly adminPort: number;
  /** Data folder, absolute. */
  readonly home: string;
  readonly database: DatabaseConfig;
  readonly adminPassword: string | undefined;
  /** Signed-in users may run documents of their own. */
  readonly arbitraryDocuments: boolean;
  readonly production: boolean;
  readonly logLevel: LogLevel;
  /** Load the 示例 data into an empty database. */
  readonly demo: boolean;
  /** Chinese texts to print at the start; none of them stops it. */
  readonly warnings: readonly string[];
};

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export const projectRoot = resolve(import.meta.dirname, '..');

/** The version of this program. */
export function appVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(resolve(projectRoot, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}

const ownPrefixes = /^(LIANTU|NEO4J|GRAPHQL)_/;
// NEO4J_HOME and NEO4J_CONF belong to a Neo4j installed on the machine; the managed server never sees them.
const foreign = /^(NEO4J_(HOME|CONF)|LIANTU_(TEST|UPDATE|BENCH|PROOF)(_\w+)?)$/;
const schemes = /^(neo4j|bolt)(\+s|\+ssc)?:$/;
const gib = 1024;

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value <= 65_535);
const flag = z.enum(['0', '1']).transform((value) => value === '1');
const size = (leastMib: number, mostMib: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,5}[mMgG]$/)
    .transform((value) => value.toLowerCase())
    .refine((value) => toMib(value) >= leastMib && toMib(value) <= mostMib);

const variables = {
  PORT: { schema: port.default(4000), fix: '写 0–65535 的整数，例如 PORT=4000（0 表示任选一个空闲端口）' },
  HOST: {
    schema: z
      .string()
      .refine((value) => isIP(value) > 0 || /^[a-zA-Z0-9]([a-zA-Z0-9.-]*[a-zA-Z0-9])?$/.test(value))
      .default('127.0.0.1'),
    fix: '写 IP 地址或主机名，例如 HOST=127.0.0.1',
  },
  ADMIN_PORT: { schema: port.default(4001), fix: '写 0–65535 的整数，例如 ADMIN_PORT=4001' },
  LIANTU_HOME: {
    schema: z
      .string()
      .transform((value) => resolve(projectRoot, value))
      .refine((path) => path !== parse(path).root && path !== projectRoot && path !== homedir())
      .prefault('.liantu'),
    fix: '写一个专用的数据文件夹（不能是根目录、用户主目录或项目目录本身），例如 LIANTU_HOME=.liantu',
  },
  LIANTU_HEAP: { schema: size(256, 31 * gib).default('512m'), fix: '写 256m–31g 的大小，例如 LIANTU_HEAP=512m' },
  LIANTU_PAGE_CACHE: {
    schema: size(16, 1024 * gib).default('256m'),
    fix: '写 16m 以上的大小，例如 LIANTU_PAGE_CACHE=256m',
  },
  LIANTU_ADMIN_PASSWORD: {
    schema: z.string().min(8).max(256).optional(),
    fix: '管理员密码为 8–256 个字符；不设置则首次启动随机生成',
  },
  LIANTU_LOG: { schema: z.enum(logLevels).default('info'), fix: `写 ${logLevels.join('、')} 之一` },
  LIANTU_DEMO: { schema: flag.default(true), fix: '写 1（空库载入示例数据）或 0（不载入）' },
  LIANTU_ALLOW_PLAIN_BOLT: { schema: flag.default(false), fix: '写 1（允许向其他主机明文连接数据库）或 0' },
  GRAPHQL_ARBITRARY: { schema: flag.default(false), fix: '写 1（登录用户可执行自写查询）或 0' },
  NEO4J_URI: {
    schema: z
      .string()
      .refine((value) => URL.canParse(value) && schemes.test(new URL(value).protocol) && new URL(value).hostname !== '')
      .optional(),
    fix: '写 neo4j+s://主机[:端口] 或本机的 bolt://127.0.0.1:7687；不设置则启动自带的本机数据库',
  },
  NEO4J_USER: { schema: z.string().min(1).optional(), fix: '写数据库用户名，默认 neo4j' },
  NEO4J_PASSWORD: { schema: z.string().min(1).optional(), fix: '写该数据库用户的密码' },
  NEO4J_DATABASE: {
    schema: z
      .string()
      .regex(/^[a-zA-Z][a-zA-Z0-9.-]{2,62}$/)
      .optional(),
    fix: '写数据库名（字母开头，3–63 个字符），默认 neo4j',
  },
} as const;
type Variable<T> = { readonly schema: z.ZodType<T>; readonly fix: string };

/** Parses the environment; throws one StartupError that lists every problem with its fix and never shows a secret. */
export function loadConfig(env: Environment = process.env): Config {
  const problems = unknownNames(env);
  const read = <T>(name: keyof typeof variables, { schema, fix }: Variable<T>): T | undefined => {
    const text = env[name]?.trim();
    const result = schema.safeParse(text === '' ? undefined : text);
    if (result.success) return result.data;
    problems.push(`${name} 的值无效：${fix}。`);
    return undefined;
  };
  const values = {
    port: read('PORT', variables.PORT) ?? 0,
    host: read('HOST', variables.HOST) ?? '',
    adminPort: read('ADMIN_PORT', variables.ADMIN_PORT) ?? 0,
    home: read('LIANTU_HOME', variables.LIANTU_HOME) ?? '',
    adminPassword: read('LIANTU_ADMIN_PASSWORD', variables.LIANTU_ADMIN_PASSWORD),
    arbitraryDocuments: read('GRAPHQL_ARBITRARY', variables.GRAPHQL_ARBITRARY) ?? false,
    production: env['NODE_ENV'] === 'production',
    logLevel: read('LIANTU_LOG', variables.LIANTU_LOG) ?? 'info',
    demo: read('LIANTU_DEMO', variables.LIANTU_DEMO) ?? true,
  } as const;
  const heap = read('LIANTU_HEAP', variables.LIANTU_HEAP) ?? '';
  const pageCache = read('LIANTU_PAGE_CACHE', variables.LIANTU_PAGE_CACHE) ?? '';
  const uri = read('NEO4J_URI', variables.NEO4J_URI);
  const login = {
    user: read('NEO4J_USER', variables.NEO4J_USER),
    password: read('NEO4J_PASSWORD', variables.NEO4J_PASSWORD),
    database: read('NEO4J_DATABASE', variables.NEO4J_DATABASE),
  };
  const plainAllowed = read('LIANTU_ALLOW_PLAIN_BOLT', variables.LIANTU_ALLOW_PLAIN_BOLT) ?? false;
  const warnings: string[] = [];

  if (values.port !== 0 && values.port === values.adminPort) {
    problems.push(`PORT 与 ADMIN_PORT 都是 ${values.port}：把其中一个改为别的端口。`);
  }
  if (values.arbitraryDocuments && values.production) {
    problems.push('NODE_ENV=production 时不允许 GRAPHQL_ARBITRARY=1：去掉其中一个。');
  }
  if (values.host !== '' && !isLoopback(values.host)) {
    warnings.push(`HOST=${values.host} 使其他机器可以访问本服务：请确认网络可信，并在前面加 HTTPS。`);
  }
  if (uri !== undefined) {
    problems.push(...externalProblems(uri, plainAllowed));
    if (login.password === undefined) problems.push('设置了 NEO4J_URI 但没有 NEO4J_PASSWORD：请补上该用户的密码。');
    warnings.push(...externalWarnings(uri));
  } else if ((env['NEO4J_URI'] ?? '').trim() === '') {
    const orphans = ['NEO4J_USER', 'NEO4J_PASSWORD', 'NEO4J_DATABASE'].filter((name) => (env[name] ?? '').trim());
    if (orphans.length > 0) {
      problems.push(`设置了 ${orphans.join('、')} 但没有 NEO4J_URI：请补上地址，或去掉它们以使用自带的本机数据库。`);
    }
  }
  if (problems.length > 0) throw new StartupError(report(problems));

  const database: DatabaseConfig =
    uri === undefined
      ? { kind: 'managed', heap, pageCache }
      : {
          kind: 'external',
          uri,
          user: login.user ?? 'neo4j',
          password: login.password ?? '',
          database: login.database ?? 'neo4j',
        };
  return { ...values, database, warnings };
}

/** The environment for child processes (Java, Maven): everything but this product's own settings and secrets. */
export function childEnvironment(env: Environment = process.env): Record<string, string> {
  const own = new Set<string>(Object.keys(variables));
  const kept = Object.entries(env).filter(([name]) => !own.has(name) && !ownPrefixes.test(name));
  return Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** Whether a host name or address is this machine's loopback. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}

function externalProblems(uri: string, plainAllowed: boolean): string[] {
  const { protocol, hostname, username, password } = new URL(uri);
  const problems: string[] = [];
  if (username !== '' || password !== '') {
    problems.push('NEO4J_URI 里不要写用户名和密码：改用 NEO4J_USER 与 NEO4J_PASSWORD。');
  }
  if (!protocol.includes('+') && !isLoopback(hostname) && !plainAllowed) {
    const safe = protocol.replace(':', '+s:');
    problems.push(`NEO4J_URI 会以明文连接 ${hostname}：改用 ${safe}//，或确认网络可信后设 LIANTU_ALLOW_PLAIN_BOLT=1。`);
  }
  return problems;
}

function externalWarnings(uri: string): string[] {
  const { protocol, hostname } = new URL(uri);
  if (protocol.endsWith('+ssc:')) return [`NEO4J_URI 用 ${protocol}// 连接 ${hostname}：加密但不验证证书。`];
  if (!protocol.includes('+') && !isLoopback(hostname))
    return [`数据库连接 ${hostname} 未加密（LIANTU_ALLOW_PLAIN_BOLT=1）。`];
  return [];
}

function unknownNames(env: Environment): string[] {
  const known = Object.keys(variables);
  return Object.keys(env)
    .filter((name) => ownPrefixes.test(name) && !known.includes(name) && !foreign.test(name))
    .map((name) => {
      const near = nearest(name, known);
      return near === undefined
        ? `不认识的环境变量 ${name}：请去掉它。`
        : `不认识的环境变量 ${name}：请去掉它，或改为 ${near}。`;
    });
}

/** The setting that a mistyped name most likely means: one that it abbreviates, else one at most 3 letters away. */
function nearest(name: string, known: readonly string[]): string | undefined {
  const byDistance = known.toSorted((a, b) => distance(name, a) - distance(name, b));
  return known.find((other) => other.startsWith(name)) ?? byDistance.find((other) => distance(name, other) <= 3);
}

function report(problems: readonly string[]): string {
  const lines = problems.map((problem, index) => `  ${index + 1}. ${problem}`);
  return ['配置有误，没有启动：', ...lines].join('\n');
}

function toMib(value: string): number {
  const amount = Number.parseInt(value, 10);
  return value.endsWith('g') ? amount * gib : amount;
}

/** Levenshtein distance of two short names. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
