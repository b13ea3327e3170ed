import { createHash } from 'node:crypto';
import { defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

/** What an exporter replaces with the data; it must stand in the page exactly once. */
const PLACEHOLDER = '<script id="graph" type="application/json"></script>';

/** Lets the page run its own inlined script and styles and nothing else: no request can leave it. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    enforce: 'post',
    // After the plugin that inlines, which is `post` too and stands before this one.
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('the bundle holds no index.html');
        const html = String(page.source);
        if (html.split(PLACEHOLDER).length !== 2) throw new Error(`not once in it: ${PLACEHOLDER}`);
        const policy = [
          "default-src 'none'",
          `script-src ${hashes(html, /<script type="module"[^>]*>([\s\S]*?)<\/script>/g)}`,
          `style-src ${hashes(html, /<style[^>]*>([\s\S]*?)<\/style>/g)}`,
          'img-src data: blob:',
          "base-uri 'none'",
          "form-action 'none'",
        ];
        page.source = html.split('%CSP%').join(policy.join('; '));
      },
    },
  };
}

function hashes(html: string, block: RegExp): string {
  const found = [...html.matchAll(block)];
  if (found.length === 0) throw new Error(`nothing in the page matches ${block}`);
  return found
    .map(([, text]) => `'sha256-${createHash('sha256').update(String(text)).digest('base64')}'`)
    .join(' ');
}

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  build: { outDir: '../dist/viewer', emptyOutDir: true, target: 'es2022' },
  plugins: [viteSingleFile(), contentSecurityPolicy()],
});
