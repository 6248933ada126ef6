/** What a load on floors of 1 t/㎡ is in kN/㎡: standard gravity, 9.80665 m/s². */
export const knOfTonne = 9.80665;

const units: Readonly<Record<string, number>> = {
  ...{ '': 1, kn: 1, 千牛: 1 },
  ...{ t: knOfTonne, 吨: knOfTonne, kg: knOfTonne / 1_000, 公斤: knOfTonne / 1_000, 千克: knOfTonne / 1_000 },
};

const shape = /^(\d+(?:\.\d+)?)(kn|千牛|t|吨|kg|公斤|千克)?(?:\/(?:m2|m²|平米|平方米|平方))?$/i;

/** A load in kN/㎡ from `5`, `5kN/㎡`, `0.5t/㎡`, `500kg/㎡`, to a hundredth; null when a text is none. */
export function loadOf(text: string): number | null {
  const parts = shape.exec(text.normalize('NFKC').replaceAll(/\s+/g, ''));
  if (!parts) return null;
  const [, value = '', unit = ''] = parts;
  const times = units[unit.toLowerCase()];
  const load = times === undefined ? 0 : Math.round(Number(value) * times * 100) / 100;
  return load > 0 ? load : null;
}
