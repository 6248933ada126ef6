import { Alert, Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { usePermission } from '../../platform/state/viewer.tsx';
import { t } from '../../platform/text/texts.ts';
import { written } from '../../platform/text/written.ts';
import { type CarrierView, type Picture, WithdrawPictureMutation } from '../carrier.query.ts';
import { text } from './picture.text.ts';
import { PictureForm } from './picture-form.tsx';

interface OneProps {
  readonly picture: Picture;
  readonly carrierId: string;
  readonly mayEdit: boolean;
}

function TakeDown({ picture: { id, version }, carrierId }: Omit<OneProps, 'mayEdit'>): ReactNode {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { busy, problem, submit } = useSubmit(
    WithdrawPictureMutation,
    (data) => data.withdrawCarrierPicture,
    text.conflict,
  );
  if (!open) {
    return (
      <Button size="small" type="text" onClick={() => setOpen(true)}>
        {text.takeDown}
      </Button>
    );
  }
  const input = { id, carrierId, expectedVersion: version, reason };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit((clientMutationId) => ({ input: { clientMutationId, ...input } }));
      }}
    >
      {problem === null ? null : <Alert type="error" showIcon title={problem} role="alert" />}
      <Input
        aria-label={text.why}
        placeholder={text.why}
        maxLength={100}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button size="small" htmlType="submit" loading={busy}>
        {text.takeDown}
      </Button>
      <Button size="small" onClick={() => setOpen(false)}>
        {t.common.cancel}
      </Button>
    </form>
  );
}

function One({ picture, carrierId, mayEdit }: OneProps): ReactNode {
  const { kind, caption, on, fileName, shown, path, by, unit } = picture;
  const where = unit?.number ?? text.whole;
  return (
    <li data-testid="carrier-picture">
      <figure>
        <a href={path} download={fileName}>
          {shown ? (
            <img src={path} alt={text.alt(text.kinds[kind], caption ?? where)} loading="lazy" />
          ) : (
            <span>{`${text.download} ${fileName}`}</span>
          )}
        </a>
        <figcaption>
          {written.phrases([text.kinds[kind], where, caption ?? '', on, by === null ? '' : text.by(by)])}
        </figcaption>
      </figure>
      {mayEdit ? <TakeDown picture={picture} carrierId={carrierId} /> : null}
    </li>
  );
}

/** Photos and plans of a carrier. */
export function PicturesPart({ view }: { readonly view: CarrierView }): ReactNode {
  const mayEdit = usePermission('carrier.edit');
  const [adding, setAdding] = useState(false);
  const { pictures, carrier } = view;
  return (
    <section aria-label={text.title}>
      <h2>{text.title}</h2>
      {pictures.length === 0 ? <p className="quiet">{text.none}</p> : null}
      <ul className="carrier-pictures">
        {pictures.map((picture) => (
          <One key={picture.id} picture={picture} carrierId={carrier.id} mayEdit={mayEdit} />
        ))}
      </ul>
      {mayEdit && !adding ? (
        <Button size="small" data-testid="picture-add" onClick={() => setAdding(true)}>
          {text.add}
        </Button>
      ) : null}
      {adding ? <PictureForm view={view} onDone={() => setAdding(false)} /> : null}
    </section>
  );
}
