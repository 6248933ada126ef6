import { policyLedger } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { type LedgerLine, ledgerLines } from './grant.rules.ts';
import type { GrantStage } from './grant.types.ts';
import { clausesIn } from './match.rules.ts';
import { bookOf, type PolicyPackage, readPackage } from './policy.reads.ts';
import { declarations } from './shipped-policies.ts';

export interface LedgerFilter {
  readonly year?: number | null | undefined;
  readonly stage?: GrantStage | null | undefined;
  /** A part of the name of the firm or project. */
  readonly name?: string | null | undefined;
}

export interface ShownLine extends LedgerLine {
  readonly article: string | null;
  readonly documentTitle: string | null;
}

export interface Ledger {
  readonly view: PolicyPackage;
  readonly lines: readonly ShownLine[];
}

/** The ledger of a region, by subject, clause and year: two trips. Null: there is no such region. */
export async function readLedger(
  context: Pick<Context, 'graph' | 'viewer'>,
  region: string,
  { year = null, stage = null, name = null }: LedgerFilter = {},
): Promise<Ledger | null> {
  const [view, [row]] = await Promise.all([
    readPackage(context, { region }),
    context.graph.read(policyLedger, { region, viewer: scopeOf(context) }),
  ]);
  if (!view || !row) return null;
  const rules = new Map(bookOf(view).map(({ rule }) => [rule.id, rule]));
  const clauses = clausesIn(view, view.asOf);
  const asked = name?.trim() ?? '';
  const lines = ledgerLines(row.entries, rules, declarations())
    .filter((line) => year === null || line.year === year)
    .filter((line) => stage === null || line.sums[stage] !== null)
    .filter((line) => line.subjectName.includes(asked))
    .map((line) => {
      const at = clauses.get(line.clauseId);
      return { ...line, article: at?.clause.article ?? null, documentTitle: at?.document.title ?? null };
    });
  return { view, lines };
}
