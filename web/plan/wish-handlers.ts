import type { Wish } from './draft.ts';

export interface WishHandlers {
  /** Nobody may wish while a plan is on its way, or without the right to. */
  readonly mayWish: boolean;
  readonly onPin: (wish: Wish) => void;
  readonly onForbid: (wish: Wish) => void;
}
