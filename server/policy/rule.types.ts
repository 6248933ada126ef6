import type { InLanguages } from '../platform/kernel/language.ts';
import type { Rational } from '../platform/kernel/rational.ts';

/** What a fact or a part of a rule comes to; undefined: not known. Amounts are in the smallest unit of their currency. */
export type Value = Rational | string | boolean | undefined;
export type Known = Exclude<Value, undefined>;
export type Facts = ReadonlyMap<string, Known>;

/** Whether a part of a unit counts: full units only, or in proportion. */
export type PartUnits = 'floor' | 'prorata';

/** A formula of a rule, as it stands in JSON: each form has one key that names it. */
export type Expr =
  | { readonly fact: string }
  | { readonly num: string; readonly unit?: string }
  | { readonly text: string }
  | { readonly bool: boolean }
  | { readonly day: string }
  | { readonly param: string; readonly is: string }
  | { readonly and: readonly Expr[] }
  | { readonly or: readonly Expr[] }
  | { readonly not: Expr }
  | { readonly eq: readonly [Expr, Expr] }
  | { readonly in: readonly [Expr, readonly Expr[]] }
  | { readonly gte: readonly [Expr, Expr] }
  | { readonly gt: readonly [Expr, Expr] }
  | { readonly lte: readonly [Expr, Expr] }
  | { readonly lt: readonly [Expr, Expr] }
  | { readonly add: readonly Expr[] }
  | { readonly sub: readonly [Expr, Expr] }
  | { readonly mul: readonly Expr[] }
  | { readonly div: readonly [Expr, Expr] }
  | { readonly min: readonly Expr[] }
  | { readonly max: readonly Expr[] }
  | { readonly units: readonly [Expr, Expr]; readonly part: PartUnits | { readonly param: string } }
  | { readonly if: readonly [Expr, Expr, Expr] }
  | { readonly first: readonly (readonly [Expr, Expr])[]; readonly else: Expr };

export const levels = ['COUNTRY', 'PROVINCE', 'CITY', 'DISTRICT'] as const;
export type Level = (typeof levels)[number];

export const capScopes = ['project-lifetime', 'year'] as const;
export type CapScope = (typeof capScopes)[number];

export interface Cap {
  readonly amount: string;
  readonly unit: string;
  readonly scope: CapScope | { readonly param: string };
}

export interface Output {
  readonly name: InLanguages<string>;
  readonly value: Expr;
  /** Of amounts and numbers; null: a text. */
  readonly unit: string | null;
  /** Who pays: amounts that have a payer are summed. */
  readonly payer?: Level;
  readonly cap?: Cap;
}

/** Wording that can be read in more than one way: which way is taken unless told otherwise, and why. */
export interface Param {
  readonly name: InLanguages<string>;
  readonly options: readonly { readonly key: string; readonly name: InLanguages<string> }[];
  readonly default: string;
  readonly why: InLanguages<string>;
}

export const ruleKinds = ['benefit', 'grade', 'weight', 'share', 'admission'] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** What a rule gives: an amount is summed, everything else is shown. */
export const grantKinds = ['money', 'right', 'service', 'quota', 'unstated', 'count'] as const;
export type GrantKind = (typeof grantKinds)[number];

export const stackings = ['add', 'highest'] as const;

export interface Stacking {
  readonly group: string;
  /** Whether benefits of one group are added, or only the highest of them counts. */
  readonly reading: (typeof stackings)[number];
  readonly why: InLanguages<string>;
}

export interface Rule {
  readonly id: string;
  readonly kind: RuleKind;
  readonly gives: GrantKind;
  readonly name: InLanguages<string>;
  readonly clause: string;
  readonly when: Expr;
  readonly outputs: Readonly<Record<string, Output>>;
  readonly params: Readonly<Record<string, Param>>;
  readonly stacking: Stacking | null;
  /** First and last day; null: the document says none. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** What of 公平竞争审查 stands open; null: the rule gives no firm anything. */
  readonly review: InLanguages<string> | null;
}

export const factTypes = ['boolean', 'choice', 'amount', 'number', 'day'] as const;

/** What a project may be asked for. */
export interface FactDeclaration {
  readonly id: string;
  readonly name: InLanguages<string>;
  readonly type: (typeof factTypes)[number];
  /** Of an amount. */
  readonly unit?: string;
  /** Of a choice. */
  readonly options?: readonly { readonly key: string; readonly name: InLanguages<string> }[];
  /** A day that is so many years after another one: filled in where it is not given. */
  readonly yearsAfter?: { readonly fact: string; readonly years: number };
}

export type Declarations = ReadonlyMap<string, FactDeclaration>;

/** The way in which each parameter of a rule is read. */
export type Readings = Readonly<Record<string, string>>;

export const statuses = ['eligible', 'possible', 'ineligible', 'not_in_force'] as const;
export type Status = (typeof statuses)[number];
