import type { Endpoint, ServiceName } from '@/shared/api/endpoint.ts';
import { SERVICE_ENDPOINTS } from '../openapi/service-endpoints.ts';

/** The back end under test. */
export type Target = {
  /** The base URL of each service, without a trailing slash. */
  readonly serviceUrls: Readonly<Record<ServiceName, string>>;
  /** How long one answer may take, in ms. */
  readonly timeoutMs: number;
};

/** The contract's endpoints by service. */
export const api = SERVICE_ENDPOINTS;

const serviceOfEndpoint = new Map<Endpoint, ServiceName>(
  Object.entries(SERVICE_ENDPOINTS).flatMap(([service, endpoints]) =>
    Object.values(endpoints).map((endpoint): [Endpoint, ServiceName] => [endpoint, service as ServiceName]),
  ),
);

export type UrlParts = {
  /** Values of the `{name}` parts of the path. */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
};

export function urlOf(target: Target, endpoint: Endpoint, { params = {}, query = {} }: UrlParts): URL {
  const service = serviceOfEndpoint.get(endpoint);
  if (!service) throw new Error(`No service has ${endpoint.method} ${endpoint.path}`);
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  const url = new URL(`${target.serviceUrls[service]}${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  return url;
}
