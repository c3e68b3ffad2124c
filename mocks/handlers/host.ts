import type { ServiceName } from '@/shared/api/endpoint.ts';
import type { Caller } from '../caller.ts';
import { ConnectionLost } from '../connection-lost.ts';
import type { CookiePort } from '../cookies.ts';
import { refused } from '../problem.ts';
import type { Devices } from '../services/devices.ts';
import type { Sessions } from '../services/sessions.ts';
import type { Settings } from '../settings.ts';
import { noAnswer, problemResponse } from './responses.ts';

const DEVICE_COOKIE = 'cartwright_device';
const SESSION_COOKIE = 'cartwright_session';
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

  function fault(service: ServiceName): Response | undefined {
    if (settings.active('service_down').some((scenario) => scenario.service === service)) {
      const { problem } = refused(503, 'service_unavailable', `The ${service} service is down`);
      return problemResponse(problem, { 'Retry-After': '5' });
    }
    if (settings.active('off_contract').some((scenario) => scenario.service === service)) {
      return Response.json({ surprise: 'not what the contract says' });
    }
    return undefined;
  }

  return {
    serve: async (service, request, respond) => {
      try {
        await settings.refresh();
        const headers = new Headers();
        const caller = await recognise(request, headers);
        await delay(service);
        const session = sessionCookie(request, headers);
        return withHeaders(fault(service) ?? (await respond(caller, session)), headers);
      } catch (error) {
        if (error instanceof ConnectionLost) return noAnswer();
        console.error(`Mock services: ${request.method} ${request.url} failed`, error);
        return problemResponse(refused(500, 'internal_error', String(error)).problem);
      }
    },
  };
}

function withHeaders(response: Response, headers: Headers): Response {
  for (const [name, value] of headers) response.headers.append(name, value);
  return response;
}
