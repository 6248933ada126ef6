import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { Bones, LoadFailed } from '../../platform/ui/page-state.tsx';
import type { ChainMap } from '../map/map.query.ts';
import { MapWorkspace } from '../map/map-workspace.tsx';
import { useMapAddress } from '../map/use-map-address.ts';
import { draftedMap } from './drafted-map.ts';
import { EditBar } from './edit-bar.tsx';
import { dropAsked, moveAsked, placeAsked, wayOf } from './edit-moves.ts';
import { EditPanel } from './edit-panel.tsx';
import type { Editor } from './editor.ts';
import { useDraft } from './use-draft.ts';
import './edit.css';

function useDraftKeys(step: (step: 'UNDO' | 'REDO') => Promise<void>, stop: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') stop();
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select') !== null) return;
      const key = event.key.toLowerCase();
      if (key === 'y' || (key === 'z' && event.shiftKey)) void step('REDO');
      else if (key === 'z') void step('UNDO');
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [step, stop]);
}

/** The map of a chain as its draft draws it, with what changes the draft. */
export function EditWorkspace({ map, onLeave }: { readonly map: ChainMap; readonly onLeave: () => void }): ReactNode {
  const work = useDraft(map.industry.id);
  const [address, change] = useMapAddress();
  const [linking, setLinking] = useState<string | null>(null);
  const { draft, edit, step, failed } = work;
  const [renaming, setRenaming] = useState<string | null>(null);
  const stop = useCallback(() => setLinking(null), []);
  useDraftKeys(step, stop);
  const drawn = useMemo(() => (draft ? draftedMap(map, draft) : null), [map, draft]);
  const marks = useMemo(
    () => new Map((draft?.links ?? []).flatMap(({ id, mark }) => (mark === null ? [] : [[id, mark] as const]))),
    [draft],
  );
  if (failed) return <LoadFailed text={failed.text} retry={failed.retry} />;
  if (!draft || !drawn) return <Bones lines={12} />;
  const selected = drawn.links.find(({ id }) => id === address.link) ?? null;
  const editor: Editor = {
    marks,
    bar: <EditBar work={work} draft={draft} linking={drawn.links.find(({ id }) => id === linking)} onLeave={onLeave} />,
    panel: (
      <EditPanel
        key={`${selected?.id ?? ''} ${selected?.name ?? ''} ${selected?.laneId ?? ''} ${selected?.parentId ?? ''}`}
        map={drawn}
        draft={draft}
        link={selected}
        work={work}
        renaming={renaming}
        onLinking={setLinking}
        onSelect={(id) => {
          setRenaming(null);
          change({ link: id });
        }}
      />
    ),
    onKey: (event, linkId, picture) => {
      const link = drawn.links.find(({ id }) => id === linkId);
      if (!link) return false;
      if (event.key === 'F2') {
        change({ link: linkId });
        setRenaming(linkId);
        return true;
      }
      const way = wayOf(event.key);
      if (!event.altKey || way === undefined) return false;
      const asked = event.shiftKey ? placeAsked(picture, linkId, way) : moveAsked(drawn, link, way);
      if (asked) void edit([asked]);
      return true;
    },
    onDrop: async (linkId, corner, picture) => {
      // The card of a folded lane has no place of its own.
      if (!drawn.links.some(({ id }) => id === linkId)) return false;
      const asked = dropAsked(drawn, picture, linkId, corner);
      return asked.length > 0 && edit(asked);
    },
    onPick: (linkId) => {
      if (linking === null) return false;
      setLinking(null);
      if (linking !== linkId) void edit([{ type: 'SUPPLY', linkId: linking, otherId: linkId }]);
      return true;
    },
  };
  return <MapWorkspace map={drawn} editor={editor} />;
}
