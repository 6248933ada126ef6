import { Button, Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useData } from '../../platform/data/use-data.ts';
import { momentText } from '../../platform/format/moment.ts';
import { written } from '../../platform/text/written.ts';
import { overlayHost } from '../../platform/ui/overlay-host.ts';
import { Bones, LoadFailed, PageState } from '../../platform/ui/page-state.tsx';
import { SourceFold } from '../../platform/ui/source-list.tsx';
import { proposalPath } from '../proposal/proposal-address.ts';
import { ContactForm } from './contact-form.tsx';
import { FollowPart, TalkList } from './follow-part.tsx';
import { HistoryPart } from './history-part.tsx';
import { type FirmReserve, FirmReserveQuery, type FirmTarget, type Reserve } from './reserve.query.ts';
import { text } from './reserve.text.ts';
import { ChangeForm, MoveForm, NoteForm, WithdrawForm } from './target-forms.tsx';

interface DrawerProps {
  readonly id: string;
  readonly reserve: Reserve;
  readonly mayEdit: boolean;
  readonly onClose: () => void;
}

const forms = ['contact', 'move', 'change', 'note', 'withdraw'] as const;
type FormName = (typeof forms)[number];

function Facts({ target }: { readonly target: FirmTarget }): ReactNode {
  const { linkName, industryTitle, mode, groupName, reason, origin, addedBy, addedAt } = target;
  const { nextStep, nextOn, lookAgainOn, movedBecause, state } = target;
  const next = written.phrases([nextOn ?? '', nextStep ?? '']);
  const facts = [
    [text.facts.link, written.phrases([industryTitle, linkName])],
    [text.facts.mode, text.modes[mode]],
    [text.facts.group, groupName ?? text.noGroup],
    [text.facts.reason, reason],
    [text.facts.origin, text.origins[origin]],
    [text.facts.added, text.addedBy(addedBy ?? text.byImport, momentText(addedAt))],
    [text.facts.next, next === '' ? text.noNext : next],
    [text.lookAgainOn, state === 'SHELVED' ? lookAgainOn : null],
    [text.facts.moved, movedBecause],
  ] as const;
  return (
    <dl className="reserve-facts">
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

interface WorkProps {
  readonly target: FirmTarget;
  readonly groups: Reserve['groups'];
}

function Work({ target, groups }: WorkProps): ReactNode {
  const [form, setForm] = useState<FormName | null>(null);
  const given = { target, onDone: () => setForm(null) };
  return (
    <>
      <div className="form-buttons" role="group" aria-label={text.drawer}>
        {forms.map((name) => (
          <Button
            key={name}
            size="small"
            type={name === 'contact' ? 'primary' : 'default'}
            danger={name === 'withdraw'}
            aria-expanded={form === name}
            data-testid={`target-${name}`}
            onClick={() => setForm(form === name ? null : name)}
          >
            {text[name]}
          </Button>
        ))}
      </div>
      {form === 'contact' ? <ContactForm {...given} /> : null}
      {form === 'move' ? <MoveForm {...given} /> : null}
      {form === 'change' ? <ChangeForm {...given} groups={groups} /> : null}
      {form === 'note' ? <NoteForm {...given} /> : null}
      {form === 'withdraw' ? <WithdrawForm {...given} /> : null}
    </>
  );
}

interface BodyProps extends Pick<DrawerProps, 'reserve' | 'mayEdit'> {
  readonly firm: FirmReserve;
  readonly target: FirmTarget;
}

function Body({ firm, target, reserve, mayEdit }: BodyProps): ReactNode {
  const { id, state, linkId, industryId, sources, follows } = target;
  const others = firm.targets.filter((each) => each.id !== id);
  const chosen = new URLSearchParams({ link: linkId, mode: target.mode });
  const proposal = proposalPath({ region: reserve.region, enterpriseId: firm.enterpriseId }, chosen);
  const map = `/map/${encodeURIComponent(industryId)}?${new URLSearchParams({ region: reserve.region, mode: 'reserve', link: linkId })}`;
  return (
    <div className="reserve-drawer" data-testid="target-drawer">
      <p>
        <span className={`tag reserve-state is-${state}`}>{text.states[state]}</span>{' '}
        <Link to={`/enterprise/${encodeURIComponent(firm.enterpriseId)}`}>{text.openFirm}</Link>{' '}
        <Link to={map}>{text.openMap}</Link>{' '}
        <Link to={proposal} data-testid="target-proposal">
          {text.openProposal}
        </Link>
      </p>
      {mayEdit ? <Work target={target} groups={reserve.groups} /> : null}
      <Facts target={target} />
      <section>
        <h2>{text.talks}</h2>
        {firm.talks.length === 0 ? <p className="quiet">{text.talksNone}</p> : <TalkList talks={firm.talks} />}
      </section>
      {others.length === 0 ? null : (
        <section>
          <h2>{text.others}</h2>
          <ul>
            {others.map((each) => (
              <li key={each.id}>
                {written.phrases([
                  each.industryTitle,
                  each.linkName,
                  text.states[each.state],
                  each.groupName ?? text.noGroup,
                ])}
              </li>
            ))}
          </ul>
        </section>
      )}
      <FollowPart follows={follows} />
      <SourceFold sources={sources} />
      <HistoryPart id={id} />
    </div>
  );
}

/** One target beside the table: what is known of it, who talked to the firm, and what is done next. */
export function TargetDrawer({ id, reserve, mayEdit, onClose }: DrawerProps): ReactNode {
  // The id of a target begins with that of its firm.
  const enterpriseId = id.split('~')[0] ?? id;
  const answer = useData(FirmReserveQuery, { enterpriseId }, { dependsOn: ['ReserveOutcome'] });
  const firm = answer.status === 'ready' ? answer.data.reserveOf : null;
  const target = firm?.targets.find((each) => each.id === id);
  return (
    <Drawer open size={520} title={firm?.enterpriseName ?? text.drawer} onClose={onClose} getContainer={overlayHost}>
      {answer.status === 'loading' ? <Bones lines={8} /> : null}
      {answer.status === 'failed' ? <LoadFailed text={answer.text} retry={answer.retry} /> : null}
      {answer.status === 'ready' && !(firm && target) ? (
        <PageState title={text.noneTitle} text={text.noneText} />
      ) : null}
      {firm && target ? <Body firm={firm} target={target} reserve={reserve} mayEdit={mayEdit} /> : null}
    </Drawer>
  );
}
