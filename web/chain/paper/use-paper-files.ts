import { useState } from 'react';
import { useReader } from '../../platform/data/use-reader.ts';
import { useViewer } from '../../platform/state/viewer.tsx';
import type { ChainMap } from '../map/map.query.ts';
import type { Reading } from '../modes/mode.ts';
import { PaperListsQuery, PaperSourcesQuery } from './paper.query.ts';
import { text } from './paper.text.ts';
import type { Area } from './sheet.svg.ts';

export type PaperKind = 'svg' | 'png' | 'pptx';

/** Makes and saves files of a chain; what makes them is loaded when first asked for. */
export function usePaperFiles(map: ChainMap, reading: Reading, opened: readonly string[], paper: Area | null = null) {
  const user = useViewer()?.username ?? '';
  const readSources = useReader(PaperSourcesQuery);
  const readLists = useReader(PaperListsQuery);
  const [note, setNote] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { industry, region } = map;
  const make = async (kind: PaperKind): Promise<string | null> => {
    const chain = { industryId: industry.id, region: region.code };
    const wanted = { map, reading, opened, user };
    if (kind === 'pptx') {
      const answer = await readLists(chain);
      if (answer.status === 'failed') return answer.text;
      const { saveDeck } = await import('./slides/save-deck.ts');
      await saveDeck(wanted, answer.data.chainPaper ?? { links: [], sources: [] });
      return null;
    }
    const answer = await readSources(chain);
    if (answer.status === 'failed') return answer.text;
    const { savePicture } = await import('./save-paper.ts');
    return savePicture(kind, wanted, answer.data.chainPaper?.sources ?? [], paper);
  };
  const save = async (kind: PaperKind): Promise<void> => {
    setBusy(true);
    setNote(text.working);
    setNote(await make(kind).catch(() => text.failed));
    setBusy(false);
  };
  return { save, busy, note };
}
