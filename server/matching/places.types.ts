import type { ProjectRow } from '../project/project.types.ts';

export interface PlaceLink {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

/** The links of a chain with the projects of a region that are of it. */
export interface PlacesView {
  readonly links: readonly PlaceLink[];
  readonly projects: readonly ProjectRow[];
}
