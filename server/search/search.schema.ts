import { searchSearch } from '../../cypher/queries.gen.ts';
import { builder } from '../platform/api/builder.ts';
import { scopeOf } from '../platform/api/context.ts';
import { limits } from '../platform/api/limits.ts';
import { pageSize } from '../platform/api/paging.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { luceneQuery } from '../platform/kernel/text.ts';
import { type SearchHitRow, type SearchKind, searchKinds } from './search.types.ts';

const SearchKindType = builder.enumType('SearchKind', { values: searchKinds });

const labels: Readonly<Record<SearchKind, string>> = {
  INDUSTRY: 'Industry',
  LINK: 'ChainLink',
  ENTERPRISE: 'Enterprise',
  CARRIER: 'Carrier',
  ORGANISATION: 'Organisation',
  GROUP: 'Group',
  REGION: 'Region',
};

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
    resolve: async (_root, { text, region, kinds, first }, context) => {
      const length = [...text].length;
      if (length > limits.textLength) {
        throw new InvalidError('searchTooLong', { field: 'text', params: { max: limits.textLength, length } });
      }
      const query = luceneQuery(text);
      if (query === null) return [];
      const rows = await context.graph.read(searchSearch, {
        viewer: scopeOf(context),
        text: query,
        region: region ?? null,
        labels: (kinds ?? searchKinds).map((kind) => labels[kind]),
        first: pageSize(first ?? 20),
      });
      return rows.map(({ hit }) => hit);
    },
  }),
);
