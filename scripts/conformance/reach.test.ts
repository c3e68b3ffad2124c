import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { readOptions } from './options.ts';
import { doubtOf, expectSomebody } from './reach.ts';
import type { Target } from './target.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
}

function targetAt(baseUrl: string, ...more: string[]): Target {
  const { target } = readOptions(['--base-url', baseUrl, '--timeout', '0.2', ...more]);
  if (!target) throw new Error('The base URL gives no target');
  return target;
}

const json: RequestListener = (_, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.end('{"items":[]}');
};

test('somebody answers, whatever the answer is', async () => {
  const url = await listen((_, response) => response.writeHead(404).end());
  await expect(expectSomebody(targetAt(url))).resolves.toBeUndefined();
});

test('a server that never answers is given up', async () => {
  const url = await listen(() => undefined);
  await expect(expectSomebody(targetAt(url))).rejects.toThrow(
    `Nobody answers at ${url}: nothing within 0.2 s`,
  );
});

test('a server that never ends its answer is given up', async () => {
  const url = await listen((_, response) => response.writeHead(200).write('{'));
  await expect(expectSomebody(targetAt(url))).rejects.toThrow('nothing within 0.2 s');
});

test('the one service at which nobody is, is named', async () => {
  const url = await listen(json);
  const target = targetAt(url, '--coupons-url', 'http://127.0.0.1:9/v2');
  await expect(expectSomebody(target)).rejects.toThrow('Nobody answers at http://127.0.0.1:9/v2');
});

test('a page in place of the services is doubted, an answer in JSON is not', async () => {
  const page = await listen((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end('<!doctype html>');
  });
  expect(await doubtOf(targetAt(page))).toBe(
    `GET ${page}/catalog/categories is answered with a web page. Are the services at another URL?`,
  );
  expect(await doubtOf(targetAt(await listen(json)))).toBeUndefined();
});
