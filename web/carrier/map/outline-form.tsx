import { Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { uploadFile } from '../../platform/data/upload-file.ts';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { todayInShanghai } from '../../platform/format/day.ts';
import { Day, Words } from '../../platform/ui/form-fields.tsx';
import { FormFrame } from '../../platform/ui/form-frame.tsx';
import { type Outline, SaveOutlineMutation } from './map.query.ts';
import { text } from './map.text.ts';

/** Where a base map is supplied, changed and taken off. */
export function OutlineForm({ view }: { readonly view: Outline }): ReactNode {
  const id = useId();
  const [open, setOpen] = useState<'put' | 'off' | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [on, setOn] = useState(todayInShanghai());
  const [source, setSource] = useState('');
  const [sending, setSending] = useState(false);
  const { busy, problem, say, submit } = useSubmit(
    SaveOutlineMutation,
    (data) => data.saveRegionOutline,
    text.conflict,
  );
  const expectedVersion = view.outline?.version ?? null;
  const sent = async (fileId: string | null): Promise<void> => {
    const input = { region: view.region, fileId, on, source, expectedVersion };
    if ((await submit((clientMutationId) => ({ input: { clientMutationId, ...input } }))) !== null) setOpen(null);
  };
  const put = async (): Promise<void> => {
    if (file === null) return say(text.fileMissing);
    setSending(true);
    const uploaded = await uploadFile(file, '/outlines');
    setSending(false);
    if (uploaded.status === 'done') return sent(uploaded.id);
    say(uploaded.message ?? (uploaded.code === 'TOO_LARGE' ? text.tooLarge : text.uploadFailed));
  };
  if (open === null) {
    return (
      <p className="outline-ways">
        <Button size="small" data-testid="outline-upload" onClick={() => setOpen('put')}>
          {view.outline === null ? text.upload : text.replace}
        </Button>
        {view.outline === null ? null : (
          <Button size="small" type="text" onClick={() => setOpen('off')}>
            {text.takeOff}
          </Button>
        )}
      </p>
    );
  }
  return (
    <FormFrame
      className="picture-form"
      label={open === 'put' ? text.upload : text.takeOff}
      testId="outline-form"
      problem={problem}
      busy={busy || sending}
      onSubmit={() => void (open === 'put' ? put() : sent(null))}
      onCancel={() => setOpen(null)}
    >
      {open === 'put' ? (
        <div className="form-field">
          <label htmlFor={id}>{text.file}</label>
          <input
            id={id}
            type="file"
            accept=".geojson,.json,application/geo+json,application/json"
            onChange={({ target }) => setFile(target.files?.[0] ?? null)}
          />
        </div>
      ) : null}
      <Day label={text.on} max={todayInShanghai()} value={on} onChange={setOn} />
      <Words label={text.source} hint={text.sourceHint} max={200} value={source} onChange={setSource} />
    </FormFrame>
  );
}
