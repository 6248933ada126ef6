import { chainLockLinks } from '../../../cypher/queries.gen.ts';
import { linkFact } from '../../chain/chain.facts.ts';
import { type ChainTemplate, chainTemplate } from '../../chain/chain.template.ts';
import type { LockedLink } from '../../chain/chain.types.ts';
import { fieldTitle } from '../../chain/link-rules.rules.ts';
import { protectEdits } from '../../chain/protect-edits.rules.ts';
import { templateFacts } from '../../chain/template.facts.ts';
import { linkIdOf, templateSourceId } from '../../chain/template-ids.rules.ts';
import { said } from '../../platform/kernel/language.ts';
import { claimOf } from '../../source/source.writes.ts';
import type { Importer, RowPlan } from '../import.types.ts';
import { type Told, told } from '../told.rules.ts';

const chunkRows = 20;

function planOf(template: ChainTemplate, known: ReadonlyMap<string, LockedLink>): RowPlan {
  const sourceId = templateSourceId(template.id);
  const notes: Told[] = [];
  const facts = templateFacts(template).flatMap((fact) => {
    const link = fact.kind === linkFact ? known.get(fact.id) : undefined;
    if (!link) return [fact];
    const { fact: left, rivals } = protectEdits(fact, link, sourceId);
    if (rivals.length > 0) {
      const changed = rivals.map(({ field }) => field);
      const fields = said(changed.map(fieldTitle).join('、'), changed.join(', '));
      notes.push(told('keptEdits', { name: link.name, fields }));
    }
    return [left, ...rivals.map((rival) => claimOf(rival))];
  });
  return { outcome: 'write', facts, notes };
}

/** Chain templates: a whole chain is one row, it arrives together or not at all; what people edited stays. */
export const chainsImporter: Importer<ChainTemplate> = {
  name: 'chains',
  title: '产业链模板',
  row: chainTemplate,
  open: async () => ({
    chunkRows,
    plan: async (tx, rows) => {
      const ids = rows.flatMap(({ row }) => row.links.map(({ key }) => linkIdOf(row, key)));
      const locked = await tx.run(chainLockLinks, { ids: [...new Set(ids)].sort() });
      const known = new Map(locked.map(({ link }) => [link.id, link]));
      return { shared: [], rows: rows.map(({ row }) => planOf(row, known)) };
    },
  }),
};
