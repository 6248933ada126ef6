import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { childEnvironment, type Environment, isLoopback, loadConfig, projectRoot } from '../../server/config.ts';
import { StartupError } from '../../server/platform/managed/startup-error.ts';

function refusal(env: Environment): string {
  try {
    loadConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(StartupError);
    return error instanceof Error ? error.message : '';
  }
  return 'accepted';
}

const external = { NEO4J_URI: 'neo4j+s://db.example.cn', NEO4J_PASSWORD: 'secret-of-the-database' };

describe('defaults', () => {
  it('starts the managed database on loopback without any variable', () => {
    expect(loadConfig({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      adminPort: 4001,
      home: join(projectRoot, '.liantu'),
      database: { kind: 'managed', heap: '512m', pageCache: '256m' },
      adminPassword: undefined,
      arbitraryDocuments: false,
      production: false,
      logLevel: 'info',
      demo: true,
      warnings: [],
    });
  });

  it('treats an empty variable as not set', () => {
    expect(loadConfig({ PORT: '', NEO4J_URI: ' ', NEO4J_PASSWORD: '' })).toEqual(loadConfig({}));
  });
});

describe('accepted values', () => {
  it.each<[Environment, object]>([
    [
      { PORT: '0', ADMIN_PORT: '0' },
      { port: 0, adminPort: 0 },
    ],
    [{ LIANTU_HOME: 'data/here' }, { home: join(projectRoot, 'data/here') }],
    [{ LIANTU_HOME: '/srv/liantu' }, { home: '/srv/liantu' }],
    [{ LIANTU_HEAP: '2G', LIANTU_PAGE_CACHE: '64M' }, { database: { kind: 'managed', heap: '2g', pageCache: '64m' } }],
    [
      { LIANTU_DEMO: '0', GRAPHQL_ARBITRARY: '1', LIANTU_LOG: 'debug' },
      { demo: false, arbitraryDocuments: true, logLevel: 'debug' },
    ],
    [{ NODE_ENV: 'production' }, { production: true, arbitraryDocuments: false }],
    [{ LIANTU_ADMIN_PASSWORD: '12345678' }, { adminPassword: '12345678' }],
    [{ NEO4J_HOME: '/opt/neo4j', LIANTU_TEST_DATA: 'x', LIANTU_UPDATE: '1' }, { port: 4000 }],
    [
      external,
      {
        database: {
          kind: 'external',
          uri: external.NEO4J_URI,
          user: 'neo4j',
          password: external.NEO4J_PASSWORD,
          database: 'neo4j',
        },
      },
    ],
    [{ NEO4J_URI: 'bolt://[::1]:7687', NEO4J_PASSWORD: 'p' }, { warnings: [] }],
    [
      { NEO4J_URI: 'bolt://127.0.0.1', NEO4J_PASSWORD: 'p', NEO4J_USER: 'u', NEO4J_DATABASE: 'graph' },
      { warnings: [] },
    ],
  ])('%o', (env, expected) => {
    expect(loadConfig(env)).toMatchObject(expected);
  });
});

describe('refused values, each with its fix', () => {
  it.each<[Environment, string]>([
    [{ PORT: '65536' }, 'PORT 的值无效'],
    [{ PORT: '80a' }, 'PORT=4000'],
    [{ PORT: '-1' }, 'PORT 的值无效'],
    [{ ADMIN_PORT: '1e3' }, 'ADMIN_PORT 的值无效'],
    [{ PORT: '4001' }, 'PORT 与 ADMIN_PORT 都是 4001'],
    [{ HOST: 'a b' }, 'HOST 的值无效'],
    [{ LIANTU_HOME: '/' }, 'LIANTU_HOME 的值无效'],
    [{ LIANTU_HOME: '.' }, 'LIANTU_HOME 的值无效'],
    [{ LIANTU_HOME: homedir() }, 'LIANTU_HOME 的值无效'],
    [{ LIANTU_HEAP: '64m' }, 'LIANTU_HEAP=512m'],
    [{ LIANTU_HEAP: '512' }, 'LIANTU_HEAP 的值无效'],
    [{ LIANTU_PAGE_CACHE: '-1m' }, 'LIANTU_PAGE_CACHE 的值无效'],
    [{ LIANTU_PAGE_CACHE: '1m\nserver.http.enabled=true' }, 'LIANTU_PAGE_CACHE 的值无效'],
    [{ LIANTU_ADMIN_PASSWORD: '1234567' }, 'LIANTU_ADMIN_PASSWORD 的值无效'],
    [{ LIANTU_LOG: 'loud' }, 'LIANTU_LOG 的值无效'],
    [{ LIANTU_DEMO: 'yes' }, 'LIANTU_DEMO 的值无效'],
    [{ GRAPHQL_ARBITRARY: 'true' }, 'GRAPHQL_ARBITRARY 的值无效'],
    [{ GRAPHQL_ARBITRARY: '1', NODE_ENV: 'production' }, '不允许 GRAPHQL_ARBITRARY=1'],
    [{ LIANTU_HOMEE: 'x' }, 'LIANTU_HOMEE：请去掉它，或改为 LIANTU_HOME'],
    [{ NEO4J_PASS: 'x' }, 'NEO4J_PASS：请去掉它，或改为 NEO4J_PASSWORD'],
    [{ GRAPHQL_ARBITARY: '1' }, '改为 GRAPHQL_ARBITRARY'],
    [{ LIANTU_COMPLETELY_OTHER: '1' }, '不认识的环境变量 LIANTU_COMPLETELY_OTHER：请去掉它。'],
    [{ NEO4J_URI: 'http://127.0.0.1:7474', NEO4J_PASSWORD: 'p' }, 'NEO4J_URI 的值无效'],
    [{ NEO4J_URI: '127.0.0.1:7687', NEO4J_PASSWORD: 'p' }, 'NEO4J_URI 的值无效'],
    [{ NEO4J_URI: external.NEO4J_URI }, '没有 NEO4J_PASSWORD'],
    [{ NEO4J_PASSWORD: 'p' }, '设置了 NEO4J_PASSWORD 但没有 NEO4J_URI'],
    [{ ...external, NEO4J_URI: 'bolt://db.example.cn' }, '改用 bolt+s://'],
    [{ ...external, NEO4J_URI: 'neo4j://10.0.0.5:7687' }, 'LIANTU_ALLOW_PLAIN_BOLT=1'],
    [{ ...external, NEO4J_URI: 'bolt://127.0.0.1.example.cn' }, '改用 bolt+s://'],
    [{ ...external, NEO4J_URI: 'neo4j+s://neo4j:pw@db.example.cn' }, '不要写用户名和密码'],
    [{ ...external, NEO4J_DATABASE: 'a b' }, 'NEO4J_DATABASE 的值无效'],
  ])('%o', (env, text) => {
    expect(refusal(env)).toContain(text);
  });

  it('lists every problem in one message', () => {
    const text = refusal({ PORT: 'x', LIANTU_HOMEE: 'x', NEO4J_URI: 'bolt://db.example.cn', LIANTU_LOG: 'loud' });
    expect(text.split('\n')).toHaveLength(6);
    expect(text).toMatch(/^配置有误，没有启动：\n {2}1\. /);
  });

  it('shows no secret', () => {
    const env = {
      ...external,
      LIANTU_ADMIN_PASSWORD: 'short',
      NEO4J_URI: 'bolt://neo4j:hidden@db.example.cn',
      PORT: 'x',
    };
    expect(refusal(env)).not.toMatch(/short|hidden|secret-of-the-database/);
  });
});

describe('warnings', () => {
  it.each<[Environment, string]>([
    [{ HOST: '0.0.0.0' }, 'HOST=0.0.0.0'],
    [{ ...external, NEO4J_URI: 'bolt://10.0.0.5', LIANTU_ALLOW_PLAIN_BOLT: '1' }, '未加密'],
    [{ ...external, NEO4J_URI: 'neo4j+ssc://10.0.0.5' }, '不验证证书'],
  ])('%o', (env, text) => {
    expect(loadConfig(env).warnings.join()).toContain(text);
  });
});

describe('helpers', () => {
  it.each([
    ['localhost', true],
    ['127.8.0.1', true],
    ['::1', true],
    ['[::1]', true],
    ['127.0.0.1.example.cn', false],
    ['0.0.0.0', false],
  ])('isLoopback(%s) is %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });

  it('gives child processes no setting or secret of ours', () => {
    const env = {
      PATH: '/bin',
      JAVA_HOME: '/jdk',
      PORT: '1',
      LIANTU_ADMIN_PASSWORD: 'x',
      NEO4J_PASSWORD: 'y',
      NEO4J_CONF: 'z',
    };
    expect(childEnvironment(env)).toEqual({ PATH: '/bin', JAVA_HOME: '/jdk' });
  });
});
