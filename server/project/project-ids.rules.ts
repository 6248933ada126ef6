import { shortHash } from '../platform/kernel/ids.ts';

/** The id of a project: its first name within its region. */
export const projectIdOf = (region: string, name: string): string =>
  `project-${shortHash(JSON.stringify([region, name]))}`;
