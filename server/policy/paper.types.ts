import type { SourceRow } from '../source/source.types.ts';
import type { DocumentRow } from './policy.types.ts';

/** A stretch of a stored document. */
export interface ArticleRow {
  readonly order: number;
  /** As it is cited, with the numbers above it: 四、 （十一）. Empty: what comes before the first number. */
  readonly number: string;
  readonly heading: string;
  readonly depth: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface PaperFile {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
  readonly state: string;
  readonly by: string;
  readonly at: string;
  /** The one whose text is shown. */
  readonly current: boolean;
}

/** That a document, or one clause of it, applies to an industry, or to one link of it. */
export interface ScopeRow {
  readonly id: string;
  readonly clauseId: string | null;
  readonly industryId: string;
  readonly industry: string | null;
  readonly linkId: string | null;
  readonly link: string | null;
  readonly version: number;
  readonly by: string;
  readonly on: string;
  readonly at: string;
  readonly sources: readonly SourceRow[];
}

/** A document as it stands in time. */
export interface DatedPaper {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly issued: string | null;
  readonly inForceFrom: string | null;
  readonly inForceTo: string | null;
  readonly supersedes: string | null;
}

export interface PaperView extends DocumentRow {
  readonly articles: readonly ArticleRow[];
  readonly files: readonly PaperFile[];
  readonly scopes: readonly ScopeRow[];
  readonly around: readonly DatedPaper[];
}

export interface KnownDocument {
  readonly id: string;
  readonly regionId: string;
  readonly title: string;
  readonly number: string | null;
  readonly issuer: string;
  readonly issued: string | null;
  readonly version: number;
  readonly fileHash: string | null;
  readonly marks: readonly { readonly clauseId: string; readonly length: number; readonly sha256: string }[];
}

export interface KnownPapers {
  /** The region and those above it. */
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  readonly papers: readonly KnownDocument[];
}

export interface LockedClause {
  readonly id: string;
  readonly length: number | null;
  readonly sha256: string | null;
  readonly state: string | null;
  readonly own: boolean;
}

export interface LockedPaper extends DatedPaper {
  readonly regionId: string;
  readonly issuer: string;
  readonly state: string | null;
  readonly version: number;
  readonly by: string | null;
  readonly at: string | null;
  readonly fileId: string | null;
  readonly sourceIds: readonly string[] | null;
  /** Added by a person, not shipped or imported. */
  readonly own: boolean;
  readonly articles: readonly string[];
  readonly files: number;
  readonly clauses: readonly LockedClause[];
}

export interface SamePaper {
  readonly id: string;
  readonly title: string;
}

export interface LockedScope {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly by: string;
  readonly at: string;
}

export interface WordsFound {
  readonly documentId: string;
  readonly title: string;
  readonly level: string;
  readonly regionName: string | null;
  /** Of a stretch; null: the title was found. */
  readonly number: string | null;
  readonly heading: string | null;
  readonly start: number | null;
  readonly text: string;
}
