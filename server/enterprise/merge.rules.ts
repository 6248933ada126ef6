import type { Props } from '../platform/facts/fact-kind.ts';
import { normaliseName } from '../platform/kernel/text.ts';
import { originOf, restated } from '../source/origin.rules.ts';

type Value = Props[string];

/** A relation of an enterprise as the map has it. */
export interface Edge {
  readonly type: string;
  /** Whether it starts at the enterprise. */
  readonly out: boolean;
  readonly otherId: string;
  readonly props: Props;
}

/** An enterprise with everything that hangs on it. */
export interface Whole {
  readonly id: string;
  readonly props: Props;
  readonly edges: readonly Edge[];
}

export interface MergePlan {
  /** What changes on the enterprise that is kept. */
  readonly props: Props;
  /** Occupations and place that it takes over, or that overrule its own. */
  readonly occupations: readonly { readonly linkId: string; readonly props: Props }[];
  readonly location: { readonly regionId: string; readonly props: Props } | null;
  /** Its own place that gives way. */
  readonly gaveWay: { readonly regionId: string; readonly props: Props } | null;
  /** Other relations that it gets too, under ids of their own. */
  readonly copies: readonly {
    readonly type: string;
    readonly id: string;
    readonly newId: string;
    readonly out: boolean;
  }[];
  /** Values of the other one that it does not take: they stay beside its own. */
  readonly rivals: readonly {
    readonly field: string;
    readonly value: string;
    readonly sourceId: string;
    readonly row: number | null;
  }[];
}

const ownFields = new Set([
  ...['id', 'name', 'nameKey', 'version', 'batchId', 'createdIn', '_lock', 'demo', 'asOf', 'status', 'identityState'],
  ...[
    'aliases',
    'tags',
    'sourceIds',
    'fieldSources',
    'confirmedFields',
    'capitalText',
    'capitalFen',
    'capitalCurrency',
  ],
]);
const capital = ['capitalText', 'capitalFen', 'capitalCurrency'] as const;
const rivalFields = ['address', 'scope', 'establishedOn', 'companyType', 'capitalText'] as const;

