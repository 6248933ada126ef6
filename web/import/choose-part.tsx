import { DownloadOutlined } from '@ant-design/icons';
import { type ReactNode, useState } from 'react';
import { FileDrop } from './file-drop.tsx';
import type { ImportChoices } from './import.query.ts';
import { text } from './import.text.ts';
import { TroubleNote } from './trouble-note.tsx';
import { useStart } from './use-start.ts';

interface ChoosePartProps {
  readonly choices: ImportChoices;
  /** Runs when the server has the file. */
  readonly onFile: (fileId: string) => void;
}

const hints: Readonly<Partial<Record<string, string>>> = text.kindHint;

function Templates({ choices }: Pick<ChoosePartProps, 'choices'>): ReactNode {
  // A sheet of reviews is exported with its rows, never begun empty.
  const kinds = choices.importKinds.filter(({ name }) => name !== 'reviews');
  return (
    <details className="import-templates">
      <summary>{text.templates}</summary>
      <p className="quiet">{text.templatesHint}</p>
      <ul>
        {kinds.map(({ name, title, columns }) => (
          <li key={name}>
            <a href={`/import/templates/${name}.xlsx`} download data-testid={`template-${name}`}>
              <DownloadOutlined aria-hidden="true" /> {text.template(title)}
            </a>
            <span className="quiet">
              {hints[name] ?? text.needs(columns.filter((column) => column.required).map((column) => column.label))}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The first step: a file, which is sent at once and written nowhere yet; or a template to fill in. */
export function ChoosePart({ choices, onFile }: ChoosePartProps): ReactNode {
  const { busy, failure, upload, forget } = useStart();
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (chosen: File): Promise<void> => {
    const id = await upload(chosen);
    if (id !== null) onFile(id);
  };
  return (
    <section className="import-card import-form" data-testid="import-form" aria-label={text.steps[0]}>
      <FileDrop
        file={file}
        problem={problem}
        busy={busy !== null}
        onFile={(next, fault) => {
          setFile(next);
          setProblem(fault);
          forget();
          if (next) void send(next);
        }}
      />
      {failure === null ? null : <TroubleNote trouble={failure} />}
      <p role="status" className={busy === null ? 'unseen' : 'quiet'}>
        {busy === null ? '' : text.uploading}
      </p>
      <Templates choices={choices} />
    </section>
  );
}
