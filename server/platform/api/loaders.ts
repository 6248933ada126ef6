import DataLoader from 'dataloader';
import type { Context } from './context.ts';

/**
 * The batch loader of a name for this request: keys asked for in the same tick go out as one statement.
 * A key that the statement does not answer is null.
 */
export function loaderOf<V>(
  context: Pick<Context, 'loaders'>,
  name: string,
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>,
): { readonly load: (key: string) => Promise<V | null> } {
  const known = context.loaders.get(name);
  const loader =
    known ??
    new DataLoader<string, unknown>(async (keys) => {
      const found = await load(keys);
      return keys.map((key) => found.get(key) ?? null);
    });
  if (!known) context.loaders.set(name, loader);
  return {
    load: async (key) => {
      const value: unknown = await loader.load(key);
      return isLoaded<V>(value) ? value : null;
    },
  };
}

/** A loader's name fixes the type of its values; this only states it to the compiler. */
function isLoaded<V>(value: unknown): value is V {
  return value !== null && value !== undefined;
}
