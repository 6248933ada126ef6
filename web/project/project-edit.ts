import type { VariablesOf } from '../platform/data/graphql.ts';
import type { ChangeProjectMutation, Project } from './project.query.ts';

export type Edit = VariablesOf<typeof ChangeProjectMutation>['input']['fields'];

export const draftFields = [
  ...(['name', 'region', 'industryId', 'enterpriseName', 'origin', 'usage', 'area', 'areaMost', 'height'] as const),
  ...(['load', 'power', 'effluent', 'energy', 'fireClass', 'envClass', 'tenure', 'budget', 'budgetPer'] as const),
  ...(['latestStart', 'investment', 'tax', 'output', 'jobs', 'chance', 'subsidy', 'note'] as const),
] as const;
export type DraftField = (typeof draftFields)[number];

/** What the form's fields say, as people type it: money of a year and investment in 万元, a chance in percent. */
export type Draft = Readonly<Record<DraftField, string>>;

const decimal = /^\d+(\.\d+)?$/;

/** An amount of 元 as 万元, exact; and back. */
export function shifted(amount: string, places: number): string {
  const [whole = '0', fraction = ''] = amount.split('.');
  const digits = `${whole}${fraction}`;
  const point = whole.length + places;
  const padded = point <= 0 ? `${'0'.repeat(1 - point)}${digits}` : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const rest = padded.slice(at).replace(/0+$/, '');
  return `${padded.slice(0, at).replace(/^0+(?=\d)/, '')}${rest === '' ? '' : `.${rest}`}`;
}

const placesOfWan = 4;
const wan = (money: { readonly amount: string } | null): string =>
  money === null ? '' : shifted(money.amount, -placesOfWan);
const numberText = (value: number | null): string => (value === null ? '' : String(value));

export const emptyDraft = (region: string): Draft => ({
  ...{ name: '', region, industryId: '', enterpriseName: '', origin: '', usage: '', area: '', areaMost: '' },
  ...{ height: '', load: '', power: '', effluent: '', energy: '', fireClass: '', envClass: '', tenure: '' },
  ...{ budget: '', budgetPer: '', latestStart: '', investment: '', tax: '', output: '', jobs: '', chance: '' },
  ...{ subsidy: '', note: '' },
});

/** The form as the project is. */
export function draftOf(project: Project): Draft {
  const { name, region, industryId, enterpriseName, origin, usage, fireClass, envClass, tenure, budgetPer } = project;
  return {
    ...{ name, region, industryId: industryId ?? '', enterpriseName: enterpriseName ?? '', origin: origin ?? '' },
    ...{ usage: usage ?? '', fireClass: fireClass ?? '', envClass: envClass ?? '', tenure: tenure ?? '' },
    ...{ area: project.area?.squareMetres ?? '', areaMost: project.areaMost?.squareMetres ?? '' },
    ...{ height: numberText(project.heightM), load: numberText(project.loadKn), power: numberText(project.powerKva) },
    ...{ effluent: numberText(project.effluentT), energy: numberText(project.energyUse) },
    ...{ budget: project.budget?.amount ?? '', budgetPer: budgetPer ?? '', latestStart: project.latestStart ?? '' },
    ...{ investment: wan(project.investment), tax: wan(project.tax), output: wan(project.output) },
    ...{ subsidy: wan(project.subsidy), jobs: numberText(project.jobs), note: project.note ?? '' },
    chance: project.chance === null ? '' : String(Math.round(project.chance * 10_000) / 100),
  };
}

const numbers = ['height', 'load', 'power', 'effluent', 'energy', 'jobs', 'chance'] as const;
const exact = ['area', 'areaMost', 'budget', 'investment', 'tax', 'output', 'subsidy'] as const;
const money: ReadonlySet<DraftField> = new Set(['investment', 'tax', 'output', 'subsidy']);
const numeric: ReadonlySet<DraftField> = new Set(numbers);

/** The first field that is no number though it ought to be. */
export function badNumber(draft: Draft): DraftField | null {
  return (
    [...numbers, ...exact].find((field) => draft[field].trim() !== '' && !decimal.test(draft[field].trim())) ?? null
  );
}

/** One field of the draft as the server takes it. */
function sent(field: DraftField, draft: Draft): Edit {
  const value = draft[field].trim();
  if (value === '') return { [field]: null };
  if (field === 'chance') return { chance: Math.round(Number(value) * 100) / 10_000 };
  if (money.has(field)) return { [field]: shifted(value, placesOfWan) };
  return { [field]: numeric.has(field) ? Number(value) : value };
}

/** The fields that were changed, as the server takes them; what is not there is to stay. */
export function editOf(before: Draft, draft: Draft): Edit {
  const changed = draftFields.filter((field) => draft[field].trim() !== before[field]);
  const edit: Edit = Object.assign({}, ...changed.map((field) => sent(field, draft)));
  // A link is of its chain: with another chain it goes.
  return changed.includes('industryId') && before.industryId !== '' ? { ...edit, linkId: null } : edit;
}

/** An edit without the fields where the other's value was chosen. */
export function without(edit: Edit, given: ReadonlySet<string>): Edit {
  return Object.fromEntries(Object.entries(edit).filter(([field]) => !given.has(field)));
}

export const isEmpty = (edit: Edit): boolean => Object.keys(edit).length === 0;
