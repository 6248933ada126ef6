import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { chainTemplate } from '../../server/chain/chain.template.ts';
import { occupationKinds, occupationRoles } from '../../server/enterprise/enterprise.types.ts';
import { documentShape } from '../../server/policy/rule.shape.ts';
import { regionLevels } from '../../server/region/region.types.ts';

const root = resolve(import.meta.dirname, '../..');
const dataFolder = resolve(root, process.env['LIANTU_TEST_DATA'] ?? '../shared');
const documents = join(dataFolder, 'documents');
const codeList = join(dataFolder, 'data/admin-divisions/mumuy_list.json');
const present = existsSync(documents);
if (!present) console.warn(`${documents} is missing: the checks against the papers are skipped`);

const text = z.string().trim().min(1);
const optional = text.nullable();
const sources = z.array(text).min(1);
const day = z.iso.date();
const regionCode = z.string().regex(/^\d{6}(-[a-z0-9]+)*$/);
const gbCode = z.string().regex(/^\d{6}$/);
const member = z.strictObject({ organisation: optional, post: optional, role: text, order: z.int().positive() });
const item = z.strictObject({ key: text, label: text, value: optional, sources: z.array(text) });
const occupation = z.strictObject({
  link: text,
  role: z.enum(occupationRoles),
  kind: z.enum(occupationKinds),
  state: z.enum(['CONFIRMED', 'TO_REVIEW']),
  evidence: z.literal('示例数据'),
});

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const rows = <Shape extends z.ZodRawShape>(file: string, shape: Shape) =>
  z
    .array(z.strictObject(shape))
    .min(1)
    .parse(read(join(root, 'seed', file)));
const chain = (id: string) => chainTemplate.parse(read(join(root, 'seed/chain', `${id}.json`)));

const cited = rows('source/sources.json', {
  ...{ id: text, documentId: text, title: text, file: optional, section: optional },
  ...{ documentNumber: optional, issuer: optional, date: day.nullable() },
});
const regions = rows('region/regions.json', {
  ...{ code: regionCode, name: text, level: z.enum(regionLevels), parent: regionCode.nullable(), sources },
});
const successions = rows('region/successions.json', {
  ...{ from: gbCode, fromName: text, to: gbCode, year: z.int().nullable(), sources },
});
const organisations = rows('organisation/organisations.json', {
  ...{ id: text, name: text, aliases: z.array(text), region: regionCode, parent: optional, sources },
  kind: z.enum(['government', 'department', 'park', 'soe', 'office', 'team']),
});
const groups = rows('organisation/groups.json', {
  ...{ id: text, name: text, region: regionCode, industry: optional, shape: text, focus: optional, sources },
  members: z.array(member).min(1),
});
const industries = rows('chain/industries.json', {
  ...{ id: text, title: text, region: regionCode, groups: z.array(text), sources, note: optional },
});
const dossiers = rows('chain/dossiers.json', {
  ...{ industry: text, shape: z.enum(['八个一', '六个一']), note: optional, items: z.array(item), sources },
});
const carriers = rows('carrier/carriers.json', {
  ...{ id: text, name: text, region: regionCode, aliases: z.array(text), operator: optional, task: optional, sources },
  kind: z.enum(['park', 'building', 'plot', 'area', 'platform']),
});
const policies = z.array(documentShape).parse(read(join(root, 'seed/policy/documents.json')));
const clauses = policies.flatMap((document) => document.clauses.map(({ source }) => ({ sources: [source] })));
const demoFirms = rows('enterprise/demo-enterprises.json', {
  ...{ key: text, name: z.string().includes('示例'), region: regionCode, address: z.null(), demo: z.literal(true) },
  occupations: z.array(occupation).min(1),
  supplies: z.array(text).optional(),
});
const demoSurveys = rows('enterprise/demo-surveys.json', {
  ...{ region: regionCode, link: text, on: day, result: z.enum(['NONE_FOUND', 'FOUND']) },
  ...{ scope: text, by: z.literal('示例'), demo: z.literal(true) },
});

const demoChains = [
  'software-data-model',
  'culture-tourism',
  'qiaocheng-modern-pharma',
  'fuling-high-end-equipment',
  'fenghua-nev-parts',
].map(chain);
const links = new Set(demoChains.flatMap((each) => each.links.map((link) => `${each.id}.${link.key}`)));
const idsOf = (list: readonly { readonly id: string }[]) => new Set(list.map((each) => each.id));
const missing = (wanted: readonly (string | null)[], known: ReadonlySet<string>) =>
  wanted.filter((each) => each !== null && !known.has(each));
const repeated = (list: readonly string[]) => list.filter((each, index) => list.indexOf(each) !== index);

