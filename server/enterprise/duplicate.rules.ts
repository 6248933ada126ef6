import { relationId } from '../platform/kernel/ids.ts';
import { codeVariants } from './code-variant.rules.ts';
import { type DuplicatePair, type DuplicateReason, duplicateReasons } from './duplicate.types.ts';
import type { DuplicateRecord } from './enterprise.types.ts';
import { addressKey, comparableName, isFullName, isSlip, likeness, nameCore, type PlaceNames } from './name.rules.ts';

interface Prepared {
  readonly record: DuplicateRecord;
  readonly codes: readonly string[];
  readonly name: string;
  readonly core: string;
  readonly formerNames: readonly string[];
  readonly address: string | null;
}

/** A name or an address that more firms share tells none of them. */
const mostInBlock = 40;
/** Fewer characters than this, without places and legal form, are a short name (字号). */
const shortestCore = 4;
const likeNames = 0.5;
/** Names that share less than this speak against a shared code: one of the two was typed wrong. */
const unlikeNames = 0.2;

function prepare(record: DuplicateRecord, places: PlaceNames): Prepared {
  const former = (record.aliases ?? []).filter(isFullName).map(comparableName);
  return {
    record,
    codes: [record.uscc, record.registrationNumber].flatMap((code) => (code === null ? [] : codeVariants(code))),
    name: comparableName(record.name),
    core: nameCore(record.name, places),
    formerNames: former,
    address: addressKey(record.address, places),
  };
}

/** The id of a pair: the same whichever of the two is named first. */
export function pairId(a: string, b: string): string {
  return a < b ? relationId(a, b) : relationId(b, a);
}

class Pairs {
  readonly #reasons = new Map<
    string,
    { readonly pair: readonly [Prepared, Prepared]; readonly found: Set<DuplicateReason> }
  >();

  add(a: Prepared, b: Prepared, reason: DuplicateReason): void {
    if (a.record.id === b.record.id || a.record.demo !== b.record.demo) return;
    if ((a.record.branchForm ?? '') !== (b.record.branchForm ?? '')) return;
    const id = pairId(a.record.id, b.record.id);
    const known = this.#reasons.get(id);
    if (known) known.found.add(reason);
    else this.#reasons.set(id, { pair: [a, b], found: new Set([reason]) });
  }

  all() {
    return [...this.#reasons];
  }
}

function blocks(
  items: readonly Prepared[],
  keysOf: (item: Prepared) => Iterable<string>,
): readonly (readonly Prepared[])[] {
  const byKey = new Map<string, Prepared[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const known = byKey.get(key);
      if (known) known.push(item);
      else byKey.set(key, [item]);
    }
  }
  return [...byKey.values()].filter(({ length }) => length > 1 && length <= mostInBlock);
}

function* pairsOf(block: readonly Prepared[]): Generator<readonly [Prepared, Prepared]> {
  for (const [index, a] of block.entries()) for (const b of block.slice(index + 1)) yield [a, b];
}

const sameDistrict = (a: Prepared, b: Prepared) =>
  a.record.districtId !== null && a.record.districtId === b.record.districtId;
const sameAddress = (a: Prepared, b: Prepared) => a.address !== null && a.address === b.address;
/** Two credit codes are two legal persons: no name makes them one. */
const twoCodes = (a: Prepared, b: Prepared) => a.record.uscc !== null && b.record.uscc !== null;

function byCode(items: readonly Prepared[], pairs: Pairs): void {
  for (const block of blocks(items, ({ codes }) => codes)) {
    for (const [a, b] of pairsOf(block)) {
      const shared = a.codes.filter((code) => b.codes.includes(code));
      const onlyOrganisation = shared.every((code) => code.startsWith('9:')) && twoCodes(a, b);
      pairs.add(a, b, onlyOrganisation ? 'SAME_ORGANISATION_CODE' : 'SAME_CODE');
    }
  }
}

function byName(items: readonly Prepared[], pairs: Pairs): void {
  for (const block of blocks(items, ({ name }) => [name])) {
    for (const [a, b] of pairsOf(block)) {
      if (!twoCodes(a, b) || sameDistrict(a, b)) pairs.add(a, b, 'SAME_NAME');
    }
  }
  for (const block of blocks(items, ({ name, formerNames }) => [name, ...formerNames])) {
    for (const [a, b] of pairsOf(block)) {
      const former = a.formerNames.includes(b.name) || b.formerNames.includes(a.name);
      if (former && a.name !== b.name && !twoCodes(a, b)) pairs.add(a, b, 'FORMER_NAME');
    }
  }
}

const shortened = (name: string) => [...name].map((_, at, all) => all.filter((__, index) => index !== at).join(''));

function byNearName(items: readonly Prepared[], pairs: Pairs): void {
  const open = items.filter(({ core }) => [...core].length >= shortestCore);
  const near = (a: Prepared, b: Prepared) => {
    if (a.name === b.name || twoCodes(a, b) || !(sameDistrict(a, b) || sameAddress(a, b))) return;
    if (a.core === b.core || isSlip(a.core, b.core)) pairs.add(a, b, 'NEAR_NAME');
  };
  for (const block of blocks(open, ({ core }) => [core, ...shortened(core)])) {
    for (const [a, b] of pairsOf(block)) near(a, b);
  }
}

function byAddress(items: readonly Prepared[], pairs: Pairs): void {
  for (const block of blocks(items, ({ address }) => (address === null ? [] : [address]))) {
    for (const [a, b] of pairsOf(block)) {
      const alike = a.core === b.core || likeness(a.core, b.core) >= likeNames;
      if (alike && !twoCodes(a, b)) pairs.add(a, b, 'SAME_ADDRESS');
    }
  }
}

/** How much a record says of who the firm is: the one that says more is kept. */
function weight({ uscc, registrationNumber, address, aliases }: DuplicateRecord): number {
  const said = [registrationNumber, address].filter((value) => value !== null).length;
  return (uscc === null ? 0 : 10) + said + Math.min(1, aliases?.length ?? 0);
}

function keptFirst(a: DuplicateRecord, b: DuplicateRecord): readonly [string, string] {
  const difference = weight(a) - weight(b);
  const first = difference > 0 || (difference === 0 && a.id < b.id);
  return first ? [a.id, b.id] : [b.id, a.id];
}

const rank = (reasons: readonly DuplicateReason[]) => duplicateReasons.findIndex((reason) => reasons.includes(reason));

/**
 * Enterprises that may be one: the same code in another spelling, the same or nearly the same full name, a former name,
 * the same address with a like name. Never by sound, never by a short name alone; surest first.
 */
export function findDuplicates(records: readonly DuplicateRecord[], places: PlaceNames): readonly DuplicatePair[] {
  const items = records.map((record) => prepare(record, places));
  const pairs = new Pairs();
  byCode(items, pairs);
  byName(items, pairs);
  byNearName(items, pairs);
  byAddress(items, pairs);
  return pairs
    .all()
    .map(([id, { pair, found }]): DuplicatePair => {
      const [a, b] = pair;
      const reasons = duplicateReasons.filter((reason) => found.has(reason));
      const alike = a.name === b.name || likeness(a.core, b.core) >= unlikeNames || found.has('FORMER_NAME');
      return { id, ids: keptFirst(a.record, b.record), reasons, obvious: found.has('SAME_CODE') && alike };
    })
    .sort((a, b) => rank(a.reasons) - rank(b.reasons) || (a.id < b.id ? -1 : 1));
}
