import type { SourceRow } from '../source/source.types.ts';

export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly parent: { readonly id: string; readonly name: string } | null;
}

export interface SeatRow {
  readonly id: string;
  readonly role: string;
  readonly post: string | null;
  readonly order: number;
  readonly organisation: OrganisationRow | null;
}

export interface GroupRow {
  readonly id: string;
  readonly name: string;
  readonly shape: string;
  readonly focus: string | null;
  readonly members: readonly SeatRow[];
  readonly sources: readonly SourceRow[];
}
