import { describe, expect, it } from 'vitest';
import { userCommand } from '../../server/auth/auth.cli.ts';
import { doctorCommand } from '../../server/chain/doctor.cli.ts';
import { exportCommand } from '../../server/export/export.cli.ts';
import { demoCommand } from '../../server/import/demo.cli.ts';
import { importCommand } from '../../server/import/import.cli.ts';
import { undoCommand } from '../../server/import/undo.cli.ts';
import { backupCommand } from '../../server/platform/archive/backup.cli.ts';
import { restoreCommand } from '../../server/platform/archive/restore.cli.ts';
import { policyCommand } from '../../server/policy/policy.cli.ts';

const { filename } = import.meta;

describe('a command', () => {
  it('takes what its usage says', () => {
    const good = [
      [backupCommand, []],
      [backupCommand, ['a.zip', '--json']],
      [restoreCommand, ['a.zip', '--replace']],
      [restoreCommand, ['--empty']],
      [doctorCommand, ['--json']],
      [exportCommand, ['graph', 'a.zip', '--format=csv', '--region', '320102']],
      [importCommand, [filename, '--as', 'enterprises', '--region', '320102', '--dry-run', '--json']],
      [undoCommand, ['batch', '--skip-edited']],
      [userCommand, ['add', 'zhang', '--role', 'lead', '--group=g']],
      [demoCommand, ['remove']],
      [policyCommand, ['check', filename]],
    ] as const;
    for (const [command, args] of good) expect(typeof command.parse(args), args.join(' ')).toBe('function');
  });

  it('refuses an option that it does not have before anything is opened, and says how it is called', () => {
    const bad = [
      [backupCommand, ['--jsn']],
      [restoreCommand, ['a.zip', '--replce']],
      [doctorCommand, ['-v']],
      [exportCommand, ['graph', 'a.zip', '--industy=x']],
      // Taken for granted, the file would be written.
      [importCommand, [filename, '--as', 'enterprises', '--dryrun']],
      [importCommand, ['folder', '--preset', 'chain-knowledge-graph', '--dry']],
      [undoCommand, ['batch', '--skip']],
      [userCommand, ['add', 'zhang', '--rol', 'lead']],
      [policyCommand, ['check', filename, '--quiet']],
    ] as const;
    for (const [command, args] of bad) {
      expect(() => command.parse(args), args.join(' ')).toThrow(
        new RegExp(`^不认识的选项 -.+。用法：npm run --silent liantu -- ${command.name} `),
      );
    }
  });

  it('says what is missing or too much', () => {
    expect(() => restoreCommand.parse([])).toThrow('请写一个备份文件');
    expect(() => restoreCommand.parse(['--empty', 'a.zip'])).toThrow('不能同时写备份文件');
    expect(() => backupCommand.parse(['a.zip', 'b.zip'])).toThrow('只能写一个文件名');
    expect(() => exportCommand.parse(['graph', 'a.zip', '--format', 'xml'])).toThrow('格式只有 jsonl、csv');
    expect(() => importCommand.parse(['--as', 'enterprises'])).toThrow('请写一个文件');
    expect(() => importCommand.parse([`${filename}.none`, '--as', 'enterprises'])).toThrow('没有这个文件');
    expect(() => importCommand.parse([import.meta.dirname, '--as', 'enterprises'])).toThrow('这是文件夹');
    expect(() => undoCommand.parse([])).toThrow('请写一个导入编号');
  });
});
