import { describe, expect, test } from 'vitest';
import { createDocument, LONGEST_TEXT } from '../src/ingest/create-document.js';
import { readFile } from '../src/ingest/read-file.js';
import { readRecord } from '../src/ingest/read-record.js';
import type { Document } from '../src/model/document.js';

const utf8 = new TextEncoder();

function reasonOf(article: object): string {
  expect(article).toHaveProperty('reason');
  return (article as { reason: string }).reason;
}

function textsOf(article: object): string[] {
  expect(article).toHaveProperty('prose');
  return (article as Document).prose.paragraphs.map(({ text }) => text);
}

describe('bytes', () => {
  const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
    const view = new DataView(new ArrayBuffer(2 * text.length));
    for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian);
    return new Uint8Array(view.buffer);
  };

  test.each([
    ['UTF-8', utf8.encode('Zoë spoke.')],
    ['UTF-8 with a mark', utf8.encode('\ufeffZoë spoke.')],
    ['UTF-16, little end first', utf16('\ufeffZoë spoke.', true)],
    ['UTF-16, big end first', utf16('\ufeffZoë spoke.', false)],
  ])('%s is decoded, without the mark', (_name, bytes) => {
    expect(readFile('a.txt', bytes, 'plain')).toMatchObject({ text: 'Zoë spoke.' });
  });

  test.each([
    ['nothing', [], /no text/],
    ['white space', [32, 10, 9], /no text/],
    ['invalid UTF-8', [0x5a, 0x6f, 0xeb, 0x20], /not valid UTF-8/],
    ['NUL characters', [65, 0, 66, 0], /NUL/],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0, 0xff], /binary/],
  ])('%s: quarantined with the reason', (_name, bytes, reason) => {
    expect(reasonOf(readFile('a.txt', new Uint8Array(bytes), 'plain'))).toMatch(reason);
  });

  test('a page says its encoding itself', () => {
    const bytes = Uint8Array.from('<meta charset="windows-1252"><p>Zo\u00eb spoke.</p>', (c) =>
      c.charCodeAt(0),
    );
    expect(textsOf(readFile('a.html', bytes, 'html'))).toEqual(['Zoë spoke.']);
  });

  test('a text beyond the limit is refused', () => {
    expect(() => createDocument({ id: 'a', text: 'a'.repeat(LONGEST_TEXT + 1) })).toThrow(
      /more than/,
    );
  });
});

describe('Markdown', () => {
  test('links keep their text; code, pictures, tags, front matter and tables leave no marks', () => {
    const text = `---
title: not text
---
## A heading

See [the *full* report](http://x.org "hover") ![chart](c.png), \`inline\` &amp; <em>more</em>.

\`\`\`
code
\`\`\`

| Name | Place |
|---|---|
| Ada | Turin |

<div><p>In a page.</p></div>

- first
- **second**

A stray mark at the end.**`;
    expect(textsOf(readFile('a.md', utf8.encode(text), 'markdown'))).toEqual([
      'A heading',
      'See the full report , inline & more.',
      'Name',
      'Place',
      'Ada',
      'Turin',
      'In a page.',
      'first',
      'second',
      'A stray mark at the end.',
    ]);
  });

  test.each(['*a_ ', '> ', '- - - - a\n', '[', '![a]('])(
    '%j a hundred thousand times ends',
    (part) => {
      const bytes = utf8.encode(`${part.repeat(20_000)} Word`);
      expect(readFile('a.md', bytes, 'markdown').id).toBe('a.md');
    },
  );
});

describe('HTML', () => {
  const sentence =
    'Ada Lovelace met Charles Babbage, the inventor, in Turin, and spoke with him at length. ';
  const page = `<!doctype html><html><head><title>Two meet</title>
<meta property="og:site_name" content="The Post"><link rel="canonical" href="https://post.example/a">
<meta property="article:published_time" content="2021-05-06T07:08:09Z"><style>p { color: red }</style></head>
<body><nav><ul><li><a href="/">Front Page</a></li></ul></nav>
<main><article><p>${sentence.repeat(3)}</p><script>track("<p>never</p>")</script>
<h2>What they said</h2><p>${sentence.repeat(4)}&ldquo;It was <b>late</b>.&rdquo;</p></article></main>
<footer>Copyright The Post</footer></body></html>`;

  test('the article is text; navigation, scripts and styles are not', () => {
    const texts = textsOf(readFile('a.html', utf8.encode(page), 'html'));
    expect(texts).toEqual([
      sentence.repeat(3).trim(),
      'What they said',
      `${sentence.repeat(4)}“It was late.”`,
    ]);
  });

  test('title, date, outlet and address come from the page unless the record says them', () => {
    const record = { id: 'a', text: page, format: 'html' } as const;
    expect(createDocument(record)).toMatchObject({
      title: 'Two meet',
      date: '2021-05-06T07:08:09Z',
      outlet: 'The Post',
      url: 'https://post.example/a',
      text: page,
    });
    expect(createDocument({ ...record, outlet: 'Mine' }).outlet).toBe('Mine');
  });

  test('two line breaks end a paragraph, one does not', () => {
    const text = '<p>Ada spoke.<br><br>Charles<br>Babbage left.</p>';
    expect(textsOf(createDocument({ id: 'a', text, format: 'html' }))).toEqual([
      'Ada spoke.',
      'Charles Babbage left.',
    ]);
  });

  test('text that stands in the body itself is read', () => {
    const text = '<html><body>Ada <b>Lovelace</b> spoke.<p>Charles left.</p></body></html>';
    expect(textsOf(createDocument({ id: 'a', text, format: 'html' }))).toEqual([
      'Ada Lovelace spoke.',
      'Charles left.',
    ]);
  });

  test('a page that is no article is read whole', () => {
    expect(textsOf(createDocument({ id: 'a', text: 'Ada &amp; Charles', format: 'html' }))).toEqual(
      ['Ada & Charles'],
    );
  });

  test('a page nested beyond reason is quarantined', () => {
    const bytes = utf8.encode(`${'<div>'.repeat(100_000)}Ada`);
    expect(reasonOf(readFile('a.html', bytes, 'html'))).toMatch(/nests/);
  });
});

describe('records', () => {
  const read = (line: string) => readRecord(utf8.encode(line), 'f.ndjson:3');

  test('a record is a document; a number is an id, null is nothing', () => {
    expect(
      read('{"id":7,"text":"Ada spoke.","title":null,"outlet":"Post","date":""}'),
    ).toMatchObject({
      id: '7',
      text: 'Ada spoke.',
      outlet: 'Post',
    });
    expect(read('{"text":"Ada spoke."}').id).toBe('f.ndjson:3');
    expect(read('{"id":"__proto__","text":"Ada spoke."}').id).toBe('__proto__');
  });

  test.each([
    ['nope', 'f.ndjson:3', /no JSON/],
    ['[1]', 'f.ndjson:3', /object/],
    ['{"id":"x","text":5}', 'x', /"text"/],
    ['{"id":"x"}', 'x', /"text"/],
    ['{"id":"x","text":" "}', 'x', /no text/],
    ['{"id":"x","text":"a","format":"pdf"}', 'x', /"format".*markdown/],
  ])('%s is quarantined', (line, id, reason) => {
    const article = read(line);
    expect(article.id).toBe(id);
    expect(reasonOf(article)).toMatch(reason);
  });
});
