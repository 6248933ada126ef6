import { z } from 'zod';
import {
  enterpriseLinkRules,
  enterpriseLockSubjects,
  enterpriseSubjects,
  enterpriseWithdrawOccupations,
  importJobs,
  importSaveJob,
} from '../../cypher/queries.gen.ts';
import { type Classifier, compileLinks } from '../enterprise/classification.rules.ts';
import { occupationsOf } from '../enterprise/proposal.writes.ts';
import { concerns, reachOf } from '../enterprise/rule-effect.rules.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import type { Stamp } from '../platform/facts/fact-kind.ts';
import { removeFacts } from '../platform/facts/remove-facts.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import type { Graph, WriteTransaction } from '../platform/graph/graph.ts';
import { underImportLease } from '../platform/jobs/import-lease.ts';
import { stateOf } from '../platform/jobs/job-state.ts';
import { DomainError, NotFoundError } from '../platform/kernel/errors.ts';
import { message } from '../platform/kernel/messages.ts';
import { presenceOf, recount } from './presence.writes.ts';

const jobKind = 'link-rules';
const pageRows = 4_000;
const chunkRows = 200;
/** A recount that says nothing for so long has gone. */
const silentMs = 120_000;
const waitMs = 120_000;

/** A link by id and name. */
export interface NamedLink {
  readonly id: string;
  readonly name: string;
}

/** How a recount of a link's proposals is going; INTERRUPTED: whoever ran it has gone. */
const job = z.object({
  ...{ id: z.string(), by: z.string(), at: z.string(), leaseUntil: z.string() },
  ...{ state: z.string(), total: z.number(), done: z.number(), error: z.string().nullish() },
  report: z.string().nullish(),
});
const report = z.object({ added: z.number(), withdrawn: z.number(), changed: z.number() });
export type RulesJob = Omit<z.infer<typeof job>, 'report' | 'error'> & {
  readonly error: string | null;
  readonly report: z.infer<typeof report> | null;
};

/** The job of an id; null: there is none. */
export async function readRulesJob(context: Context, id: string): Promise<RulesJob | null> {
  const params = { id, kinds: [jobKind], first: 1, viewer: scopeOf(context) };
  const [row] = await context.graph.read(importJobs, params);
  if (!row) return null;
  const { report: text, error = null, ...stored } = job.parse(row.job);
  return {
    ...stored,
    error,
    state: stateOf(stored, new Date()),
    report: text ? report.parse(JSON.parse(text)) : null,
  };
}

const nameOf = (links: readonly NamedLink[]) =>
  links
    .map(({ name }) => name)
    .join('、')
    .slice(0, 80);

function progress(name: string, { by, at }: Stamp, total: number, done: number) {
  const leaseUntil = new Date(Date.now() + silentMs).toISOString();
  const ran = { kind: jobKind, file: name, region: null, by, at, dryRun: false, state: 'RUNNING', error: null };
  return { ...ran, report: null, leaseUntil, total, done };
}

/** Of links, and of those above and below them: who stands on a link below is not proposed for the one above. */
async function classifierOf(graph: Graph, linkIds: readonly string[]) {
  const links = (await graph.read(enterpriseLinkRules, {})).map(({ link }) => link);
  const family = new Set<string>();
  const reaches = linkIds.map((linkId) => {
    const own = links.find(({ id }) => id === linkId);
    if (!own) throw new NotFoundError('linkNotFound', { field: 'linkId', params: { id: linkId } });
    for (const { id, parentId } of links) {
      if (id === linkId || id === own.parentId || parentId === linkId) family.add(id);
    }
    return { linkId, reach: reachOf(own) };
  });
  return { classifier: compileLinks(links), reaches, family };
}

const subjectShape = z.object({
  id: z.string(),
  name: z.string(),
  scope: z.string().nullish(),
  industryCodes: z.array(z.string()).nullish(),
  sourceIds: z.array(z.string()).nullish(),
});
const occupationShape = z.object({
  ...{ id: z.string(), linkId: z.string(), state: z.string(), kind: z.string() },
  ...{ evidence: z.string().nullish(), ruleVersion: z.string().nullish() },
});

/** Opens the job of a recomputation in the transaction that makes it due. */
export async function openRecompute(
  tx: WriteTransaction,
  id: string,
  links: readonly NamedLink[],
  stamp: Stamp,
): Promise<void> {
  await tx.run(importSaveJob, { id, props: progress(nameOf(links), stamp, 0, 0) });
}

