/**
 * Where dialogs and drawers are put. Not the body: antd would lock its scrolling with a style element of its own, which
 * the security policy refuses, and our pages never scroll as a whole.
 */
export function overlayHost(): HTMLElement {
  return document.getElementById('root') ?? document.body;
}
