/** What one request may ask for: about 1.5 times the largest operation of the web client. */
export const limits = {
  complexity: { complexity: 4_000, depth: 12, breadth: 250 },
  /** Largest page of a list. */
  first: 200,
  defaultFirst: 50,
  textLength: 100,
  bodyBytes: 1_000_000,
} as const;
