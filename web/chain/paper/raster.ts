import { svgUri } from '../../platform/canvas/svg.ts';

const wanted = 2;
/** Browsers draw no larger canvas than this for sure. */
const limits = { side: 16_000, area: 200_000_000 } as const;

/** How many pixels a unit of the sheet gets: two, or as many as a canvas can hold. */
export function rasterScale(width: number, height: number): number {
  const most = Math.min(limits.side / width, limits.side / height, Math.sqrt(limits.area / (width * height)));
  return most >= wanted ? wanted : Math.floor(most * 100) / 100;
}

/** Draws a sheet of this size as PNG; null when the browser cannot. */
export async function rasterise(svg: string, width: number, height: number): Promise<Blob | null> {
  const scale = rasterScale(width, height);
  const image = new Image();
  image.src = svgUri(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
