/** Taken as the ref of what is chosen: scrolls its list to it when it becomes so. */
export function intoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
