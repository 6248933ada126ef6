import { useState } from 'react';
import { newRequestId } from '../platform/data/request-id.ts';
import { useAction } from '../platform/data/use-data.ts';
import { CancelImportMutation, type EditedFacts, ResumeImportMutation, UndoImportMutation } from './import.query.ts';

export type Managing = 'cancel' | 'resume' | 'undo';

/** Stops, resumes and undoes an import; what was edited since is told instead of undone. */
export function useManage(id: string, onChanged: () => void) {
  const cancelIt = useAction(CancelImportMutation);
  const resumeIt = useAction(ResumeImportMutation);
  const undoIt = useAction(UndoImportMutation);
  const [busy, setBusy] = useState<Managing | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [edited, setEdited] = useState<EditedFacts | null>(null);

  const working = async (what: Managing, work: () => Promise<string | null>): Promise<void> => {
    setBusy(what);
    setFailure(null);
    const trouble = await work();
    setBusy(null);
    setFailure(trouble);
    onChanged();
  };
  const input = () => ({ clientMutationId: newRequestId(), id });

  const cancel = () =>
    working('cancel', async () => {
      const done = await cancelIt({ input: input() });
      if (done.status === 'failed') return done.text;
      const answer = done.data.cancelImport;
      return answer.__typename === 'MutationCancelImportSuccess' ? null : answer.message;
    });
  const resume = () =>
    working('resume', async () => {
      const done = await resumeIt({ input: input() });
      if (done.status === 'failed') return done.text;
      const answer = done.data.resumeImport;
      return answer.__typename === 'MutationResumeImportSuccess' ? null : answer.message;
    });
  const undo = (skipEdited: boolean) =>
    working('undo', async () => {
      setEdited(null);
      const done = await undoIt({ input: { ...input(), skipEdited } });
      if (done.status === 'failed') return done.text;
      const answer = done.data.undoImport;
      if (answer.__typename !== 'MutationUndoImportSuccess') return answer.message;
      if (!answer.data.begun) setEdited(answer.data);
      return null;
    });
  return { busy, failure, edited, cancel, resume, undo };
}
