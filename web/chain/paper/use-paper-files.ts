import { useState } from 'react';
import { useReader } from '../../platform/data/use-reader.ts';
import { useViewer } from '../../platform/state/viewer.tsx';
import type { ChainMap } from '../map/map.query.ts';
import { PaperSourcesQuery } from './paper.query.ts';
import { text } from './paper.text.ts';
import type { Area } from './sheet.svg.ts';

export type PaperKind = 'svg' | 'png';

/** Makes and saves files of a chain; what makes them is loaded when first asked for. */
export function usePaperFiles(map: ChainMap, opened: readonly string[], paper: Area | null = null) {
  const user = useViewer()?.username ?? '';
  const readSources = useReader(PaperSourcesQuery);
  const [note, setNote] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (kind: PaperKind): Promise<void> => {
    setBusy(true);
    setNote(text.working);
    const answer = await readSources({ industryId: map.industry.id, region: map.region.code });
    if (answer.status === 'failed') setNote(answer.text);
    else {
      const { savePicture } = await import('./save-paper.ts');
      setNote(await savePicture(kind, { map, opened, user }, answer.data.chainPaper?.sources ?? [], paper));
    }
    setBusy(false);
  };
  return { save, busy, note };
}
