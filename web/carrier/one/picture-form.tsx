import { type ReactNode, useId, useState } from 'react';
import { uploadFile } from '../../platform/data/upload-file.ts';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { todayInShanghai } from '../../platform/format/day.ts';
import { Day, Pick, Words } from '../../platform/ui/form-fields.tsx';
import { FormFrame } from '../../platform/ui/form-frame.tsx';
import { AddPictureMutation, type CarrierView } from '../carrier.query.ts';
import { text } from './picture.text.ts';

interface FormProps {
  readonly view: CarrierView;
  readonly onDone: () => void;
}

const kinds = ['PHOTO', 'PLAN'] as const;

/** A photo or plan, to be kept of the carrier or of one of its units. */
export function PictureForm({ view, onDone }: FormProps): ReactNode {
  const id = useId();
  const { busy, problem, say, submit } = useSubmit(AddPictureMutation, (data) => data.addCarrierPicture, text.conflict);
  const [file, setFile] = useState<File | null>(null);
  const [sending, setSending] = useState(false);
  const [kind, setKind] = useState<(typeof kinds)[number]>('PHOTO');
  const [unitId, setUnit] = useState('');
  const [caption, setCaption] = useState('');
  const [on, setOn] = useState(todayInShanghai());
  const send = async (): Promise<void> => {
    if (file === null) return say(text.fileMissing);
    setSending(true);
    const uploaded = await uploadFile(file, '/carrier-pictures');
    setSending(false);
    if (uploaded.status === 'failed') {
      return say(uploaded.message ?? (uploaded.code === 'TOO_LARGE' ? text.tooLarge : text.uploadFailed));
    }
    const input = {
      ...{ carrierId: view.carrier.id, unitId: unitId === '' ? null : unitId, fileId: uploaded.id },
      ...{ kind, caption, on },
    };
    if ((await submit((clientMutationId) => ({ input: { clientMutationId, ...input } }))) !== null) onDone();
  };
  return (
    <FormFrame
      className="picture-form"
      label={text.add}
      testId="picture-form"
      problem={problem}
      busy={busy || sending}
      onSubmit={() => void send()}
      onCancel={onDone}
    >
      <div className="form-field">
        <label htmlFor={id}>{text.file}</label>
        <input
          id={id}
          type="file"
          accept="image/jpeg,image/png,image/webp,application/pdf"
          onChange={({ target }) => setFile(target.files?.[0] ?? null)}
        />
      </div>
      <Pick
        label={text.kind}
        value={kind}
        choices={kinds.map((value) => ({ value, label: text.kinds[value] }))}
        onChange={(next) => setKind(kinds.find((each) => each === next) ?? kind)}
      />
      <Pick
        label={text.unit}
        value={unitId}
        none={text.whole}
        choices={view.units.map((unit) => ({ value: unit.id, label: unit.number }))}
        onChange={setUnit}
      />
      <Words label={text.caption} hint={text.captionHint} max={100} value={caption} onChange={setCaption} />
      <Day label={text.on} max={todayInShanghai()} value={on} onChange={setOn} />
    </FormFrame>
  );
}
