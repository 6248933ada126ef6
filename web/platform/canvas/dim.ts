import type { Emphasis } from './scene.ts';

/** Whether a filter or a lit path leaves a thing in the background; a wire is there as soon as one of its ends is. */
export function isDim(
  { path, faded }: Pick<Emphasis, 'path' | 'faded'>,
  id: string,
  ends: readonly string[] = [id],
): boolean {
  return path === null ? ends.some((end) => faded.has(end)) : !path.has(id);
}
