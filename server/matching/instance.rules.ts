import { z } from 'zod';
import { InvalidError } from '../platform/kernel/errors.ts';
import { type InLanguages, said } from '../platform/kernel/language.ts';
import type { Id, Instance } from './instance.types.ts';

const most = { problems: 5, shown: 40 } as const;

const id = z.union([z.string().min(1), z.int()]);
const amount = z.number().nonnegative();
const share = z.number().min(0).max(1);

const park = z.object({
  ...{ id, allow: z.array(id), lead: id, neg: z.array(id), env: amount },
  ...{ power: amount, eff: amount, thr: amount, maxtce: amount },
});
const carrier = z.object({
  ...{ id, park: id, type: z.string().min(1), area: z.number().positive(), mu: amount, div: z.boolean() },
  ...{ minlot: amount, h: amount, load: amount, tenure: z.enum(['rent', 'sale', 'both']), price: amount },
  avail: z.number(),
});
const project = z.object({
  ...{ id, ind: id, type: z.string().min(1), need: z.number().positive(), tax: amount, prob: share },
  ...{ h: amount, load: amount, power: amount, eff: amount, env: amount, tce: amount },
  ...{ tenure: z.enum(['rent', 'sale', 'either']), latest: z.number(), budget: amount, subs: amount },
});
const shape = z.object({
  ...{ parks: z.array(park), carriers: z.array(carrier), projects: z.array(project) },
  pairs: z.array(z.tuple([id, id, z.number(), amount, amount])).optional(),
  ...{ tcecap: amount, subcap: amount },
});

type Said = InLanguages<string>;

const lists: Readonly<Record<string, Said>> = {
  parks: said('园区（parks）', 'parks'),
  carriers: said('载体（carriers）', 'carriers'),
  projects: said('项目（projects）', 'projects'),
  pairs: said('可行组合（pairs）', 'pairs'),
};

const kinds: Readonly<Record<string, Said>> = {
  number: said('数字', 'a number'),
  int: said('整数', 'a whole number'),
  string: said('文字', 'a text'),
  boolean: said('true 或 false', 'true or false'),
  array: said('列表', 'a list'),
  tuple: said('[项目, 载体, 价值, 面积, 亩]', '[project, carrier, value, area, mu]'),
  object: said('一个对象 {…}', 'an object {…}'),
};

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > most.shown ? `${text.slice(0, most.shown)}…` : text;
}

function at(whole: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    whole,
  );
}

/** Where in the file: 载体（carriers）第 3 项的 area. */
function placeOf(path: readonly PropertyKey[]): Said {
  const [list, index, ...rest] = path.map(String);
  if (list === undefined) return said('文件', 'the file');
  const name = lists[list] ?? said(list, list);
  if (index === undefined) return name;
  const nth = Number(index) + 1;
  if (rest.length === 0) return said(`${name.zh}第 ${nth} 项`, `item ${nth} of ${name.en}`);
  return said(`${name.zh}第 ${nth} 项的 ${rest.join('.')}`, `${rest.join('.')} of item ${nth} of ${name.en}`);
}

function wanted(issue: z.core.$ZodIssue): Said {
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? said(issue.expected, issue.expected);
  if (issue.code === 'invalid_union') return said('文字或整数的编号', 'an id: a text or a whole number');
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return said(values.join('、'), values.join(', '));
  }
  if (issue.code === 'too_small') {
    if (issue.origin === 'string') return said('不能为空', 'not empty');
    const sign = issue.inclusive ? '≥' : '>';
    return said(`${sign} ${issue.minimum}`, `${sign} ${issue.minimum}`);
  }
  if (issue.code === 'too_big') return said(`≤ ${issue.maximum}`, `≤ ${issue.maximum}`);
  return said(issue.message, issue.message);
}

function problemOf(whole: unknown, issue: z.core.$ZodIssue): Said {
  const place = placeOf(issue.path);
  const value = at(whole, issue.path);
  const should = wanted(issue);
  if (value === undefined && issue.path.length > 0) {
    return said(`缺少 ${place.zh}（应为${should.zh}）`, `${place.en} is missing (${should.en})`);
  }
  return said(
    `${place.zh} 应为 ${should.zh}，收到 ${shown(value)}`,
    `${place.en} should be ${should.en}, not ${shown(value)}`,
  );
}

function refuse(problems: readonly Said[]): never {
  const told = problems.slice(0, most.problems);
  const more = problems.length - told.length;
  const zh = `${told.map((each) => each.zh).join('；')}${more > 0 ? `；另有 ${more} 处` : ''}`;
  const en = `${told.map((each) => each.en).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
  throw new InvalidError('instanceInvalid', { params: { detail: said(zh, en) } });
}

/** Places of ids that a list has twice. */
function repeated(list: string, ids: readonly Id[]): readonly Said[] {
  const first = new Map<Id, number>();
  return ids.flatMap((each, index) => {
    const before = first.get(each);
    first.set(each, before ?? index);
    if (before === undefined) return [];
    const place = placeOf([list, index]);
    return [
      said(
        `${place.zh}的编号 ${each} 与第 ${before + 1} 项相同`,
        `${place.en} has the id ${each} of item ${before + 1}`,
      ),
    ];
  });
}

function unknown(path: readonly PropertyKey[], list: string, value: Id): Said {
  const [place, name] = [placeOf(path), lists[list] ?? said(list, list)];
  return said(
    `${place.zh} 写的是 ${value}，${name.zh}里没有这个编号`,
    `${place.en} names ${value}, which ${name.en} lack`,
  );
}

function references({ parks, carriers, projects, pairs = [] }: Instance): readonly Said[] {
  const known = { parks: new Set<Id>(), carriers: new Set<Id>(), projects: new Set<Id>() };
  for (const each of parks) known.parks.add(each.id);
  for (const each of carriers) known.carriers.add(each.id);
  for (const each of projects) known.projects.add(each.id);
  const taken = new Set<string>();
  return [
    ...repeated(
      'parks',
      parks.map((each) => each.id),
    ),
    ...repeated(
      'carriers',
      carriers.map((each) => each.id),
    ),
    ...repeated(
      'projects',
      projects.map((each) => each.id),
    ),
    ...carriers.flatMap((each, index) =>
      known.parks.has(each.park) ? [] : [unknown(['carriers', index, 'park'], 'parks', each.park)],
    ),
    ...pairs.flatMap(([ofProject, ofCarrier], index) => {
      const key = JSON.stringify([ofProject, ofCarrier]);
      const again = taken.has(key);
      taken.add(key);
      const place = placeOf(['pairs', index]);
      return [
        ...(known.projects.has(ofProject) ? [] : [unknown(['pairs', index], 'projects', ofProject)]),
        ...(known.carriers.has(ofCarrier) ? [] : [unknown(['pairs', index], 'carriers', ofCarrier)]),
        ...(again ? [said(`${place.zh}重复：${key} 已写过`, `${place.en} repeats ${key}`)] : []),
      ];
    }),
  ];
}

/** Reads an instance from the text of a file. Throws INVALID that names what is wrong and where. */
export function readInstance(text: string): Instance {
  let whole: unknown;
  try {
    whole = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    refuse([said(`文件不是 JSON（${detail}）`, `the file is no JSON (${detail})`)]);
  }
  const read = shape.safeParse(whole);
  if (!read.success) refuse(read.error.issues.map((issue) => problemOf(whole, issue)));
  const wrong = references(read.data);
  if (wrong.length > 0) refuse(wrong);
  return read.data;
}
