import { jarsComplete } from './jars.ts';
import { javaCommand, javaMajor, run } from './java.ts';
import { layoutOf } from './layout.ts';
import { StartupError } from './startup-error.ts';

const leastJava = 17;
const nodeMajor = '24';

export interface Prerequisites {
  /** The local server will be started; with an external database neither Java nor Maven is needed. */
  readonly managed: boolean;
  readonly home: string;
}

/** Checks Node, Java and (only while the database's parts are not yet there) Maven; throws one StartupError naming all. */
export async function checkPrerequisites({ managed, home }: Prerequisites): Promise<void> {
  const missing = nodeProblems(process.versions.node);
  if (managed) {
    const needMaven = !(await jarsComplete(layoutOf(home).lib));
    const [java, maven] = await Promise.all([
      run(javaCommand(), ['-version']),
      needMaven ? run('mvn', ['-v']) : Promise.resolve({ code: 0, output: '' }),
    ]);
    missing.push(...javaProblems(java.code === 0 ? java.output : null), ...mavenProblems(maven.code === 0));
  }
  if (missing.length === 0) return;
  throw new StartupError(['缺少运行条件，没有启动：', ...missing.map((text, i) => `  ${i + 1}. ${text}`)].join('\n'));
}

/** Why this Node cannot run the product; empty when it can. */
export function nodeProblems(version: string): string[] {
  if (version.split('.')[0] === nodeMajor) return [];
  return [`当前由 Node ${version} 运行，需要 Node ${nodeMajor}：请用 npm start（项目自带 Node ${nodeMajor}）启动。`];
}

/** Why this Java cannot run the database, from the output of `java -version` (null: not found). */
export function javaProblems(output: string | null): string[] {
  const fix = `Debian/Ubuntu 上执行 apt install maven（同时带来 Java），其他系统请安装 Java ${leastJava} 或更新版本`;
  if (output === null) return [`没有找到 Java（java -version 无法执行）：${fix}；已安装时请检查 PATH 或 JAVA_HOME。`];
  const major = javaMajor(output);
  if (major === null) return [`无法识别 Java 版本：${fix}。`];
  return major < leastJava ? [`Java 版本为 ${major}，需要 ${leastJava} 或更新：${fix}。`] : [];
}

/** Why the database's parts cannot be fetched; empty when they can. */
export function mavenProblems(found: boolean): string[] {
  return found ? [] : ['没有找到 Maven（mvn -v 无法执行），首次启动要用它取得 Neo4j：执行 apt install maven。'];
}
