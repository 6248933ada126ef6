import type { Layout } from './layout.ts';
import type { Answer } from './ready.ts';

interface Reason {
  readonly cause: string;
  readonly fix: string;
}

/** Why the server did not come up, its last log lines and what to do, as one Chinese text. */
export function explainFailure(layout: Layout, port: number, answer: Answer, lines: readonly string[]): string {
  const { cause, fix } = reasonOf(layout, port, answer, lines.join('\n'));
  const shown = lines.map((line) => `    ${line.slice(0, 300)}`);
  return [`数据库没有启动起来：${cause}。没有重新建库。日志最后几行：`, ...shown, `  处理：${fix}。`].join('\n');
}

function reasonOf(layout: Layout, port: number, answer: Answer, log: string): Reason {
  const restore = `从备份恢复整个文件夹 ${layout.data}（没有备份时先把它复制一份再处理），详细日志在 ${layout.logs}`;
  if (answer.kind === 'broken') return { cause: `数据打不开（${answer.detail.slice(0, 300)}）`, fix: restore };
  if (answer.kind === 'refused') return { cause: '数据库不接受密码文件里的密码', fix: `从备份恢复 ${layout.password}` };
  if (/already in use|BindException/.test(log)) {
    return { cause: `端口 ${port} 被其他程序占用`, fix: '停止占用该端口的程序后重新启动' };
  }
  if (/OutOfMemory|Could not reserve|insufficient memory|Invalid maximum heap|Too small/.test(log)) {
    return { cause: '内存不足', fix: '调整 LIANTU_HEAP 与 LIANTU_PAGE_CACHE，或释放内存' };
  }
  if (/No space left/.test(log)) return { cause: '磁盘已满', fix: '腾出磁盘空间后重新启动' };
  if (/Lock acquisition failed|store_lock|StoreLockException/.test(log)) {
    return { cause: '另一个数据库进程正在使用这些数据', fix: '先停止那个进程' };
  }
  return { cause: answer.kind === 'ended' ? '进程自行退出' : '在限定时间内没有应答', fix: restore };
}
