import { builder } from '../platform/api/builder.ts';
import type { Context } from '../platform/api/context.ts';
import { answers } from '../platform/api/errors.ts';
import { readPictures } from './picture.reads.ts';
import { type PictureRow, pictureKinds } from './picture.types.ts';
import { addPicture, withdrawPicture } from './picture.writes.ts';

const PictureKindType = builder.enumType('CarrierPictureKind', { description: '照片 平面图.', values: pictureKinds });

const PictureUnitType = builder.objectRef<NonNullable<PictureRow['unit']>>('CarrierPictureUnit').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ id: t.exposeID('id'), number: t.exposeString('number') }),
});

export const PictureType = builder.objectRef<PictureRow>('CarrierPicture').implement({
  description: 'A photo or a plan of a carrier, or of one of its units.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.expose('kind', { type: PictureKindType }),
    caption: t.exposeString('caption', { nullable: true }),
    on: t.expose('on', { type: 'Date', description: 'The day on which it was taken or drawn.' }),
    fileName: t.exposeString('fileName'),
    fileSize: t.exposeInt('fileSize', { description: 'Bytes.' }),
    shown: t.boolean({
      description: 'Whether a browser shows it in a page; a PDF is downloaded.',
      resolve: ({ fileType }) => fileType !== 'pdf',
    }),
    path: t.string({
      description: 'Where it is downloaded.',
      resolve: ({ id }) => `/carrier-pictures/${encodeURIComponent(id)}`,
    }),
    by: t.exposeString('by', { nullable: true }),
    version: t.exposeInt('version'),
    unit: t.expose('unit', { type: PictureUnitType, nullable: true }),
  }),
});

const PicturesType = builder
  .objectRef<{ readonly carrierId: string; readonly pictures: readonly PictureRow[] }>('CarrierPictures')
  .implement({
    authScopes: { signedIn: true },
    fields: (t) => ({
      carrierId: t.exposeID('carrierId'),
      pictures: t.expose('pictures', { type: [PictureType] }),
    }),
  });

const AddInput = builder.inputType('AddCarrierPictureInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    carrierId: t.id({ required: true }),
    unitId: t.id(),
    fileId: t.id({ required: true, description: 'Of the upload to /carrier-pictures.' }),
    kind: t.field({ type: PictureKindType, required: true }),
    caption: t.string(),
    on: t.field({ type: 'Date', required: true }),
  }),
});

const WithdrawInput = builder.inputType('WithdrawCarrierPictureInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    id: t.id({ required: true }),
    carrierId: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    reason: t.string({ required: true }),
  }),
});

const told = async (context: Context, carrierId: string) => ({
  carrierId,
  pictures: await readPictures(context, carrierId),
});

builder.mutationField('addCarrierPicture', (t) =>
  t.field({
    type: PicturesType,
    description: 'Keeps an uploaded photo or plan; answers all of the carrier.',
    authScopes: { permission: 'carrier.edit' },
    args: { input: t.arg({ type: AddInput, required: true }) },
    errors: answers('AddCarrierPicture'),
    resolve: async (_root, { input }, context) => told(context, await addPicture(context, input)),
  }),
);

builder.mutationField('withdrawCarrierPicture', (t) =>
  t.field({
    type: PicturesType,
    description: 'Takes a picture back: by who added it, or by who may edit chains.',
    authScopes: { permission: 'carrier.edit' },
    args: { input: t.arg({ type: WithdrawInput, required: true }) },
    errors: answers('WithdrawCarrierPicture'),
    resolve: async (_root, { input }, context) => told(context, await withdrawPicture(context, input)),
  }),
);
