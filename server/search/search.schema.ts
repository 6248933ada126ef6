import { builder } from '../platform/api/builder.ts';
import { pageSize } from '../platform/api/paging.ts';
import { search } from './search.reads.ts';
import { type SearchHitRow, searchKinds, searchReasons } from './search.types.ts';

const SearchKindType = builder.enumType('SearchKind', { values: searchKinds });

const SearchReasonType = builder.enumType('SearchReason', {
  description:
    'By which name a thing was found: its own, another one, by pinyin, or one that is nearly what was typed.',
  values: searchReasons,
});

const SearchHitType = builder.objectRef<SearchHitRow>('SearchHit').implement({
  description: 'A thing found by one of its names, and where that name fits.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: SearchKindType }),
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    hint: t.exposeString('hint', { nullable: true }),
    industryId: t.exposeID('industryId', { nullable: true }),
    demo: t.exposeBoolean('demo'),
    reason: t.expose('reason', { type: SearchReasonType }),
    matched: t.exposeString('matched', { description: 'The name that fits, which may be another one than `name`.' }),
    marks: t.exposeIntList('marks', { description: 'Starts and ends, by turns, of what fits in `matched`; UTF-16.' }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: [SearchHitType],
    authScopes: { permission: 'map.read' },
    args: {
      text: t.arg.string({ required: true }),
      region: t.arg.string(),
      kinds: t.arg({ type: [SearchKindType] }),
      first: t.arg.int(),
    },
    resolve: (_root, { first, ...args }, context) => search(context, { ...args, first: pageSize(first ?? 20) }),
  }),
);
