/** The work itself failed; the message says why, and needs no stack. */
export class WorkFailed extends Error {
  override readonly name = 'WorkFailed';
}
