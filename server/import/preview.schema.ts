import { builder } from '../platform/api/builder.ts';
import { sheetKinds } from './import.jobs.ts';
import type { KindMatch } from './mapping.types.ts';
import { encodingOf, type FilePreview, previewFile } from './mapping.writes.ts';

const PreviewLineType = builder.objectRef<FilePreview['lines'][number]>('ImportPreviewLine').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    number: t.exposeInt('number'),
    cells: t.stringList({ resolve: ({ cells }) => [...cells] }),
  }),
});

interface PreviewColumn {
  readonly heading: string;
  readonly samples: readonly string[];
  readonly personal: boolean;
}

const PreviewColumnType = builder.objectRef<PreviewColumn>('ImportPreviewColumn').implement({
  description: 'A column of an uploaded file with its first values; those of columns about persons are not shown.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    heading: t.exposeString('heading'),
    samples: t.stringList({ resolve: ({ samples }) => [...samples] }),
    personal: t.exposeBoolean('personal'),
  }),
});

const KindMatchType = builder.objectRef<KindMatch>('ImportKindMatch').implement({
  description: 'How a file would be read as a kind: for each of its columns the field; SAVED, PRESET or NAMES.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    kind: t.exposeString('kind'),
    fields: t.stringList({
      description: "'' for a column that is not read.",
      resolve: ({ fields }) => fields.map((field) => field ?? ''),
    }),
    missing: t.stringList({ resolve: ({ missing }) => [...missing] }),
    by: t.exposeString('by'),
    source: t.exposeString('source', { nullable: true }),
  }),
});

const ImportPreviewType = builder.objectRef<FilePreview>('ImportPreview').implement({
  description: 'An uploaded file as it would be read, for a person to correct; kinds begin with the likeliest.',
  authScopes: { permission: 'import.run' },
  fields: (t) => ({
    file: t.exposeString('file'),
    format: t.exposeString('format'),
    encoding: t.exposeString('encoding', { nullable: true }),
    asked: t.exposeBoolean('asked', { description: 'No encoding fits every byte: a person has to say which it is.' }),
    warnings: t.stringList({
      resolve: ({ warnings }, _args, { language }) => warnings.map((each) => each[language]),
    }),
    fault: t.string({ nullable: true, resolve: ({ fault }, _args, { language }) => fault?.[language] ?? null }),
    rowCount: t.exposeInt('rowCount'),
    preset: t.exposeString('preset', { nullable: true }),
    lines: t.field({ type: [PreviewLineType], resolve: ({ lines }) => [...lines] }),
    columns: t.field({
      type: [PreviewColumnType],
      resolve: ({ headings, samples, personal }) =>
        headings.map((heading, index) => ({
          heading,
          samples: samples[index] ?? [],
          personal: personal[index] ?? false,
        })),
    }),
    kinds: t.field({ type: [KindMatchType], resolve: ({ kinds }) => [...kinds] }),
  }),
});

builder.queryField('importPreview', (t) =>
  t.field({
    type: ImportPreviewType,
    authScopes: { permission: 'import.run' },
    args: { fileId: t.arg.id({ required: true }), encoding: t.arg.string() },
    resolve: (_root, { fileId, encoding }, context) => previewFile(context, fileId, encodingOf(encoding), sheetKinds),
  }),
);
