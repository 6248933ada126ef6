import { builder } from '../platform/api/builder.ts';
import { pageSize } from '../platform/api/paging.ts';
import { searchWords, type WordsHit } from './paper.reads.ts';

const WordsHitType = builder.objectRef<WordsHit>('PolicyWordsHit').implement({
  description: 'A stretch of a policy document, or its title, that holds all the words asked for.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    documentId: t.exposeID('documentId'),
    title: t.exposeString('title'),
    regionName: t.exposeString('regionName', { nullable: true }),
    number: t.exposeString('number', { nullable: true, description: 'Null: the title was found.' }),
    heading: t.exposeString('heading', { nullable: true }),
    at: t.int({
      description: 'Where the first of them stands in the text; UTF-16.',
      resolve: ({ snippet }) => snippet.at,
    }),
    text: t.string({ resolve: ({ snippet }) => snippet.text }),
    marks: t.intList({
      description: 'Starts and ends, by turns, of what fits in `text`; UTF-16.',
      resolve: ({ snippet }) => [...snippet.marks],
    }),
  }),
});

builder.queryField('policyWords', (t) =>
  t.field({
    type: [WordsHitType],
    authScopes: { permission: 'map.read' },
    args: { text: t.arg.string({ required: true }), region: t.arg.string(), first: t.arg.int() },
    resolve: (_root, { text, region, first }, context) =>
      searchWords(context, { text, region: region ?? null, first: pageSize(first ?? 20) }),
  }),
);
