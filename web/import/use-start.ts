import { useState } from 'react';
import { outcomeOf } from '../platform/data/outcome.ts';
import { newRequestId } from '../platform/data/request-id.ts';
import { uploadFile } from '../platform/data/upload-file.ts';
import { useAction } from '../platform/data/use-data.ts';
import { StartImportMutation } from './import.query.ts';
import { text } from './import.text.ts';

export interface Trouble {
  readonly title: string;
  readonly message: string;
  readonly hint: string;
}

type Hint = keyof typeof text.hint;

const isHint = (code: string): code is Hint => Object.hasOwn(text.hint, code);

function trouble(title: string, code: string | null, message: string | null): Trouble {
  return { title, message: message ?? '', hint: text.hint[code !== null && isHint(code) ? code : 'OTHER'] };
}

export interface ImportOrder {
  readonly fileId: string;
  readonly kind: string;
  readonly region: string | null;
  readonly dryRun: boolean;
  readonly encoding: string | null;
  readonly columns: readonly { readonly heading: string; readonly field: string | null }[] | null;
  readonly remember: string | null;
}

/** Uploads a file and starts imports of it; `start` gives the job's id, or null with the trouble told. */
export function useStart() {
  const run = useAction(StartImportMutation);
  const [busy, setBusy] = useState<'uploading' | 'starting' | null>(null);
  const [failure, setFailure] = useState<Trouble | null>(null);

  const upload = async (file: File): Promise<string | null> => {
    setBusy('uploading');
    setFailure(null);
    const answer = await uploadFile(file);
    setBusy(null);
    if (answer.status === 'done') return answer.id;
    setFailure(trouble(text.uploadFailed, answer.code, answer.message));
    return null;
  };

  const start = async (order: ImportOrder): Promise<string | null> => {
    setBusy('starting');
    setFailure(null);
    // What was read from a job says of what type it is, which no input may.
    const columns = order.columns?.map(({ heading, field }) => ({ heading, field })) ?? null;
    const done = await run({ input: { clientMutationId: newRequestId(), ...order, columns } });
    setBusy(null);
    const outcome = outcomeOf(done, (data) => data.startImport);
    if (outcome.status === 'done') return outcome.value.id;
    setFailure(trouble(text.startFailed, outcome.code, outcome.text));
    return null;
  };

  return { busy, failure, upload, start, forget: () => setFailure(null) };
}
