import { Alert, Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useData } from '../../platform/data/use-data.ts';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { usePermission } from '../../platform/state/viewer.tsx';
import { t } from '../../platform/text/texts.ts';
import { written } from '../../platform/text/written.ts';
import { Pick } from '../../platform/ui/form-fields.tsx';
import { Bones, LoadFailed } from '../../platform/ui/page-state.tsx';
import { PriceForm, ScenarioForm } from './book-forms.tsx';
import { type PlaceBook, PlaceBookQuery, type Proposal, WithdrawFromPlaceMutation } from './proposal.query.ts';
import { text } from './proposal.text.ts';

interface EntryProps {
  readonly region: string;
  readonly mayEdit: boolean;
  readonly entry: Pick<PlaceBook['prices'][number], 'id' | 'version' | 'on' | 'source' | 'by'>;
  readonly name: string;
}

function TakeBack({ region, entry, name }: Omit<EntryProps, 'mayEdit'>): ReactNode {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { busy, problem, submit } = useSubmit(
    WithdrawFromPlaceMutation,
    (data) => data.withdrawFromPlace,
    text.conflict,
  );
  const { id, version: expectedVersion } = entry;
  const send = async (): Promise<void> => {
    await submit((clientMutationId) => ({ input: { clientMutationId, region, id, expectedVersion, reason } }));
  };
  if (!open) {
    return (
      <Button size="small" type="text" aria-label={text.takeBackOf(name)} onClick={() => setOpen(true)}>
        {text.takeBack}
      </Button>
    );
  }
  return (
    <form
      className="reserve-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {problem === null ? null : <Alert type="error" showIcon title={problem} role="alert" />}
      <Input
        aria-label={text.takeBackWhy}
        placeholder={text.takeBackWhy}
        maxLength={300}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <div className="form-buttons">
        <Button size="small" htmlType="submit" loading={busy}>
          {text.takeBack}
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  );
}

function Entry({ region, entry, name, mayEdit }: EntryProps): ReactNode {
  const { on, source, by } = entry;
  return (
    <li>
      {name}
      <br />
      <small className="quiet">{written.phrases([source ?? text.noSource, on, text.by(by)])}</small>{' '}
      {mayEdit ? <TakeBack region={region} entry={entry} name={name} /> : null}
    </li>
  );
}

function Lists({ book, mayEdit }: { readonly book: PlaceBook; readonly mayEdit: boolean }): ReactNode {
  const { region, prices, scenarios } = book;
  return (
    <>
      <h3>{text.prices}</h3>
      {prices.length === 0 ? <p className="quiet">{text.noPrices}</p> : null}
      <ul>
        {prices.map((price) => {
          const name = text.priceOf(price.itemName, price.amount, price.unit);
          return <Entry key={price.id} region={region} entry={price} name={name} mayEdit={mayEdit} />;
        })}
      </ul>
      <h3>{text.scenarios}</h3>
      {scenarios.length === 0 ? <p className="quiet">{text.noScenarios}</p> : null}
      <ul>
        {scenarios.map((each) => (
          <Entry key={each.id} region={region} entry={each} name={each.name} mayEdit={mayEdit} />
        ))}
      </ul>
    </>
  );
}

function Book({ region, linkId }: { readonly region: string; readonly linkId: string | null }): ReactNode {
  const mayEdit = usePermission('survey.record');
  const answer = useData(PlaceBookQuery, { region });
  const [form, setForm] = useState<'price' | 'scenario' | null>(null);
  if (answer.status === 'loading') return <Bones lines={4} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const { placeBook } = answer.data;
  if (!placeBook) return <p>{text.gone}</p>;
  const given = { region, onDone: () => setForm(null) };
  return (
    <>
      <Lists book={placeBook} mayEdit={mayEdit} />
      {mayEdit && form === null ? (
        <div className="form-buttons">
          <Button size="small" onClick={() => setForm('price')} data-testid="add-price">
            {text.addPrice}
          </Button>
          <Button size="small" onClick={() => setForm('scenario')} data-testid="add-scenario">
            {text.addScenario}
          </Button>
        </div>
      ) : null}
      {form === 'price' ? <PriceForm {...given} /> : null}
      {form === 'scenario' ? <ScenarioForm {...given} linkId={linkId} /> : null}
    </>
  );
}

/** What is recorded of the places of a proposal: prices and scenarios, each with its source. */
export function BookPart({ proposal }: { readonly proposal: Proposal }): ReactNode {
  const { region, regionName, places, linkId } = proposal;
  const [chosen, setChosen] = useState(region);
  const [open, setOpen] = useState(false);
  const all = [{ value: region, label: regionName }, ...places.map(({ id, name }) => ({ value: id, label: name }))];
  const place = all.some(({ value }) => value === chosen) ? chosen : region;
  return (
    <details
      className="work-card proposal-book no-print"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      data-testid="place-book"
    >
      <summary>{text.book}</summary>
      <p className="quiet">{text.bookHint}</p>
      <Pick label={text.bookOf} value={place} choices={all} none={text.bookOf} onChange={setChosen} />
      {open ? <Book key={place} region={place} linkId={linkId} /> : null}
    </details>
  );
}
