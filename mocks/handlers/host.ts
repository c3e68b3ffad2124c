import type { Endpoint, ServiceName } from '@/shared/api/endpoint.ts';
import type { Caller } from '../caller.ts';
import { ConnectionLost } from '../connection-lost.ts';
import type { CookiePort } from '../cookies.ts';
import { type Refused, refused } from '../problem.ts';
import { randomNumbers } from '../random-numbers.ts';
import type { Devices } from '../services/devices.ts';
import type { Sessions } from '../services/sessions.ts';
import type { Settings } from '../settings.ts';
import { plainRefusal } from './plain-refusal.ts';
import { noAnswer, problemResponse } from './responses.ts';

const DEVICE_COOKIE = 'cartwright_device';
export const SESSION_COOKIE = 'cartwright_session';
const MAX_AGE_SECONDS = 30 * 24 * 60 * 60;

/**
 * The browser's session cookie. It outlives its session, so that a customer whose session has ended is asked for the
 * password instead of being taken for a guest.
 */
export type SessionCookie = {
  readonly token: string | undefined;
  set(token: string): void;
  clear(): void;
};

/** What every call goes through, whatever the service: settings, caller, faults, delay, cookies. */
export type Host = {
  serve(
    service: ServiceName,
    request: Request,
    respond: (caller: Caller, session: SessionCookie) => Promise<Response>,
  ): Promise<Response>;
  /** What a scenario refuses the call with, whatever the service would say. */
  refusalOf(endpoint: Endpoint): Refused | undefined;
};

type Dependencies = {
  settings: Settings;
  cookies: CookiePort;
  devices: Devices;
  sessions: Sessions;
  /** How long each answer takes at least, in ms. */
  latencyMs: () => number;
};

export function createHost({ settings, cookies, devices, sessions, latencyMs }: Dependencies): Host {
  async function recognise(request: Request, headers: Headers): Promise<Caller> {
    const given = cookies.read(request);
    const device = await devices.recognise(given[DEVICE_COOKIE]);
    cookies.write(
      { name: DEVICE_COOKIE, value: device.id, maxAgeSeconds: MAX_AGE_SECONDS },
      request,
      headers,
    );
    const visit = await sessions.visit(given[SESSION_COOKIE]);
    return { ...visit, deviceId: device.id, isKnownDevice: device.isKnown };
  }

  function sessionCookie(request: Request, headers: Headers): SessionCookie {
    const write = (value: string, maxAgeSeconds: number) =>
      cookies.write({ name: SESSION_COOKIE, value, maxAgeSeconds }, request, headers);
    return {
      token: cookies.read(request)[SESSION_COOKIE],
      set: (token) => write(token, MAX_AGE_SECONDS),
      clear: () => write('', 0),
    };
  }

  async function delay(service: ServiceName): Promise<void> {
    const slow = settings.active('service_slow').filter((scenario) => scenario.service === service);
    const ms = Math.max(latencyMs(), ...slow.map((scenario) => scenario.ms));
    if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
  }

  async function fault(service: ServiceName): Promise<Response | undefined> {
    if (settings.active('offline').length > 0) throw new ConnectionLost();
    if (settings.active('service_down').some((scenario) => scenario.service === service)) {
      return unavailable(`The ${service} service is down`);
    }
    const flaky = settings.active('service_flaky').findLast((scenario) => scenario.service === service);
    if (flaky && failsCall(flaky, await settings.countCall(service))) {
      return unavailable(`The ${service} service fails some of its calls`);
    }
    if (settings.active('off_contract').some((scenario) => scenario.service === service)) {
      return Response.json({ surprise: 'not what the contract says' });
    }
    return undefined;
  }

  return {
    refusalOf: (endpoint) =>
      plainRefusal(
        endpoint,
        settings.active('refused').map(({ code }) => code),
      ),
    serve: async (service, request, respond) => {
      try {
        await settings.refresh();
        if (isPurchase(request)) await settings.purchaseArrived();
        const headers = new Headers();
        const caller = await recognise(request, headers);
        await delay(service);
        const session = sessionCookie(request, headers);
        return withHeaders((await fault(service)) ?? (await respond(caller, session)), headers);
      } catch (error) {
        if (error instanceof ConnectionLost) return noAnswer();
        console.error(`Mock services: ${request.method} ${request.url} failed`, error);
        return problemResponse(refused(500, 'internal_error', String(error)).problem);
      }
    },
  };
}

function unavailable(detail: string): Response {
  return problemResponse(refused(503, 'service_unavailable', detail).problem, { 'Retry-After': '5' });
}

/** Whether the call after `before` others fails: the same for the same seed. */
function failsCall({ percent, seed }: { percent: number; seed: number }, before: number): boolean {
  return randomNumbers(Math.imul(seed, 0x9e3779b1) + before)() * 100 < percent;
}

function isPurchase({ method, url }: Request): boolean {
  return method === 'POST' && new URL(url).pathname.endsWith('/orders');
}

function withHeaders(response: Response, headers: Headers): Response {
  for (const [name, value] of headers) response.headers.append(name, value);
  return response;
}
