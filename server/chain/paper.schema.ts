import { chainPaper } from '../../cypher/queries.gen.ts';
import { OccupationKindType, OccupationRoleType, OccupationStateType } from '../enterprise/enterprise.schema.ts';
import { builder } from '../platform/api/builder.ts';
import { scopeOf } from '../platform/api/context.ts';
import { selectionOf, wantedParts } from '../platform/api/selection.ts';
import { SourceType } from '../source/source.schema.ts';
import type { ChainPaperView, FirmList, ListedFirm, PaperLink } from './paper.types.ts';

/** So many enterprises of one state are listed under a link. */
const firmsPerList = 40;

const ListedFirmType = builder.objectRef<ListedFirm>('ListedFirm').implement({
  description: 'An enterprise in a printed list.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    demo: t.boolean({ resolve: ({ demo }) => demo === true }),
    identityState: t.exposeString('identityState'),
    place: t.exposeString('place', { nullable: true }),
    role: t.expose('role', { type: OccupationRoleType }),
    kind: t.expose('kind', { type: OccupationKindType }),
    asOf: t.expose('asOf', { type: 'Date', nullable: true }),
    sourceIds: t.exposeStringList('sourceIds'),
  }),
});

const FirmListType = builder.objectRef<FirmList>('FirmList').implement({
  description: 'Enterprises of one state on a link itself; total counts those that are not listed too.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    state: t.expose('state', { type: OccupationStateType }),
    total: t.exposeInt('total'),
    firms: t.expose('firms', { type: [ListedFirmType] }),
  }),
});

export const PaperLinkType = builder.objectRef<PaperLink>('PaperLink').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    linkId: t.exposeID('linkId'),
    note: t.exposeString('note', { nullable: true }),
    sourceIds: t.exposeStringList('sourceIds'),
    lists: t.field({ type: [FirmListType], resolve: ({ lists }) => lists ?? [] }),
  }),
});

const ChainPaperType = builder.objectRef<ChainPaperView>('ChainPaper').implement({
  description: 'What paper adds to the map of a chain: sources, and the first enterprises of every link.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    links: t.expose('links', { type: [PaperLinkType] }),
    sources: t.expose('sources', { type: [SourceType], description: 'All that links and firms name, each once.' }),
  }),
});

builder.queryField('chainPaper', (t) =>
  t.field({
    type: ChainPaperType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    description: 'What a printed map or atlas of a chain adds to its map, as it is now.',
    args: { industryId: t.arg.id({ required: true }), region: t.arg.string({ required: true }) },
    resolve: async (_root, args, context, info) => {
      const want = wantedParts(selectionOf(info), [
        { part: 'lists', paths: ['links.lists'] },
        { part: 'targets', paths: ['links.targets'] },
      ]);
      const viewer = scopeOf(context);
      const [row] = await context.graph.read(chainPaper, { ...args, want, first: firmsPerList, viewer });
      return row?.view ?? null;
    },
  }),
);
