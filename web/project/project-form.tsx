import { Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSubmit } from '../platform/data/use-submit.ts';
import { todayInShanghai } from '../platform/format/day.ts';
import { written } from '../platform/text/written.ts';
import { FormFrame } from '../platform/ui/form-frame.tsx';
import { type Clash, ClashPart } from './clash-part.tsx';
import { Field, FieldsPart } from './fields-part.tsx';
import { ChangeProjectMutation, CreateProjectMutation, type Project } from './project.query.ts';
import { fieldName, text } from './project.text.ts';
import { badNumber, type Draft, draftOf, type Edit, editOf, emptyDraft, isEmpty, without } from './project-edit.ts';

interface ToldProps {
  readonly on: string;
  readonly source: string;
  readonly onOn: (day: string) => void;
  readonly onSource: (source: string) => void;
}

/** The day for which it is told, and by what. */
function Told({ on, source, onOn, onSource }: ToldProps): ReactNode {
  return (
    <>
      <Field label={text.on}>
        {(id) => (
          <Input id={id} type="date" value={on} max={todayInShanghai()} onChange={({ target }) => onOn(target.value)} />
        )}
      </Field>
      <Field label={text.source}>
        {(id) => (
          <Input
            id={id}
            value={source}
            maxLength={200}
            required
            placeholder={text.sourceHint}
            data-testid="project-source"
            onChange={({ target }) => onSource(target.value)}
          />
        )}
      </Field>
    </>
  );
}

interface NewProps {
  readonly region: string;
  readonly onCancel: () => void;
  readonly onDone: (id: string) => void;
}

/** Records a project: what is left empty is not known. */
export function NewProjectForm({ region, onCancel, onDone }: NewProps): ReactNode {
  const { busy, problem, say, submit } = useSubmit(CreateProjectMutation, (data) => data.createProject);
  const [blank] = useState(() => emptyDraft(region));
  const [draft, setDraft] = useState<Draft>(blank);
  const [on, setOn] = useState(todayInShanghai());
  const [source, setSource] = useState('');
  const save = async (): Promise<void> => {
    const bad = badNumber(draft);
    if (bad !== null) return say(text.numberBad(text.fields[bad]));
    const fields: Edit = { ...editOf(blank, draft), region: draft.region };
    const done = await submit((clientMutationId) => ({ input: { fields, on, source, clientMutationId } }));
    if (done) onDone(done.id);
  };
  return (
    <FormFrame
      className="project-form"
      testId="project-form"
      label={text.addTitle}
      {...{ problem, busy, onCancel }}
      onSubmit={() => void save()}
    >
      <FieldsPart draft={draft} onPut={(field, value) => setDraft((now) => ({ ...now, [field]: value }))} />
      <Told {...{ on, source }} onOn={setOn} onSource={setSource} />
    </FormFrame>
  );
}

interface ChangeProps {
  readonly project: Project;
  readonly onCancel: () => void;
  /** Told in words what became of it. */
  readonly onDone: (words: string) => void;
}

interface Held {
  readonly version: number;
  readonly clashes: readonly Clash[];
}

/** Changes a project; where somebody else changed the same field meanwhile, both values are shown to choose from. */
export function ChangeProjectForm({ project, onCancel, onDone }: ChangeProps): ReactNode {
  const { busy, problem, say, submit } = useSubmit(ChangeProjectMutation, (data) => data.changeProject, text.conflict);
  // The project as it was when the form was opened: what is read again meanwhile is somebody else's.
  const [{ id, version: seen, before }] = useState({ ...project, before: draftOf(project) });
  const [draft, setDraft] = useState<Draft>(before);
  const [on, setOn] = useState(todayInShanghai());
  const [source, setSource] = useState('');
  const [held, hold] = useState<Held | null>(null);
  const send = async (fields: Edit, expectedVersion: number): Promise<void> => {
    const told = { id, expectedVersion, on, source };
    const done = await submit((clientMutationId) => ({ input: { fields, ...told, clientMutationId } }));
    if (!done) return;
    const { written: wrote, version, clashes, kept } = done;
    if (!wrote) return hold({ version, clashes });
    onDone(kept.length === 0 ? text.saved : text.merged(written.list(kept.map((field) => fieldName(field) ?? field))));
  };
  const save = async (): Promise<void> => {
    const bad = badNumber(draft);
    if (bad !== null) return say(text.numberBad(text.fields[bad]));
    const edit = editOf(before, draft);
    if (isEmpty(edit)) return say(text.noChange);
    await send(edit, seen);
  };
  const choose = async (theirs: ReadonlySet<string>): Promise<void> => {
    const edit = without(editOf(before, draft), theirs);
    if (isEmpty(edit)) return onDone(text.saved);
    if (held) await send(edit, held.version);
  };
  return (
    <FormFrame
      className="project-form"
      testId="project-form"
      label={text.editTitle(project.name)}
      {...{ problem, busy, onCancel }}
      onSubmit={() => void save()}
    >
      {held === null ? null : (
        <ClashPart clashes={held.clashes} busy={busy} onChoose={(theirs) => void choose(theirs)} />
      )}
      <FieldsPart draft={draft} onPut={(field, value) => setDraft((now) => ({ ...now, [field]: value }))} />
      <Told {...{ on, source }} onOn={setOn} onSource={setSource} />
    </FormFrame>
  );
}
