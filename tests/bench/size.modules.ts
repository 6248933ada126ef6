const staticImport = /(?:\bfrom|\bimport)\s*["'`]\.\/([\w.-]+\.js)["'`]/g;
const dynamicImport = /\bimport\(\s*["'`]\.\/([\w.-]+\.js)["'`]\s*\)/g;

/** Texts of the built JavaScript files by name. */
export type Built = ReadonlyMap<string, string>;

function imports(built: Built, file: string, pattern: RegExp): readonly string[] {
  const text = built.get(file);
  if (text === undefined) throw new Error(`the web build has no ${file}`);
  return [...text.matchAll(pattern)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}

export function dynamicImports(built: Built, file: string): readonly string[] {
  return imports(built, file, dynamicImport);
}

function reached(from: readonly string[], next: (file: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set(from);
  for (const file of found) for (const name of next(file)) found.add(name);
  return found;
}

/** The files and all that they import statically: what the browser must have before their first line runs. */
export function staticClosure(built: Built, from: readonly string[]): ReadonlySet<string> {
  return reached(from, (file) => imports(built, file, staticImport));
}

/** The files and all that they import now or later, but for what `without` leaves out. */
export function wholeClosure(
  built: Built,
  from: readonly string[],
  without: (file: string) => boolean,
): ReadonlySet<string> {
  return reached(from, (file) => [
    ...imports(built, file, staticImport),
    ...dynamicImports(built, file).filter((name) => !without(name)),
  ]);
}
