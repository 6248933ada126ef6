import type { ChainTemplate } from './chain.template.ts';

type Keyed = Pick<ChainTemplate, 'id'>;

export function laneIdOf({ id }: Keyed, key: string): string {
  return `${id}.lane-${key}`;
}

export function linkIdOf({ id }: Keyed, key: string): string {
  return `${id}.${key}`;
}

/** The id of what the facts of a template cite. */
export function templateSourceId(industryId: string): string {
  return `template.${industryId}`;
}
