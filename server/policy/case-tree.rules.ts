import { type Decision, isOpen, outcomeKey, type ReadyRule } from './decide.rules.ts';
import { withDerived } from './fact.rules.ts';
import type { Facts, Known } from './rule.types.ts';

const casesTried = 8_192;

export interface Open {
  readonly fact: string;
  readonly values: readonly Known[];
}

/** All cases that decide a rule: at a fork the cases part by what one fact may be, at an end they agree. */
type Fork = { readonly at: number; readonly ways: readonly Node[]; readonly key: number };
type End = { readonly decision: Decision; readonly key: number };
type Node = Fork | End;

export class TooMany extends Error {}

/**
 * Builds the reduced diagram of a rule over its open facts. Where facts that are known decide it already (unknown is never
 * taken for false), no further case is looked at; forks whose ways are all the same are none. So the facts that have a
 * fork are those that can change the outcome, and no others. Throws TooMany when there are more cases than are tried.
 */
export function diagramOf(
  ready: ReadyRule,
  facts: Facts,
  open: readonly Open[],
  decided: (facts: Facts) => Decision,
): Node {
  const nodes = new Map<string, Node>();
  let tried = 0;
  const once = (name: string, made: (key: number) => Node): Node => {
    const known = nodes.get(name) ?? made(nodes.size);
    nodes.set(name, known);
    return known;
  };
  const build = (given: Facts, at: number): Node => {
    tried += 1;
    if (tried > casesTried) throw new TooMany();
    const decision = decided(given);
    const fact = open[at];
    if (!fact || !isOpen(decision)) return once(outcomeKey(decision), (key) => ({ decision, key }));
    const ways = fact.values.map((value) =>
      build(withDerived(new Map(given).set(fact.fact, value), ready.derived), at + 1),
    );
    const [first] = ways;
    if (first && ways.every((way) => way === first)) return first;
    return once(`${at}:${ways.map(({ key }) => key).join()}`, (key) => ({ at, ways, key }));
  };
  return build(facts, 0);
}

/** How often a fact is asked for on the way to an outcome, and which outcomes there are. */
export function walked(root: Node, open: readonly Open[]) {
  const weights = new Map<number, number>();
  const decisions: Decision[] = [];
  const reach = new Map<Node, number>([[root, 1]]);
  // A way leads to a node that was made before: by falling keys every node comes after all that lead to it.
  const waiting = [root];
  while (waiting.length > 0) {
    waiting.sort((a, b) => a.key - b.key);
    const node = waiting.pop();
    if (!node) break;
    if ('decision' in node) {
      decisions.push(node.decision);
      continue;
    }
    const share = reach.get(node) ?? 0;
    const other = node.ways.filter((way) => way !== node.ways[0]).length;
    weights.set(node.at, (weights.get(node.at) ?? 0) + (share * other) / node.ways.length);
    for (const way of node.ways) {
      if (!reach.has(way)) waiting.push(way);
      reach.set(way, (reach.get(way) ?? 0) + share / node.ways.length);
    }
  }
  const missing = [...weights].flatMap(([at, weight]) => {
    const fact = open[at]?.fact;
    return fact === undefined ? [] : [{ fact, weight }];
  });
  return { missing, decisions };
}

const multiplier = 1_664_525;
const increment = 1_013_904_223;

/** Where there are too many cases: some of them, always the same, and for each fact whether changing it alone changes one. */
export function sampled(ready: ReadyRule, facts: Facts, open: readonly Open[], decided: (facts: Facts) => Decision) {
  let seed = 1;
  const next = (below: number) => {
    seed = (Math.imul(seed, multiplier) + increment) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const decisions: Decision[] = [];
  const changing = new Map<string, number>();
  const rounds = Math.max(1, Math.floor(casesTried / (1 + open.length)));
  for (let round = 0; round < rounds; round += 1) {
    const base = new Map(facts);
    const set = (tried: Map<string, Known>, { fact, values }: Open) => {
      const value = values[next(values.length)];
      return value === undefined ? tried : tried.set(fact, value);
    };
    for (const each of open) set(base, each);
    const was = decided(withDerived(base, ready.derived));
    decisions.push(was);
    for (const each of open) {
      const is = decided(withDerived(set(new Map(base), each), ready.derived));
      if (outcomeKey(is) !== outcomeKey(was)) changing.set(each.fact, (changing.get(each.fact) ?? 0) + 1);
    }
  }
  return { missing: [...changing].map(([fact, count]) => ({ fact, weight: count / rounds })), decisions };
}
