export interface ScenePoint {
  readonly x: number;
  readonly y: number;
}

/** A part of a picture. */
export interface SceneView extends ScenePoint {
  readonly width: number;
  readonly height: number;
}

/** How a box looks where there are too many for drawings: its colours and border, its words only when they are legible. */
export interface PlainLook {
  readonly fill: string;
  readonly line: string;
  readonly lineWidth: number;
  readonly dash: 'solid' | 'dashed' | 'dotted';
  /** Its lines, broken where they should break. */
  readonly words: string;
  readonly colour: string;
}

/** Words over a drawing, from `left` on and in the middle of its height. */
export interface SceneWords {
  /** Its lines, broken where they should break. */
  readonly text: string;
  readonly colour: string;
  readonly left: number;
}

/** A thing on the canvas: an image in a rectangle, given by its upper left corner. */
export interface SceneBox extends ScenePoint {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Data URI of the drawing; it may be larger than the box by `bleed` on every side. */
  readonly image: string;
  readonly bleed: number;
  /** What differs between things that share one drawing, so that it is drawn only once. */
  readonly words?: SceneWords;
  /** Drawn instead of the image. */
  readonly plain?: PlainLook;
  readonly layer: number;
  /** Boxes that answer to the pointer; others let it through. */
  readonly live: boolean;
  /** True for what the user thinks of as the things of the picture: they dim, light up and take the focus ring. */
  readonly main: boolean;
}

export interface SceneWire {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly start: ScenePoint;
  readonly end: ScenePoint;
  readonly bends: readonly ScenePoint[];
  readonly back: boolean;
  /** Said beside the wire while the thing that it leads to is pointed at. */
  readonly label?: string;
}

export interface Scene {
  /** The upper left corner; where it is left out, 0. */
  readonly corner?: ScenePoint;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly SceneBox[];
  readonly wires: readonly SceneWire[];
  readonly colours: {
    readonly wire: string;
    readonly wireBack: string;
    readonly lit: string;
    readonly ring: string;
    /** Of the words beside lit wires and of what lies behind them. */
    readonly label?: string;
    readonly paper?: string;
  };
}

/** What part of a picture is in sight: its scale, and where its origin stands in the window. */
export interface SceneCamera {
  readonly zoom: number;
  readonly pan: ScenePoint;
}

/** What stands out: ids of boxes and wires. */
export interface Emphasis {
  readonly selected: string | null;
  readonly focused: string | null;
  /** Lit, all else dimmed; null: nothing is lit. */
  readonly path: ReadonlySet<string> | null;
  /** Dimmed by a filter. */
  readonly faded: ReadonlySet<string>;
  /** Wires that stand out most, whether or not a path is lit. */
  readonly near: ReadonlySet<string>;
}
