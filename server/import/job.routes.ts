import { setTimeout as sleep } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { download, formatOf, formatPattern } from '../platform/export/download.ts';
import { exportQuery } from '../platform/export/export-query.ts';
import type { FileStore } from '../platform/files/file-store.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { attachment, xlsxType } from '../platform/http/attachment.ts';
import { need, type SignedInEnv } from '../platform/http/signed-in.ts';
import { stateOf } from '../platform/jobs/job-state.ts';
import { DomainError, NotFoundError } from '../platform/kernel/errors.ts';
import { correctionsOf } from './corrections.ts';
import { templateSheet } from './fill-in-sheet.ts';
import { readJobs, sheetKinds } from './import.jobs.ts';
import { outcomeNames } from './import.rules.ts';
import type { ImportJob } from './import-job.ts';
import { outcomeRows } from './outcome-rows.ts';
import { outcomeTable } from './outcome-sheet.ts';
import { problemTable } from './problem-sheet.ts';

const lookMs = 500;
/** Shorter than the server waits for its requests when it stops; the browser opens the next one by itself. */
const streamMs = 20_000;
const retryMs = 300;
const quietMs = 5_000;
const mostStreams = 100;
/** As many as a file may have. */
const mostRows = 100_000;
const rowsQuery = z.strictObject({ outcome: z.enum(outcomeNames) });

const readerOf = (c: Context<SignedInEnv>, graph: Graph, operation: string) => {
  const { viewer } = c.var;
  return { viewer, graph: graph.for({ operation, user: viewer.username, signal: c.req.raw.signal }) };
};

async function jobOf(c: Context<SignedInEnv>, graph: Graph, operation: string): Promise<ImportJob> {
  const [job] = await readJobs(readerOf(c, graph, operation), c.req.param('id') ?? '', 1);
  if (!job) throw new NotFoundError('notFound');
  return job;
}

const event = (name: string, data: unknown) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

/** What is told of a job under way, piece by piece, until it ends, its watcher leaves, or the time is up. */
async function* progressOf(
  read: () => Promise<ImportJob>,
  first: ImportJob,
  gone: AbortSignal,
): AsyncGenerator<string> {
  const until = Date.now() + streamMs;
  let told = '';
  let toldAt = Date.now();
  yield `retry: ${retryMs}\n\n`;
  for (let job = first; ; job = await read()) {
    const { done, total } = job;
    const state = stateOf(job, new Date());
    const news = event('progress', { state, done, total });
    if (news !== told) {
      told = news;
      toldAt = Date.now();
      yield news;
    } else if (Date.now() - toldAt > quietMs) {
      toldAt = Date.now();
      yield ': \n\n';
    }
    if (state !== 'RUNNING') {
      yield event('end', { state });
      return;
    }
    if (Date.now() > until || gone.aborted) return;
    await sleep(lookMs, undefined, { signal: gone });
  }
}

/** Progress of imports as server-sent events, and the rows that were not taken as a sheet to mend. */
export function jobRoutes(graph: Graph, files: FileStore): Hono<SignedInEnv> {
  let open = 0;
  return new Hono<SignedInEnv>()
    .get('/:id/events', need('import.run'), async (c) => {
      const first = await jobOf(c, graph, 'import:events');
      if (open >= mostStreams) throw new DomainError('UNAVAILABLE', 'sheetsBusy');
      const gone = new AbortController();
      c.req.raw.signal.addEventListener('abort', () => gone.abort(), { once: true });
      const pieces = progressOf(() => jobOf(c, graph, 'import:events'), first, gone.signal);
      open += 1;
      const close = () => {
        open -= 1;
        gone.abort();
      };
      const encoder = new TextEncoder();
      const body = new ReadableStream<Uint8Array>({
        pull: async (stream) => {
          // A database that went away ends the stream: the page reads on by itself.
          const piece = await pieces.next().catch(() => ({ done: true as const, value: undefined }));
          if (!piece.done) return stream.enqueue(encoder.encode(piece.value));
          close();
          return stream.close();
        },
        cancel: close,
      });
      return c.body(body, 200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    })
    .get(`/:id/:file{problems\\.${formatPattern}}`, need('import.run'), async (c) => {
      const job = await jobOf(c, graph, 'export:problems');
      const title = sheetKinds.find(({ name }) => name === job.kind)?.title ?? job.kind;
      const subject = job.file.replace(/\.[^.]*$/, '');
      return download(problemTable(job, title), { format: formatOf(c.req.path), subject, plain: 'problems' });
    })
    .get(`/:id/:file{rows\\.${formatPattern}}`, need('import.run'), async (c) => {
      const { outcome } = exportQuery(rowsQuery, c.req.query());
      const job = await jobOf(c, graph, 'export:rows');
      const kind = sheetKinds.find(({ name }) => name === job.kind);
      const wanted = { outcome, from: 0, first: mostRows };
      const { header, rows } = await outcomeRows(files, job, kind, c.var.viewer.username, wanted);
      const table = outcomeTable(job, { outcome, kindTitle: kind?.title ?? job.kind, header, rows });
      const subject = job.file.replace(/\.[^.]*$/, '');
      return download(table, { format: formatOf(c.req.path), subject, plain: 'rows' });
    })
    .get('/:id/corrections.xlsx', need('import.run'), async (c) => {
      const job = await jobOf(c, graph, 'import:corrections');
      const kind = sheetKinds.find(({ name }) => name === job.kind);
      if (!kind) throw new NotFoundError('correctionsGone');
      const sheet = await correctionsOf(files, job, kind, c.var.viewer.username);
      const name = `待改正-${job.file.replace(/\.[^.]*$/, '')}.xlsx`;
      return c.body(sheet, 200, {
        'content-type': xlsxType,
        'content-disposition': attachment(name, 'corrections.xlsx'),
      });
    });
}

/** Empty sheets to fill in, one for each kind. */
export function templateRoutes(): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>().get('/:file{[a-z-]+\\.xlsx}', need('import.run'), async (c) => {
    const kind = sheetKinds.find(({ name }) => `${name}.xlsx` === c.req.param('file'));
    if (!kind?.sheet) throw new NotFoundError('notFound');
    return c.body(await templateSheet(kind.title, kind.sheet), 200, {
      'content-type': xlsxType,
      'content-disposition': attachment(`${kind.title}-模板.xlsx`, `${kind.name}.xlsx`),
    });
  });
}
