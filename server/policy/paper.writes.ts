import { policyKnownPapers, policyLockPaper } from '../../cypher/queries.gen.ts';
import { sheetPool } from '../import/sheet-pool.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import type { Fact, Stamp } from '../platform/facts/fact-kind.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import { documentTypes } from '../platform/files/file-type.rules.ts';
import type { WriteTransaction } from '../platform/graph/graph.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { ConflictError, InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { relationId } from '../platform/kernel/ids.ts';
import { said } from '../platform/kernel/language.ts';
import { documentSource } from '../source/source.writes.ts';
import { entryText } from '../targeting/entry.rules.ts';
import { mustBeSeen } from '../targeting/entry.writes.ts';
import { documentId as idOf } from './identity.rules.ts';
import { checkedIdentity, confirmedParts, type StatedIdentity, type StatedPart } from './paper.rules.ts';
import type { KnownPapers, LockedPaper } from './paper.types.ts';
import { articleFacts, fileFactOf, ownClauseFacts, resolvedFacts, type Stored, signed } from './paper-facts.ts';
import { articleFact, clauseFact, policyDocumentFact, policyFileFact } from './policy.facts.ts';
import type { ReadPaper } from './read-paper.ts';
import { levelOfRegion } from './region-level.rules.ts';

type Identity = ReturnType<typeof checkedIdentity>;

export interface StoreInput {
  readonly clientMutationId: string;
  readonly fileId: string;
  readonly regionId: string;
  /** The document on record whose file it is; null: a new one. */
  readonly documentId?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  /** What a new document is. */
  readonly identity?: StatedIdentity | null | undefined;
  readonly parts: readonly StatedPart[];
}

export interface WithdrawPaperInput {
  readonly clientMutationId: string;
  readonly documentId: string;
  readonly regionId: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

export interface DescribeInput {
  readonly clientMutationId: string;
  readonly documentId: string;
  readonly regionId: string;
  readonly expectedVersion: number;
  readonly identity: StatedIdentity;
  readonly source: string;
}

/** The documents that a file uploaded for a region may be. Throws NOT_FOUND when there is no such region. */
export async function knownPapers(context: Pick<Context, 'graph' | 'viewer'>, region: string): Promise<KnownPapers> {
  const [row] = await context.graph.read(policyKnownPapers, { region, viewer: scopeOf(context) });
  if (!row) throw new NotFoundError('regionNotFound', { field: 'region', params: { id: region } });
  return row.view;
}

export interface UploadedPaper {
  readonly name: string;
  readonly read: ReadPaper;
  readonly known: KnownPapers;
}

/** Reads an uploaded file, apart from the server. `chosen`: the document that a person says it is. */
export async function readUpload(
  context: Context,
  fileId: string,
  region: string,
  chosen: string | null = null,
): Promise<UploadedPaper> {
  const file = await context.files.get(fileId);
  if (!file) throw new NotFoundError('fileNotFound', { field: 'fileId' });
  const known = await knownPapers(context, region);
  const papers = chosen === null ? known.papers : known.papers.filter(({ id }) => id === chosen);
  const asked = papers.map(({ id, title, number, marks }) => ({ id, title, number, marks, chosen: chosen !== null }));
  const task = { name: 'paper', file: file.name, known: asked } as const;
  return { name: file.name, known, read: await sheetPool.run(context.viewer.username, task, file.bytes) };
}

async function lock(tx: WriteTransaction, regionId: string, id: string, identity: Identity | null) {
  const { number = null, issuer = null, title = null, issued = null, supersedes = null } = identity ?? {};
  const params = { regionId, documentId: id, number, issuer, title, issued, supersedes };
  const [row] = await tx.run(policyLockPaper, params);
  if (!row) throw new NotFoundError('regionNotFound', { field: 'regionId', params: { id: regionId } });
  if (row.same) throw new ConflictError('paperTaken', { field: 'identity', params: { title: row.same.title } });
  if (supersedes !== null && (!row.formerThere || supersedes === id)) {
    throw new InvalidError('paperFormer', { field: 'supersedes' });
  }
  return row.known;
}

function standing(known: LockedPaper | null, regionId: string): LockedPaper | null {
  return known === null || known.state === 'WITHDRAWN' || known.regionId !== regionId ? null : known;
}

function identityProps({ title, number, issuer, issued, inForceFrom, inForceTo, supersedes }: Identity) {
  return { title, documentNumber: number, issuer, issued, inForceFrom, inForceTo, supersedes };
}

function newDocument(id: string, regionId: string, identity: Identity, stamp: Stamp): readonly Fact[] {
  const source = documentSource(id, identity);
  const level = levelOfRegion(regionId);
  const shortName = identity.number ?? [...identity.title].slice(0, 20).join('');
  const own = { own: true, industryIds: [], sourceIds: [source.id], asOf: dayOf(new Date(stamp.at)), ...signed(stamp) };
  const props = { regionId, level, shortName, ...identityProps(identity), ...own };
  return [source, { kind: policyDocumentFact, id, props }];
}

function identityOf({ documentId, identity }: StoreInput, today: string): Identity | null {
  if (documentId) return null;
  if (identity) return checkedIdentity(identity, today);
  const detail = said('新文件须写明标题和发文单位', 'a new document has a title and an issuer');
  throw new InvalidError('valueInvalid', {
    field: 'identity',
    params: { field: said('文件身份', 'Identity'), detail },
  });
}

/** Keeps a file for good, and its text by the articles that a person confirmed. Throws INVALID, NOT_FOUND, CONFLICT. */
export async function storePaper(context: Context, input: StoreInput): Promise<string> {
  const { clientMutationId, fileId, regionId, parts: stated, ...rest } = input;
  const identity = identityOf(input, dayOf(new Date()));
  const id = input.documentId ?? idOf(checkedId(identity));
  const { read } = await readUpload(context, fileId, regionId, id);
  const parts = confirmedParts(read.text, stated);
  const kept = await context.files.keep(fileId, documentTypes);
  const { id: userId, username } = context.viewer;
  const body = { fileId, regionId, stated, ...rest };
  const request = { userId, username, operation: 'storePolicyPaper', clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    const locked = await lock(tx, regionId, id, identity);
    const known = standing(locked, regionId);
    if (known) {
      if (identity) throw new ConflictError('paperTaken', { field: 'identity', params: { title: known.title } });
      mustBeSeen(known, input.expectedVersion);
    } else if (!identity) throw new NotFoundError('paperNotFound', { field: 'documentId' });
    const source = identity ?? known ?? checkedId(identity);
    const found = read.matches.find(({ documentId }) => documentId === id)?.found ?? [];
    const stored: Stored = { documentId: id, text: read.text, parts, found, source, issued: source.issued };
    const file = fileFactOf(relationId(id, `file-${(locked?.files ?? 0) + 1}`), id, kept, stamp);
    const text = { fileHash: kept.sha256, fileId: file.id, by: stamp.by, recordedAt: stamp.at };
    const facts: readonly Fact[] = [
      ...(identity ? newDocument(id, regionId, identity, stamp) : []),
      { kind: policyDocumentFact, id, props: text },
      file,
      ...articleFacts(stored, locked?.articles ?? [], stamp),
      ...resolvedFacts(locked?.clauses ?? [], stored),
      ...ownClauseFacts(stored, locked?.clauses ?? [], stamp),
    ];
    await saveFacts(tx, facts, stamp);
    return id;
  });
}

