import { z } from 'zod';

// NFKC-like plain words: no white space (items are separate array elements) and no empty part of `A+B` or `甲/乙`.
const keywordGrammar = /^[^\s+/]+(?:[+/][^\s+/]+)*$/u;
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const key = z.string().regex(kebab, 'key must be kebab-case');
const text = z.string().trim().min(1);
const keyword = z.string().regex(keywordGrammar, 'keyword: no white space, no empty part around + or /');

const lane = z.strictObject({ key, name: text, stage: z.enum(['UP', 'MID', 'DOWN', 'EXTEND', 'SUPPORT']) });

const capacityKind = z.enum([
  'PRODUCTION',
  'RD',
  'SERVICE',
  'LICENSED',
  'VENUE',
  'PLATFORM',
  'DISTRIBUTION',
  'INSTITUTION',
  'SALES',
]);

const link = z.strictObject({
  key,
  name: text,
  lane: key,
  parent: key.nullable(),
  keywords: z.array(keyword).min(1),
  synonyms: z.array(text),
  exclusions: z.array(keyword),
  codes: z.array(z.string().regex(/^\d{2,4}$/, 'GB/T 4754 code without its letter')).min(1),
  capacityKinds: z.array(capacityKind).min(1),
  criticality: z.enum(['core', 'important', 'ordinary']),
  support: z.boolean(),
  stance: z.record(
    z.string().regex(/^\d{6}$/, 'stance is by region code'),
    z.enum(['SUITABLE', 'HEADQUARTERS_ONLY', 'DECLINED']),
  ),
  note: text.nullable(),
});

const supply = z.strictObject({
  from: key,
  to: key,
  what: text,
  /** Supplies of one group to a link can stand in for each other. */
  group: text.optional(),
  essential: z.boolean().optional(),
});

const shape = z.strictObject({
  id: key,
  title: text,
  region: z.string().regex(/^\d{6}$/),
  status: z.enum(['draft', 'confirmed']),
  note: text,
  leaderTypes: z.array(text).min(1),
  lanes: z.array(lane).min(1),
  links: z.array(link).min(1),
  supplies: z.array(supply),
});

const firstRepeated = (values: readonly string[]): string | undefined =>
  values.find((value, index) => values.indexOf(value) !== index);

/** What is wrong between the parts of a well-shaped template, as messages that name the key; empty if nothing is. */
function brokenReferences(chain: z.infer<typeof shape>): string[] {
  const wrong: string[] = [];
  const links = new Map(chain.links.map((each) => [each.key, each]));
  const lanes = new Set(chain.lanes.map((each) => each.key));
  const repeated = [
    firstRepeated(chain.lanes.map((each) => each.key)),
    firstRepeated(chain.lanes.map((each) => each.name)),
    firstRepeated(chain.links.map((each) => each.key)),
    firstRepeated(chain.links.map((each) => each.name)),
    firstRepeated(chain.supplies.map((each) => `${each.from} → ${each.to}`)),
  ];
  for (const value of repeated) if (value !== undefined) wrong.push(`repeated: ${value}`);
  for (const each of chain.links) {
    if (!lanes.has(each.lane)) wrong.push(`${each.key}: no lane ${each.lane}`);
    if (each.parent === null) continue;
    const parent = links.get(each.parent);
    if (!parent) wrong.push(`${each.key}: no parent ${each.parent}`);
    else if (parent.parent !== null) wrong.push(`${each.key}: parent ${each.parent} is itself a sub-link`);
    else if (parent.lane !== each.lane) wrong.push(`${each.key}: parent ${each.parent} is in another lane`);
  }
  for (const each of chain.supplies) {
    for (const end of [each.from, each.to]) if (!links.has(end)) wrong.push(`supply: no link ${end}`);
    if (each.from === each.to) wrong.push(`supply: ${each.from} supplies itself`);
  }
  return wrong;
}

/** A whole chain template as it stands in seed/chain/<id>.json: strict shape and sound references, or a ZodError. */
export const chainTemplate = shape.superRefine((chain, context) => {
  for (const message of brokenReferences(chain)) context.addIssue({ code: 'custom', message });
});

export type ChainTemplate = z.infer<typeof chainTemplate>;
