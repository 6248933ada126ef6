import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ChainTemplate, chainTemplate } from '../../server/chain/chain.template.ts';
import { supplyFact } from '../../server/chain/template.facts.ts';

const root = resolve(import.meta.dirname, '../..');
const templates = join(root, 'seed/chain');
const shared = resolve(root, process.env.LIANTU_TEST_DATA ?? '../shared');
const standard = join(shared, 'data/gbt4754-2017/gbt4754-2017.csv');
const registrations = join(shared, 'data/enterprise-registration');

// Lists of industries and dossiers lie beside the templates.
const otherLists = new Set(['industries.json', 'dossiers.json']);
const files = readdirSync(templates).filter((name) => name.endsWith('.json') && !otherLists.has(name));

// Numbers 3032–3035 are left over from the 2011 edition in the table, 9292 should read 9299 there.
const defectiveCodes = new Set(['3032', '3033', '3034', '3035', '9292']);

// Shares of keywords that occur in the sample to 2004, as measured less some slack; new trades use newer words.
const floors: Readonly<Record<string, number>> = {
  'business-commerce.json': 0.65,
  'culture-tourism.json': 0.5,
  'software-data-model.json': 0.35,
};
const floorOfOthers = 0.25;

const read = (file: string): unknown => JSON.parse(readFileSync(join(templates, file), 'utf8'));

function templateOf(file: string): ChainTemplate {
  return chainTemplate.parse(read(file));
}

/** Rows of a CSV text, quotes respected, line by line of the file. */
function csv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (character === ',' && !quoted) {
      row.push(cell);
      cell = '';
    } else if (character === '\n' && !quoted) {
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += character;
  }
  return rows;
}

