export const roles = ['RESEARCHER', 'LEAD', 'OPERATOR', 'BUREAU', 'ADMIN'] as const;
export type Role = (typeof roles)[number];

/** The signed-in person of a request. */
export interface ViewerRow {
  readonly id: string;
  readonly username: string;
  readonly role: Role;
  readonly groupId: string | null;
}

export interface UserRow extends ViewerRow {
  readonly passwordHash: string;
  readonly disabled: boolean;
}
