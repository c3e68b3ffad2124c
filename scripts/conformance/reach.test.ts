import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { readOptions } from './options.ts';
import { expectContract, expectSomebody } from './reach.ts';
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
  const { target } = readOptions(['--base-url', baseUrl, ...more]);
  if (!target) throw new Error('The base URL gives no target');
  return target;
}

/** For servers that are silent on purpose. */
const IMPATIENT = ['--timeout', '0.2'];
const NO_CART = { type: 'about:blank', title: 'None', status: 404, code: 'cart_not_found', detail: 'None' };

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
  await expect(expectSomebody(targetAt(url, ...IMPATIENT))).rejects.toThrow(
    `Nobody answers at ${url}: nothing within 0.2 s`,
  );
});

test('a server that never ends its answer is given up', async () => {
  const url = await listen((_, response) => response.writeHead(200).write('{'));
  await expect(expectSomebody(targetAt(url, ...IMPATIENT))).rejects.toThrow('nothing within 0.2 s');
});

test('the one service at which nobody is, is named', async () => {
  const url = await listen(json);
  const target = targetAt(url, '--coupons-url', 'http://127.0.0.1:9/v2');
  await expect(expectSomebody(target)).rejects.toThrow('Nobody answers at http://127.0.0.1:9/v2');
});

test('a URL with nothing behind it is said in one line', async () => {
  const url = await listen((_, response) => response.writeHead(404).end());
  await expect(expectContract(targetAt(url))).rejects.toThrow(
    `Nothing of the contract is at ${url}: GET ${url}/catalog/categories is answered with 404`,
  );
});

test('a page in place of the services is none of the contract', async () => {
  const url = await listen((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end('<!doctype html>');
  });
  await expect(expectContract(targetAt(url))).rejects.toThrow(
    `Nothing of the contract is at ${url}: GET ${url}/catalog/categories is answered with a web page`,
  );
});

test('the one service that is elsewhere is named', async () => {
  const url = await listen(json);
  const nowhere = await listen((_, response) => response.writeHead(404).end('{}'));
  await expect(expectContract(targetAt(url, '--carts-url', nowhere))).rejects.toThrow(
    `Nothing of the contract is at ${nowhere}`,
  );
});

test.each<[string, RequestListener]>([
  [
    'one call of many',
    (request, response) => response.writeHead(request.url === '/api/orders' ? 200 : 404).end(),
  ],
  ['failures', (_, response) => response.writeHead(500).end()],
  ['a refusal of the contract', (_, response) => response.writeHead(404).end(JSON.stringify(NO_CART))],
])('%s may be a back end in the making', async (_, answer) => {
  await expect(expectContract(targetAt(await listen(answer)))).resolves.toBeUndefined();
});
