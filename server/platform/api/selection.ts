import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isInterfaceType,
  isObjectType,
  type SelectionNode,
} from 'graphql';

export interface Selected {
  /** Field names joined by dots from the resolved field down, aliases undone: `links.presence`. */
  readonly path: string;
  readonly args: Readonly<Record<string, unknown>>;
}

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues' | 'returnType' | 'schema'>;

function isIncluded(node: SelectionNode, info: Info): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, info.variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues);
  return skip?.['if'] !== true && include?.['if'] !== false;
}

function* fieldsOf(
  selections: readonly SelectionNode[],
  info: Info,
  type: GraphQLNamedType,
): Generator<{ readonly node: FieldNode; readonly parent: GraphQLNamedType }> {
  for (const node of selections) {
    if (!isIncluded(node, info)) continue;
    if (node.kind === 'Field') {
      yield { node, parent: type };
      continue;
    }
    const fragment = node.kind === 'FragmentSpread' ? info.fragments[node.name.value] : node;
    if (fragment === undefined) continue;
    const condition = fragment.typeCondition;
    const narrowed = condition ? info.schema.getType(condition.name.value) : type;
    yield* fieldsOf(fragment.selectionSet.selections, info, narrowed ?? type);
  }
}

function* walk(
  selections: readonly SelectionNode[],
  info: Info,
  type: GraphQLNamedType,
  prefix: string,
): Generator<Selected> {
  for (const { node, parent } of fieldsOf(selections, info, type)) {
    if (!isObjectType(parent) && !isInterfaceType(parent)) continue;
    const field = parent.getFields()[node.name.value];
    if (!field) continue;
    const path = `${prefix}${node.name.value}`;
    yield { path, args: getArgumentValues(field, node, info.variableValues) };
    if (node.selectionSet) yield* walk(node.selectionSet.selections, info, getNamedType(field.type), `${path}.`);
  }
}

/** Everything that the operation selects below this field, with fragments, aliases and @skip/@include undone. */
export function selectionOf(info: Info): readonly Selected[] {
  const type = getNamedType(info.returnType);
  return info.fieldNodes.flatMap((node) => [...walk(node.selectionSet?.selections ?? [], info, type, '')]);
}

/** The declared parts of a view that an operation needs: a part is wanted when one of its paths is selected. */
export function wantedParts<Part extends string>(
  selected: readonly Selected[],
  parts: readonly { readonly part: Part; readonly paths: readonly string[] }[],
): readonly Part[] {
  const selectedPaths = new Set(selected.map(({ path }) => path));
  return parts.filter(({ paths }) => paths.some((path) => selectedPaths.has(path))).map(({ part }) => part);
}
