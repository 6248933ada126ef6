import type { Role, ViewerRow } from './auth.types.ts';

export const permissions = [
  'map.read',
  'occupation.review',
  'enterprise.edit',
  'survey.record',
  'reserve.edit',
  'project.edit',
  'carrier.edit',
  'plan.make',
  'plan.accept',
  'chain.draft',
  'chain.edit',
  'policy.edit',
  'policy.paper',
  'policy.approve',
  'import.run',
  'import.manage',
  'user.manage',
] as const;
export type Permission = (typeof permissions)[number];

/** Who may do what; a role that is not named may not. */
const holders: Readonly<Record<Permission, readonly Role[]>> = {
  'map.read': ['RESEARCHER', 'LEAD', 'OPERATOR', 'BUREAU', 'ADMIN'],
  'occupation.review': ['RESEARCHER', 'LEAD', 'BUREAU', 'ADMIN'],
  'enterprise.edit': ['RESEARCHER', 'LEAD', 'BUREAU', 'ADMIN'],
  'survey.record': ['RESEARCHER', 'LEAD', 'BUREAU', 'ADMIN'],
  // The reserve (目标企业储备库); whose chain it is decides beside the role.
  'reserve.edit': ['RESEARCHER', 'LEAD', 'BUREAU', 'ADMIN'],
  // Projects (项目) with what they need.
  'project.edit': ['RESEARCHER', 'LEAD', 'BUREAU', 'ADMIN'],
  // Units of carriers (房源, 地块): operators keep theirs true.
  'carrier.edit': ['LEAD', 'OPERATOR', 'BUREAU', 'ADMIN'],
  // Plans of places: making and keeping them; accepting one writes on its units.
  'plan.make': ['RESEARCHER', 'LEAD', 'BUREAU', 'ADMIN'],
  'plan.accept': ['LEAD', 'BUREAU', 'ADMIN'],
  'chain.draft': ['RESEARCHER', 'LEAD', 'BUREAU', 'ADMIN'],
  // Rules of links, and making what is drafted hold for everybody.
  'chain.edit': ['LEAD', 'ADMIN'],
  // Rules of policies, reviews of fair competition, and the ledger of what was paid.
  'policy.edit': ['RESEARCHER', 'LEAD', 'BUREAU', 'ADMIN'],
  // The policy documents that the package has, and their texts.
  'policy.paper': ['LEAD', 'BUREAU', 'ADMIN'],
  // Making a rule that somebody else wrote hold for everybody.
  'policy.approve': ['LEAD', 'BUREAU', 'ADMIN'],
  'import.run': ['RESEARCHER', 'LEAD', 'BUREAU', 'ADMIN'],
  // Undoing and stopping what others imported.
  'import.manage': ['LEAD', 'ADMIN'],
  'user.manage': ['ADMIN'],
};

/** Everything a role may do. */
export function permissionsOf(role: Role): readonly Permission[] {
  return permissions.filter((permission) => holders[permission].includes(role));
}

/** Whether a viewer may do something. */
export function can(viewer: Pick<ViewerRow, 'role'>, permission: Permission): boolean {
  return holders[permission].includes(viewer.role);
}
