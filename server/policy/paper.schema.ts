import { builder } from '../platform/api/builder.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { SourceType } from '../source/source.schema.ts';
import { readPaperOf } from './paper.reads.ts';
import type { ArticleRow, PaperFile, PaperView, ScopeRow } from './paper.types.ts';
import { PolicyDocumentType, PolicyStandingType } from './policy.schema.ts';
import { standingOf } from './standing.rules.ts';
import { lineages, type Succession, successionOf } from './succession.rules.ts';

const ArticleType = builder.objectRef<ArticleRow>('PolicyArticle').implement({
  description: 'A stretch of the stored text; all of them, in order, are the text.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    order: t.exposeInt('order'),
    number: t.exposeString('number', { description: 'As it is cited, with the numbers above it; may be empty.' }),
    heading: t.exposeString('heading'),
    depth: t.exposeInt('depth'),
    start: t.exposeInt('start'),
    end: t.exposeInt('end'),
    text: t.exposeString('text'),
  }),
});

const FileType = builder.objectRef<PaperFile>('PolicyFile').implement({
  description: 'An upload of the document.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    size: t.exposeInt('size'),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
    current: t.exposeBoolean('current', { description: 'The one whose text is shown.' }),
    withdrawn: t.boolean({ resolve: ({ state }) => state === 'WITHDRAWN' }),
  }),
});

const ScopeType = builder.objectRef<ScopeRow>('PolicyScope').implement({
  description: 'That the document, or one clause of it, applies to an industry or link, as somebody recorded.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    clauseId: t.exposeID('clauseId', { nullable: true }),
    industryId: t.exposeID('industryId'),
    industry: t.exposeString('industry', { nullable: true }),
    linkId: t.exposeID('linkId', { nullable: true }),
    link: t.exposeString('link', { nullable: true }),
    version: t.exposeInt('version'),
    by: t.exposeString('by'),
    on: t.expose('on', { type: 'Date' }),
    sources: t.expose('sources', { type: [SourceType] }),
  }),
});

const OtherType = builder.objectRef<PaperView['around'][number]>('PolicyOther').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ id: t.exposeID('id'), title: t.exposeString('title') }),
});

interface DatedSuccession extends Succession {
  readonly standing: ReturnType<typeof standingOf>;
}

const LineageType = builder.enumType('PolicyLineage', { values: lineages });
const SuccessionType = builder.objectRef<DatedSuccession>('PolicySuccession').implement({
  description: 'A document of the same line: what this one took the place of, itself, what took its place.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    lineage: t.expose('lineage', { type: LineageType }),
    standing: t.expose('standing', { type: PolicyStandingType }),
    id: t.id({ resolve: ({ paper }) => paper.id }),
    title: t.string({ resolve: ({ paper }) => paper.title }),
    number: t.string({ nullable: true, resolve: ({ paper }) => paper.number }),
    issued: t.field({ type: 'Date', nullable: true, resolve: ({ paper }) => paper.issued }),
    inForceFrom: t.field({ type: 'Date', nullable: true, resolve: ({ paper }) => paper.inForceFrom }),
    inForceTo: t.field({ type: 'Date', nullable: true, resolve: ({ paper }) => paper.inForceTo }),
  }),
});

export const PolicyPaperType = builder.objectRef<PaperView>('PolicyPaper').implement({
  description: 'A policy document with its stored text by articles, its files, and its line of documents in time.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    document: t.field({
      type: PolicyDocumentType,
      resolve: (view) => ({ ...view, standing: standingOf(view, view.around, dayOf(new Date())) }),
    }),
    regionId: t.exposeID('regionId'),
    version: t.exposeInt('version'),
    own: t.exposeBoolean('own', { description: 'Added by a person, not shipped or imported.' }),
    articles: t.expose('articles', { type: [ArticleType] }),
    files: t.expose('files', { type: [FileType] }),
    scopes: t.expose('scopes', { type: [ScopeType] }),
    others: t.field({
      type: [OtherType],
      description: 'Documents of the region and of those above it.',
      resolve: ({ around }) => around,
    }),
    succession: t.field({
      type: [SuccessionType],
      resolve: ({ id, around }) => {
        const today = dayOf(new Date());
        return successionOf(id, around).map((each) => ({ ...each, standing: standingOf(each.paper, around, today) }));
      },
    }),
  }),
});

builder.queryField('policyPaper', (t) =>
  t.field({
    type: PolicyPaperType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, context) => readPaperOf(context, id),
  }),
);
