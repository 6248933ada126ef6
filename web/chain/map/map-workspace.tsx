import { lazy, type ReactNode, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useTheme } from '../../platform/state/theme.tsx';
import { t } from '../../platform/text/zh.ts';
import { Bones } from '../../platform/ui/page-state.tsx';
import { palettes } from '../../platform/ui/palette.ts';
import { drawChain, prepareChain } from '../layout/layout.ts';
import { ChainCanvas } from '../picture/chain-canvas.tsx';
import { chainScene, openerId } from '../picture/scene.ts';
import { ChainTree, type ChainTreeHandle } from '../tree/chain-tree.tsx';
import { HistoryBanner } from './history-banner.tsx';
import type { ChainMap } from './map.query.ts';
import { MapToolbar } from './map-toolbar.tsx';
import { useMapAddress } from './use-map-address.ts';

const LinkTable = lazy(async () => ({ default: (await import('../table/link-table.tsx')).LinkTable }));
const LinkPanel = lazy(async () => ({ default: (await import('../link/link-panel.tsx')).LinkPanel }));

/** The map of a chain at work: picture or table, its tree for keyboard and screen reader, and the panel of a link. */
export function MapWorkspace({ map }: { readonly map: ChainMap }): ReactNode {
  const [address, change] = useMapAddress();
  const { theme } = useTheme();
  const [focused, setFocused] = useState<string | null>(null);
  const tree = useRef<ChainTreeHandle>(null);
  const { lanes, links, supplies } = map;

  const selected = links.find((each) => each.id === address.link) ?? null;
  const openedKey = [...address.opened, selected?.parentId ?? ''].join();
  const opened = useMemo(() => new Set(openedKey.split(',').filter((each) => each !== '')), [openedKey]);
  const prepared = useMemo(() => prepareChain({ lanes, links, supplies }), [lanes, links, supplies]);
  const picture = useMemo(
    () => drawChain(prepared, { lanes, links, supplies, opened }),
    [prepared, lanes, links, supplies, opened],
  );
  const scene = useMemo(() => chainScene(map, picture, palettes[theme]), [map, picture, theme]);
  const faded = useMemo(
    () =>
      new Set(
        links
          .filter((each) => address.show !== null && each.knowledge !== address.show)
          .flatMap((each) => [each.id, openerId(each.id)]),
      ),
    [links, address.show],
  );

  const select = useCallback((id: string | null) => change({ link: id }), [change]);
  const toggle = useCallback(
    (id: string) => {
      const open = opened.has(id);
      const childSelected = selected?.parentId === id;
      change({
        opened: open ? address.opened.filter((each) => each !== id) : [...address.opened, id],
        ...(open && childSelected ? { link: id } : {}),
      });
    },
    [change, opened, address.opened, selected],
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
      <MapToolbar map={map} address={address} change={change} />
      <div className="map-body">
        {address.view === 'table' ? (
          <Suspense fallback={<Bones lines={12} />}>
            <LinkTable map={map} show={address.show} selected={address.link} onSelect={select} />
          </Suspense>
        ) : (
          <div className="map-picture">
            <ChainCanvas
              map={map}
              picture={picture}
              scene={scene}
              selected={selected?.id ?? null}
              focused={focused}
              faded={faded}
              onSelect={select}
              onToggle={toggle}
            />
            <ChainTree
              ref={tree}
              map={map}
              picture={picture}
              selected={selected?.id ?? null}
              opened={opened}
              onFocus={setFocused}
              onSelect={select}
              onToggle={toggle}
            />
          </div>
        )}
        {selected ? (
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
