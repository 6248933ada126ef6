// What no system takes in the name of a file.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const refused = /[\u0000-\u001f\\/:*?"<>|]/g;

/** The name of a file from its parts; what a file's name cannot hold becomes a space. */
export function fileName(parts: readonly string[], ending: string): string {
  return `${parts.map((each) => each.replaceAll(refused, ' ').replaceAll(/ +/g, ' ').trim()).join('-')}.${ending}`;
}
