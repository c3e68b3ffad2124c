import type { MockServices } from '../../../mocks/create-mock-services.ts';
import type { ScenarioName } from '../../../mocks/scenarios.ts';

export type Serve = (request: Request) => Promise<Response>;

/** Puts a mistake into the mock services: between them and the network, or into one of their functions. */
export type Plant = (next: Serve, services: MockServices) => Serve;

/** A way in which a back end can be wrong, and the checks that have to find it. */
export type Defect = {
  /** What the back end does. */
  readonly name: string;
  /** The ids of the checks, with what each has to say, so that it fails for the right reason. */
  readonly foundBy: Readonly<Record<string, string>>;
  readonly plant: Plant;
};

type Json = Record<string, unknown>;

/** How long calls wait for others, in ms. */
const LONGEST_WAIT_MS = 500;

/** Answers one call, such as `DELETE /financing/applications/{id}`, in another way. */
export function handling(
  call: string,
  handle: (request: Request, next: Serve, services: MockServices) => Promise<Response>,
): Plant {
  const isMeant = matcherOf(call);
  return (next, services) => (request) =>
    isMeant(request) ? handle(request, next, services) : next(request);
}

/** Changes what was answered to a call. */
export function answering(
  call: string,
  edit: (response: Response, request: Request, services: MockServices) => Promise<Response>,
): Plant {
  return handling(call, async (request, next, services) =>
    edit(await next(request.clone()), request, services),
  );
}

/** Changes the JSON that was answered to a call, `undefined` leaves it. */
export function editing(
  call: string,
  edit: (
    body: Json,
    request: Request,
    services: MockServices,
  ) => Json | undefined | Promise<Json | undefined>,
): Plant {
  return answering(call, async (response, request, services) => {
    if (response.status === 204) return response;
    const body = (await response.clone().json()) as Json;
    return withJson(response, (await edit(body, request, services)) ?? body);
  });
}

/** Changes the JSON that a call sends. */
export function rewriting(
  call: string,
  edit: (body: Json, request: Request, next: Serve) => Json | Promise<Json>,
): Plant {
  return handling(call, async (request, next) => {
    const body = (await request.clone().json()) as Json;
    return next(withBody(request, await edit(body, request, next)));
  });
}

/** Replaces functions of the services. */
export function patching(patch: (services: MockServices) => void): Plant {
  return (next, services) => {
    patch(services);
    return next;
  };
}

/** Switches a scenario on, again after each time the shop is loaded. */
export function withScenario(name: ScenarioName): Plant {
  return answering('POST /_mocks/seed', async (response, _, { settings }) => {
    await settings.setScenarios([{ name }] as never);
    return response;
  });
}

/** Lets calls that come together through together, so that a race is run whatever the machine is busy with. */
export function together(call: string, count: number): Plant {
  return (next, services) => {
    let waiting: (() => void)[] = [];
    const letThrough = () => {
      for (const go of waiting) go();
      waiting = [];
    };
    return handling(call, async (request) => {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        if (waiting.length === count) letThrough();
        else setTimeout(letThrough, LONGEST_WAIT_MS);
      });
      return next(request);
    })(next, services);
  };
}

/** One mistake in front of the other. */
export function both(outer: Plant, inner: Plant): Plant {
  return (next, services) => outer(inner(next, services), services);
}

export function withBody(request: Request, body: unknown): Request {
  const { url, method, headers } = request;
  return new Request(url, { method, headers, body: JSON.stringify(body) });
}

/** `null` takes the header away. */
export function withHeader(request: Request, name: string, value: string | null): Request {
  const headers = new Headers(request.headers);
  if (value === null) headers.delete(name);
  else headers.set(name, value);
  return new Request(request, { headers });
}

/** The response with another body, or with other headers; `null` takes a header away. */
export function withJson(
  response: Response,
  body: unknown,
  changes: Readonly<Record<string, string | null>> = {},
  status = response.status,
): Response {
  const headers = new Headers(response.headers);
  headers.delete('Content-Length');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  return new Response(JSON.stringify(body), { status, headers });
}

export function problem(status: number, code: string, detail = code): Response {
  const body = { type: 'about:blank', title: code, status, code, detail };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}

export async function jsonOf(message: Request | Response): Promise<Json> {
  return (await message.clone().json()) as Json;
}

export function lastSegment(request: Request, fromEnd = 1): string {
  return decodeURIComponent(new URL(request.url).pathname.split('/').at(-fromEnd) ?? '');
}

/** The value of the device cookie, which tells browsers apart. */
export function deviceOf(request: Request): string {
  return /cartwright_device=([^;]+)/.exec(request.headers.get('Cookie') ?? '')?.[1] ?? '';
}

function matcherOf(call: string): (request: Request) => boolean {
  const [method, path = ''] = call.split(' ');
  const pattern = new RegExp(`^/api${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
  return (request) => request.method === method && pattern.test(new URL(request.url).pathname);
}
