import { z } from 'zod';
import { caseFailures, caseShape } from './case.rules.ts';
import { type RuleProblem, ruleProblems } from './check.rules.ts';
import { readyRule } from './decide.rules.ts';
import { isShallow, ruleShape } from './rule.shape.ts';
import type { Declarations, Rule } from './rule.types.ts';

const longest = 60_000;
const mostParts = 2_000;
const mostExamples = 60;

/** An example of a rule: facts, and what must come out; a worked case of the one rule that it belongs to. */
export const exampleShape = caseShape.omit({ rule: true });
export type RuleExample = z.infer<typeof exampleShape>;
const examplesShape = z.array(exampleShape).max(mostExamples);

type Read<T> =
  | { readonly value: T; readonly problems: readonly [] }
  | { readonly value: null; readonly problems: readonly RuleProblem[] };

const refused = (path: string, text: string): Read<never> => ({ value: null, problems: [{ path, text }] });

function partsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return 1 + Object.values(value).reduce((sum: number, part) => sum + partsIn(part), 0);
}

const codes: Readonly<Record<string, string>> = {
  invalid_type: '缺少或写成了别的类型',
  invalid_value: '不在可用的值里',
  invalid_union: '不是一种可用的写法',
  too_small: '太少或太短',
  too_big: '太多或太长',
  invalid_format: '格式不对',
};

/** The deepest place at which a value is of no form: of a union that form is looked at whose key is there. */
function deepestIssue(issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): RuleProblem & { depth: number } {
  const path = [...above, ...issue.path];
  const own = { path: path.map(String).join('.'), depth: path.length };
  if (issue.code === 'unrecognized_keys') return { ...own, text: `不认识“${issue.keys.join('、')}”这一项` };
  const here = { ...own, text: codes[issue.code ?? ''] ?? '不成立' };
  if (issue.code !== 'invalid_union') return here;
  const meant = issue.errors.filter(
    (errors) => !errors.some((each) => each.code === 'unrecognized_keys' && each.path.length === 0),
  );
  const deeper = meant.flatMap((errors) => errors.map((each) => deepestIssue(each, path)));
  return deeper.reduce((found, each) => (each.depth > found.depth ? each : found), here);
}

function readJson<T>(text: string, place: string, shape: z.ZodType<T>): Read<T> {
  if (text.length > longest) return refused(place, `太大：最多 ${longest} 个字符，现有 ${text.length} 个`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refused(place, '不是 JSON：请检查引号、逗号和括号是否成对');
  }
  if (!isShallow(json)) return refused(place, '嵌套太深，最多 40 层：请拆成几条规则');
  const parts = partsIn(json);
  if (parts > mostParts) return refused(place, `太大：最多 ${mostParts} 个部分，现有 ${parts} 个`);
  const read = shape.safeParse(json);
  if (read.success) return { value: read.data, problems: [] };
  const problems = read.error.issues.slice(0, 5).map((issue) => {
    const { path, text: said } = deepestIssue(issue);
    return { path: path === '' ? place : path, text: said };
  });
  return { value: null, problems };
}

/** A rule as people write it; its id and clause are those that it is stored under. */
export function readRule(
  text: string,
  { id, clause }: Pick<Rule, 'id' | 'clause'>,
  declarations: Declarations,
): Read<Rule> {
  const read = readJson(text, '规则', ruleShape.omit({ id: true, clause: true, review: true }));
  if (read.value === null) return read;
  const rule: Rule = { ...read.value, id, clause, review: null };
  const problems = ruleProblems(rule, declarations);
  if (problems.length > 0) return { value: null, problems };
  return Object.keys(rule.outputs).length === 0 ? refused('outputs', '至少写一项结果') : { value: rule, problems: [] };
}

/** The examples of a rule. */
export const readExamples = (text: string): Read<readonly RuleExample[]> => readJson(text, '例子', examplesShape);

/** In what each example and the rule differ; an empty list: it passes. */
export function exampleFailures(
  rule: Rule,
  examples: readonly RuleExample[],
  declarations: Declarations,
): readonly (readonly string[])[] {
  const ready = (_id: string, asked: Readonly<Record<string, string>>) => readyRule(rule, declarations, asked);
  return examples.map((each) =>
    caseFailures({ ...each, rule: rule.id }, { declarations, ready, cite: (clause) => clause }),
  );
}

/** What still keeps a rule from being handed in: it needs examples that pass, one that gets it and one that does not. */
export function unproven(rule: Rule, examples: readonly RuleExample[], declarations: Declarations): readonly string[] {
  const failures = exampleFailures(rule, examples, declarations);
  const failing = examples.flatMap(({ case: name }, at) => {
    const [first] = failures[at] ?? [];
    return first === undefined ? [] : [`例子“${name}”没有通过：${first}`];
  });
  const has = (status: RuleExample['expect']['status']) => examples.some(({ expect }) => expect.status === status);
  return [
    ...(has('eligible') ? [] : ['还缺一个结果为“符合”的例子']),
    ...(has('ineligible') ? [] : ['还缺一个结果为“不符合”的例子']),
    ...failing,
  ];
}
