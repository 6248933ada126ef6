// Runs a file with the project's own Node 24. This file itself must run on any Node from 20.19 on.
//   node bin/run.mjs server/main.ts …          a file of the project
//   node bin/run.mjs --module vite/bin/vite.js … a file of node_modules
//   node bin/run.mjs --bin biome …              the command of that name of an installed package
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const supported = ['linux-x64', 'linux-arm64', 'win32-x64'];
const sameSignalWithin = 1000;

checkBootstrap();
const node = runtime();
start(node, target(process.argv.slice(2)));

function checkBootstrap() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`当前 Node 为 ${process.versions.node}，至少需要 20.19：请安装 Node 20.19 或更新版本后重试。`);
}

function runtime() {
  const platform = `${process.platform}-${process.arch}`;
  if (!supported.includes(platform)) {
    fail(`不支持的平台 ${platform}：可用 ${supported.join('、')}。请在其中一种平台上运行。`);
  }
  const windows = process.platform === 'win32';
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const binary = join(modules, name, 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(binary)) return binary;
  return fail(`没有找到项目自带的 Node 24（node_modules/${name}）：请执行 npm ci，且不要加 --omit=optional。`);
}

function target(args) {
  const [first, second, ...rest] = args;
  if (first === undefined || (first.startsWith('--') && second === undefined)) {
    fail('用法：node bin/run.mjs 文件 … | --module 包内文件 … | --bin 命令名 …');
  }
  if (first === '--module') return [existing(join(modules, second), 'npm ci'), ...rest];
  if (first === '--bin') return [launcher(second), ...rest];
  if (first.startsWith('--')) fail(`不认识的选项 ${first}：可用 --module 与 --bin。`);
  return [existing(resolve(root, first), null), ...args.slice(1)];
}

function existing(path, fix) {
  if (existsSync(path)) return path;
  return fail(`没有找到 ${path}：${fix === null ? '请核对文件名' : `请执行 ${fix}`}。`);
}

/** The JavaScript launcher of a command: looked up in the packages, as node_modules/.bin holds shell scripts on Windows. */
function launcher(name) {
  for (const folder of packageFolders()) {
    const path = join(modules, folder, 'package.json');
    if (!existsSync(path)) continue;
    const { name: packageName = '', bin } = JSON.parse(readFileSync(path, 'utf8'));
    const entries = typeof bin === 'string' ? { [packageName.split('/').pop()]: bin } : (bin ?? {});
    if (Object.hasOwn(entries, name)) return existing(join(modules, folder, entries[name]), 'npm ci');
  }
  return fail(`没有安装命令 ${name}：请执行 npm ci。`);
}

function packageFolders() {
  const names = existsSync(modules) ? readdirSync(modules).filter((name) => !name.startsWith('.')) : [];
  return names.flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => join(name, inner)) : [name],
  );
}

function start(binary, args) {
  // What Node has compiled is kept: half of the time that a command takes to begin.
  const env = { NODE_COMPILE_CACHE: join(modules, '.cache', 'node'), ...process.env };
  const child = spawn(binary, args, { stdio: 'inherit', env });
  const last = new Map();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // npm repeats what the terminal has sent; a second signal would make the child give up draining.
      const now = Date.now();
      const repeated = now - (last.get(signal) ?? Number.NEGATIVE_INFINITY) < sameSignalWithin;
      last.set(signal, now);
      if (!repeated && !sentToGroup(signal)) child.kill(signal);
    });
  }
  child.on('error', (error) => {
    fail(`无法执行项目自带的 Node 24（${error.code ?? error.message}）：请执行 npm ci；Linux 需要 glibc 2.28 或更新。`);
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name);
    process.kill(process.pid, signal);
    // Signals that leave this process alive still end it with the shell's number for them.
    setTimeout(() => process.exit(128 + (constants.signals[signal] ?? 0)), 200);
  });
}

/** Whether the terminal gave that signal to the whole foreground group, so that the child has it already. */
function sentToGroup(signal) {
  if (process.platform === 'win32') return signal === 'SIGINT';
  if (signal === 'SIGTERM') return false;
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    const [, , group, , terminal, foreground] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return terminal !== '0' && (signal === 'SIGHUP' || group === foreground);
  } catch {
    return process.stdin.isTTY === true;
  }
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
