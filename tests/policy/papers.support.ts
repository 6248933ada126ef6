import { z } from 'zod';

/** A document as a district writes one. */
export const measures = [
  '例政办〔2025〕7号',
  '关于支持示例产业发展的若干措施',
  '示例区人民政府办公室',
  '2025年3月4日',
  '一、总则',
  '本措施自2025年4月1日起施行。',
  '（一）落户奖励。对新引进的示例企业给予一次性奖励一百万元。',
  '（二）租金补贴。按实际租金的百分之三十给予补贴。',
].join('\n');

/** What is read of an upload. */
export const proposal = z.object({
  policyUpload: z.object({
    text: z.string(),
    identity: z.object({ title: z.string().nullable(), number: z.string().nullable(), issued: z.string().nullable() }),
    parts: z.array(z.object({ start: z.number(), number: z.string(), heading: z.string(), clause: z.boolean() })),
    areas: z.array(z.object({ id: z.string(), level: z.string() })),
    candidates: z.array(
      z.object({
        ...{ id: z.string(), version: z.number(), likely: z.boolean() },
        ...{ found: z.number(), missing: z.number() },
      }),
    ),
  }),
});

/** What a document's page asks for. */
export const paper = z.object({
  ...{ version: z.number(), own: z.boolean() },
  document: z.object({
    ...{ id: z.string(), level: z.string(), standing: z.string(), uploaded: z.boolean() },
    clauses: z.array(
      z.object({
        ...{ id: z.string(), article: z.string(), quote: z.string().nullable() },
        ...{ quoteStart: z.number().nullable(), quoteEnd: z.number().nullable() },
      }),
    ),
  }),
  articles: z.array(z.object({ number: z.string(), start: z.number(), end: z.number(), text: z.string() })),
  files: z.array(
    z.object({ ...{ id: z.string(), name: z.string(), by: z.string() }, current: z.boolean(), withdrawn: z.boolean() }),
  ),
  scopes: z.array(z.object({ industryId: z.string(), linkId: z.string().nullable(), version: z.number() })),
  succession: z.array(z.object({ id: z.string(), lineage: z.string(), standing: z.string() })),
});
export type Paper = z.infer<typeof paper>;
export const fields = `version own document { id level standing uploaded clauses { id article quote quoteStart quoteEnd } }
  articles { number start end text } files { id name by current withdrawn } scopes { industryId linkId version }
  succession { id lineage standing }`;
