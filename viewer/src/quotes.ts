import { button, count, element } from './elements.js';
import type { ArticleQuotes, Quote } from './evidence.js';

/** Quotations of one article that are shown before the reader asks for more. */
const QUOTES_AT_FIRST = 4;

/** A list of articles, each with its sentences and the names in them marked. */
export function quotesList(articles: readonly ArticleQuotes[]): HTMLElement {
  return element('ol', { class: 'articles' }, ...articles.map(articleItem));
}

function articleItem({ article, quotes }: ArticleQuotes): HTMLElement {
  const title = article.title ?? article.id;
  const address = webAddress(article.url);
  const heading = address
    ? element('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, title)
    : title;
  const item = element('li', {}, element('h4', {}, heading));
  const file = article.title === undefined ? undefined : article.id;
  const origin = [article.outlet, readableDate(article.date), file];
  const known = origin.filter((part) => part !== undefined);
  if (known.length > 0) item.append(element('p', { class: 'origin' }, known.join(' · ')));
  item.append(...foldedList(quotes.map(quoteElement), QUOTES_AT_FIRST, 'div', 'sentence'));
  return item;
}

/** The first of many elements, and a button that shows the others. */
export function foldedList(
  all: readonly HTMLElement[],
  atFirst: number,
  tag: 'div' | 'ul',
  noun: string,
  nouns?: string,
): HTMLElement[] {
  const list = element(tag, { class: 'folded' }, ...all.slice(0, atFirst));
  const rest = all.slice(atFirst);
  if (rest.length === 0) return [list];
  const more = button(
    { class: 'more' },
    () => {
      list.append(...rest);
      more.remove();
      const first = rest[0]?.querySelector('button') ?? rest[0];
      first?.setAttribute('tabindex', first instanceof HTMLButtonElement ? '0' : '-1');
      first?.focus();
    },
    `${count(rest.length, `more ${noun}`, nouns && `more ${nouns}`)}`,
  );
  return [list, more];
}

function quoteElement({ text, marks, extent: [start, end] }: Quote): HTMLElement {
  const quote = element('blockquote', { title: `Characters ${start} to ${end} of the article` });
  let at = 0;
  for (const mark of marks) {
    const name = element('mark', { 'data-kind': mark.kind }, text.slice(mark.start, mark.end));
    quote.append(text.slice(at, mark.start), name);
    at = mark.end;
  }
  quote.append(text.slice(at));
  return quote;
}

/** An address that is safe to link to: the articles' own data may hold anything. */
function webAddress(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

function readableDate(date: string | undefined): string | undefined {
  if (date === undefined || !/^\d{4}-\d{2}-\d{2}/.test(date)) return date;
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return day.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}
