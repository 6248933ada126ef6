import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseStatement } from '../../server/platform/graph/statements.ts';

const names = z
  .object({ labels: z.record(z.string(), z.string()), relations: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('cypher/names.json', 'utf8')));

/** What no import creates, or what is not shown by itself. */
const notFacts = new Set([
  ...['Presence', 'Change', 'Claim', 'Batch', 'Job', 'Chunk', 'Lock', 'MutationRecord', 'User', 'Session'],
  ...[
    'Source',
    'Mapping',
    'ImportMapping',
    'DuplicateChoice',
    'MergedEnterprise',
    'Image',
    'ExploreView',
    'PlacementPlan',
    'ChainDraft',
    'VerdictRuleSet',
    'PolicyRule',
    'PolicyReview',
    'PolicyGrant',
    'ExchangeRate',
    'CarrierPicture',
    'RegionOutline',
  ],
]);
const facts = Object.keys(names.labels).filter((label) => !notFacts.has(label));
const shows = new RegExp(`:(${facts.join('|')})\\b`);

/** Readers that are to see what is on its way: writers, and what they stand on. */
const writers: Readonly<Record<string, string>> = {
  'carrier/pictures': 'what people added to a carrier that the reader has opened',
  'policy/grant-subject': 'the name of a subject that a person has chosen',
  'region/outline': 'what somebody supplied for a region that is there',
  'auth/group-exists': 'an account names a group',
  'chain/affected-presence': 'counts to make when it is there',
  'chain/all-presence': 'counts to make; making them leaves out what is on its way',
  'chain/check-presence': 'a check of what is kept',
  'chain/history': 'the history of a thing that is there',
  'chain/history-of': 'the names of what the reader has opened',
  'chain/occupants': 'counts to make when their link goes',
  'chain/retired': 'what goes with a link, all of it',
  'enterprise/duplicate-choices': 'decisions about pairs that were there to be seen',
  'enterprise/known-regions': 'an import asks what it must create',
  'enterprise/link-rules': 'an import classifies by them',
  'plan/plans': 'plans that people saved, and what their region is called',
  'search/unspelled': 'names to spell, of things on their way as well',
  'enterprise/list-names': 'the name of a link that the reader has opened',
};
/** People enter views, drafts, plans, judgements, offers, pictures and rules by hand; no import writes one. */
const byHand = new RegExp(
  [
    ...['^(import|explore|targeting|plan)\\b', 'save-draft', '^project.save-(opportunity|offer)'],
    ...['^carrier.save-(picture|shows)', '^region.save-(outline|directed)'],
    '^policy.save-(rule|review|grant|rate|article|file|scope)',
  ].join('|'),
);
const folders = new Set(['import', 'platform']);

describe('every statement that readers see', () => {
  const files = readdirSync('cypher', { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.cypher') && !name.startsWith('schema/'));
  const reads = files
    .map((name) => parseStatement(name, readFileSync(`cypher/${name}`, 'utf8')))
    .filter(({ name, mode, text }) => mode === 'read' && !folders.has(name.split('/')[0] ?? '') && shows.test(text));

  it('leaves out what an import under way creates', () => {
    expect(reads.length).toBeGreaterThan(12);
    const open = reads.filter(
      ({ name, text }) => !/createdIn, ''\) IN staging|createdIn IN staging/.test(text) && !(name in writers),
    );
    expect(open.map(({ name }) => name)).toEqual([]);
  });
});

describe('an undo', () => {
  const look = ['things', 'relations'].flatMap((what) =>
    ['look-at', 'take-back'].map((verb) => readFileSync(`cypher/import/${verb}-${what}.cypher`, 'utf8')),
  );

  it('knows every kind of fact that can be written', () => {
    const saves = readdirSync('cypher', { recursive: true, encoding: 'utf8' }).filter(
      (name) => /save-[\w-]+\.cypher$/.test(name) && !byHand.test(name),
    );
    const kinds = saves.flatMap((name) => {
      const found = /MERGE (?:\(a\)-\[f:(\w+) |\(n:(\w+) )/.exec(readFileSync(`cypher/${name}`, 'utf8'));
      return found?.[1] ?? found?.[2] ?? [];
    });
    expect(kinds.length).toBeGreaterThan(40);
    const unknown = kinds.filter((kind) => look.filter((text) => text.includes(`$facts.${kind} `)).length < 2);
    expect([...new Set(unknown)]).toEqual([]);
  });
});
