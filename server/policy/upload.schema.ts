import { builder } from '../platform/api/builder.ts';
import { readUpload, type UploadedPaper } from './paper.writes.ts';
import { PolicyLevelType } from './policy.schema.ts';
import type { PaperMatch } from './read-paper.ts';
import { levelOfRegion } from './region-level.rules.ts';
import { citedNumbers, isCitable, type Part, proposedParts } from './split.rules.ts';

interface ProposedPart extends Part {
  readonly cited: string;
  readonly clause: boolean;
}

const ProposedPartType = builder.objectRef<ProposedPart>('ProposedArticle').implement({
  description: 'A stretch that the numbering of an uploaded document proposes; a person confirms it.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    start: t.exposeInt('start'),
    number: t.exposeString('cited'),
    heading: t.exposeString('heading'),
    depth: t.int({ resolve: ({ numbering }) => numbering?.level ?? 0 }),
    clause: t.exposeBoolean('clause', { description: 'It holds words of its own that can be cited.' }),
  }),
});

interface Candidate {
  readonly id: string;
  readonly regionId: string;
  readonly title: string;
  readonly version: number;
  readonly uploaded: boolean;
  readonly match: PaperMatch | null;
}

const CandidateType = builder.objectRef<Candidate>('PaperCandidate').implement({
  description: 'A document on record; `likely`: the file bears its number or title.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    regionId: t.exposeID('regionId'),
    title: t.exposeString('title'),
    version: t.exposeInt('version'),
    uploaded: t.exposeBoolean('uploaded'),
    likely: t.boolean({ resolve: ({ match }) => match !== null }),
    found: t.int({ resolve: ({ match }) => match?.found.length ?? 0 }),
    missing: t.int({ resolve: ({ match }) => match?.missing.length ?? 0 }),
  }),
});

const AreaType = builder.objectRef<UploadedPaper['known']['areas'][number]>('PaperArea').implement({
  description: 'A region that a document may be of.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    level: t.field({ type: PolicyLevelType, resolve: ({ id }) => levelOfRegion(id) }),
  }),
});

const IdentityType = builder.objectRef<UploadedPaper['read']['identity']>('ProposedIdentity').implement({
  description: 'What the document says of itself; null where it does not.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    title: t.exposeString('title', { nullable: true }),
    number: t.exposeString('number', { nullable: true }),
    issuer: t.exposeString('issuer', { nullable: true }),
    issued: t.expose('issued', { type: 'Date', nullable: true }),
    inForceFrom: t.expose('inForceFrom', { type: 'Date', nullable: true }),
    inForceTo: t.expose('inForceTo', { type: 'Date', nullable: true }),
  }),
});

function proposalOf({ text }: UploadedPaper['read']): readonly ProposedPart[] {
  const parts = proposedParts(text);
  const cited = citedNumbers(parts);
  return parts.map((part, at) => ({ ...part, cited: cited[at] ?? '', clause: isCitable(text, part) }));
}

const UploadType = builder.objectRef<UploadedPaper>('PolicyUpload').implement({
  description: 'An uploaded document as it is read, for a person to confirm: nothing of it is stored yet.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    name: t.exposeString('name'),
    text: t.string({ resolve: ({ read }) => read.text }),
    autoNumbered: t.boolean({
      description: 'Word numbers paragraphs by itself: those numbers are not in the text.',
      resolve: ({ read }) => read.autoNumbered,
    }),
    identity: t.field({ type: IdentityType, resolve: ({ read }) => read.identity }),
    parts: t.field({ type: [ProposedPartType], resolve: ({ read }) => proposalOf(read) }),
    areas: t.field({ type: [AreaType], resolve: ({ known }) => known.areas }),
    candidates: t.field({
      type: [CandidateType],
      resolve: ({ known, read }) =>
        known.papers.map(({ id, regionId, title, version, fileHash }) => {
          const match = read.matches.find(({ documentId }) => documentId === id) ?? null;
          return { id, regionId, title, version, uploaded: fileHash !== null, match };
        }),
    }),
  }),
});

builder.queryField('policyUpload', (t) =>
  t.field({
    type: UploadType,
    authScopes: { permission: 'policy.paper' },
    args: { fileId: t.arg.id({ required: true }), region: t.arg.string({ required: true }) },
    resolve: (_root, { fileId, region }, context) => readUpload(context, fileId, region),
  }),
);
