import { InvalidArgumentError, Option } from 'commander';

/** A parser for options that take a whole number. */
export function wholeNumber(lowest: number, highest = Number.MAX_SAFE_INTEGER) {
  return (value: string): number => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < lowest || number > highest) {
      const range =
        highest === Number.MAX_SAFE_INTEGER ? `${lowest} or more` : `${lowest} to ${highest}`;
      throw new InvalidArgumentError(`It must be a whole number, ${range}.`);
    }
    return number;
  };
}

export const quietOption = (): Option =>
  new Option('-q, --quiet', 'say nothing on stderr but errors');

export const workersOption = (): Option =>
  new Option(
    '--workers <n>',
    'how many processes may share the work; this version uses one, and the result is the same',
  ).argParser(wholeNumber(1));
