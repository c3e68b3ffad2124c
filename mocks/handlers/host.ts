import type { ServiceName } from '@/shared/api/endpoint.ts';
import type { Caller } from '../caller.ts';
import { ConnectionLost } from '../connection-lost.ts';
import type { CookiePort } from '../cookies.ts';
import { refused } from '../problem.ts';
import type { Settings } from '../settings.ts';
import { noAnswer, problemResponse } from './responses.ts';

const DEVICE_COOKIE = 'cartwright_device';
const DEVICE_MAX_AGE_SECONDS = 30 * 24 * 60 * 60;

/** What every call goes through, whatever the service: settings, caller, faults, delay, cookies. */
export type Host = {
  serve(
    service: ServiceName,
    request: Request,
    respond: (caller: Caller) => Promise<Response>,
  ): Promise<Response>;
};

type Dependencies = {
  settings: Settings;
  cookies: CookiePort;
  newId: () => string;
  /** How long each answer takes at least, in ms. */
  latencyMs: () => number;
};

export function createHost({ settings, cookies, newId, latencyMs }: Dependencies): Host {
  function recognise(request: Request, headers: Headers): Caller {
    const known = validDevice(cookies.read(request)[DEVICE_COOKIE]);
    const deviceId = known ?? newId();
    cookies.write(
      { name: DEVICE_COOKIE, value: deviceId, maxAgeSeconds: DEVICE_MAX_AGE_SECONDS },
      request,
      headers,
    );
    return { customerId: null, deviceId, isKnownDevice: known !== undefined };
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
        const caller = recognise(request, headers);
        await delay(service);
        return withHeaders(fault(service) ?? (await respond(caller)), headers);
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

/** A device id as one of these services once gave it; anything else is ignored. */
function validDevice(value: string | undefined): string | undefined {
  return value !== undefined && /^[\w-]{1,64}$/.test(value) ? value : undefined;
}
