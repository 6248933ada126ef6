import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { afterEach, expect, test, vi } from 'vitest';
import { projectRoot } from '../../server/config.ts';
import { kinds } from '../../server/explore/kinds.rules.ts';
import { relations } from '../../server/explore/relations.rules.ts';
import { columnTitle } from '../../server/import/column-titles.rules.ts';
import { importKinds } from '../../server/import/import.registry.ts';
import { errorIn, keptError } from '../../server/import/job-error.rules.ts';
import { titleIn } from '../../server/import/kind-titles.rules.ts';
import { markLabels } from '../../server/import/lists/marks.text.ts';
import { refusalTexts } from '../../server/import/refusal-texts.rules.ts';
import { told, toldIn } from '../../server/import/told.rules.ts';
import { toldTexts } from '../../server/import/told-texts.rules.ts';
import { InvalidError } from '../../server/platform/kernel/errors.ts';
import { languageOf, said } from '../../server/platform/kernel/language.ts';
import { messagesInEnglish } from '../../server/platform/kernel/messages.en.ts';
import { zhCN } from '../../server/platform/kernel/messages.ts';

const cjk = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”]/;
const latinWord = /[A-Za-z]{2,}/;

/** Literals that are no texts: what is typed or found in data, and where lines of Chinese may break. */
const notTexts: ReadonlyMap<string, readonly string[]> = new Map([
  ['web/platform/format/wrap.ts', ['，。、；：！？）】》〉」』”’…·)]},.;:!?%', '（【《〈「『“‘([{', '与和及、·/']],
  ['web/review/commands.ts', ['？']],
  ['web/chain/rules/rules-form.tsx', ['，', '、']],
  ['web/chain/rules/rules-history.tsx', ['、']],
  ['web/chain/entries/measures.ts', ['企业数', '规上企业数', '营业收入', '从业人数']],
  [
    'web/policy/rules/rule-words.ts',
    [
      ...['不足一档是否折算', '只计满档', '按比例折算', '上限按项目累计还是按年', '单个项目累计', '每年'],
      ...['万元', '元', '亿元', '万美元', '美元'],
    ],
  ],
]);
/** Keys and names that are written so in every language. */
const sameEverywhere: ReadonlySet<string> = new Set(['Ctrl K']);
const labels: ReadonlySet<string> = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'description']);

const isTextFile = (file: string): boolean => file.endsWith('.text.ts') || file.startsWith('web/platform/text/');
const sources = globSync('web/**/*.{ts,tsx}', { cwd: projectRoot }).filter((file) => !file.includes('.gen.'));

const isTemplatePart = (node: ts.Node): node is ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail =>
  ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);

/** Where a literal is read aloud or shown as it stands: between tags, or as a label of one. */
function isShown(node: ts.Node): boolean {
  for (let each = node; !ts.isStatement(each) && !ts.isSourceFile(each); each = each.parent) {
    if (ts.isJsxAttribute(each)) return labels.has(each.name.getText());
    if (ts.isJsxElement(each) || ts.isJsxFragment(each)) return true;
    if (ts.isCallExpression(each) || ts.isElementAccessExpression(each) || ts.isArrowFunction(each)) return false;
    if (ts.isBinaryExpression(each)) return false;
  }
  return false;
}

/** The literals of a file that are texts without being in a file of texts. */
function strays(file: string, code: string): readonly string[] {
  const tree = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const allowed = notTexts.get(file) ?? [];
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || isTemplatePart(node) || ts.isJsxText(node)) {
      const text = node.text.trim();
      const shown = latinWord.test(text) && (ts.isJsxText(node) || isShown(node)) && !sameEverywhere.has(text);
      if (shown || (cjk.test(text) && !allowed.includes(node.text))) found.push(`${file}: ${text}`);
    }
    ts.forEachChild(node, look);
  };
  look(tree);
  return found;
}

test('texts of the pages stand in files of texts', () => {
  expect(sources.length).toBeGreaterThan(200);
  const found = sources
    .filter((file) => !isTextFile(file))
    .flatMap((file) => strays(file, readFileSync(join(projectRoot, file), 'utf8')));
  expect(found).toEqual([]);
});

test('what style sheets write in Chinese they write in English too', () => {
  for (const file of globSync('web/**/*.css', { cwd: projectRoot })) {
    const rules = readFileSync(join(projectRoot, file), 'utf8').split('}');
    const written = rules.filter((rule) => cjk.test(/content:[^;]*/.exec(rule)?.[0] ?? ''));
    for (const rule of written) {
      const selector = (rule.split('{')[0] ?? '').trim();
      expect(
        rules.some((each) => each.trim().startsWith(`:lang(en) ${selector} {`)),
        `${file}: ${selector}`,
      ).toBe(true);
    }
  }
});

