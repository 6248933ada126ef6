import { builder } from '../platform/api/builder.ts';
import type { Context } from '../platform/api/context.ts';
import { roles } from './auth.types.ts';

const RoleType = builder.enumType('Role', { values: roles });

const ViewerType = builder.objectRef<Context>('Viewer').implement({
  description: 'The person signed in.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.id({ resolve: ({ viewer }) => viewer.id }),
    username: t.string({ resolve: ({ viewer }) => viewer.username }),
    role: t.field({
      type: RoleType,
      resolve: ({ viewer }) => roles.find((role) => role === viewer.role) ?? 'RESEARCHER',
    }),
    groupId: t.id({ nullable: true, resolve: ({ viewer }) => viewer.groupId }),
    permissions: t.stringList({ resolve: ({ permissions }) => [...permissions].sort() }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({ type: ViewerType, authScopes: { signedIn: true }, resolve: (_root, _args, context) => context }),
);