function checkedId(identity: Identity | null): Identity {
  if (identity) return identity;
  throw new NotFoundError('paperNotFound', { field: 'documentId' });
}

function change(
  context: Context,
  operation: string,
  input: WithdrawPaperInput | DescribeInput,
  identity: Identity | null,
  factsOf: (known: LockedPaper, stamp: Stamp) => readonly Fact[],
): Promise<string> {
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  return mutateOnce(context.graph, { userId, username, operation, clientMutationId, body }, async (tx, stamp) => {
    const known = standing(await lock(tx, input.regionId, input.documentId, identity), input.regionId);
    if (!known) throw new NotFoundError('paperNotFound', { field: 'documentId' });
    mustBeSeen(known, input.expectedVersion);
    await saveFacts(tx, factsOf(known, stamp), stamp);
    return input.documentId;
  });
}

/**
 * Takes the text of a document back; the whole document where a person added it. It stays in the history, and its files
 * on the disk.
 */
export function withdrawPaper(context: Context, input: WithdrawPaperInput): Promise<string> {
  const withdrawnBecause = entryText('reason', input.reason);
  const gone = { state: 'WITHDRAWN' };
  return change(context, 'withdrawPolicyPaper', input, null, (known, { by, at }) => {
    if (!known.own && known.fileId === null) throw new NotFoundError('paperNotFound', { field: 'documentId' });
    const document = { fileHash: null, fileId: null, by, recordedAt: at };
    return [
      {
        kind: policyDocumentFact,
        id: known.id,
        props: known.own ? { ...document, ...gone, withdrawnBecause } : document,
      },
      ...(known.fileId === null
        ? []
        : [{ kind: policyFileFact, id: known.fileId, props: { ...gone, withdrawnBecause } }]),
      ...known.articles.map((id) => ({ kind: articleFact, id, props: gone })),
      ...resolvedFacts(known.clauses, { text: '', found: [] }),
      ...known.clauses.filter(({ own }) => own).map(({ id }) => ({ kind: clauseFact, id, props: gone })),
    ];
  });
}

/** Says more of a document than was known: its number, its days, what it takes the place of. */
export function describePaper(context: Context, input: DescribeInput): Promise<string> {
  const identity = checkedIdentity(input.identity, dayOf(new Date()));
  const origin = entryText('source', input.source);
  return change(context, 'describePolicyDocument', input, identity, (known, { by, at }) => {
    const source = documentSource(relationId(known.id, 'identity'), { title: origin, issuer: by });
    const sourceIds = [...new Set([...(known.sourceIds ?? []), source.id])];
    const props = { ...identityProps(identity), sourceIds, by, recordedAt: at };
    return [source, { kind: policyDocumentFact, id: known.id, props }];
  });
}
