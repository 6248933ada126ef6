/**
 * Runs in the page: watches how much of the chain map's canvas is painted. When nothing has changed for `settledMs` and
 * the picture that answers to the pointer has taken over from the one painted first, it writes into `data-picture-ms` of the root element the first time at which nine tenths of the final picture were there.
 */
export function watchPicture(settledMs: number): void {
  const seen: { readonly ms: number; readonly share: number }[] = [];
  const eye = document.createElement('canvas');
  eye.width = 96;
  eye.height = 60;
  const pen = eye.getContext('2d', { willReadFrequently: true });
  const paintedShare = (): number => {
    if (!pen) return 0;
    pen.clearRect(0, 0, eye.width, eye.height);
    for (const layer of document.querySelectorAll<HTMLCanvasElement>('[data-testid="chain-map"] canvas')) {
      if (layer.width > 0 && layer.height > 0) pen.drawImage(layer, 0, 0, eye.width, eye.height);
    }
    const { data } = pen.getImageData(0, 0, eye.width, eye.height);
    let ink = 0;
    for (let at = 3; at < data.length; at += 4) ink += (data[at] ?? 0) / 255;
    return ink / (eye.width * eye.height);
  };
  const isStill = (): boolean =>
    document.querySelector('[data-testid="chain-map"]:not([data-live]) > .canvas-layer') !== null;
  const look = (): void => {
    const now = { ms: performance.now(), share: paintedShare() };
    const last = seen.at(-1);
    if (now.share > 0 && (last === undefined || Math.abs(last.share - now.share) > 0.002)) seen.push(now);
    const final = seen.at(-1);
    if (final === undefined || now.ms - final.ms < settledMs || isStill()) {
      requestAnimationFrame(look);
      return;
    }
    const there = seen.find(({ share }) => share >= final.share * 0.9) ?? final;
    document.documentElement.dataset['pictureMs'] = String(there.ms);
  };
  requestAnimationFrame(look);
}