const texts = (value: Value | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
const text = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
const same = (a: Value | undefined, b: Value | undefined) =>
  typeof a === 'string' && typeof b === 'string' ? normaliseName(a) === normaliseName(b) : a === b;

/** What a relation says, without what marks it as this one written then. */
function said({ id: _id, version: _version, batchId: _batch, createdIn: _created, _lock, ...props }: Props): Props {
  return props;
}

/** The fields that the kept one takes from the other: what it does not know, and what a person confirmed over a list's. */
function takenFields(kept: Props, gone: Props): readonly string[] {
  const confirmed = { kept: texts(kept['confirmedFields']), gone: texts(gone['confirmedFields']) };
  const takes = (field: string) => {
    const [own, other] = [kept[field] ?? null, gone[field] ?? null];
    if (other === null || same(own, other)) return false;
    return own === null || (field !== 'uscc' && confirmed.gone.includes(field) && !confirmed.kept.includes(field));
  };
  const single = Object.keys(gone).filter((field) => !ownFields.has(field) && takes(field));
  return takes('capitalText') ? [...single, ...capital] : single;
}

function propsOf(kept: Props, gone: Props): Props {
  const taken = takenFields(kept, gone);
  const known = new Set([text(kept['name']), ...texts(kept['aliases'])].map(normaliseName));
  const names = [text(gone['name']), ...texts(gone['aliases'])].filter((name) => !known.has(normaliseName(name)));
  const union = (field: string) => [...new Set([...texts(kept[field]), ...texts(gone[field])])];
  const origins = taken.flatMap((field) => {
    const origin = originOf(gone['fieldSources'], field);
    return origin ? [{ ...origin, field }] : [];
  });
  const confirmed = taken.filter((field) => texts(gone['confirmedFields']).includes(field));
  const lists = {
    ...(names.length > 0 ? { aliases: [...texts(kept['aliases']), ...names] } : {}),
    ...(texts(gone['tags']).length > 0 ? { tags: union('tags') } : {}),
    ...(texts(gone['sourceIds']).length > 0 ? { sourceIds: union('sourceIds') } : {}),
    ...(origins.length > 0 ? { fieldSources: restated(kept['fieldSources'], origins) } : {}),
    ...(confirmed.length > 0 ? { confirmedFields: [...texts(kept['confirmedFields']), ...confirmed] } : {}),
  };
  const fields = Object.fromEntries(taken.map((field) => [field, gone[field] ?? null]));
  return { ...fields, ...(taken.includes('uscc') ? { identityState: 'USCC' } : {}), ...lists };
}

const judged = ({ props }: Edge) => props['state'] !== 'TO_REVIEW';

function occupationsOf(kept: Whole, gone: Whole): MergePlan['occupations'] {
  const own = new Map(kept.edges.filter(({ type }) => type === 'OCCUPIES').map((edge) => [edge.otherId, edge]));
  return gone.edges
    .filter(({ type }) => type === 'OCCUPIES')
    .filter((edge) => {
      const before = own.get(edge.otherId);
      return !before || (judged(edge) && !judged(before));
    })
    .map(({ otherId, props }) => ({ linkId: otherId, props: said(props) }));
}

function placesOf(kept: Whole, gone: Whole): Pick<MergePlan, 'location' | 'gaveWay'> {
  const placeOf = ({ edges }: Whole) => edges.find(({ type }) => type === 'LOCATED_IN');
  const [own, other] = [placeOf(kept), placeOf(gone)];
  const confirmed = (edge: Edge | undefined) => edge?.props['state'] === 'CONFIRMED';
  if (!other || own?.otherId === other.otherId || (own && (confirmed(own) || !confirmed(other)))) {
    return { location: null, gaveWay: null };
  }
  return {
    location: { regionId: other.otherId, props: said(other.props) },
    gaveWay: own ? { regionId: own.otherId, props: own.props } : null,
  };
}

function copiesOf(kept: Whole, gone: Whole): MergePlan['copies'] {
  const own = new Set(kept.edges.map(({ type, props }) => `${type} ${text(props['id'])}`));
  return gone.edges.flatMap(({ type, out, otherId, props }) => {
    const id = text(props['id']);
    if (type === 'OCCUPIES' || type === 'LOCATED_IN' || otherId === kept.id || id === '') return [];
    const newId = id
      .split('~')
      .map((part) => (part === gone.id ? kept.id : part))
      .join('~');
    return newId === id || own.has(`${type} ${newId}`) ? [] : [{ type, id, newId, out }];
  });
}

function rivalsOf(kept: Props, gone: Props): MergePlan['rivals'] {
  const taken = takenFields(kept, gone);
  return rivalFields.flatMap((field) => {
    const [own, other] = [kept[field], gone[field]];
    const [sourceId = null] = texts(gone['sourceIds']);
    const origin = originOf(gone['fieldSources'], field);
    const from = origin?.sourceId ?? sourceId;
    if (typeof own !== 'string' || typeof other !== 'string' || same(own, other) || from === null) return [];
    // What is overruled is the kept one's own value; its history tells it.
    if (taken.includes(field)) return [];
    return [{ field, value: other, sourceId: from, row: origin?.row ?? null }];
  });
}

/**
 * What a merge changes on the enterprise that is kept. Its own values stand; it takes what it does not know, and what a
 * person confirmed of the other one. Of two occupations of one link a person's judgement stands before a proposal.
 */
export function planMerge(kept: Whole, gone: Whole): MergePlan {
  return {
    props: propsOf(kept.props, gone.props),
    occupations: occupationsOf(kept, gone),
    ...placesOf(kept, gone),
    copies: copiesOf(kept, gone),
    rivals: rivalsOf(kept.props, gone.props),
  };
}

/** The fields of an enterprise that a merge changed and nobody since, as they were before; lists lose what it added. */
export function takenBack(before: Props, merged: Props, now: Props): Props {
  const fields = Object.keys(merged).flatMap((field): [string, Value][] => {
    const [was, became, is] = [before[field] ?? null, merged[field] ?? null, now[field] ?? null];
    if (JSON.stringify(is) === JSON.stringify(became)) return [[field, was]];
    if (!Array.isArray(became)) return [];
    const added = new Set(texts(became).filter((each) => !texts(was).includes(each)));
    return [[field, texts(is).filter((each) => !added.has(each))]];
  });
  return Object.fromEntries(fields);
}
