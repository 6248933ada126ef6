export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const at16 = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
const at32 = (bytes: Uint8Array, at: number) => at16(bytes, at) * 0x1_0000 + at16(bytes, at + 2);

const known = (width: number, height: number): PictureSize | null =>
  width > 0 && height > 0 ? { width, height } : null;

/** PNG (RFC 2083 §4.1.1): the first chunk is IHDR. */
const pngSize = (bytes: Uint8Array) => known(at32(bytes, 16), at32(bytes, 20));

/** JPEG (ITU T.81 §B.2.2): the frame header, whichever of SOF0 to SOF15 it is; C4, C8 and CC are none. */
function jpegSize(bytes: Uint8Array): PictureSize | null {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const frame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (frame) return known(at16(bytes, at + 7), at16(bytes, at + 5));
    at += 2 + at16(bytes, at + 2);
  }
  return null;
}

/** How large a picture is, in pixels; null: it does not say. */
export const pictureSize = (type: 'png' | 'jpeg', bytes: Uint8Array): PictureSize | null =>
  type === 'png' ? pngSize(bytes) : jpegSize(bytes);