test('a text between tags, as a label or anywhere in Chinese is found', () => {
  const code = 'const a = <p title={b ? "Two words" : c} className="quiet one">Hello {`世界 ${x}`}{d("key")}</p>;';
  expect(strays('web/a.tsx', code)).toEqual(['web/a.tsx: Two words', 'web/a.tsx: Hello', 'web/a.tsx: 世界']);
});

/** Names and signs that a Chinese text may consist of alone. */
const chineseToo: ReadonlySet<string> = new Set([
  'Liantu',
  'UTF-8',
  'UTF-16 LE',
  'UTF-16 BE',
  'Esc',
  'Shift + Y / N / R',
]);
const dictionaries = sources.filter((file) => isTextFile(file) && !/\/(?:zh|en|language|plural)\.ts$/.test(file));

/** Stands for any argument: as a text Latin, as a number seven, as a list one text; all its parts are like it. */
const sample: unknown = new Proxy(() => sample, {
  get: (_target, name) => {
    if (name === Symbol.toPrimitive) return (hint: string) => (hint === 'string' ? 'Xx' : 7);
    if (name === 'join' || name === 'toLocaleString') return () => 'Xx';
    return sample;
  },
});

/** All that a value says, by its path; functions are asked with samples, each argument once as nothing and once as one. */
function sayings(value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function' && value !== sample) {
    const usual = Array.from({ length: value.length }, () => sample);
    const asked = [usual, ...usual.flatMap((_each, at) => [null, false, 1].map((other) => usual.with(at, other)))];
    return asked.flatMap((args) => {
      try {
        return [[path, String(Reflect.apply(value, undefined, args))] as const];
      } catch (error) {
        // Nothing is no list and has no parts.
        if (error instanceof TypeError) return [];
        throw error;
      }
    });
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => sayings(each, `${path}.${key}`));
}

/** What the files of texts say on a page of one language. */
async function textsIn(language: 'zh' | 'en') {
  vi.resetModules();
  vi.stubGlobal('window', { location: { search: `?lang=${language}` } });
  const all = await Promise.all(
    dictionaries.map(async (file) => sayings({ ...(await import(pathToFileURL(join(projectRoot, file)).href)) }, file)),
  );
  return all.flat();
}

afterEach(() => vi.unstubAllGlobals());

const stray = (all: readonly (readonly [string, string])[], isStray: (text: string) => boolean) =>
  all.filter(([, text]) => isStray(text)).map(([path, text]) => `${path}: ${text}`);
const latinOnly = (text: string): boolean =>
  !cjk.test(text) && latinWord.test(text.replaceAll(/Xx|null|false/g, '')) && !chineseToo.has(text);

const pathsOf = (all: readonly (readonly [string, string])[]) => [...new Set(all.map(([path]) => path))];

test('the pages say the same things in both languages, each in its own', async () => {
  const zh = await textsIn('zh');
  const en = await textsIn('en');
  expect(zh.length).toBeGreaterThan(1_000);
  expect(pathsOf(en)).toEqual(pathsOf(zh));
  expect(stray(en, (text) => cjk.test(text))).toEqual([]);
  expect(stray(zh, latinOnly)).toEqual([]);
});

const parametersOf = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

test('the server says the same things in both languages, each in its own', () => {
  for (const [key, text] of Object.entries(zhCN)) {
    const told = Object.entries(messagesInEnglish).find(([name]) => name === key)?.[1] ?? '';
    expect(parametersOf(told), key).toEqual(parametersOf(text));
  }
  const words = { kinds: [...kinds.values()], relations: [...relations.values()].map((each) => each.words) };
  const told = [...sayings(words, 'explore'), ...sayings(markLabels, 'marks')];
  expect(told.length).toBeGreaterThan(300);
  const english = [...told.filter(([path]) => path.includes('.en')), ...sayings(messagesInEnglish, 'messages')];
  const titles = importKinds.map((kind) => [kind.name, titleIn('en', kind)] as const);
  expect(stray([...english, ...titles], (text) => cjk.test(text))).toEqual([]);
  const chinese = [...told.filter(([path]) => path.includes('.zh')), ...sayings(zhCN, 'messages')];
  expect(stray(chinese, latinOnly)).toEqual([]);
});

