/** A number as people write it: at most so many digits after the point, none where it is whole. */
export function decimalText(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}

/** A share of one in percent. */
export const percentText = (share: number): string => `${decimalText(share * 100, 0)} %`;
