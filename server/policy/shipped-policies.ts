import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { invariant } from '../platform/kernel/invariant.ts';
import { once } from '../platform/kernel/once.ts';
import { checkRule } from './check.rules.ts';
import { type ReadyRule, readyRule } from './decide.rules.ts';
import { documentShape, factShape, ruleShape } from './rule.shape.ts';
import type { Declarations, Readings, Rule } from './rule.types.ts';

const folder = new URL('../../seed/policy/', import.meta.url);

export type ShippedDocument = z.infer<typeof documentShape>;

const contentOf = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

/** What a project can be asked for, by name. */
export const declarations: () => Declarations = once(
  () =>
    new Map(
      z
        .array(factShape)
        .parse(contentOf('facts.json'))
        .map((fact) => [fact.id, fact]),
    ),
);

/** The documents that ship, with their clauses. */
export const shippedDocuments: () => readonly ShippedDocument[] = once(() =>
  z.array(documentShape).parse(contentOf('documents.json')),
);

function readRules(): readonly Rule[] {
  const files = readdirSync(new URL('rules/', folder)).sort();
  const rules = files.flatMap((file) => z.array(ruleShape).parse(contentOf(`rules/${file}`)));
  const clauses = new Set(shippedDocuments().flatMap((document) => document.clauses.map(({ id }) => id)));
  for (const rule of rules) {
    invariant(clauses.has(rule.clause), `the clause of ${rule.id} ships`);
    const [problem] = checkRule(rule, declarations());
    invariant(problem === undefined, `${rule.id}: ${problem}`);
  }
  return rules;
}

/** The rules that ship: read and checked at their first use. */
export const shippedRules: () => readonly Rule[] = once(readRules);

const byDefault = once(() => new Map(shippedRules().map((rule) => [rule.id, readyRule(rule, declarations())])));

/** A rule that ships, made ready; under its default readings it is made once. Null: there is none of that id. */
export function shippedRule(id: string, asked?: Readings): ReadyRule | null {
  const ready = byDefault().get(id) ?? null;
  return ready && asked && Object.keys(asked).length > 0 ? readyRule(ready.rule, declarations(), asked) : ready;
}

/** How a clause is cited: the short name of its document, and its article. Null: it does not ship. */
export function citationOf(clauseId: string): string | null {
  for (const { short, clauses } of shippedDocuments()) {
    const clause = clauses.find(({ id }) => id === clauseId);
    if (clause) return `${short} ${clause.article}`;
  }
  return null;
}
