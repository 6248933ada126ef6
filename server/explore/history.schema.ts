import { builder } from '../platform/api/builder.ts';
import { cursorOf, pageSize, placeOf } from '../platform/api/paging.ts';
import { SourceType } from '../source/source.schema.ts';
import { type HistoryPage, readHistory } from './explore.reads.ts';
import type { HistoryRow } from './explore.types.ts';
import { toldFact } from './kinds.rules.ts';
import { relations } from './relations.rules.ts';

const shown = 20;

const ChangeType = builder.objectRef<HistoryRow>('ExploreChange').implement({
  description: 'One change of a thing or of a relation of it, with what it stands on.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    cursor: t.string({ resolve: ({ order }) => cursorOf(order) }),
    at: t.expose('at', { type: 'DateTime' }),
    by: t.exposeString('by'),
    relation: t.string({
      nullable: true,
      description: 'What the relation is called; null: the thing itself was changed.',
      resolve: ({ about }, _args, { language }) => relations.get(about)?.words[language].name ?? null,
    }),
    far: t.exposeString('far', { nullable: true, description: 'The other end of the relation.' }),
    field: t.string({
      nullable: true,
      description: 'What was changed; null: the whole was made or removed.',
      resolve: ({ about, field }, _args, { language }) =>
        field === '*' ? null : toldFact(about, field, null, language).name,
    }),
    gone: t.boolean({ resolve: ({ field, after }) => field === '*' && after === null }),
    before: t.string({
      nullable: true,
      resolve: ({ about, field, before }, _args, { language }) => toldFact(about, field, before, language).value,
    }),
    after: t.string({
      nullable: true,
      resolve: ({ about, field, after }, _args, { language }) => toldFact(about, field, after, language).value,
    }),
    file: t.exposeString('file', { nullable: true, description: 'The file that was imported.' }),
    sources: t.expose('sources', { type: [SourceType] }),
  }),
});

const PageType = builder.objectRef<HistoryPage>('ExploreHistory').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ rows: t.expose('rows', { type: [ChangeType] }), more: t.exposeBoolean('more') }),
});

builder.queryField('exploreHistory', (t) =>
  t.field({
    type: PageType,
    description: 'Who changed what of a thing and of its relations and when, the newest first.',
    authScopes: { permission: 'map.read' },
    args: { id: t.arg.id({ required: true }), first: t.arg.int(), after: t.arg.string() },
    resolve: (_root, { id, first, after }, context) =>
      readHistory(context, { id, first: pageSize(first ?? shown), after: placeOf(after) }),
  }),
);
