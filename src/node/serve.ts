import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { UsageError } from '../model/errors.js';
import { isSystemError } from './system-error.js';

export interface ServeOptions {
  /** The port to listen on; 0 takes any that is free. */
  readonly port: number;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
/** A page elsewhere can point its own name at this machine (DNS rebinding): it then sends that name. */
const LOCAL_HOST = /^(?:localhost|127\.0\.0\.1)(?::\d{1,5})?$/i;
const CONTENT_TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.ndjson', 'application/x-ndjson; charset=utf-8'],
  ['.gexf', 'application/xml; charset=utf-8'],
  ['.graphml', 'application/xml; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
]);

/** The port cannot be listened on. */
export class PortTaken extends UsageError {}

/**
 * Serves the files of a folder to this machine alone: it listens on 127.0.0.1 and answers 403 to a
 * request for any other host. GET and HEAD only; nothing outside the folder, nothing hidden.
 * @throws UsageError where the folder holds no index.html, PortTaken where the port is not free
 */
export async function serve(folder: string, options: ServeOptions): Promise<RunningServer> {
  const root = await realpath(folder).catch(() => undefined);
  if (root === undefined || !(await stat(join(root, 'index.html')).catch(() => undefined))) {
    throw new UsageError(
      `there is no index.html in ${folder}: run "comention build <articles> -o ${folder}" first`,
    );
  }
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => refuse(response, 500));
  });
  await listen(server, options.port);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  return {
    url: `http://${HOST}:${port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error) => {
      const taken = isSystemError(error) && ['EADDRINUSE', 'EACCES'].includes(error.code);
      fail(taken ? new PortTaken(`port ${port} is taken: choose another`) : error);
    });
    server.listen(port, HOST, done);
  });
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse) {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-store');
  if (!LOCAL_HOST.test(request.headers.host ?? '')) return refuse(response, 403);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405);
  }
  const file = await fileFor(root, request.url ?? '/');
  if (!file) return refuse(response, 404);
  response.writeHead(200, {
    'Content-Type': CONTENT_TYPES.get(extname(file.path)) ?? 'application/octet-stream',
    'Content-Length': file.size,
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(file.path)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** The file that a request names, if it lies in the folder once every link is followed. */
async function fileFor(root: string, url: string) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
    if (/(?:^|[\\/])\./.test(path)) return undefined;
    const real = await realpath(join(root, path.endsWith('/') ? `${path}index.html` : path));
    const status = await stat(real);
    return real.startsWith(root + sep) && status.isFile()
      ? { path: real, size: status.size }
      : undefined;
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`);
}