/** Words that people write in sheets in whatever language they read. */
const written = /是|否|确认|驳回|待核|示例|查实没有|有|理由|20亿元|5000万元/g;

test('what is said of files and of their rows is said in both languages', () => {
  const texts = Object.entries({ ...toldTexts, ...refusalTexts });
  expect(texts.length).toBeGreaterThan(140);
  for (const [key, { zh, en }] of texts) {
    expect(new Set(parametersOf(en)), key).toEqual(new Set(parametersOf(zh)));
    expect(cjk.test(en.replaceAll(written, '')), en).toBe(false);
    expect(latinOnly(zh.replaceAll(/\{\w+\}/g, '')), zh).toBe(false);
  }
  const titles = importKinds.flatMap(({ sheet }) => sheet?.columns.flatMap(({ names: [title = ''] }) => title) ?? []);
  expect(titles.length).toBeGreaterThan(80);
  expect(titles.filter((title) => cjk.test(columnTitle(title).en))).toEqual([]);
});

const outcomes = /^(?:Domain|Invalid|Conflict|NotFound|Forbidden)Error$|^SheetRefusal$/;
const heardNames = /^(?:reason|fix|message)$/;

/** Headings and cells of sheets, which are in Chinese, and a reason that is kept with the data. */
const inSheets: readonly string[] = [
  'server/import/corrections.ts: ；',
  'server/import/mapping.rules.ts: 没有写入的原因',
  'server/import/mapping.rules.ts: 改法',
  'server/enterprise/enterprise-words.rules.ts: 理由',
  'server/enterprise/review-sheet.rules.ts: 理由',
  'server/targeting/reserve-words.rules.ts: 理由',
  'server/chain/history-sheet.rules.ts: 理由',
  'server/chain/draft-publish.writes.ts: 编辑产业链时去掉',
];

/** Where the server says something to a reader in one language only. */
function oneSided(file: string, code: string): readonly string[] {
  const tree = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const look = (node: ts.Node, heard: boolean): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'said') return;
    const text = ts.isStringLiteralLike(node) || isTemplatePart(node) ? node.text : '';
    if (heard && cjk.test(text)) found.push(`${file}: ${text}`);
    const says =
      (ts.isNewExpression(node) && outcomes.test(node.expression.getText())) ||
      (ts.isPropertyAssignment(node) && heardNames.test(node.name.getText()));
    ts.forEachChild(node, (each) => look(each, heard || says));
  };
  look(tree, false);
  return found;
}

test('no refusal and no problem of a row is said in Chinese alone', () => {
  // What commands print and what the start of the server says are in Chinese.
  const files = globSync('server/**/*.ts', { cwd: projectRoot }).filter(
    (file) => !/\.cli\.ts$|^server\/(?:config|platform\/(?:managed|archive)\/)/.test(file),
  );
  const found = files.flatMap((file) => oneSided(file, readFileSync(join(projectRoot, file), 'utf8')));
  expect(found.sort()).toEqual([...inSheets].sort());
  const code =
    "throw new InvalidError('a', { params: { field: '理由' } }); const b = { fix: said('改', 'Mend'), reason: '错' };";
  expect(oneSided('server/a.ts', code)).toEqual(['server/a.ts: 理由', 'server/a.ts: 错']);
});

test('what was kept is read in the language of the reader; older sentences stay as they are', () => {
  const missing = told('missing', { title: columnTitle('环节') });
  expect([toldIn('zh', missing), toldIn('en', missing), toldIn('en', '“环节”缺失')]).toEqual([
    '“环节”缺失',
    '"Link" is missing',
    '“环节”缺失',
  ]);
  const failed = keptError(new InvalidError('importKindUnknown', { params: { kind: 'x' } }));
  expect([errorIn('zh', failed), errorIn('en', failed), errorIn('en', '旧的说法')]).toEqual([
    '没有“x”这类文件可导入。',
    messagesInEnglish.importKindUnknown.replace('{kind}', 'x'),
    '旧的说法',
  ]);
});

test('answers are in the language that is asked for first, else in Chinese', () => {
  expect(['en', 'en-GB,zh;q=0.5', 'fr, en', 'zh-CN,en', '*', '', undefined].map(languageOf)).toEqual([
    'en',
    'en',
    'en',
    'zh',
    'zh',
    'zh',
    'zh',
  ]);
  const refusal = new InvalidError('valueInvalid', { params: { field: said('地址', 'Address'), detail: 'x' } });
  expect([refusal.message, refusal.messageIn('en')]).toEqual(['“地址”不成立：x。', '"Address" does not hold: x.']);
});
