import { builder } from '../platform/api/builder.ts';
import { limits } from '../platform/api/limits.ts';
import { type Connection, connectionOf, type Edge, pageSize } from '../platform/api/paging.ts';
import { MoneyType } from '../platform/api/scalars.ts';
import { selectionOf, wantedParts } from '../platform/api/selection.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { RegionType } from '../region/region.schema.ts';
import { SourceType, staleField } from '../source/source.schema.ts';
import {
  type EnterprisePart,
  enterprisePart,
  type LoadedEnterprise,
  listEnterprises,
  readEnterprises,
} from './enterprise.reads.ts';
import { type OccupationRow, occupationKinds, occupationRoles, occupationStates } from './enterprise.types.ts';
import { ChangeType, EnterpriseLocationType } from './enterprise-parts.schema.ts';
import { originsOf } from './origin.rules.ts';
import { ClaimType, FieldOriginType } from './origin.schema.ts';

const historyLength = 100;

export const OccupationKindType = builder.enumType('OccupationKind', { values: occupationKinds });
export const OccupationRoleType = builder.enumType('OccupationRole', { values: occupationRoles });
export const OccupationStateType = builder.enumType('OccupationState', { values: occupationStates });

const OccupationMatchType = builder
  .objectRef<{ readonly word: string; readonly in: string; readonly at: number }>('OccupationMatch')
  .implement({
    description: 'A word that a placement stands on: in NAME, SCOPE or CODE, from this UTF-16 index of that text.',
    authScopes: { signedIn: true },
    fields: (t) => ({ word: t.exposeString('word'), in: t.exposeString('in'), at: t.exposeInt('at') }),
  });

const OccupationLinkType = builder.objectRef<OccupationRow['link']>('OccupationLink').implement({
  description: 'The link that an enterprise occupies.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    industryTitle: t.exposeString('industryTitle'),
  }),
});

export const EnterpriseType = builder.objectRef<LoadedEnterprise>('Enterprise');
export const OccupationType = builder.objectRef<OccupationRow>('Occupation');

OccupationType.implement({
  description: 'An enterprise on a link (占位).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    role: t.expose('role', { type: OccupationRoleType }),
    kind: t.expose('kind', { type: OccupationKindType }),
    state: t.expose('state', { type: OccupationStateType }),
    asOf: t.expose('asOf', { type: 'Date', nullable: true }),
    stale: t.boolean(
      staleField<OccupationRow>(
        () => 'occupation',
        ({ asOf }) => asOf,
      ),
    ),
    reason: t.exposeString('reason', { nullable: true }),
    evidence: t.exposeString('evidence', { nullable: true }),
    confirmedBy: t.exposeString('confirmedBy', { nullable: true }),
    version: t.exposeInt('version'),
    confidence: t.exposeFloat('confidence', { nullable: true }),
    ruleVersion: t.exposeString('ruleVersion', { nullable: true }),
    keywords: t.stringList({ resolve: ({ keywords }) => keywords ?? [] }),
    reasons: t.stringList({ resolve: ({ reasons }) => reasons ?? [] }),
    matches: t.field({
      type: [OccupationMatchType],
      resolve: ({ matchedWords, matchedIn, matchedAt }) =>
        (matchedWords ?? []).map((word, index) => ({
          word,
          in: matchedIn?.[index] ?? 'SCOPE',
          at: matchedAt?.[index] ?? 0,
        })),
    }),
    link: t.expose('link', { type: OccupationLinkType }),
    enterprise: t.expose('enterprise', { type: EnterpriseType }),
    sources: t.expose('sources', { type: [SourceType] }),
  }),
});

