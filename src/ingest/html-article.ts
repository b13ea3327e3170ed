import { Readability } from '@mozilla/readability';
import { DOMParser } from 'linkedom/worker';
import type { Block } from './block.js';
import { groupBlocks, type HtmlScan, scanHtml } from './scan-html.js';

/** Elements that are no part of an article, even where Readability keeps them for want of more. */
const ASIDE = new Set(['aside', 'footer', 'menu', 'nav']);
/** Readability takes seconds for pages with more elements; such a page is read whole. */
const MOST_ELEMENTS = 30_000;
const WORD = /[\p{L}\p{N}]/u;
const MARK = 'data-comention-';

/** The article of a page, and what the page says of it. */
export interface HtmlArticle {
  readonly blocks: Iterable<Block>;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
}

/**
 * Finds the article of an HTML page. Readability decides which elements belong to it: every opening
 * tag is numbered before it reads, and the numbers that are left name the elements whose text is
 * taken, with its positions, from the source itself. A page in which it finds none is read whole.
 * @param source the page as given; the runs of the blocks point into it
 */
export function htmlArticle(source: string): HtmlArticle {
  const scan = scanHtml(source);
  const found = findArticle(source, scan);
  const outside = outsideAsides(scan);
  const inside = (element: number) => outside(element) && (found?.elements.has(element) ?? false);
  const { meta } = scan;
  return {
    blocks: firstFilled([inside, outside, () => true], scan),
    title: found?.title || scan.title || undefined,
    date: found?.date ?? meta.get('article:published_time') ?? meta.get('date'),
    outlet: found?.outlet ?? meta.get('og:site_name'),
    url: meta.get('canonical') ?? meta.get('og:url'),
  };
}

/** The blocks of the first choice of elements that holds any text. */
function firstFilled(choices: ((element: number) => boolean)[], scan: HtmlScan): Block[] {
  for (const take of choices) {
    const blocks = groupBlocks(scan.runs, take);
    if (blocks.some(({ runs }) => runs.some(({ text }) => WORD.test(text)))) return blocks;
  }
  return [];
}

interface FoundArticle {
  readonly elements: ReadonlySet<number>;
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly outlet: string | undefined;
}

function findArticle(source: string, scan: HtmlScan): FoundArticle | undefined {
  if (scan.names.length > MOST_ELEMENTS) return undefined;
  try {
    const page = new DOMParser().parseFromString(numbered(source, scan), 'text/html');
    const article = new Readability<Node>(page as unknown as Document, {
      serializer: (node) => node,
    }).parse();
    if (!article?.content) return undefined;
    const elements = new Set<number>();
    for (const element of (article.content as Element).querySelectorAll('*')) {
      for (const name of element.getAttributeNames()) {
        if (name.startsWith(MARK)) elements.add(Number(name.slice(MARK.length)));
      }
    }
    return {
      elements,
      title: article.title?.trim() || undefined,
      date: article.publishedTime?.trim() || undefined,
      outlet: article.siteName?.trim() || undefined,
    };
  } catch {
    // Hostile or broken pages (nested thousands deep) overflow its recursion: read them whole.
    return undefined;
  }
}

/**
 * The page as a whole document, each opening tag with an attribute that carries its number. Text
 * that stands in the body itself gets an element around it, since Readability keeps no body.
 */
function numbered(source: string, scan: HtmlScan): string {
  const { bodyStart, names, runs, tagNameEnds } = scan;
  const body = bodyStart === undefined ? -1 : names.indexOf('body');
  const bare = runs.some(({ element, text }) => element === body && text.trim() !== '');
  const wrapper = bare ? `<div ${MARK}${body}="">` : '';
  const parts: string[] = [];
  let at = 0;
  for (const [index, end] of tagNameEnds.entries()) {
    if (end < 0) continue;
    parts.push(source.slice(at, end), ` ${MARK}${index}=""`);
    at = end;
    if (index === body && bodyStart !== undefined) {
      parts.push(source.slice(at, bodyStart), wrapper);
      at = bodyStart;
    }
  }
  parts.push(source.slice(at));
  const page = parts.join('');
  return bodyStart === undefined
    ? `<html><head></head><body>${wrapper}${page}</body></html>`
    : page;
}

function outsideAsides(scan: HtmlScan): (element: number) => boolean {
  const outside: boolean[] = [];
  for (const [index, name] of scan.names.entries()) {
    // A parent opens before its children, so its answer is there already.
    outside.push(!ASIDE.has(name) && (outside[scan.parents[index] ?? -1] ?? true));
  }
  return (element) => outside[element] ?? true;
}
