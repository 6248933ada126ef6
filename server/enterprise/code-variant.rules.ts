import { isUscc, normaliseCode } from './uscc.rules.ts';

const orgWeights = [3, 7, 9, 10, 5, 8, 4, 2];
const digitOf = (char: string) => '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(char);

/** Whether nine characters are an organisation code (GB 11714): the ninth is a check character, X for ten. */
export function isOrganisationCode(code: string): boolean {
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return false;
  const sum = orgWeights.reduce((all, weight, index) => all + weight * digitOf(code.charAt(index)), 0);
  const check = (11 - (sum % 11)) % 11;
  return code.charAt(8) === (check === 10 ? 'X' : String(check));
}

// Letters that no credit code has, and what they were read from.
const misread: Readonly<Record<string, string>> = { O: '0', I: '1', Z: '2', S: '5', V: 'U' };

/** A credit code as written, or with its misread letters put right; null when it is none. */
function creditCode(code: string): string | null {
  if (isUscc(code)) return code;
  const corrected = code.replaceAll(/[OIZSV]/g, (char) => misread[char] ?? char);
  return isUscc(corrected) ? corrected : null;
}

/**
 * What a code says in every form it may be written in: the credit code, the 15-character tax number inside it (district
 * and organisation code), the organisation code. Two firms that share one of them share a code.
 */
export function codeVariants(written: string): readonly string[] {
  const code = normaliseCode(written).replaceAll(/[^0-9A-Z]/g, '');
  const credit = creditCode(code);
  if (credit !== null) return [`18:${credit}`, `15:${credit.slice(2, 17)}`, `9:${credit.slice(8, 17)}`];
  if (code.length === 15) return [`15:${code}`, ...(isOrganisationCode(code.slice(6)) ? [`9:${code.slice(6)}`] : [])];
  return isOrganisationCode(code) ? [`9:${code}`] : [];
}
