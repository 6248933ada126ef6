import { z } from 'zod';
import { importActive } from '../../cypher/queries.gen.ts';
import { builder } from '../platform/api/builder.ts';
import { scopeOf } from '../platform/api/context.ts';
import { stateOf } from '../platform/jobs/job-state.ts';
import { importKinds } from './import.registry.ts';
import { titleIn } from './kind-titles.rules.ts';

const active = z.object({
  ...{ id: z.string(), kind: z.string(), file: z.string(), by: z.string(), at: z.string() },
  ...{ state: z.string(), total: z.number(), done: z.number(), leaseUntil: z.string() },
});

const ActiveImportType = builder.objectRef<z.infer<typeof active>>('ActiveImport').implement({
  description: 'An import or undo under way: what it creates is not shown yet, what it changes may be.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    kindTitle: t.string({
      resolve: ({ kind }, _args, { language }) =>
        titleIn(language, importKinds.find(({ name }) => name === kind) ?? { name: kind, title: kind }),
    }),
    file: t.exposeString('file'),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
    state: t.string({ resolve: (job) => stateOf(job, new Date()) }),
    done: t.exposeInt('done'),
    total: t.exposeInt('total'),
  }),
});

builder.queryField('activeImport', (t) =>
  t.field({
    type: ActiveImportType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    resolve: async (_root, _args, context) => {
      const [row] = await context.graph.read(importActive, { viewer: scopeOf(context) });
      return row ? active.parse(row.job) : null;
    },
  }),
);
