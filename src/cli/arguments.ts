import { InvalidArgumentError, Option } from 'commander';
import { DEFAULT_BUILD_OPTIONS } from '../model/options.js';

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

/** A parser for options that take a probability. */
export function probability(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1)) {
    throw new InvalidArgumentError('It must be a number from 0 to 1, such as 0.5.');
  }
  return number;
}

export const minConfidenceOption = (): Option =>
  new Option('--min-confidence <p>', 'leave out mentions that the tagger is less sure of, 0 to 1')
    .argParser(probability)
    .default(DEFAULT_BUILD_OPTIONS.minConfidence);

export const quietOption = (): Option =>
  new Option('-q, --quiet', 'say nothing on stderr but errors');

export const workersOption = (): Option =>
  new Option(
    '--workers <n>',
    'how many processes may share the work; this version uses one, and the result is the same',
  ).argParser(wholeNumber(1));
