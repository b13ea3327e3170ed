import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildTemplate, CHROMIUM_FLAGS, findChromium, writePage } from './viewer/page.js';
import { HOSTILE, sampleGraph } from './viewer/sample.js';

interface Sample {
  nodes: { key: string; attributes: { label: string; kind: string; x: number; y: number } }[];
  edges: { key: string; source: string; target: string; attributes: { weight: number } }[];
  attributes: { documents: { sentences: object[] }[] };
}

/** What the page leaves free around the graph, in CSS pixels. */
const MARGIN = 36;
/** Two clicks within this many milliseconds are one double click. */
const DOUBLE_CLICK = 400;

const executablePath = findChromium();
const missing = executablePath === undefined && process.env.CI !== 'true';
if (missing)
  console.warn('viewer.test.ts is skipped: no Chromium found; set CHROMIUM_PATH to one.');

describe.skipIf(missing)('the viewer, opened from a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'comention-pages-'));
  const sample = sampleGraph() as Sample;
  let browser: Browser;
  let template: string;
  let address: string;
  let page: Page;
  /** Console errors, failed scripts, dialogs and requests for anything but the page. */
  let trouble: string[];

  beforeAll(async () => {
    template = await buildTemplate();
    address = writePage(folder, 'index.html', template, sample);
    browser = await chromium.launch({
      executablePath: executablePath ?? 'chromium',
      args: CHROMIUM_FLAGS,
    });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });
  afterEach(async () => {
    await page.context().close();
    expect(trouble).toEqual([]);
  });

  async function open(
    url = address,
    options: BrowserContextOptions = {},
    prepare?: () => void,
  ): Promise<void> {
    trouble = [];
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      ...options,
    });
    page = await context.newPage();
    if (prepare) await page.addInitScript(prepare);
    page.on('console', (message) => {
      if (message.type() === 'error') trouble.push(message.text());
    });
    page.on('pageerror', (error) => trouble.push(error.message));
    page.on('dialog', (dialog) => {
      trouble.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (request.url().split('#')[0] !== url.split('#')[0]) trouble.push(request.url());
    });
    await page.goto(url);
  }

  /** Where the page draws an entity while the whole graph is fitted into the canvas. */
  async function screenPositions(): Promise<(key: string) => [x: number, y: number]> {
    await expect.poll(() => page.locator('#canvas canvas').count()).toBeGreaterThan(0);
    const box = await page.locator('#canvas').boundingBox();
    if (!box) throw new Error('the canvas has no box');
    const points = sample.nodes.map(({ attributes }) => attributes);
    const [left, right] = [Math.min, Math.max].map((most) => most(...points.map(({ x }) => x)));
    const [bottom, top] = [Math.min, Math.max].map((most) => most(...points.map(({ y }) => y)));
    if (left === undefined || right === undefined || bottom === undefined || top === undefined) {
      throw new Error('the sample has no entity');
    }
    const scale = Math.min(
      (box.width - 2 * MARGIN) / (right - left),
      (box.height - 2 * MARGIN) / (top - bottom),
    );
    return (key) => {
      const node = sample.nodes.find((one) => one.key === key);
      if (!node) throw new Error(`the sample has no ${key}`);
      const x = box.x + box.width / 2 + (node.attributes.x - (left + right) / 2) * scale;
      const y = box.y + box.height / 2 - (node.attributes.y - (bottom + top) / 2) * scale;
      return [x, y];
    };
  }

  const heading = () => page.locator('#panel h2');
  const status = () => page.locator('#status');
  const hash = () => page.evaluate(() => decodeURIComponent(location.hash));

  it('finds a name by alias, without its accents, with the keyboard alone', async () => {
    await open();
    await page.keyboard.press('/');
    await page.keyboard.type('wojcik');
    await expect.poll(() => page.locator('#results [role=option]').count()).toBe(1);
    await page.keyboard.press('Enter');
    expect(await heading().textContent()).toBe('Łukasz Wójcik');
    expect(await hash()).toBe('#entity=person:łukasz-wójcik');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');

    await page.keyboard.press('Escape');
    expect(await heading().count()).toBe(0);
    await page.goBack();
    expect(await heading().textContent()).toBe('Łukasz Wójcik');
  });

  it('says of each name how often it is used and why it belongs', async () => {
    await open(`${address}#entity=person:marta-lindqvist`);
    expect(await page.locator('.roles').textContent()).toBe('ferry captain');
    const names = page.locator('.aliases').first();
    expect(await names.locator('summary').textContent()).toBe('Also named Lindqvist');
    expect(await names.locator('ul').isVisible()).toBe(false);
    await names.locator('summary').click();
    expect(await names.locator('li').allInnerTexts()).toEqual([
      'Marta Lindqvist\n1\nsame name',
      'Lindqvist\n1\nshort form of Marta Lindqvist',
    ]);
  });

  it('says what an entity could be one with, and what a merge would change', async () => {
    await open(`${address}#entity=person:paul-okonjo`);
    const misses = page.locator('.near-misses');
    await misses.locator('summary').click();
    expect(await misses.innerText()).toMatch(
      /^Could be one with 1 other\nIngrid Sørensen\nfor: similar spelling\nagainst: spelled differently\nA merge would move \d+ links\.$/,
    );
    await misses.getByRole('button').click();
    expect(await heading().textContent()).toBe('Ingrid Sørensen');
  });

  it('moves through the names found with the arrow keys', async () => {
    await open();
    await page.locator('#search').fill('or');
    const names = await page.locator('#results [role=option] .name').allTextContents();
    expect(names.length).toBeGreaterThan(2);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await heading().textContent()).toBe(names[1]);
  });

  it('hides a kind, and says how much is left', async () => {
    await open();
    const people = new Set(
      sample.nodes.filter(({ attributes }) => attributes.kind === 'person').map(({ key }) => key),
    );
    const links = sample.edges.filter(
      (edge) => !people.has(edge.source) && !people.has(edge.target),
    );
    const { nodes, edges } = sample;
    expect(await status().textContent()).toBe(`${nodes.length} entities, ${edges.length} links`);
    await page.getByRole('button', { name: /^People/ }).click();
    expect(await status().textContent()).toBe(
      `${nodes.length - people.size} of ${nodes.length} entities, ${links.length} of ${edges.length} links`,
    );
    await page.getByRole('button', { name: /^People/ }).click();
    expect(await status().textContent()).toBe(`${nodes.length} entities, ${edges.length} links`);
  });

  it('colours by community and sizes by a measure, says what they mean, and keeps it in the address', async () => {
    await open();
    const communities = page.locator('.communities');
    expect(await communities.isVisible()).toBe(false);
    await page.locator('#color-by').selectOption('community');
    expect(await communities.locator('li').allInnerTexts()).toEqual([
      'Marta Lindqvist · Norvik\n29',
      'dockers · islanders\n2',
      '1 smaller one\n1',
    ]);
    await page.locator('#size-by').selectOption('betweenness');
    expect(await hash()).toBe('#color=community&size=betweenness');
    const swatch = communities.locator('.swatch').nth(1);
    const color = () => swatch.evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await color()).toBe('rgb(243, 89, 79)');

    await page.context().close();
    await open(`${address}#entity=group:dockers&color=community`);
    const dot = page.locator('#panel h2');
    expect(await dot.evaluate((element) => getComputedStyle(element).borderLeftColor)).toBe(
      'rgb(243, 89, 79)',
    );
  });

  it('says how central an entity is', async () => {
    await open(`${address}#entity=person:marta-lindqvist`);
    const measures = page.locator('.measures');
    expect(await measures.locator('summary').textContent()).toMatch(
      /^\d+(st|nd|rd|th) of 28 by PageRank$/,
    );
    await measures.locator('summary').click();
    const rows = await measures.locator('li').allInnerTexts();
    expect(rows[0]).toBe('Community\nMarta Lindqvist · Norvik');
    expect(rows.map((row) => row.split('\n')[0])).toEqual([
      'Community',
      'Degree',
      'Weighted degree',
      'PageRank',
      'Betweenness',
    ]);
  });

  it('leaves out light links, and entities left without any', async () => {
    await open();
    const heavy = sample.edges.filter(({ attributes }) => attributes.weight >= 3);
    const linked = new Set(heavy.flatMap(({ source, target }) => [source, target]));
    await page.locator('#min-weight').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#weight output').textContent()).toBe('3 sources or more');
    expect(await status().textContent()).toBe(
      `${linked.size} of ${sample.nodes.length} entities, ${heavy.length} of ${sample.edges.length} links`,
    );
    expect(await hash()).toBe('#min=3');
  });

  it('opens the sentences behind a link, with both names marked', async () => {
    await open(`${address}#entity=person%3Amarta-lindqvist`);
    const row = page.locator('#panel .row').first();
    const other = (await row.locator('.name').textContent()) ?? '';
    const weight = Number(await row.locator('.number').textContent());
    await row.locator('.evidence').click();

    const names = await heading().locator('.name').allTextContents();
    expect(names.sort()).toEqual(['Marta Lindqvist', other].sort());
    expect(await page.locator('#panel .articles > li').count()).toBe(weight);
    for (const article of await page.locator('#panel .articles > li').all()) {
      const marks = await article.locator('mark').allTextContents();
      expect(marks.some((mark) => mark.endsWith('Lindqvist'))).toBe(true);
      expect(marks.some((mark) => !mark.endsWith('Lindqvist'))).toBe(true);
    }
    expect(await page.locator('#panel').textContent()).not.toContain('**');
  });

  it('opens what is clicked: an entity, a link, and nothing beside them', async () => {
    await open();
    const at = await screenPositions();
    const heaviest = sample.edges.reduce((a, b) =>
      b.attributes.weight > a.attributes.weight ? b : a,
    );
    const [[x1, y1], [x2, y2]] = [at(heaviest.source), at(heaviest.target)];

    await page.mouse.click(...at('person:marta-lindqvist'));
    expect(await heading().textContent()).toBe('Marta Lindqvist');
    await page.waitForTimeout(DOUBLE_CLICK);
    await page.mouse.click((x1 + x2) / 2, (y1 + y2) / 2);
    expect(await page.locator('#panel .eyebrow').textContent()).toBe('Link');
    await page.waitForTimeout(DOUBLE_CLICK);
    await page.mouse.click(1270, 10);
    expect(await heading().count()).toBe(0);
  });

  it('shows a hostile name as text, and follows no hostile address', async () => {
    await open();
    await page.locator('#search').fill('<img');
    await page.keyboard.press('Enter');
    expect(await heading().textContent()).toBe(HOSTILE);
    expect(await page.locator('img').count()).toBe(0);
    const addresses = await page
      .locator('#panel a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol));
    expect(new Set(addresses)).toEqual(new Set(['https:']));
  });

  it('changes between light and dark', async () => {
    await open(address, { colorScheme: 'dark' });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await paper();
    await page.getByRole('button', { name: 'Use light colours' }).click();
    expect(await paper()).not.toBe(dark);
    await page.getByRole('button', { name: 'Use dark colours' }).click();
    expect(await paper()).toBe(dark);
  });

  it('fits a phone: nothing is wider than the screen, and all is in reach', async () => {
    await open(address, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBe(390);
    await page.locator('#filter-toggle').tap();
    expect(await page.locator('#legend').isVisible()).toBe(true);
    expect(await width()).toBe(390);
    await page.locator('#filter-toggle').tap();
    const at = await screenPositions();
    await page.touchscreen.tap(...at('person:marta-lindqvist'));
    expect(await heading().textContent()).toBe('Marta Lindqvist');
    await page.locator('#search').tap();
    await page.keyboard.type('lindq');
    await page.locator('#results [role=option]').first().tap();
    expect(await heading().isVisible()).toBe(true);
    const stage = await page.locator('#canvas').boundingBox();
    const sheet = await page.locator('#sheet').boundingBox();
    expect(stage?.height).toBeGreaterThan(200);
    expect(sheet?.y).toBeGreaterThanOrEqual((stage?.y ?? 0) + (stage?.height ?? 0) - 1);
    await page.locator('#panel .evidence').first().tap();
    expect(await width()).toBe(390);
    await page.locator('#handle').tap();
    expect(await page.locator('#sheet').getAttribute('data-size')).toBe('full');
    expect(await width()).toBe(390);
  });

  it('says so where there is nothing to draw', async () => {
    await open(writePage(folder, 'empty.html', template, { ...sample, nodes: [], edges: [] }));
    expect(await page.locator('#message').textContent()).toMatch(/No entities were found/);
    await page.context().close();
    await open(writePage(folder, 'broken.html', template, { nodes: 'none' }));
    expect(await page.locator('#message').textContent()).toMatch(/cannot be read/);
  });

  it('still searches and lists without WebGL', async () => {
    await open(address, {}, withoutWebGL);
    await expect.poll(() => page.locator('#message').textContent()).toMatch(/WebGL/);
    await page.locator('#search').fill('oslo');
    await page.keyboard.press('Enter');
    expect(await heading().textContent()).toBe('Oslo');
  });
});

/** Runs in the page, before its own script. */
function withoutWebGL(): void {
  const { getContext } = HTMLCanvasElement.prototype;
  const without = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
    return kind.includes('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest]);
  };
  HTMLCanvasElement.prototype.getContext = without as typeof getContext;
}
