import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { REDIRECTS_FILE } from './header-files.ts';
import { cacheControl } from './headers.ts';

/** The directives of one block of the Caddyfile, by how the block begins; those within a directive follow it in one line. */
function blockOf(beginning: string): string[] {
  const caddyfile = readFileSync('container/Caddyfile', 'utf8');
  const [, block = ''] = caddyfile.split(`\n\t${beginning} {\n`);
  const [body = ''] = block.split('\n\t}\n');
  return body
    .replaceAll(/ \{\n\t{3}([^}]*)\n\t{2}\}/g, ' { $1 }')
    .split('\n')
    .map((line) => line.trim().replaceAll(/\s+/g, ' '));
}

test('the container keeps files for as long as preview does, sends their Brotli copies, and no page for missing ones', () => {
  expect(blockOf('handle /assets/*')).toEqual([
    '@there file',
    `header @there Cache-Control "${cacheControl('/assets/index.js')}"`,
    'file_server { precompressed br }',
  ]);
});

test('the container sends the app for every other path, but for the services’, and keeps to itself what is for hosts', () => {
  expect(blockOf('handle')).toEqual([
    `header Cache-Control ${cacheControl('/cart')}`,
    'header /manifest.webmanifest Content-Type application/manifest+json',
    'try_files {path} /index.html',
    'file_server { hide _headers _redirects .vite }',
  ]);
  expect(blockOf('handle /api/*')).toEqual(['import {$GENERATED}/api.caddy']);
});

test.each([
  ['/cart', '/index.html', '200'],
  ['/products/teapot', '/index.html', '200'],
  ['/assets/replaced.js', '/404.html', '404'],
  ['/api/orders', '/404.html', '404'],
])('static hosts answer %s, where there is no such file, with %s and %s', (path, file, status) => {
  const rules = REDIRECTS_FILE.trim()
    .split('\n')
    .map((rule) => rule.split(' '));
  const [, ...answer] = rules.find(([from = '']) => path.startsWith(from.replace(/\*$/, ''))) ?? [];
  expect(answer).toEqual([file, status]);
});

test('the container takes all of its headers from the table, and compresses the rest as it goes', () => {
  expect(blockOf('header')).toEqual(['import {$GENERATED}/headers.caddy', '-Server']);
  expect(readFileSync('container/Caddyfile', 'utf8')).toContain('\n\tencode zstd gzip\n');
});
