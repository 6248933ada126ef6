import { createHash } from 'node:crypto';
import type { Graph } from '../graph/graph.ts';
import { type ArchivedNode, type ArchivedRelation, archivedElements } from './elements.ts';

/** Who wrote when and in which batch: equal content may differ in these. */
const passing = new Set(['batchId', 'createdIn', 'at', 'createdAt', 'recordedAt']);
const notContent = new Set(['User', 'Session', 'Job', 'Chunk', 'Lock', 'Change', 'MutationRecord']);

type Properties = Readonly<Record<string, unknown>>;

function sorted(props: Properties, without: ReadonlySet<string>): readonly (readonly [string, unknown])[] {
  const entries = Object.entries(props).filter(([key]) => !without.has(key));
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Hashes of single lines added up: the same lines in any order give the same sum, and a line twice is not a line once. */
class LineSum {
  #sum = 0n;
  #lines = 0;

  add(line: string): void {
    this.#sum += BigInt(`0x${createHash('sha256').update(line).digest('hex')}`);
    this.#lines += 1;
  }

  digest(): string {
    const text = `${this.#lines}:${BigInt.asUintN(256, this.#sum).toString(16)}`;
    return createHash('sha256').update(text).digest('hex');
  }
}

export interface CanonicalHashes {
  /** Of all that an archive holds. */
  readonly whole: string;
  /** Of what the graph says of the world, without accounts, history, jobs, and who wrote it when. */
  readonly content: string;
}

const none: ReadonlySet<string> = new Set();

/** Hashes of a graph taken element by element, in any order but nodes before the relations between them. */
export class CanonicalHash {
  readonly #whole = new LineSum();
  readonly #content = new LineSum();
  readonly #ends: { readonly key: string; readonly content: boolean }[] = [];

  node({ n, labels, props }: ArchivedNode): void {
    const names = labels.toSorted();
    const content = !names.some((label) => notContent.has(label));
    this.#ends[n] = { key: `${names.join(':')}/${String(props['id'])}`, content };
    this.#whole.add(JSON.stringify([names, sorted(props, none)]));
    if (content) this.#content.add(JSON.stringify([names, sorted(props, passing)]));
  }

  /** False when one of the ends has not been given before. */
  relation({ type, from, to, props }: ArchivedRelation): boolean {
    const [a, b] = [this.#ends[from], this.#ends[to]];
    if (!a || !b) return false;
    this.#whole.add(JSON.stringify([type, a.key, b.key, sorted(props, none)]));
    if (a.content && b.content) this.#content.add(JSON.stringify([type, a.key, b.key, sorted(props, passing)]));
    return true;
  }

  digest(): CanonicalHashes {
    return { whole: this.#whole.digest(), content: this.#content.digest() };
  }
}

/** Hashes of everything in the database, read as a stream: equal graphs have equal hashes. */
export async function canonicalHashes(graph: Graph): Promise<CanonicalHashes> {
  const hash = new CanonicalHash();
  for await (const element of archivedElements(graph)) {
    if ('labels' in element) hash.node(element);
    else hash.relation(element);
  }
  return hash.digest();
}
