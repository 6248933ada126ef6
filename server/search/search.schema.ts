import { builder } from '../platform/api/builder.ts';
import { pageSize } from '../platform/api/paging.ts';
import { search } from './search.reads.ts';
import { type SearchHitRow, searchKinds } from './search.types.ts';

const SearchKindType = builder.enumType('SearchKind', { values: searchKinds });

const SearchHitType = builder.objectRef<SearchHitRow>('SearchHit').implement({
  description: 'A thing found by name, alias or synonym.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: SearchKindType }),
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    hint: t.exposeString('hint', { nullable: true }),
    industryId: t.exposeID('industryId', { nullable: true }),
    demo: t.exposeBoolean('demo'),
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
