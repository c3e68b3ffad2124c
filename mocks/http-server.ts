import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { getResponse, type HttpHandler } from 'msw';
import { problemResponse } from './handlers/responses.ts';
import { corsHeaders } from './http-cors.ts';
import { malformed, refused } from './problem.ts';
import type { HandlersFor } from './worlds.ts';

const MAX_BODY_BYTES = 1024 * 1024;

export type HttpMocks = {
  /** Such as `http://127.0.0.1:4010`. */
  readonly url: string;
  close(): Promise<void>;
};

/**
 * Serves handlers over HTTP: one state for every caller, or whichever handlers a request asks for. Port 0 takes any free
 * one.
 *
 * @throws Error when the port is taken
 */
export async function serveOverHttp(
  handlers: HttpHandler[] | HandlersFor,
  { port, host = '127.0.0.1' }: { port: number; host?: string },
): Promise<HttpMocks> {
  const listener = getRequestListener(
    async (request, env) => {
      const { outgoing } = env as HttpBindings;
      const response = await answer(handlers, request);
      if (response.type !== 'error') return withCors(request, response);
      outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    },
    { overrideGlobalObjects: false },
  );
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(handlers: HttpHandler[] | HandlersFor, incoming: Request): Promise<Response> {
  const { pathname } = new URL(incoming.url);
  if (!isDecodable(pathname)) {
    return problemResponse(malformed([{ path: 'url', message: `not percent-encoded: ${pathname}` }]).problem);
  }
  if (incoming.method === 'OPTIONS') return new Response(null, { status: 204 });

  const body = await readLimited(incoming);
  if (body === undefined) {
    const detail = `A request body may have ${MAX_BODY_BYTES} bytes at most`;
    return problemResponse(refused(413, 'payload_too_large', detail).problem, { Connection: 'close' });
  }
  const { method, headers } = incoming;
  const request = new Request(incoming.url, { method, headers, ...(body.length > 0 && { body }) });
  const chosen = typeof handlers === 'function' ? await handlers(incoming) : handlers;
  const response = await getResponse(chosen, request);
  return response ?? problemResponse(refused(404, 'not_found', `Nothing at ${method} ${pathname}`).problem);
}

function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

/** The whole body, empty without one, or `undefined` as soon as it is too large. */
async function readLimited({ body, headers }: Request): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(headers.get('Content-Length') ?? 0) > MAX_BODY_BYTES) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function withCors(request: Request, response: Response): Response {
  for (const [name, value] of corsHeaders(request)) response.headers.set(name, value);
  return response;
}
