/** A number with the English noun that it counts: `1 link`, `2 links`. */
export function plural(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : several}`;
}
