import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recountAll } from '../../server/chain/presence.writes.ts';
import { undoBatch } from '../../server/import/undo.writes.ts';
import { canonicalHash } from '../support/canonical.ts';
import { runDatabase } from '../support/run-database.ts';
import { type SeededGraph, seededGraph } from '../support/seeded.ts';
import { committedReport, freeLeases, importInProcess, listFile, rows } from './import.support.ts';

const points = 20;
const { folder, file } = listFile();

let app: SeededGraph;
beforeAll(async () => {
  app = await seededGraph({ demo: false });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('kill -9 of an import', () => {
  it('at twenty points, then the same file again, ends in the graph and the report of one clean run', async () => {
    const address = runDatabase();
    const empty = await canonicalHash(app.driver);
    const { report, ms } = await importInProcess(address, file);
    expect(report).toMatchObject({ rows, created: rows });
    const clean = await canonicalHash(app.driver);
    await undoBatch(app.graph, report?.batchId ?? '', 'proof', { skipEdited: false });
    expect(await canonicalHash(app.driver)).toBe(empty);
    // The first run is the slowest: blows by its time would mostly fall after the end of the others.
    let shortest = ms;
    let cut = 0;
    for (let point = 0; point < points; point += 1) {
      const blow = { afterMs: (shortest * point) / points, strike: (end: () => void) => end() };
      const first = await importInProcess(address, file, blow);
      await freeLeases(app);
      const whole = first.report ?? (await committedReport(app));
      if (whole === null) cut += 1;
      else shortest = Math.min(shortest, first.ms);
      const again = whole ?? (await importInProcess(address, file)).report;
      expect(again, `point ${point}`).toMatchObject({ rows, created: rows });
      expect(await canonicalHash(app.driver), `point ${point}`).toBe(clean);
      if (point % 5 === 0) expect((await recountAll(app.graph)).repaired).toBe(0);
      await undoBatch(app.graph, again?.batchId ?? '', 'proof', { skipEdited: false });
      expect(await canonicalHash(app.driver), `undone ${point}`).toBe(empty);
    }
    expect(cut).toBeGreaterThan(points / 2);
  });
});
