import { lazy, type ReactNode, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useTheme } from '../../platform/state/theme.tsx';
import { t } from '../../platform/text/texts.ts';
import { Bones } from '../../platform/ui/page-state.tsx';
import { palettes } from '../../platform/ui/palette.ts';
import type { Editor } from '../edit/editor.ts';
import { markedScene } from '../edit/marks.ts';
import { text as entries } from '../entries/entries.text.ts';
import { usePicture } from '../layout/use-picture.ts';
import { useReading } from '../modes/use-reading.ts';
import { ChainCanvas } from '../picture/chain-canvas.tsx';
import { chainScene, openerId } from '../picture/scene.ts';
import { ChainTree, type ChainTreeHandle } from '../tree/chain-tree.tsx';
import { FoldLine } from './fold-line.tsx';
import { everyLane, foldedLane, withLane } from './folding.ts';
import { HistoryBanner } from './history-banner.tsx';
import type { ChainMap, MapLink } from './map.query.ts';
import { MapBones } from './map-bones.tsx';
import { MapToolbar } from './map-toolbar.tsx';
import { useFolding } from './use-folding.ts';
import { useMapAddress } from './use-map-address.ts';

const LinkTable = lazy(async () => ({ default: (await import('../table/link-table.tsx')).LinkTable }));
const LinkPanel = lazy(async () => ({ default: (await import('../link/link-panel.tsx')).LinkPanel }));

interface MapWorkspaceProps {
  readonly map: ChainMap;
  /** Set while the chain is edited. */
  readonly editor?: Editor;
}

const nothingKnown = ({ knowledge, presence }: MapLink): boolean =>
  knowledge === 'UNSURVEYED' && presence.confirmed + presence.toReview === 0;

/** The map of a chain at work: picture or table, its tree for keyboard and screen reader, and the panel of a link. */
export function MapWorkspace({ map, editor }: MapWorkspaceProps): ReactNode {
  const [address, change] = useMapAddress();
  const { theme } = useTheme();
  const [focused, setFocused] = useState<string | null>(null);
  const tree = useRef<ChainTreeHandle>(null);
  const { lanes, links, supplies } = map;
  const { reading, wait } = useReading(map, address);
  // While what a mode needs is being read, its filter has nothing to narrow.
  const show = wait === null ? address.show : null;

  const selected = links.find((each) => each.id === address.link) ?? null;
  const lanesKey = address.lanes.join();
  const everything = lanesKey === everyLane;
  const parents = useMemo(
    () => (everything ? [...new Set(links.flatMap(({ parentId }) => parentId ?? []))] : []),
    [everything, links],
  );
  const openedKey = [...address.opened, ...parents, selected?.parentId ?? ''].join();
  const opened = useMemo(() => new Set(openedKey.split(',').filter((each) => each !== '')), [openedKey]);
  const { links: placed, folds } = useFolding(map, lanesKey, selected?.id ?? null);
  const picture = usePicture({ lanes, links: placed, supplies, opened });
  const plain = useMemo(
    () => picture && chainScene(map, picture, palettes[theme], reading, folds),
    [map, picture, theme, reading, folds],
  );
  const marks = editor?.marks;
  const scene = useMemo(
    () => (marks && plain && picture ? markedScene(plain, picture, marks, palettes[theme]) : plain),
    [plain, picture, marks, theme],
  );
  const faded = useMemo(
    () =>
      new Set(
        links
          .filter((each) => show !== null && reading.of(each).item !== show)
          .flatMap((each) => [each.id, openerId(each.id)]),
      ),
    [links, reading, show],
  );

  const pick = editor?.onPick;
  const select = useCallback(
    (id: string | null) => {
      const lane = id === null ? undefined : foldedLane(id);
      if (lane !== undefined) change({ lanes: withLane(lanesKey, lane) });
      else if (id === null || !pick?.(id)) change({ link: id });
    },
    [change, pick, lanesKey],
  );
  const toggle = useCallback(
    (id: string) => {
      const open = opened.has(id);
      const childSelected = selected?.parentId === id;
      const before = everything ? parents : address.opened;
      change({
        opened: open ? before.filter((each) => each !== id) : [...before, id],
        // One closed, the chain is no longer opened whole: what is open is said one by one.
        ...(everything ? { lanes: lanes.map((each) => each.id) } : {}),
        ...(open && childSelected ? { link: id } : {}),
      });
    },
    [change, opened, address.opened, selected, everything, parents, lanes],
  );
  const closePanel = useCallback(() => {
    change({ link: null });
    if (address.link !== null) tree.current?.focus(address.link);
  }, [change, address.link]);

  return (
    <>
      {map.asOf === null ? null : <HistoryBanner day={map.asOf} />}
      {map.demo ? (
        <p className="demo-banner" role="note" data-testid="demo-banner">
          {t.map.demoBanner}
        </p>
      ) : null}
      {map.asOf === null && !map.demo && links.every(nothingKnown) ? (
        <p className="demo-banner" role="note" data-testid="first-run">
          {entries.firstRunMap}
        </p>
      ) : null}
      <MapToolbar map={map} reading={reading} wait={wait} address={address} change={change} />
      {editor?.bar}
      {picture === null || address.view === 'table' ? null : (
        <FoldLine links={links} picture={picture} address={address} change={change} />
      )}
      <div className="map-body">
        {address.view === 'table' ? (
          <Suspense fallback={<Bones lines={12} />}>
            <LinkTable map={map} reading={reading} show={show} selected={address.link} onSelect={select} />
          </Suspense>
        ) : picture === null || scene === null ? (
          <MapBones />
        ) : (
          <div className="map-picture">
            <ChainCanvas
              map={map}
              reading={reading}
              picture={picture}
              scene={scene}
              selected={selected?.id ?? null}
              focused={focused}
              faded={faded}
              onSelect={select}
              onToggle={toggle}
              {...(editor ? { onDrop: editor.onDrop } : {})}
            />
            <ChainTree
              ref={tree}
              map={map}
              reading={reading}
              picture={picture}
              folds={folds}
              selected={selected?.id ?? null}
              opened={opened}
              onFocus={setFocused}
              onSelect={select}
              onToggle={toggle}
              {...(editor ? { onKey: editor.onKey } : {})}
            />
          </div>
        )}
        {editor ? (
          editor.panel
        ) : selected ? (
          <Suspense
            fallback={
              <aside className="link-panel">
                <Bones lines={8} />
              </aside>
            }
          >
            <LinkPanel
              key={`${selected.id} ${map.asOf ?? ''}`}
              map={map}
              linkId={selected.id}
              onSelect={select}
              onClose={closePanel}
            />
          </Suspense>
        ) : null}
      </div>
    </>
  );
}
