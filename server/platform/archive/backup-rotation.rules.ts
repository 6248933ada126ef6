const pattern = /^liantu-(\d{4})(\d{2})(\d{2})-(\d{6})(?:-([\w-]+))?\.zip$/;
const keptDays = 7;
const keptWeeks = 4;
const keptMonths = 12;
/** Backups that were taken before a risky step, beside the regular ones. */
const keptLabelled = 3;

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The name of a backup taken at an instant, in the time of Asia/Shanghai; `label` tells what it was taken before. */
export function backupName(at: Date, label?: string): string {
  const [day = '', time = ''] = clock.format(at).split(' ');
  const stamp = `${day.replaceAll('-', '')}-${time.replaceAll(':', '')}`;
  return `liantu-${stamp}${label === undefined ? '' : `-${label}`}.zip`;
}

/** The first day of the week in which a day lies: one number a week. */
function weekOf(year: string, month: string, day: string): string {
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
  return String(Math.floor((days + 3) / 7));
}

/**
 * Which backups of a folder may go: kept are the newest of each of the last 7 days, 4 weeks and 12 months that have one,
 * and the 3 newest taken before a risky step. Files of other names are nobody's business.
 */
export function outdatedBackups(names: readonly string[]): readonly string[] {
  const ours = names
    .flatMap((name) => {
      const [, year = '', month = '', day = '', , label] = pattern.exec(name) ?? [];
      return year === '' ? [] : [{ name, label, keys: [year + month + day, weekOf(year, month, day), year + month] }];
    })
    .sort((a, b) => (a.name > b.name ? -1 : 1));
  const kept = new Set(
    ours
      .filter(({ label }) => label !== undefined)
      .slice(0, keptLabelled)
      .map(({ name }) => name),
  );
  for (const [at, most] of [keptDays, keptWeeks, keptMonths].entries()) {
    const seen = new Set<string>();
    for (const { name, label, keys } of ours) {
      const key = keys[at] ?? '';
      if (label !== undefined || seen.has(key) || seen.size >= most) continue;
      seen.add(key);
      kept.add(name);
    }
  }
  return ours.map(({ name }) => name).filter((name) => !kept.has(name));
}
