import { builder } from '../platform/api/builder.ts';
import { compareList } from './compare.reads.ts';
import { type ComparedResult, mostLines, verdicts } from './compare.rules.ts';
import { OccupationKindType, OccupationRoleType, OccupationStateType } from './enterprise.schema.ts';
import type { ComparedRow } from './enterprise.types.ts';

const readMs = 20_000;

const VerdictType = builder.enumType('ComparisonVerdict', { values: verdicts });

const ComparedOccupationType = builder.objectRef<ComparedRow['occupations'][number]>('ComparedOccupation').implement({
  description: 'A link that an enterprise of a list stands on.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    role: t.expose('role', { type: OccupationRoleType }),
    kind: t.expose('kind', { type: OccupationKindType }),
    state: t.expose('state', { type: OccupationStateType }),
    confirmedBy: t.exposeString('confirmedBy', { nullable: true }),
    asOf: t.expose('asOf', { type: 'Date', nullable: true }),
    linkId: t.exposeID('linkId'),
    linkName: t.exposeString('linkName'),
    industryTitle: t.exposeString('industryTitle'),
  }),
});

const ComparedEnterpriseType = builder.objectRef<ComparedRow>('ComparedEnterprise').implement({
  description: 'What the map has of an enterprise that a line of a list may mean.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    uscc: t.exposeString('uscc', { nullable: true }),
    identityState: t.exposeString('identityState'),
    status: t.exposeString('status'),
    demo: t.exposeBoolean('demo'),
    regionCode: t.id({ nullable: true, resolve: ({ region }) => region?.id ?? null }),
    regionPath: t.stringList({ resolve: ({ region }) => [...(region?.path ?? [])] }),
    occupations: t.expose('occupations', { type: [ComparedOccupationType] }),
  }),
});

const ComparedLineType = builder.objectRef<ComparedResult>('ComparedLine').implement({
  description: 'One line of a list and what it is to the map.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    number: t.exposeInt('number'),
    text: t.exposeString('text'),
    verdict: t.expose('verdict', { type: VerdictType }),
    repeats: t.exposeInt('repeats', { nullable: true, description: 'The line that says the same before it.' }),
    differs: t.exposeString('differs', {
      nullable: true,
      description: 'NAME: the list calls its code otherwise; CODE: the map has that name under another code.',
    }),
    enterprises: t.field({ type: [ComparedEnterpriseType], resolve: ({ enterprises }) => [...enterprises] }),
  }),
});

builder.queryField('compareNames', (t) =>
  t.field({
    type: [ComparedLineType],
    description: `Up to ${mostLines} names or codes, one a line, against everything that the map has.`,
    authScopes: { permission: 'map.read' },
    args: { text: t.arg.string({ required: true }) },
    resolve: (_root, { text }, { graph, viewer, trips }) => {
      const onTrip = (name: string) => trips.push(name);
      return compareList(
        { graph: graph.for({ operation: 'compare', user: viewer.username, readMs, onTrip }), viewer },
        text,
      );
    },
  }),
);
