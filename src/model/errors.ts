/** Something that the caller got wrong and can mend: names the offender and the remedy. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Why one document cannot be processed; it is quarantined and everything else goes on. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
}
