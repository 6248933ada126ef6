interface Watch {
  readonly settledMs: number;
  /** Whether what is watched for comes with an answer of the server: changes before it count for nothing. */
  readonly answered: boolean;
}

/**
 * Runs in the page: watches the explorer's canvas from now until nothing has changed for `settledMs`; resolves with the
 * time (of performance.now) from which on the picture was the final one, and with when the last answer before had arrived.
 */
export function watchExplorer({ settledMs, answered }: Watch): Promise<{
  readonly paintedAt: number;
  readonly answeredAt: number;
}> {
  const eye = document.createElement('canvas');
  eye.width = 160;
  eye.height = 100;
  const pen = eye.getContext('2d', { willReadFrequently: true });
  const look = (): Uint8ClampedArray => {
    if (!pen) return new Uint8ClampedArray();
    pen.clearRect(0, 0, eye.width, eye.height);
    for (const layer of document.querySelectorAll<HTMLCanvasElement>('[data-testid="explore-canvas"] canvas')) {
      if (layer.width > 0 && layer.height > 0) pen.drawImage(layer, 0, 0, eye.width, eye.height);
    }
    return pen.getImageData(0, 0, eye.width, eye.height).data;
  };
  const differs = (a: Uint8ClampedArray, b: Uint8ClampedArray): boolean => {
    let apart = 0;
    for (let at = 0; at < a.length; at += 4) {
      if (Math.abs((a[at] ?? 0) - (b[at] ?? 0)) + Math.abs((a[at + 3] ?? 0) - (b[at + 3] ?? 0)) > 40) apart += 1;
    }
    return apart > 12;
  };
  const startedAt = performance.now();
  // Later answers than the first are of what else the page asks now and then.
  const answerAt = (): number | undefined =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('/graphql'))
      .map(({ startTime, duration }) => startTime + duration)
      .find((end) => end > startedAt);
  let [last, changedAt] = [look(), 0];
  return new Promise((done) => {
    const step = (): void => {
      const now = look();
      const answeredAt = answered ? answerAt() : startedAt;
      if (differs(last, now)) {
        last = now;
        changedAt = performance.now();
      }
      const counts = answeredAt !== undefined && changedAt >= answeredAt;
      if (counts && performance.now() - changedAt > settledMs) done({ paintedAt: changedAt, answeredAt });
      else requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}