function column(path: string, name: string): string[] {
  const [header = [], ...rows] = csv(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  const index = header.indexOf(name);
  if (index < 0) throw new Error(`${path}: no column ${name}`);
  return rows.map((row) => row[index] ?? '');
}

/** `A+B` inside one clause, `甲/乙` either. */
const occurs = (keyword: string, clause: string): boolean =>
  keyword.split('+').every((part) => part.split('/').some((word) => clause.includes(word)));

const faults = (chain: ChainTemplate, wrong: (link: ChainTemplate['links'][number]) => boolean): string[] =>
  chain.links.filter(wrong).map((link) => link.key);

describe('the schema of a chain template', () => {
  const link = {
    key: 'stage',
    name: '演艺场馆',
    lane: 'scene',
    parent: null,
    keywords: ['剧场', '舞台+灯光/设备'],
    synonyms: [],
    exclusions: ['剧场设备'],
    codes: ['8820'],
    capacityKinds: ['VENUE'],
    criticality: 'core',
    support: false,
    stance: { '320102': 'SUITABLE' },
    note: null,
  };
  const troupe = { ...link, key: 'troupe', name: '院团' };
  const hall = { ...link, key: 'hall', name: '大厅' };
  const chain = {
    id: 'example',
    title: '示例产业',
    region: '320102',
    status: 'draft',
    note: '示例',
    leaderTypes: ['院线'],
    lanes: [
      { key: 'scene', name: '场景', stage: 'MID' },
      { key: 'content', name: '内容', stage: 'UP' },
    ],
    links: [link, troupe],
    supplies: [{ from: 'troupe', to: 'stage', what: '剧目' }],
  };
  const accepted = (value: unknown) => chainTemplate.safeParse(value).success;

  it('accepts a sound template', () => expect(accepted(chain)).toBe(true));

  it('may say which inputs stand in for each other and which a link can do without, and else leaves it open', () => {
    const [said] = chain.supplies;
    const propsOf = (more: object) => {
      const template = chainTemplate.parse({ ...chain, supplies: [{ ...said, ...more }] });
      const [supply] = template.supplies;
      return supply ? supplyFact(template, supply).props : null;
    };
    expect(propsOf({ group: '节目', essential: false })).toMatchObject({ inputGroup: '节目', essential: false });
    expect(Object.keys(propsOf({}) ?? {})).not.toContain('inputGroup');
    expect(Object.keys(propsOf({}) ?? {})).not.toContain('essential');
  });

  it.each([
    ['a keyword with a space', { ...chain, links: [{ ...link, keywords: ['剧场 剧院'] }, troupe] }],
    ['a keyword with an empty part', { ...chain, links: [{ ...link, keywords: ['舞台+'] }, troupe] }],
    ['an exclusion with an empty choice', { ...chain, links: [{ ...link, exclusions: ['剧场//设备'] }, troupe] }],
    ['an unknown field', { ...chain, links: [{ ...link, colour: 'red' }, troupe] }],
    ['an unknown capacity kind', { ...chain, links: [{ ...link, capacityKinds: ['THEATRE'] }, troupe] }],
    ['a key that is not kebab-case', { ...chain, links: [link, troupe, { ...hall, key: 'Big_Hall' }] }],
    ['a name used twice', { ...chain, links: [link, { ...troupe, name: link.name }] }],
    ['a lane that is not there', { ...chain, links: [link, { ...troupe, lane: 'product' }] }],
    ['a parent that is not there', { ...chain, links: [link, { ...troupe, parent: 'nobody' }] }],
    ['a third level', { ...chain, links: [link, { ...troupe, parent: 'stage' }, { ...hall, parent: 'troupe' }] }],
    ['a parent in another lane', { ...chain, links: [link, { ...troupe, lane: 'content', parent: 'stage' }] }],
    ['a supply without an end', { ...chain, supplies: [{ from: 'troupe', to: 'hall', what: '剧目' }] }],
    ['a supply to itself', { ...chain, supplies: [{ from: 'stage', to: 'stage', what: '剧目' }] }],
    ['the same supply twice', { ...chain, supplies: [...chain.supplies, ...chain.supplies] }],
  ])('rejects %s', (_, value) => expect(accepted(value)).toBe(false));
});

it('there are templates to check', () => expect(files.length).toBeGreaterThan(0));

describe.each(files)('%s', (file) => {
  it('follows the strict schema, with sound references', () => {
    const result = chainTemplate.safeParse(read(file));
    expect(result.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? []).toEqual([]);
  });

  it('is named as its id, with 25 to 60 links in 3 to 8 lanes, each lane used', () => {
    const chain = templateOf(file);
    expect(`${chain.id}.json`).toBe(file);
    expect(chain.links.length).toBeGreaterThanOrEqual(25);
    expect(chain.links.length).toBeLessThanOrEqual(60);
    expect(chain.lanes.length).toBeGreaterThanOrEqual(3);
    expect(chain.lanes.length).toBeLessThanOrEqual(8);
    const used = new Set(chain.links.map((link) => link.lane));
    expect(chain.lanes.filter((lane) => !used.has(lane.key))).toEqual([]);
  });

  it('has two levels, each link with 2 to 8 different keywords and a stance of its own district', () => {
    const chain = templateOf(file);
    expect(chain.links.some((link) => link.parent !== null)).toBe(true);
    expect(faults(chain, (link) => link.keywords.length < 2 || link.keywords.length > 8)).toEqual([]);
    expect(faults(chain, (link) => new Set(link.keywords).size < link.keywords.length)).toEqual([]);
    expect(faults(chain, (link) => link.exclusions.some((word) => link.keywords.includes(word)))).toEqual([]);
    expect(faults(chain, (link) => link.stance[chain.region] === undefined)).toEqual([]);
  });

  it('gives every link of the first level a supply, unless it is marked as support', () => {
    const chain = templateOf(file);
    const supplied = new Set(chain.supplies.flatMap((supply) => [supply.from, supply.to]));
    const loose = faults(chain, (link) => link.parent === null && !link.support && !supplied.has(link.key));
    expect(loose).toEqual([]);
  });

  it('names a group only where two inputs or more stand in for each other, all needed or none', () => {
    const grouped = templateOf(file).supplies.filter(({ group }) => group !== undefined);
    const groups = [...Map.groupBy(grouped, ({ to, group }) => `${to} ${group}`)];
    expect(groups.filter(([, { length }]) => length < 2).map(([name]) => name)).toEqual([]);
    const torn = groups.filter(([, inputs]) => new Set(inputs.map(({ essential }) => essential ?? null)).size > 1);
    expect(torn.map(([name]) => name)).toEqual([]);
  });

  it('counts selling as capacity only where trade is the link itself', () => {
    const chain = templateOf(file);
    const trade = /^5[12]/; // divisions 51 批发业 and 52 零售业
    const sells = (link: ChainTemplate['links'][number]) =>
      link.capacityKinds.includes('SALES') || link.capacityKinds.includes('DISTRIBUTION');
    expect(faults(chain, (link) => sells(link) && !link.codes.some((code) => trade.test(code)))).toEqual([]);
    // A pure seller is left out of links of production and research, so it cannot be capacity there.
    const makes = (link: ChainTemplate['links'][number]) =>
      link.capacityKinds.includes('PRODUCTION') || link.capacityKinds.includes('RD');
    expect(faults(chain, (link) => link.capacityKinds.includes('SALES') && makes(link))).toEqual([]);
  });
});

if (existsSync(standard)) {
  const known = new Set(column(standard, 'code'));
  it.each(files)('%s uses codes of GB/T 4754-2017', (file) => {
    const codes = templateOf(file).links.flatMap((link) => link.codes.map((code) => `${link.key} ${code}`));
    const wrong = codes.filter((each) => {
      const code = each.split(' ')[1] ?? '';
      return !known.has(code) || defectiveCodes.has(code);
    });
    expect(wrong).toEqual([]);
  });
} else {
  console.warn(`industry codes not checked: no ${standard} (set LIANTU_TEST_DATA)`);
  it.skip('every industry code exists in GB/T 4754-2017 (the table is not here)', () => undefined);
}

if (existsSync(registrations)) {
  const sample = readdirSync(registrations).filter((name) => name.endsWith('区.csv'));
  const scopes = sample.flatMap((name) => column(join(registrations, name), '经营范围'));
  const clauses = [...new Set(scopes.flatMap((scope) => scope.normalize('NFKC').split(/[;。]/)))];
  it.each(files)('%s has keywords that occur in registered business scopes', (file) => {
    const words = [...new Set(templateOf(file).links.flatMap((link) => link.keywords))];
    const found = words.filter((word) => clauses.some((clause) => occurs(word.normalize('NFKC'), clause)));
    console.info(`${file}: ${found.length} of ${words.length} keywords occur in ${scopes.length} scopes (to 2004)`);
    expect(found.length / words.length).toBeGreaterThanOrEqual(floors[file] ?? floorOfOthers);
  });
} else {
  console.warn(`keywords not compared with business scopes: no ${registrations} (set LIANTU_TEST_DATA)`);
  it.skip('keywords occur in registered business scopes (the sample is not here)', () => undefined);
}
