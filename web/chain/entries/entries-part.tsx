import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useData } from '../../platform/data/use-data.ts';
import { usePermission } from '../../platform/state/viewer.tsx';
import { written } from '../../platform/text/written.ts';
import { Bones, LoadFailed } from '../../platform/ui/page-state.tsx';
import type { MapLink } from '../map/map.query.ts';
import { CountForm } from './count-form.tsx';
import { CountRow, NoteRow } from './count-row.tsx';
import { LinkEntriesQuery } from './entries.query.ts';
import { text } from './entries.text.ts';
import { FactorsForm } from './factors-form.tsx';
import { JudgementForm } from './judgement-form.tsx';
import { JudgementPart } from './judgement-part.tsx';
import { NoteForm } from './note-form.tsx';
import { FactorsPart, SupplyAtPart } from './record-parts.tsx';
import { SupplyAtForm } from './supply-at-form.tsx';
import './entries.css';

interface EntriesPartProps {
  readonly link: MapLink;
  readonly region: string;
}

type Open = 'judgement' | 'count' | 'note' | 'factors' | 'supply';

/** What people entered about a link, and the forms for it: a signed judgement, one reference count, a note on a trend, its core factors and where it comes from. */
export function EntriesPart({ link, region }: EntriesPartProps): ReactNode {
  const mayEnter = usePermission('survey.record');
  const [open, setOpen] = useState<Open | null>(null);
  const [saved, setSaved] = useState(false);
  const answer = useData(LinkEntriesQuery, { linkId: link.id, region });
  if (answer.status === 'loading') return <Bones lines={3} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const entries = answer.data.linkEntries;
  if (!entries) return null;
  const { judgement, factors, supply, counts, notes, places } = entries;
  const computed = link.verdict?.class ?? null;
  const extending = link.verdict?.modes.some(({ mode }) => mode === 'EXTEND') ?? false;
  const lacking = computed === 'UNSURVEYED' || computed === 'INSUFFICIENT';
  const show = (which: Open | null) => () => {
    setOpen(which);
    setSaved(false);
  };
  const form = { linkId: link.id, region, onCancel: show(null) };
  const done = (): void => {
    setOpen(null);
    setSaved(true);
  };
  return (
    <section data-testid="entries">
      <h3>{text.title}</h3>
      {judgement ? (
        <JudgementPart linkId={link.id} region={region} judgement={judgement} computed={computed} />
      ) : (
        <p className="quiet">{lacking && mayEnter ? text.firstRun : text.none}</p>
      )}
      <p role="status" className={saved ? 'done-note' : 'unseen'}>
        {saved ? text.saved : ''}
      </p>
      {open === 'judgement' ? <JudgementForm {...form} onDone={done} known={judgement} /> : null}
      {open === 'count' ? <CountForm {...form} onDone={done} places={places} /> : null}
      {open === 'note' ? <NoteForm {...form} onDone={done} /> : null}
      {open === 'factors' ? <FactorsForm {...form} onDone={done} known={factors} /> : null}
      {open === 'supply' ? <SupplyAtForm {...form} onDone={done} known={supply} /> : null}
      {mayEnter && open === null ? (
        <div className="entry-buttons">
          <Button onClick={show('judgement')} data-testid="judge">
            {judgement ? text.judgeAgain : text.judge}
          </Button>
          <Button onClick={show('count')} data-testid="add-count">
            {text.addCount}
          </Button>
          <Button onClick={show('note')} data-testid="add-note">
            {text.addNote}
          </Button>
          {link.parentId === null ? (
            <>
              <Button onClick={show('factors')} data-testid="record-factors">
                {factors ? text.factorsAgain : text.recordFactors}
              </Button>
              <Button onClick={show('supply')} data-testid="record-supply">
                {supply ? text.supplyAgain : text.recordSupply}
              </Button>
            </>
          ) : null}
        </div>
      ) : null}
      {factors ? <FactorsPart linkId={link.id} region={region} factors={factors} /> : null}
      {supply ? <SupplyAtPart linkId={link.id} region={region} supply={supply} /> : null}
      {notes.length === 0 && extending ? <p className="quiet">{text.noNotes}</p> : null}
      {notes.length > 0 ? (
        <>
          <h4>{extending ? text.notesExtend : written.aside(text.notes, text.notesHint)}</h4>
          <ul className="entry-rows" data-testid="notes">
            {notes.map((note) => (
              <NoteRow key={note.id} linkId={link.id} region={region} note={note} />
            ))}
          </ul>
        </>
      ) : null}
      {counts.length > 0 ? (
        <details className="words" open={counts.length <= 3}>
          <summary>{text.counts(counts.length)}</summary>
          <ul className="entry-rows" data-testid="counts">
            {counts.map((count) => (
              <CountRow key={count.id} linkId={link.id} region={region} count={count} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
