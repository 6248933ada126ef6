import { z } from 'zod';
import { surveyedFact } from '../../chain/chain.facts.ts';
import { presenceOf, recount, refreshSurveyed } from '../../chain/presence.writes.ts';
import { enterpriseFact, locatedInFact, occupiesFact, sellsToFact } from '../../enterprise/enterprise.facts.ts';
import { occupationKinds, occupationRoles, occupationStates } from '../../enterprise/enterprise.types.ts';
import type { Fact } from '../../platform/facts/fact-kind.ts';
import { relationId } from '../../platform/kernel/ids.ts';
import { normaliseName } from '../../platform/kernel/text.ts';
import type { ImportKind } from '../import.types.ts';
import { asIssue } from '../told.rules.ts';

const enterprise = z.strictObject({
  key: z.string().min(1),
  name: z.string().includes('示例', { message: asIssue('demoName') }),
  region: z.string(),
  address: z.string().nullable(),
  demo: z.literal(true),
  occupations: z.array(
    z.strictObject({
      link: z.string(),
      role: z.enum(occupationRoles),
      kind: z.enum(occupationKinds),
      state: z.enum(occupationStates),
      evidence: z.string().nullable(),
    }),
  ),
  /** Keys of the demo enterprises that it supplies. */
  supplies: z.array(z.string()).optional(),
});

const demoMark = { sourceIds: [], asOf: null, demo: true };

/** Fictional enterprises that let an empty system be tried; every one says 示例 and goes with one command. */
export const demoEnterprisesKind: ImportKind<z.infer<typeof enterprise>> = {
  name: 'demo-enterprises',
  title: '示例企业',
  row: enterprise,
  sources: () => [],
  facts: ({ key, name, region, address, occupations, supplies = [] }) => [
    {
      kind: enterpriseFact,
      id: key,
      props: {
        name,
        nameKey: relationId(region.slice(0, 6), normaliseName(name)),
        identityState: 'DEMO',
        status: 'DEMO',
        address,
        ...demoMark,
      },
    },
    {
      kind: locatedInFact,
      id: relationId(key, region),
      from: key,
      to: region,
      props: { state: 'CONFIRMED', ...demoMark },
    },
    ...occupations.map(({ link, ...props }): Fact => {
      const confirmedBy = props.state === 'CONFIRMED' ? '示例' : null;
      return {
        kind: occupiesFact,
        id: relationId(key, link),
        from: key,
        to: link,
        props: { ...props, confirmedBy, ...demoMark },
      };
    }),
    ...supplies.map(
      (customer): Fact => ({
        ...{ kind: sellsToFact, id: relationId(key, customer), from: key, to: customer },
        props: { what: null, origin: '示例数据', state: 'CONFIRMED', ...demoMark },
      }),
    ),
  ],
  before: async (tx, rows) => {
    const ids = rows.map(({ key }) => key);
    const former = await presenceOf(tx, ids);
    return async () => {
      await recount(tx, [...former, ...(await presenceOf(tx, ids))]);
    };
  },
};

const survey = z.strictObject({
  region: z.string(),
  link: z.string(),
  on: z.iso.date(),
  result: z.enum(['FOUND', 'NONE_FOUND']),
  scope: z.string().nullable(),
  by: z.string(),
  demo: z.literal(true),
});

export const demoSurveysKind: ImportKind<z.infer<typeof survey>> = {
  name: 'demo-surveys',
  title: '示例摸底',
  row: survey,
  sources: () => [],
  facts: ({ region, link, on, result, scope, by }) => [
    {
      kind: surveyedFact,
      id: relationId(region, link, on),
      from: region,
      to: link,
      props: { on, result, scope, by, state: 'CONFIRMED', ...demoMark },
    },
  ],
  after: (tx, rows) =>
    refreshSurveyed(
      tx,
      rows.map(({ region, link }) => ({ regionId: region, linkId: link })),
    ),
};
