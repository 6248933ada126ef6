import { ArrowLeftOutlined } from '@ant-design/icons';
import { type ReactNode, useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useData } from '../../platform/data/use-data.ts';
import { useAddress } from '../../platform/state/address.ts';
import { t } from '../../platform/text/texts.ts';
import { written } from '../../platform/text/written.ts';
import { AppHeader } from '../../platform/ui/app-header.tsx';
import { ExportMenu } from '../../platform/ui/export-menu.tsx';
import { Bones, LoadFailed, PageState } from '../../platform/ui/page-state.tsx';
import { CarrierQuery, type CarrierView } from '../carrier.query.ts';
import { text } from '../carrier.text.ts';
import { CarrierPart } from './carrier-part.tsx';
import { stackOf } from './stack.ts';
import { StackLegend, StackPicture } from './stack-picture.tsx';
import { UnitPart } from './unit-part.tsx';
import '../../platform/ui/work-page.css';
import '../carrier.css';
import './carrier-one.css';

function Head({ view, region }: { readonly view: CarrierView; readonly region: string }): ReactNode {
  const { carrier, inventory } = view;
  const labels = carrier.years.slice(0, 1).flatMap((year) => year.labels);
  return (
    <header className="carrier-head">
      <h1>{carrier.name}</h1>
      {carrier.demo ? <span className="tag tag-demo">{t.common.demo}</span> : null}
      {labels.map(({ label, year }) => (
        <span key={label} className="tag carrier-label">
          {text.labelOf(text.labels[label], year)}
        </span>
      ))}
      <span className="quiet">
        {written.phrases([
          text.kinds[carrier.kind],
          carrier.regionName,
          text.units(inventory.units),
          carrier.operator?.name ?? '',
        ])}
      </span>
      <div className="carrier-ways">
        <Link to={`/explore/${encodeURIComponent(carrier.id)}`}>{t.common.openInGraph}</Link>
        <Link to={`/opportunities/${region.slice(0, 6)}?${new URLSearchParams({ carrier: carrier.id })}`}>
          {t.common.offer}
        </Link>
        <ExportMenu path="/exports/carrier-units" query={{ region, carrier: carrier.id }} label={text.unitList} />
      </div>
    </header>
  );
}

function Work({ view }: { readonly view: CarrierView }): ReactNode {
  const { carrier, units } = view;
  const [query, change] = useAddress();
  const [current, setCurrent] = useState<string | null>(null);
  const rows = useMemo(() => stackOf(units, carrier), [units, carrier]);
  const opened = units.find(({ id }) => id === query.get('unit')) ?? null;
  const open = (id: string | null): void =>
    change((next) => {
      if (id === null) next.delete('unit');
      else next.set('unit', id);
    }, true);
  const floors = rows.some(({ floor }) => floor !== null);
  const [label, hint] = floors ? [text.stack, text.stackHint] : [text.plan, text.planHint];
  const close = (): void => {
    open(null);
    const block = document.querySelector('.unit-block[tabindex="0"]');
    if (block instanceof SVGElement) block.focus();
  };
  return (
    <>
      <title>{`${carrier.name} · ${t.product.name}`}</title>
      <Head view={view} region={carrier.region} />
      <div className="carrier-columns">
        <section className="carrier-stack" aria-label={label}>
          {units.length === 0 ? (
            <PageState title={text.floorEmpty} text={text.emptyText} />
          ) : (
            <>
              <StackLegend units={units} />
              <StackPicture
                rows={rows}
                label={written.label(carrier.name, hint)}
                current={current ?? opened?.id ?? null}
                opened={opened?.id ?? null}
                onCurrent={setCurrent}
                onOpen={open}
              />
              <p className="quiet">{hint}</p>
            </>
          )}
        </section>
        <aside className="carrier-side">
          {opened === null ? (
            <CarrierPart view={view} />
          ) : (
            <UnitPart key={opened.id} unit={opened} carrier={carrier} onClose={close} />
          )}
        </aside>
      </div>
    </>
  );
}

function Content({ id }: { readonly id: string }): ReactNode {
  const answer = useData(CarrierQuery, { id }, { dependsOn: ['UnitChange', 'CarrierPictures'] });
  if (answer.status === 'loading') return <Bones lines={14} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const view = answer.data.carrier;
  if (!view) return <PageState title={text.carrierGone} text={text.carrierGoneText} />;
  return <Work view={view} />;
}

/** One carrier: its floors and units at a glance, what is known of it, and of the unit that is opened. */
export function CarrierScreen(): ReactNode {
  const { region = '', carrierId = '' } = useParams();
  return (
    <div className="carrier-page">
      <AppHeader>
        <Link to={`/carriers/${region}`} data-testid="to-carriers-list">
          <ArrowLeftOutlined aria-hidden="true" /> {text.toList}
        </Link>
      </AppHeader>
      <main data-testid="carrier">
        <Content key={carrierId} id={carrierId} />
      </main>
    </div>
  );
}
