import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { chainTemplate } from '../../server/chain/chain.template.ts';
import { type Classifier, compileLinks } from '../../server/enterprise/classification.rules.ts';
import type { LinkRules } from '../../server/enterprise/enterprise.types.ts';
import { enterpriseRow, enterpriseSheet } from '../../server/import/enterprises/enterprise-row.ts';
import { readSheet } from '../../server/import/sheet.ts';

const root = resolve(import.meta.dirname, '../..');
const lists = join(resolve(root, process.env['LIANTU_TEST_DATA'] ?? '../shared'), 'data/enterprise-registration');
const sampleShape = z.object({ list: z.string(), rows: z.record(z.string(), z.array(z.string())) });
const sample = sampleShape.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'classify-sample.json'), 'utf8')));

/** The words of every link of the shipped chains, as the importer reads them from the map. */
export function shippedLinks(): readonly LinkRules[] {
  const folder = join(root, 'seed/chain');
  const files = readdirSync(folder).filter((name) => !['industries.json', 'dossiers.json'].includes(name));
  return files.flatMap((file) => {
    const chain = chainTemplate.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    const id = (key: string) => `${chain.id}.${key}`;
    return chain.links.map(({ key, parent, ...link }): LinkRules => {
      const { name, keywords, synonyms, exclusions, codes, capacityKinds } = link;
      const words = { keywords, synonyms, exclusions, codes, capacityKinds };
      return { id: id(key), name, industryId: chain.id, parentId: parent === null ? null : id(parent), ...words };
    });
  });
}

export interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly precision: number;
  readonly recall: number;
}

export interface Measure {
  readonly rows: number;
  readonly all: Score;
  /** By the foremost kind of capacity of the link. */
  readonly byKind: Readonly<Record<string, Score>>;
}

/** The file that the labelled rows are rows of. */
export const sampleList = sample.list;

/** The chains that the rows were labelled on; what they mean to the chains of other districts nobody has told. */
const labelledChains = new Set(Object.values(sample.rows).flatMap((labels) => labels.map((id) => id.split('.')[0])));

/** The rows of a district's real list, as the importer reads them. */
export async function listRows(file: string) {
  const sheet = await readSheet(file, readFileSync(join(lists, file)), enterpriseSheet);
  return sheet.rows.map((row) => enterpriseRow.parse(row));
}

/** Whether the list that the sample was labelled on is at hand. */
export const sampleAtHand = existsSync(join(lists, sample.list));

/** Precision and recall of a classifier over the labelled rows; a sub-link counts as the link that it belongs to. */
export async function measure(
  part: 'tuning' | 'heldOut' | 'all',
  links: readonly LinkRules[] = shippedLinks(),
  classifier: Classifier = compileLinks(links),
  report: (row: number, name: string, wrong: readonly string[], missed: readonly string[]) => void = () => undefined,
): Promise<Measure> {
  const byId = new Map(links.map((link) => [link.id, link]));
  const family = (id: string) => byId.get(id)?.parentId ?? id;
  const kindOf = (id: string) => byId.get(id)?.capacityKinds[0] ?? '?';
  const sheet = await readSheet(sample.list, readFileSync(join(lists, sample.list)), enterpriseSheet);
  const counts = new Map<string, { right: number; wrong: number; missed: number }>();
  let rows = 0;
  for (const [index, raw] of sheet.rows.entries()) {
    const number = sheet.numbers[index] ?? 0;
    const labels = sample.rows[String(number)];
    if (!labels || (part !== 'all' && (number % 3 === 0) !== (part === 'heldOut'))) continue;
    rows += 1;
    const { name, scope, industryCodes } = enterpriseRow.parse(raw);
    const wanted = new Set(labels.map(family));
    const proposed = classifier.classify({ name, scope, industryCodes }).map(({ linkId }) => family(linkId));
    const found = new Set(proposed.filter((id) => labelledChains.has(byId.get(id)?.industryId)));
    for (const id of new Set([...wanted, ...found])) {
      const outcome = !wanted.has(id) ? 'wrong' : found.has(id) ? 'right' : 'missed';
      for (const key of ['all', kindOf(id)]) {
        const count = counts.get(key) ?? { right: 0, wrong: 0, missed: 0 };
        count[outcome] += 1;
        counts.set(key, count);
      }
    }
    report(
      number,
      name,
      [...found].filter((id) => !wanted.has(id)),
      [...wanted].filter((id) => !found.has(id)),
    );
  }
  const score = (key: string): Score => {
    const { right, wrong, missed } = counts.get(key) ?? { right: 0, wrong: 0, missed: 0 };
    return { right, wrong, missed, precision: right / (right + wrong || 1), recall: right / (right + missed || 1) };
  };
  const kinds = [...counts.keys()].filter((key) => key !== 'all').sort();
  return { rows, all: score('all'), byKind: Object.fromEntries(kinds.map((kind) => [kind, score(kind)])) };
}
