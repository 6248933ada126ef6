/** A reason not to start that the operator can remove: its message is complete Chinese text and is shown without a stack. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}
