import { enterpriseRulePrecision } from '../../cypher/queries.gen.ts';
import { builder } from '../platform/api/builder.ts';
import { scopeOf } from '../platform/api/context.ts';

interface RulePrecision {
  readonly ruleVersion: string;
  readonly keyword: string | null;
  readonly confirmed: number;
  readonly rejected: number;
}

const RulePrecisionType = builder.objectRef<RulePrecision>('RulePrecision').implement({
  description: 'How a rule did by what people decided: confirmed / (confirmed + rejected).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    ruleVersion: t.exposeString('ruleVersion'),
    keyword: t.exposeString('keyword', { nullable: true, description: 'Null: all proposals of the version.' }),
    confirmed: t.exposeInt('confirmed'),
    rejected: t.exposeInt('rejected'),
    precision: t.float({ resolve: ({ confirmed, rejected }) => confirmed / (confirmed + rejected) }),
  }),
});

builder.queryField('rulePrecision', (t) =>
  t.field({
    type: [RulePrecisionType],
    description: 'What people decided about the proposals on a link and its sub-links, by rule version and keyword.',
    authScopes: { permission: 'map.read' },
    args: { linkId: t.arg.id({ required: true }) },
    resolve: async (_root, { linkId }, context) => [
      ...(await context.graph.read(enterpriseRulePrecision, { linkId, viewer: scopeOf(context) })),
    ],
  }),
);
