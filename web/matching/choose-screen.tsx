import { ArrowLeftOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useData } from '../platform/data/use-data.ts';
import { decimalText } from '../platform/format/decimal.ts';
import { useAddress } from '../platform/state/address.ts';
import { t } from '../platform/text/texts.ts';
import { written } from '../platform/text/written.ts';
import { AppHeader } from '../platform/ui/app-header.tsx';
import { Bones, LoadFailed, PageState } from '../platform/ui/page-state.tsx';
import { ChooseQuery, type Chosen } from './choose.query.ts';
import { text } from './choose.text.ts';
import { ChooseTable } from './choose-table.tsx';
import { amountText } from './words.ts';
import '../platform/ui/work-page.css';
import './matching.css';

function Work({ chosen, region }: { readonly chosen: Chosen; readonly region: string }): ReactNode {
  const { regionName, carrierName, unitNumber, units, total, fits, refused, rules, carrierTax, carrierTaxYear } =
    chosen;
  const place = carrierName === null ? regionName : [carrierName, unitNumber ?? ''].join(' ').trim();
  const title = text.title(place);
  const weights = rules.weights.map(({ factor, weight }) => `${text.factors[factor]} ${decimalText(weight, 0)}`);
  return (
    <>
      <title>{`${title} · ${t.product.name}`}</title>
      <h1>{title}</h1>
      <p>
        {text.looked(units)} {text.more(fits.length, total)}
      </p>
      <p className="quiet" title={rules.source}>
        {text.how} {text.weights(written.list(weights))}
      </p>
      {carrierTax === null || carrierTaxYear === null ? null : (
        <p>{text.carrierTax(carrierTaxYear, amountText(Number(carrierTax.amount)))}</p>
      )}
      {fits.length === 0 ? (
        <PageState title={text.page} text={text.none} />
      ) : (
        <ChooseTable rows={fits} region={region} label={title} testId="choose-table" />
      )}
      {refused.length === 0 ? null : (
        <>
          <h2>{text.refusedTitle}</h2>
          <ChooseTable rows={refused} region={region} label={text.refusedTitle} testId="choose-refused" />
        </>
      )}
    </>
  );
}

function Content({ region }: { readonly region: string }): ReactNode {
  const [query] = useAddress();
  const asked = { region, carrierId: query.get('carrier'), unitId: query.get('unit') };
  const answer = useData(ChooseQuery, asked, { dependsOn: ['UnitChange', 'Project', 'ProjectChange'] });
  if (answer.status === 'loading') return <Bones lines={12} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const { industriesFor: chosen } = answer.data;
  return chosen ? <Work chosen={chosen} region={region} /> : <PageState title={text.gone} text={text.goneText} />;
}

/** 智选产: the links of all chains of a district, ranked for a unit, a carrier or the whole region. */
export function ChooseScreen(): ReactNode {
  const { region = '' } = useParams();
  return (
    <div className="work-page">
      <AppHeader>
        <Link to={`/carriers/${region}`} data-testid="back-to-carriers">
          <ArrowLeftOutlined aria-hidden="true" /> {text.back}
        </Link>
      </AppHeader>
      <main data-testid="choose">
        <Content key={region} region={region} />
      </main>
    </div>
  );
}
