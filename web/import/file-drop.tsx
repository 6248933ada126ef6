import { FileTextOutlined, InboxOutlined } from '@ant-design/icons';
import { type DragEvent, type ReactNode, useId, useState } from 'react';
import { fileFault, sizeWords } from './file-check.ts';
import { text } from './import.text.ts';

interface FileDropProps {
  readonly file: File | null;
  readonly problem: string | null;
  /** While a file is on its way no other one is taken. */
  readonly busy: boolean;
  /** A file that cannot be imported comes as null with the reason. */
  readonly onFile: (file: File | null, problem: string | null) => void;
}

/** The field for the file: chosen by click or key, or dropped. */
export function FileDrop({ file, problem, busy, onFile }: FileDropProps): ReactNode {
  const [over, setOver] = useState(false);
  const id = useId();
  const take = (files: FileList | null): void => {
    const [first] = files ?? [];
    if (!first) return;
    const fault = files && files.length > 1 ? text.severalFiles : fileFault(first);
    onFile(fault === null ? first : null, fault);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (!busy) take(event.dataTransfer.files);
  };
  const hover = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  const line = over ? text.dropNow : file ? text.chosen(file.name, sizeWords(file.size)) : text.drop;
  return (
    <div className="import-field">
      <span className="field-name" id={`${id}-name`}>
        {text.file}
      </span>
      <label
        className={`file-drop ${over ? 'is-over' : ''} ${file ? 'has-file' : ''}`}
        htmlFor={id}
        onDragOver={hover}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {file ? <FileTextOutlined aria-hidden="true" /> : <InboxOutlined aria-hidden="true" />}
        <strong>{line}</strong>
        <span className="quiet">{file ? text.otherFile : text.fileHint}</span>
        <input
          id={id}
          type="file"
          className="unseen"
          accept=".csv,.tsv,.txt,.xlsx,.json,.jsonl,.ndjson"
          disabled={busy}
          data-testid="import-file"
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          onChange={(event) => {
            take(event.target.files);
            // The same file, corrected, can be chosen again.
            event.target.value = '';
          }}
        />
      </label>
      {problem === null ? null : (
        <p id={`${id}-problem`} role="alert" className="import-problem">
          {problem}
        </p>
      )}
    </div>
  );
}