describe('seed facts', () => {
  it('cites only known sources, and has no source that nothing cites', () => {
    const facts = [regions, successions, organisations, groups, industries, dossiers, carriers].flat();
    const items = dossiers.flatMap((each) => each.items);
    const used = [...facts, ...items, ...clauses].flatMap((each) => each.sources);
    expect(missing(used, idsOf(cited))).toEqual([]);
    expect(missing([...idsOf(cited)], new Set(used))).toEqual([]);
    expect(items.filter((each) => (each.value === null) !== (each.sources.length === 0))).toEqual([]);
  });

  it('has unique ids and resolves every reference', () => {
    const codes = regions.map((each) => each.code);
    const named = [...organisations, ...groups, ...industries, ...carriers].map((each) => each.id);
    const keys = demoFirms.flatMap((each) => [each.key, each.name]);
    expect(repeated([...cited.map((each) => each.id), ...codes, ...named, ...keys])).toEqual([]);
    expect(repeated([...successions.map((each) => each.from), ...dossiers.map((each) => each.industry)])).toEqual([]);
    const placed = [organisations, groups, industries, carriers, demoFirms, demoSurveys].flat();
    const places = [...placed.map((each) => each.region), ...regions.map((each) => each.parent)];
    expect(missing([...places, ...successions.map((each) => each.to)], new Set(codes))).toEqual([]);
    const seats = groups.flatMap((each) => each.members.map((seat) => seat.organisation));
    const bodies = [...organisations.map((each) => each.parent), ...seats, ...carriers.map((each) => each.operator)];
    expect(missing(bodies, idsOf(organisations))).toEqual([]);
    expect(
      missing(
        industries.flatMap((each) => each.groups),
        idsOf(groups),
      ),
    ).toEqual([]);
    const trades = [...groups.map((each) => each.industry), ...dossiers.map((each) => each.industry)];
    expect(missing([...trades, ...demoChains.map((each) => each.id)], idsOf(industries))).toEqual([]);
    const occupied = demoFirms.flatMap((each) => each.occupations.map((one) => one.link));
    const supplied = demoFirms.flatMap((each) => each.supplies ?? []);
    expect(missing(supplied, new Set(demoFirms.map((each) => each.key)))).toEqual([]);
    expect(missing([...occupied, ...demoSurveys.map((each) => each.link)], links)).toEqual([]);
  });

  it.each(demoChains)('shows all four states of knowledge on $id, most links unsurveyed', (shown) => {
    const { id, region, links: all } = shown;
    const occupied = demoFirms.filter((each) => each.region.startsWith(region)).flatMap((each) => each.occupations);
    const states = all.map(({ key }) => {
      const family = all.filter((each) => each.key === key || each.parent === key).map((each) => `${id}.${each.key}`);
      const here = occupied.filter((each) => family.includes(each.link)).map((each) => each.state);
      if (here.length > 0) return here.includes('CONFIRMED') ? 'PRESENT' : 'TO_REVIEW';
      const none = demoSurveys
        .filter((each) => each.region === region && each.result === 'NONE_FOUND')
        .map((each) => each.link);
      return none.includes(`${id}.${key}`) ? 'NONE_FOUND' : 'UNSURVEYED';
    });
    expect(new Set(states)).toEqual(new Set(['PRESENT', 'TO_REVIEW', 'NONE_FOUND', 'UNSURVEYED']));
    expect(states.filter((each) => each === 'UNSURVEYED').length).toBeGreaterThan(all.length / 2);
  });
});

describe.skipIf(!present)('seed facts against the papers', () => {
  it('cites files that exist', () => {
    const files = cited.flatMap((each) => (each.file === null ? [] : [each.file]));
    expect(files.filter((file) => !existsSync(join(documents, file)))).toEqual([]);
  });

  it('names current codes as the public list does', () => {
    const list = z.record(z.string(), z.string()).parse(read(codeList));
    const current = regions.filter((each) => gbCode.safeParse(each.code).success);
    expect(current.filter((each) => list[each.code] !== each.name)).toEqual([]);
  });

  it('holds no official’s name', () => {
    const file = cited.find((each) => each.documentId === 'fuling-2021-plan')?.file ?? '';
    const annex = readFileSync(join(documents, file), 'utf8').split(/^附件[12]\r?$/mu)[1] ?? '';
    const seat = /^\s*(?:组\s*长：|招商专员：)?\s*(\p{Script=Han}(?:\s*\p{Script=Han}){1,2}?)\s{2,}(?:区|涪陵)/gmu;
    const names = [...annex.matchAll(seat)].map((each) => (each[1] ?? '').replace(/\s/gu, ''));
    expect(new Set(names).size).toBeGreaterThanOrEqual(24);
    const files = readdirSync(join(root, 'seed'), { recursive: true, encoding: 'utf8' });
    const leaking = files
      .filter((each) => each.endsWith('.json'))
      .filter((each) => {
        const content = readFileSync(join(root, 'seed', each), 'utf8');
        return names.some((name) => content.includes(name));
      });
    expect(leaking).toEqual([]);
  });
});