EnterpriseType.implement({
  description: 'An enterprise: by its unified social credit code, else by full name and district and then 待核.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    uscc: t.exposeString('uscc', { nullable: true }),
    identityState: t.exposeString('identityState'),
    address: t.exposeString('address', { nullable: true }),
    demo: t.boolean({ resolve: ({ demo }) => demo === true }),
    status: t.exposeString('status'),
    scope: t.exposeString('scope', { nullable: true }),
    asOf: t.expose('asOf', { type: 'Date', nullable: true }),
    version: t.exposeInt('version'),
    registrationNumber: t.exposeString('registrationNumber', { nullable: true }),
    establishedOn: t.expose('establishedOn', { type: 'Date', nullable: true }),
    companyType: t.exposeString('companyType', { nullable: true }),
    capitalText: t.exposeString('capitalText', { nullable: true }),
    registeredCapital: t.field({
      type: MoneyType,
      nullable: true,
      resolve: ({ capitalFen: fen, capitalCurrency: currency }) =>
        fen === null || currency === null ? null : { fen: BigInt(fen), currency },
    }),
    branchForm: t.exposeString('branchForm', { nullable: true }),
    industryCodes: t.stringList({ resolve: ({ industryCodes }) => industryCodes ?? [] }),
    tags: t.stringList({ resolve: ({ tags }) => tags ?? [] }),
    location: t.field({
      type: EnterpriseLocationType,
      nullable: true,
      resolve: (enterprise, _args, context) => enterprisePart(context, enterprise, 'location'),
    }),
    history: t.field({
      type: [ChangeType],
      description: 'The newest changes of it, its location and its occupations, at most a hundred.',
      args: { first: t.arg.int() },
      resolve: async (enterprise, { first }, context) => {
        const size = pageSize(first ?? historyLength);
        return ((await enterprisePart(context, enterprise, 'history')) ?? []).slice(0, size);
      },
    }),
    region: t.field({
      type: RegionType,
      nullable: true,
      resolve: (enterprise, _args, context) => enterprisePart(context, enterprise, 'region'),
    }),
    sources: t.field({
      type: [SourceType],
      resolve: async (enterprise, _args, context) => (await enterprisePart(context, enterprise, 'sources')) ?? [],
    }),
    origins: t.field({
      type: [FieldOriginType],
      description: 'For each field and the region: its source, who entered it and who confirmed it.',
      resolve: async (enterprise, _args, context) => {
        const part = await enterprisePart(context, enterprise, 'origins');
        if (!part) return [];
        const sources = (await enterprisePart(context, enterprise, 'sources')) ?? [];
        return originsOf(part).map((origin) => ({ ...origin, sources }));
      },
    }),
    claims: t.field({
      type: [ClaimType],
      description: 'Values that other sources give, decided about or not.',
      resolve: async (enterprise, _args, context) => (await enterprisePart(context, enterprise, 'claims')) ?? [],
    }),
    occupations: t.field({
      type: [OccupationType],
      resolve: async (enterprise, _args, context) => (await enterprisePart(context, enterprise, 'occupations')) ?? [],
    }),
  }),
});

export const OccupationEdgeType = builder.objectRef<Edge<OccupationRow>>('OccupationEdge').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ cursor: t.exposeString('cursor'), node: t.expose('node', { type: OccupationType }) }),
});

export const OccupationConnectionType = builder.objectRef<Connection<OccupationRow>>('OccupationConnection').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    edges: t.expose('edges', { type: [OccupationEdgeType] }),
    pageInfo: t.expose('pageInfo', { type: builder.pageInfoRef() }),
    totalCount: t.exposeInt('totalCount'),
  }),
});

const EnterpriseEdgeType = builder.objectRef<Edge<LoadedEnterprise>>('EnterpriseEdge').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ cursor: t.exposeString('cursor'), node: t.expose('node', { type: EnterpriseType }) }),
});

const EnterpriseConnectionType = builder.objectRef<Connection<LoadedEnterprise>>('EnterpriseConnection').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    edges: t.expose('edges', { type: [EnterpriseEdgeType] }),
    pageInfo: t.expose('pageInfo', { type: builder.pageInfoRef() }),
    totalCount: t.exposeInt('totalCount'),
  }),
});

const parts: readonly { readonly part: EnterprisePart; readonly paths: readonly string[] }[] = [
  { part: 'region', paths: ['region'] },
  { part: 'location', paths: ['location'] },
  { part: 'history', paths: ['history'] },
  { part: 'sources', paths: ['sources', 'origins'] },
  { part: 'origins', paths: ['origins'] },
  { part: 'claims', paths: ['claims'] },
  { part: 'occupations', paths: ['occupations'] },
];

builder.queryField('enterprise', (t) =>
  t.field({
    type: EnterpriseType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, { id }, context, info) => {
      const found = await readEnterprises(context, [id], wantedParts(selectionOf(info), parts));
      return found.get(id) ?? null;
    },
  }),
);

builder.queryField('enterprises', (t) =>
  t.field({
    type: EnterpriseConnectionType,
    authScopes: { permission: 'map.read' },
    args: {
      region: t.arg.string(),
      linkId: t.arg.id(),
      text: t.arg.string(),
      first: t.arg.int(),
      after: t.arg.string(),
    },
    complexity: ({ first }) => ({ field: 1, multiplier: Math.ceil(pageSize(first) / 20) }),
    resolve: async (_root, args, context) => {
      const length = [...(args.text ?? '')].length;
      if (length > limits.textLength) {
        throw new InvalidError('searchTooLong', { field: 'text', params: { max: limits.textLength, length } });
      }
      const page = await listEnterprises(context, args);
      return connectionOf(page, pageSize(args.first), args.after ?? null);
    },
  }),
);
