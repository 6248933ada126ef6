import { z } from 'zod';
import { enterpriseMatch } from '../../../cypher/queries.gen.ts';
import type { KnownOccupation } from '../../enterprise/proposal.writes.ts';
import type { WriteTransaction } from '../../platform/graph/graph.ts';
import type { KnownEnterprise } from './enterprise-match.rules.ts';

const enterprise = z.looseObject({
  id: z.string(),
  name: z.string(),
  nameKey: z.string(),
  uscc: z.string().nullish(),
  confirmedFields: z.array(z.string()).nullish(),
});
const location = z.object({ regionId: z.string(), state: z.string() });
const merged = z.object({ uscc: z.string().nullish(), nameKey: z.string(), linkIds: z.array(z.string()) });
const dismissed = z.object({ field: z.string(), value: z.string() });
const occupation = z.object({
  id: z.string(),
  linkId: z.string(),
  state: z.string(),
  kind: z.string(),
  evidence: z.string().nullish(),
  ruleVersion: z.string().nullish(),
});

export interface Known {
  readonly enterprise: KnownEnterprise;
  readonly occupations: readonly KnownOccupation[];
  /** The keys, and the links, of enterprises that were merged into it. */
  readonly merged: readonly z.infer<typeof merged>[];
}

/** What the map has of the enterprises that a chunk names, locked until the transaction ends. */
export class KnownEnterprises {
  readonly #byCode = new Map<string, Known>();
  readonly #byName = new Map<string, Known[]>();

  constructor(all: readonly Known[]) {
    for (const known of all) {
      for (const { uscc = null, nameKey } of [...known.merged, known.enterprise]) {
        if (uscc !== null) this.#byCode.set(uscc, known);
        const named = this.#byName.get(nameKey) ?? [];
        if (!named.includes(known)) this.#byName.set(nameKey, [...named, known]);
      }
    }
  }

  byCode(uscc: string | null): Known | null {
    return uscc === null ? null : (this.#byCode.get(uscc) ?? null);
  }

  byName(nameKey: string): readonly Known[] {
    return this.#byName.get(nameKey) ?? [];
  }
}

/** Reads and locks the enterprises that these codes and names (with district) may mean. */
export async function matchKnown(
  tx: WriteTransaction,
  keys: { readonly usccs: readonly string[]; readonly nameKeys: readonly string[] },
): Promise<KnownEnterprises> {
  const rows = await tx.run(enterpriseMatch, { usccs: keys.usccs, nameKeys: keys.nameKeys });
  return new KnownEnterprises(
    rows.map((row): Known => {
      const values = enterprise.parse(row.enterprise);
      const { id, name, nameKey, uscc = null, confirmedFields } = values;
      const at = row.locatedIn === null ? null : location.parse(row.locatedIn);
      const region = at && { id: at.regionId, confirmed: at.state === 'CONFIRMED' };
      const confirmed = new Set(confirmedFields ?? []);
      return {
        enterprise: {
          id,
          name,
          nameKey,
          uscc,
          values,
          confirmed,
          dismissed: z.array(dismissed).parse(row.dismissed),
          region,
        },
        occupations: row.occupations.map((each) => {
          const { evidence = null, ruleVersion = null, ...rest } = occupation.parse(each);
          return { ...rest, evidence, ruleVersion };
        }),
        merged: row.merged.map((each) => merged.parse(each)),
      };
    }),
  );
}
