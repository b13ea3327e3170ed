import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PortTaken, type RunningServer, serve } from '../src/node/serve.js';

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comention-'));
  const root = join(folder, 'output');
  await mkdir(join(root, '.git'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(root, '.git/config'), 'secret');
  await writeFile(join(root, 'index.html'), '<p>graph</p>');
  await writeFile(join(root, 'graph.json'), '{}');
  await symlink(join(folder, 'secret.txt'), join(root, 'link.txt'));
  server = await serve(root, { port: 0 });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Unlike fetch, it sends the path and the Host header as they are. */
function ask(path: string, options: { method?: string; host?: string } = {}): Promise<Answer> {
  const { port } = new URL(server.url);
  return new Promise((done, fail) => {
    const headers = { host: options.host ?? `localhost:${port}` };
    const method = options.method ?? 'GET';
    request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        body += part;
      });
      response.on('end', () =>
        done({ status: response.statusCode, headers: response.headers, body }),
      );
    })
      .on('error', fail)
      .end();
  });
}

describe('the server of the viewer', () => {
  test('serves the page and its data', async () => {
    expect(await ask('/')).toMatchObject({ status: 200, body: '<p>graph</p>' });
    const json = await ask('/graph.json?x=1');
    expect(json.headers['content-type']).toMatch(/^application\/json/);
    const head = await ask('/index.html', { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, body: '' });
    expect(head.headers['content-length']).toBe('12');
  });

  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:80', '[::1]'])(
    'refuses the host %j',
    async (host) => {
      expect((await ask('/', { host })).status).toBe(403);
    },
  );

  test.each(['localhost', '127.0.0.1', '127.0.0.1:9', 'LOCALHOST:80'])(
    'answers the host %j',
    async (host) => {
      expect((await ask('/', { host })).status).toBe(200);
    },
  );

  test.each([
    '/nothing',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
    '/link.txt',
    '/.git/config',
    '/%00',
    '/%',
  ])('does not give %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  test('takes no other method', async () => {
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
  });

  test('listens on this machine alone', async () => {
    const other = Object.values((await import('node:os')).networkInterfaces())
      .flat()
      .find((address) => address?.family === 'IPv4' && !address.internal)?.address;
    if (!other) return;
    const port = Number(new URL(server.url).port);
    const reached = await new Promise((done) => {
      const socket = connect({ host: other, port, timeout: 2000 }, () => done(true));
      for (const event of ['error', 'timeout']) socket.on(event, () => done(false));
    });
    expect(reached).toBe(false);
  });

  test('names a folder without a graph, and a port that is taken', async () => {
    await expect(serve(folder, { port: 0 })).rejects.toThrow(/comention build/);
    const blocker = createServer();
    await new Promise<void>((done) => blocker.listen(0, '127.0.0.1', done));
    const { port } = blocker.address() as AddressInfo;
    await expect(serve(join(folder, 'output'), { port })).rejects.toThrow(PortTaken);
    blocker.close();
  });
});
