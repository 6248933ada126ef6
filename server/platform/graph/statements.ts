import { invariant } from '../kernel/invariant.ts';
import type { QueryMode } from './query.ts';

export interface Declared {
  readonly name: string;
  readonly type: string;
}

/** A file of cypher/ as its header declares it. */
export interface Statement {
  /** Path below cypher/ without the ending: `chain/map`. */
  readonly name: string;
  readonly identifier: string;
  readonly purpose: string;
  readonly mode: QueryMode;
  readonly params: readonly Declared[];
  readonly returns: readonly Declared[];
  /** Plan operators that this file may use although others may not, each with its reason. */
  readonly allowed: readonly string[];
  readonly text: string;
}

const scalarTypes: Readonly<Record<string, string>> = {
  string: 'string',
  int: 'number',
  float: 'number',
  boolean: 'boolean',
  map: '{ readonly [key: string]: Value }',
};

/** Reads a statement's header; throws when a line of it is not understood. */
export function parseStatement(file: string, text: string): Statement {
  const name = file.replaceAll('\\', '/').replace(/\.cypher$/, '');
  const lines = text.split('\n');
  const header = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('//')),
  );
  const tags = header.filter((line) => line.startsWith('// @')).map((line) => line.slice(4).split(/\s+/));
  const of = (tag: string) => tags.filter(([first]) => first === tag);
  const declared = (tag: string): Declared[] =>
    of(tag).map(([, field, ...type]) => {
      invariant(field && type.length > 0, `${file}: @${tag} needs a name and a type`);
      return { name: field, type: tag === 'param' ? (type[0] ?? '') : type.join(' ') };
    });
  const mode = of('mode')[0]?.[1];
  invariant(mode === 'read' || mode === 'write' || mode === 'schema', `${file}: @mode must be read, write or schema`);
  return {
    name,
    identifier: name.replaceAll(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase()),
    purpose: (header[0] ?? '').replace(/^\/\/\s*/, ''),
    mode,
    params: declared('param'),
    returns: declared('returns'),
    allowed: of('allow').map(([, operator]) => operator ?? ''),
    text: lines.slice(header.length).join('\n').trim(),
  };
}

interface TypeText {
  readonly text: string;
  readonly imports: readonly string[];
}

/** `string[]`, `map|null`, `chain.ChainMapView`, `targeting/reserve.ReserveView`: the TypeScript type and the domain types it needs. */
function typeText(declared: string): TypeText {
  const nullable = declared.endsWith('|null');
  const bare = declared.replace(/\|null$/, '');
  const list = bare.endsWith('[]');
  const item = bare.replace(/\[\]$/, '');
  const [domain, type] = item.split('.');
  const base = type === undefined ? scalarTypes[item] : type;
  invariant(base, `unknown type ${declared}`);
  const text = `${list ? `readonly ${/^\w+$/.test(base) ? base : `(${base})`}[]` : base}${nullable ? ' | null' : ''}`;
  return { text, imports: type === undefined ? [] : [`${domain}.${type}`] };
}

function shape(fields: readonly Declared[]): string {
  if (fields.length === 0) return 'Record<never, never>';
  return `{ ${fields.map(({ name, type }) => `readonly ${name}: ${typeText(type).text}`).join('; ')} }`;
}

/** The committed module of typed statements. */
export function generateModule(statements: readonly Statement[]): string {
  const imports = new Map<string, Set<string>>();
  for (const { params, returns } of statements) {
    for (const name of [...params, ...returns].flatMap(({ type }) => typeText(type).imports)) {
      const [domain = '', type = ''] = name.split('.');
      imports.set(domain, (imports.get(domain) ?? new Set()).add(type));
    }
  }
  const lines = [
    '// Made by `npm run gen` from the .cypher files beside it: change those.',
    "import type { Query, Value } from '../server/platform/graph/query.ts';",
    ...[...imports]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([domain, types]) =>
          `import type { ${[...types].sort().join(', ')} } from '../server/${domain.includes('/') ? domain : `${domain}/${domain}`}.types.ts';`,
      ),
    '',
  ];
  for (const statement of statements) {
    lines.push(
      `/** ${statement.purpose} */`,
      `export const ${statement.identifier}: Query<${shape(statement.params)}, ${shape(statement.returns)}> = {`,
      `  name: '${statement.name}',`,
      `  mode: '${statement.mode}',`,
      `  text: ${JSON.stringify(statement.text)},`,
      '};',
      '',
    );
  }
  return lines.join('\n');
}
