export type ThemeName = 'light' | 'dark';

/** What the picture can say of a link: what is known so far, and the verdicts on it. */
export type LinkState =
  | 'UNSURVEYED'
  | 'TO_REVIEW'
  | 'PRESENT'
  | 'NONE_FOUND'
  | 'STRONG'
  | 'ADEQUATE'
  | 'WEAK'
  | 'MISSING'
  | 'BELOW_SCALE'
  | 'INSUFFICIENT_DATA';

interface StateLook {
  readonly fill: string;
  readonly border: string;
  readonly word: string;
}

export interface Palette {
  readonly canvas: string;
  readonly text: string;
  readonly quiet: string;
  readonly wire: string;
  readonly wireBack: string;
  readonly lit: string;
  readonly ring: string;
  readonly demo: string;
  readonly demoText: string;
  readonly outside: string;
  readonly hatch: string;
  readonly star: string;
  readonly core: string;
  readonly tray: string;
  readonly state: Readonly<Record<LinkState, StateLook>>;
  readonly stage: Readonly<
    Record<'UP' | 'MID' | 'DOWN' | 'EXTEND' | 'SUPPORT', { fill: string; border: string; text: string }>
  >;
}

const light: Palette = {
  canvas: '#f4f6fa',
  text: '#1b2333',
  quiet: '#5a6579',
  wire: '#93a5c2',
  wireBack: '#b58ac9',
  lit: '#1f5eff',
  ring: '#0b3bd1',
  demo: '#fff1d6',
  demoText: '#8a4b00',
  outside: '#eceff5',
  hatch: '#e3e7ef',
  star: '#c27803',
  core: '#1f5eff',
  tray: '#e4eaf5',
  state: {
    UNSURVEYED: { fill: '#fafbfd', border: '#b9c2d1', word: '#566176' },
    TO_REVIEW: { fill: '#fff9e8', border: '#c68a12', word: '#835300' },
    PRESENT: { fill: '#e2f5e8', border: '#2f9259', word: '#136638' },
    NONE_FOUND: { fill: '#ffffff', border: '#d4380d', word: '#b42318' },
    STRONG: { fill: '#bfe8cc', border: '#1d7f46', word: '#0b4f29' },
    ADEQUATE: { fill: '#eaf7ee', border: '#6fb98c', word: '#1c6b40' },
    WEAK: { fill: '#ffe8bd', border: '#c9770a', word: '#7a4300' },
    MISSING: { fill: '#ffffff', border: '#c81e1e', word: '#a31515' },
    BELOW_SCALE: { fill: '#f2f4f7', border: '#7c8799', word: '#4a5568' },
    INSUFFICIENT_DATA: { fill: '#fbfbfc', border: '#98a2b3', word: '#566176' },
  },
  stage: {
    UP: { fill: '#eaf1ff', border: '#c5d6f7', text: '#1d4fb8' },
    MID: { fill: '#e9f6f1', border: '#bfe0d2', text: '#10684a' },
    DOWN: { fill: '#fdf3e6', border: '#f0d8b4', text: '#95550a' },
    EXTEND: { fill: '#f4effc', border: '#d9cbf2', text: '#6135a6' },
    SUPPORT: { fill: '#eef0f4', border: '#d3d9e3', text: '#47536a' },
  },
};

const dark: Palette = {
  canvas: '#0d1220',
  text: '#e8ecf5',
  quiet: '#a3aec4',
  wire: '#4d6288',
  wireBack: '#7a5794',
  lit: '#6ea0ff',
  ring: '#9dc0ff',
  demo: '#4a3512',
  demoText: '#ffd591',
  outside: '#2a3346',
  hatch: '#232c40',
  star: '#ffc53d',
  core: '#6ea0ff',
  tray: '#1d2740',
  state: {
    UNSURVEYED: { fill: '#171f31', border: '#47536b', word: '#a9b4c9' },
    TO_REVIEW: { fill: '#2b2412', border: '#c68a12', word: '#ffd27a' },
    PRESENT: { fill: '#10301f', border: '#3fae70', word: '#8be0b0' },
    NONE_FOUND: { fill: '#191318', border: '#ff6b52', word: '#ff9c8a' },
    STRONG: { fill: '#14502f', border: '#52cf8a', word: '#b9f5d2' },
    ADEQUATE: { fill: '#12281d', border: '#2f7a52', word: '#8fd9b0' },
    WEAK: { fill: '#4a3208', border: '#e39a2b', word: '#ffd591' },
    MISSING: { fill: '#140f14', border: '#ff4d4f', word: '#ff9f9a' },
    BELOW_SCALE: { fill: '#1c2434', border: '#7f8aa0', word: '#b6c0d3' },
    INSUFFICIENT_DATA: { fill: '#151c2b', border: '#67738a', word: '#a9b4c9' },
  },
  stage: {
    UP: { fill: '#121c36', border: '#263d70', text: '#8fb4ff' },
    MID: { fill: '#10241f', border: '#21493c', text: '#7fd6b5' },
    DOWN: { fill: '#271d10', border: '#4f3a1b', text: '#f3bd74' },
    EXTEND: { fill: '#1e1731', border: '#3d2f60', text: '#c5a8f7' },
    SUPPORT: { fill: '#171c28', border: '#2f394d', text: '#aab5ca' },
  },
};

/** Colours of the picture; the page around it takes the same ones through CSS variables of theme.css. */
export const palettes: Readonly<Record<ThemeName, Palette>> = { light, dark };
