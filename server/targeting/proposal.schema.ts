import { builder } from '../platform/api/builder.ts';
import type { PaperPart, PaperPicture, PaperTable } from '../platform/export/paper.rules.ts';
import { PolicyFactInput } from '../policy/match.schema.ts';
import { ModeNameType } from './mode.schema.ts';
import { type ReadProposal, readProposal } from './proposal.reads.ts';
import type { Named, ProposalView } from './proposal.types.ts';

const PaperRowType = builder.objectRef<readonly string[]>('PaperRow').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ cells: t.stringList({ resolve: (cells) => [...cells] }) }),
});

const PaperTableType = builder.objectRef<PaperTable>('PaperTable').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    head: t.stringList({ resolve: ({ head }) => [...head] }),
    widths: t.intList({ description: 'Parts of the whole.', resolve: ({ widths }) => [...widths] }),
    rows: t.expose('rows', { type: [PaperRowType] }),
  }),
});

const PaperPictureType = builder.objectRef<PaperPicture>('PaperPicture').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    path: t.string({ resolve: ({ id }) => `/carrier-pictures/${encodeURIComponent(id)}` }),
    caption: t.exposeString('caption'),
  }),
});

const PaperPartType = builder.objectRef<PaperPart>('PaperPart').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    heading: t.exposeString('heading'),
    level: t.int({ resolve: ({ level = 1 }) => level }),
    lines: t.stringList({ resolve: ({ lines = [] }) => [...lines] }),
    table: t.field({ type: PaperTableType, nullable: true, resolve: ({ table }) => table ?? null }),
    pictures: t.field({ type: [PaperPictureType], resolve: ({ pictures = [] }) => pictures }),
  }),
});

const PlaceType = builder.objectRef<Named>('ProposalPlace').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name') }),
});

const LinkChoiceType = builder.objectRef<ProposalView['linkChoices'][number]>('ProposalLink').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    industryTitle: t.exposeString('industryTitle'),
  }),
});

const ProposalType = builder.objectRef<ReadProposal>('Proposal').implement({
  description: '招商方案 for one firm: the same paper as the file, in Chinese, with what can be chosen of it.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    title: t.string({ resolve: ({ paper }) => paper.title }),
    lines: t.stringList({ resolve: ({ paper }) => [...paper.lines] }),
    mark: t.string({
      nullable: true,
      description: 'Said across every page: it shows demo data.',
      resolve: ({ paper }) => paper.mark ?? null,
    }),
    parts: t.field({ type: [PaperPartType], resolve: ({ paper }) => paper.parts }),
    lacking: t.stringList({ description: 'What to record next.', resolve: ({ lacking }) => [...lacking] }),
    region: t.id({ resolve: ({ view }) => view.regionId }),
    regionName: t.string({ resolve: ({ view }) => view.regionName }),
    enterpriseId: t.id({ resolve: ({ view }) => view.firm.id }),
    enterpriseName: t.string({ resolve: ({ view }) => view.firm.name }),
    industryId: t.id({ nullable: true, resolve: ({ view }) => view.industry?.id ?? null }),
    linkId: t.id({ nullable: true, resolve: ({ view }) => view.link?.id ?? null }),
    links: t.field({
      type: [LinkChoiceType],
      description: 'That the reserve has for the firm, that it is on, and the one chosen.',
      resolve: ({ view }) => view.linkChoices,
    }),
    mode: t.expose('mode', { type: ModeNameType }),
    line: t.exposeString('line', { description: 'The need that carriers were matched with; empty: none is known.' }),
    places: t.field({ type: [PlaceType], resolve: ({ view }) => view.places }),
    placeChoices: t.field({
      type: [PlaceType],
      description: 'Places that the cost account can compare with.',
      resolve: ({ view }) => view.placeChoices,
    }),
    day: t.expose('day', { type: 'Date' }),
  }),
});

builder.queryField('proposal', (t) =>
  t.field({
    type: ProposalType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: {
      region: t.arg.string({ required: true }),
      enterpriseId: t.arg.id({ required: true }),
      linkId: t.arg.id({ description: 'Else the one that the reserve has for the firm, else one that it is on.' }),
      mode: t.arg({ type: ModeNameType }),
      line: t.arg.string({ description: 'What room it needs (3000平 层高6米); else what it said.' }),
      places: t.arg.idList({ description: 'At most two, for the cost account.' }),
      facts: t.arg({ type: [PolicyFactInput], description: 'Of the project, as the calculator takes them.' }),
      asOf: t.arg({ type: 'Date' }),
    },
    resolve: (_root, { facts, ...args }, context) => readProposal(context, { ...args, facts: facts ?? [] }),
  }),
);
