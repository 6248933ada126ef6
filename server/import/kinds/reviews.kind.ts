import { enterpriseLockOccupations } from '../../../cypher/queries.gen.ts';
import { presenceOf, recount } from '../../chain/presence.writes.ts';
import { checkReview, type Review } from '../../enterprise/enterprise.rules.ts';
import type { OccupationState } from '../../enterprise/enterprise.types.ts';
import { reviewFact } from '../../enterprise/enterprise.writes.ts';
import { decisionWords, reviewTitles } from '../../enterprise/review-sheet.rules.ts';
import type { Stamp } from '../../platform/facts/fact-kind.ts';
import type { WriteTransaction } from '../../platform/graph/graph.ts';
import { dayOf } from '../../platform/kernel/dates.ts';
import { InvalidError } from '../../platform/kernel/errors.ts';
import { said } from '../../platform/kernel/language.ts';
import type { ChunkPlan, Importer, NumberedRow, Problem, RowPlan } from '../import.types.ts';
import { refusal, type Told, told } from '../told.rules.ts';
import { type ReviewRow, reviewFix, reviewRow, reviewShape } from './review-row.ts';

const chunkRows = 500;
const again = told('exportAgain');
const unchanged = { outcome: 'write', facts: [] } as const;

type Current = Awaited<ReturnType<typeof lock>>[number];
const lock = (tx: WriteTransaction, ids: readonly string[]) => tx.run(enterpriseLockOccupations, { ids });

/** The rows that decide upon one occupation: the first one counts when all say the same. */
interface Deciding {
  readonly first: number;
  readonly rows: readonly number[];
  readonly agreed: boolean;
}

function decidingRows(rows: readonly NumberedRow<ReviewRow>[]): ReadonlyMap<string, Deciding> {
  const grouped = Map.groupBy(
    rows.filter(({ row }) => row.decision !== null),
    ({ row }) => row.id,
  );
  return new Map(
    [...grouped].map(([id, group]): [string, Deciding] => {
      const numbers = group.map(({ number }) => number);
      const agreed = new Set(group.map(({ row }) => row.decision)).size === 1;
      return [id, { first: numbers[0] ?? 0, rows: numbers, agreed }];
    }),
  );
}

function objection(review: Review): Told | null {
  try {
    checkReview(review);
    return null;
  } catch (error) {
    if (error instanceof InvalidError) return refusal(error);
    throw error;
  }
}

interface Decided {
  readonly plan: RowPlan;
  /** The enterprise whose occupation changes. */
  readonly enterpriseId: string | null;
}

function decide(
  { number, row }: NumberedRow<ReviewRow>,
  deciding: Deciding | undefined,
  current: Current | undefined,
  stamp: Stamp,
): Decided {
  const { decision, reason } = row;
  const without = (plan: RowPlan): Decided => ({ plan, enterpriseId: null });
  const problem = (outcome: 'conflict' | 'reject', given: Omit<Problem, 'row'>) =>
    without({ outcome, problems: [{ row: number, ...given }] });
  if (decision === null || !deciding) return without(unchanged);
  if (!deciding.agreed) {
    const rows = said(deciding.rows.join('、'), deciding.rows.join(', '));
    const words = { reason: told('decisionsDiffer', { rows }), fix: told('decisionsDifferFix') };
    const given = { column: reviewTitles.decision, value: decisionWords[decision] };
    return problem('conflict', { ...given, ...words });
  }
  if (deciding.first !== number) return without({ ...unchanged, notes: [told('repeatsRow', { row: deciding.first })] });
  if (!current) {
    const column = reviewTitles.id;
    return problem('reject', { column, value: row.id, reason: told('placementGone'), fix: again });
  }
  if (current.state === decision) return without(unchanged);
  if (current.version !== row.version) return problem('conflict', changedSince(row, current));
  const wrong = objection({ decision, reason });
  if (wrong !== null) {
    return problem('reject', {
      column: reviewTitles.reason,
      value: reason ?? '',
      reason: wrong,
      fix: told('reasonFix'),
    });
  }
  return {
    plan: { outcome: 'write', facts: [reviewFact(current, { decision, reason }, stamp)] },
    enterpriseId: current.enterpriseId,
  };
}

const decisionsInEnglish: Readonly<Record<OccupationState, string>> = {
  CONFIRMED: 'confirmed',
  REJECTED: 'rejected',
  TO_REVIEW: 'to review',
};
const isState = (state: string): state is OccupationState => Object.hasOwn(decisionWords, state);

function changedSince(row: ReviewRow, current: Current): Omit<Problem, 'row'> {
  const { enterpriseName, state, lastBy, lastAt } = current;
  const day = lastAt === null ? null : dayOf(new Date(lastAt));
  const when = day === null ? said('此前', 'earlier') : said(`在 ${day} `, `on ${day}`);
  const now = isState(state) ? said(decisionWords[state], decisionsInEnglish[state]) : state;
  const by = lastBy ?? said('导入', 'an import');
  return {
    column: reviewTitles.version,
    value: String(row.version),
    reason: told('changedSince', { name: enterpriseName, by, when, version: current.version, state: now }),
    fix: again,
  };
}

async function planChunk(
  tx: WriteTransaction,
  chunk: readonly NumberedRow<ReviewRow>[],
  stamp: Stamp,
  deciding: ReadonlyMap<string, Deciding>,
): Promise<ChunkPlan> {
  const ids = chunk.flatMap(({ row }) => (row.decision === null ? [] : row.id));
  const known = new Map((await lock(tx, ids)).map((current) => [current.id, current]));
  const decided = chunk.map((numbered) =>
    decide(numbered, deciding.get(numbered.row.id), known.get(numbered.row.id), stamp),
  );
  const former = await presenceOf(tx, [...new Set(decided.flatMap(({ enterpriseId }) => enterpriseId ?? []))]);
  return {
    shared: [],
    rows: decided.map(({ plan }) => plan),
    finish: async () => {
      await recount(tx, former);
    },
  };
}

/** A 占位复核表 that people filled in: their decisions on occupations, each only while it is as they saw it. */
export const reviewsKind: Importer<ReviewRow> = {
  name: 'reviews',
  title: '占位复核表',
  sheet: reviewShape,
  row: reviewRow,
  fix: reviewFix,
  open: async (_graph, listed) => {
    const deciding = decidingRows(listed);
    return { chunkRows, plan: (tx, chunk, stamp) => planChunk(tx, chunk, stamp, deciding) };
  },
};
