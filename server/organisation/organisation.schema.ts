import { builder } from '../platform/api/builder.ts';
import { SourceType } from '../source/source.schema.ts';
import type { GroupRow, OrganisationRow, SeatRow } from './organisation.types.ts';

const ParentType = builder.objectRef<NonNullable<OrganisationRow['parent']>>('OrganisationRef').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name') }),
});

const OrganisationType = builder.objectRef<OrganisationRow>('Organisation').implement({
  description: 'A department, park authority, state-owned firm or office.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    aliases: t.exposeStringList('aliases'),
    parent: t.expose('parent', { type: ParentType, nullable: true }),
  }),
});

const GroupMemberType = builder.objectRef<SeatRow>('GroupMember').implement({
  description: 'A role in a group, held by post: never by a person named.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    role: t.exposeString('role'),
    post: t.exposeString('post', { nullable: true }),
    order: t.exposeInt('order'),
    organisation: t.expose('organisation', { type: OrganisationType, nullable: true }),
  }),
});

export const GroupType = builder.objectRef<GroupRow>('Group').implement({
  description: 'An industry group (产业招商小组).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    shape: t.exposeString('shape'),
    focus: t.exposeString('focus', { nullable: true }),
    members: t.expose('members', { type: [GroupMemberType] }),
    sources: t.expose('sources', { type: [SourceType] }),
  }),
});
