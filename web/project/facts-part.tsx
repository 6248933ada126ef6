import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Project } from './project.query.ts';
import { text } from './project.text.ts';
import { areaWords, tenThousands, termsWords } from './words.ts';

interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

const fact = (label: string, value: ReactNode): Fact => ({ label, value });

function Facts({ title, facts }: { readonly title: string; readonly facts: readonly Fact[] }): ReactNode {
  return (
    <section className="work-card" aria-label={title}>
      <h2>{title}</h2>
      <dl className="project-facts">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value === null || value === '' ? <span className="quiet">{text.unknown}</span> : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const told = <Value,>(value: Value | null, say: (value: Value) => string): string | null =>
  value === null ? null : say(value);

const inWan = (money: Project['tax']): string | null => told(tenThousands(money), text.wan);

/** All that is known of a project; what is not says so. */
export function FactsPart({ project }: { readonly project: Project }): ReactNode {
  const { fields } = text;
  const { enterpriseId, enterpriseName, industryId, industryTitle, linkId, linkName, region } = project;
  const map = industryId === null ? '' : `/map/${encodeURIComponent(industryId)}`;
  const place = `region=${region.slice(0, 6)}`;
  return (
    <div className="project-columns" data-testid="project-facts">
      <Facts
        title={text.need}
        facts={[
          fact(fields.area, areaWords(project)),
          fact(
            fields.usage,
            told(project.usage, (usage) => text.usages[usage]),
          ),
          fact(fields.height, told(project.heightM, text.metres)),
          fact(fields.load, told(project.loadKn, text.kn)),
          fact(fields.power, told(project.powerKva, text.kva)),
          fact(fields.effluent, told(project.effluentT, text.tonnes)),
          fact(fields.energy, told(project.energyUse, text.coal)),
          fact(
            fields.fireClass,
            told(project.fireClass, (each) => text.fires[each]),
          ),
          fact(
            fields.envClass,
            told(project.envClass, (each) => text.environments[each]),
          ),
          fact(fields.tenure, termsWords(project)),
          fact(fields.latestStart, project.latestStart),
        ]}
      />
      <Facts
        title={text.brings}
        facts={[
          fact(fields.investment, inWan(project.investment)),
          fact(fields.tax, inWan(project.tax)),
          fact(fields.output, inWan(project.output)),
          fact(fields.jobs, told(project.jobs, text.people)),
          fact(
            fields.chance,
            told(project.chance, (each) => text.percent(String(Math.round(each * 10_000) / 100))),
          ),
          fact(fields.subsidy, inWan(project.subsidy)),
        ]}
      />
      <Facts
        title={text.about}
        facts={[
          fact(fields.region, project.regionName),
          fact(fields.industryId, industryId === null ? null : <Link to={`${map}?${place}`}>{industryTitle}</Link>),
          fact(
            fields.linkId,
            linkId === null ? null : <Link to={`${map}?${place}&link=${encodeURIComponent(linkId)}`}>{linkName}</Link>,
          ),
          fact(
            fields.enterpriseName,
            enterpriseId === null ? (
              enterpriseName
            ) : (
              <Link to={`/enterprise/${encodeURIComponent(enterpriseId)}`}>{enterpriseName}</Link>
            ),
          ),
          fact(fields.origin, project.origin),
          fact(text.on, project.asOf),
          fact(fields.note, project.note),
        ]}
      />
    </div>
  );
}
