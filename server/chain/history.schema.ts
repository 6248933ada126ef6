import { chainHistory } from '../../cypher/queries.gen.ts';
import { ChangeType } from '../enterprise/enterprise-parts.schema.ts';
import { builder } from '../platform/api/builder.ts';
import { scopeOf } from '../platform/api/context.ts';
import { pageSize } from '../platform/api/paging.ts';
import { historyKeys, historyKinds } from './history-keys.rules.ts';

const HistoryKindType = builder.enumType('HistoryKind', { values: historyKinds });
const shown = 50;

builder.queryField('history', (t) =>
  t.field({
    type: [ChangeType],
    description:
      'Who changed what of a link (as a region sees it), an industry, a group, a target of the reserve or a unit of a carrier and when, newest first.',
    authScopes: { permission: 'map.read' },
    args: {
      kind: t.arg({ type: HistoryKindType, required: true }),
      id: t.arg.id({ required: true }),
      region: t.arg.string(),
      first: t.arg.int(),
    },
    resolve: async (_root, { kind, id, region, first }, context) => {
      const keys = historyKeys(kind, id, region ?? null);
      const size = pageSize(first ?? shown);
      const rows = await context.graph.read(chainHistory, {
        ...keys,
        thing: id,
        first: size,
        viewer: scopeOf(context),
      });
      return rows.map(({ change }) => change);
    },
  }),
);