async function recomputeChunk(
  graph: Graph,
  ids: readonly string[],
  { classifier, family }: { readonly classifier: Classifier; readonly family: ReadonlySet<string> },
  stamp: Stamp,
  advance: (tx: WriteTransaction) => Promise<void>,
) {
  return graph.write(async (tx) => {
    const rows = await tx.run(enterpriseLockSubjects, { ids });
    const former = await presenceOf(tx, ids);
    const planned = rows.map(({ enterprise, occupations }) => {
      const { id, name, scope = null, industryCodes, sourceIds } = subjectShape.parse(enterprise);
      const subject = { name, scope, industryCodes: industryCodes ?? [] };
      const known = occupations.map((each) => occupationShape.parse(each)).filter(({ linkId }) => family.has(linkId));
      const proposals = classifier.classify(subject).filter(({ linkId }) => family.has(linkId));
      const given = known.map(({ evidence = null, ruleVersion = null, ...rest }) => ({
        ...rest,
        evidence,
        ruleVersion,
      }));
      return occupationsOf(id, proposals, given, sourceIds ?? []);
    });
    const facts = planned.flatMap((each) => each.facts);
    const saved = await saveFacts(tx, facts, stamp);
    const ids_ = planned.flatMap(({ withdrawn: each }) => each);
    const withdrawn = await removeFacts(tx, 'OCCUPIES', enterpriseWithdrawOccupations, ids_, stamp);
    await recount(tx, [...former, ...(await presenceOf(tx, ids))]);
    await advance(tx);
    const count = (outcome: string) => saved.filter((each) => each.outcome === outcome).length;
    return { added: count('created'), changed: count('changed'), withdrawn };
  });
}

async function subjectsOf(graph: Graph, linkId: string, reach: ReturnType<typeof reachOf>): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let after = ''; ; ) {
    const page = await graph.read(enterpriseSubjects, { region: null, linkId, after, limit: pageRows });
    for (const { subject } of page) {
      const proposed = subject.state === 'TO_REVIEW' && subject.ruleVersion !== null;
      if (proposed || concerns(reach, subject)) ids.push(subject.id);
    }
    after = page.at(-1)?.subject.id ?? '';
    if (page.length < pageRows) return ids;
  }
}

/** Proposes anew, in chunks, who stands on links; what people judged stays. One import or recomputation at a time. */
async function recompute(graph: Graph, id: string, links: readonly NamedLink[], stamp: Stamp) {
  await underImportLease(graph, stamp.by, waitMs, async (check) => {
    const rules = await classifierOf(
      graph,
      links.map((link) => link.id),
    );
    const concerned = new Set<string>();
    for (const { linkId, reach } of rules.reaches) {
      for (const subject of await subjectsOf(graph, linkId, reach)) concerned.add(subject);
      check();
    }
    const ids = [...concerned].sort();
    const sum = { added: 0, changed: 0, withdrawn: 0 };
    for (let start = 0; start < ids.length; start += chunkRows) {
      const chunk = ids.slice(start, start + chunkRows);
      const props = progress(nameOf(links), stamp, ids.length, start + chunk.length);
      const part = await recomputeChunk(graph, chunk, rules, stamp, async (tx) => {
        await tx.run(importSaveJob, { id, props });
      });
      sum.added += part.added;
      sum.changed += part.changed;
      sum.withdrawn += part.withdrawn;
      check();
    }
    const done = {
      ...progress(nameOf(links), stamp, ids.length, ids.length),
      state: 'DONE',
      report: JSON.stringify(sum),
    };
    await graph.write((tx) => tx.run(importSaveJob, { id, props: done }));
  });
}

/** Begins to propose anew, in the background, who stands on links: the job of this id, opened before. */
export function startRecompute(context: Context, id: string, links: readonly NamedLink[], at: string): void {
  const { graph, log, viewer } = context;
  const stamp: Stamp = { batchId: id, by: viewer.username, at };
  const own = graph.for({ operation: 'link-rules', user: viewer.username, readMs: 30_000, writeMs: 60_000 });
  void recompute(own, id, links, stamp).catch(async (error: unknown) => {
    if (!(error instanceof DomainError)) log.error({ err: error, job: id }, 'rules not applied');
    const text = error instanceof DomainError ? error.message : message('internal', { requestId: id });
    const failed = { id, props: { state: 'FAILED', error: text } };
    await own
      .write((tx) => tx.run(importSaveJob, failed))
      .catch((cause: unknown) => log.error({ err: cause, job: id }, 'rules job not closed'));
  });
}
