// GB 32100: 18 characters, no I O S V Z; the last is a check character, weights 3^i mod 31.
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const codeShape = new RegExp(`^[${alphabet}]{18}$`);

/** The 18th character of a unified social credit code, from its first 17; null when one of them is not of the alphabet. */
export function checkCharacter(code: string): string | null {
  let sum = 0;
  for (const [index, weight] of weights.entries()) {
    const value = alphabet.indexOf(code.charAt(index) || ' ');
    if (value < 0) return null;
    sum += value * weight;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/** A code as people type it (full width, lower case, blanks) in its written form. */
export function normaliseCode(code: string): string {
  return code.normalize('NFKC').replaceAll(/\s+/g, '').toUpperCase();
}

/** Whether a normalised code is a unified social credit code with a right check character. */
export function isUscc(code: string): boolean {
  return codeShape.test(code) && checkCharacter(code) === code.charAt(17);
}

/** The six digits of the registering district in a code: characters 3–8 of a credit code, 1–6 of an older number. */
export function codeDistrict(code: string): string | null {
  const digits = code.length === 18 ? code.slice(2, 8) : /^\d{13}(\d{2})?$/.test(code) ? code.slice(0, 6) : '';
  return /^\d{6}$/.test(digits) ? digits : null;
}
