/** 照片 平面图. */
export const pictureKinds = ['PHOTO', 'PLAN'] as const;
export type PictureKind = (typeof pictureKinds)[number];

/** A photo or a plan of a carrier, or of one of its units. */
export interface PictureRow {
  readonly id: string;
  readonly kind: PictureKind;
  readonly caption: string | null;
  /** The day on which it was taken or drawn. */
  readonly on: string;
  readonly fileName: string;
  readonly fileType: string;
  /** Bytes. */
  readonly fileSize: number;
  readonly by: string | null;
  readonly version: number;
  readonly unit: { readonly id: string; readonly number: string } | null;
}

/** What a file is stored under, for who may have it. */
export interface PictureFile {
  readonly sha256: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** A carrier, locked, with what a picture of it may show. */
export interface LockedCarrier {
  readonly id: string;
  /** The unit asked for, where it is one of the carrier's. */
  readonly unit: string | null;
  /** Pictures that stand. */
  readonly pictures: number;
  readonly picture: {
    readonly version: number;
    readonly by: string | null;
    readonly at: string | null;
    readonly state: string;
  } | null;
}
