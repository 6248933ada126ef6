import { useState } from 'react';
import { outcomeOf, problemOf } from '../platform/data/outcome.ts';
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
      return problemOf(outcomeOf(done, (data) => data.cancelImport));
    });
  const resume = () =>
    working('resume', async () => {
      const done = await resumeIt({ input: input() });
      return problemOf(outcomeOf(done, (data) => data.resumeImport));
    });
  const undo = (skipEdited: boolean) =>
    working('undo', async () => {
      setEdited(null);
      const done = await undoIt({ input: { ...input(), skipEdited } });
      const outcome = outcomeOf(done, (data) => data.undoImport);
      if (outcome.status === 'done' && !outcome.value.begun) setEdited(outcome.value);
      return problemOf(outcome);
    });
  return { busy, failure, edited, cancel, resume, undo };
}
