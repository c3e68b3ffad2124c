const METHODS = 'GET, POST, PUT, DELETE';
const REQUEST_HEADERS = 'Content-Type, Idempotency-Key, If-Match, If-None-Match, Cartwright-World';
const ANSWER_HEADERS = 'ETag, Idempotency-Replayed, Location, Retry-After';

/** Lets pages of this machine call services on another of its ports, cookies included; nobody else. */
export function corsHeaders(request: Request): [string, string][] {
  const origin = request.headers.get('Origin');
  if (origin === null || !isLocalOrigin(origin)) return [];
  return [
    ['Access-Control-Allow-Origin', origin],
    ['Access-Control-Allow-Credentials', 'true'],
    ['Access-Control-Expose-Headers', ANSWER_HEADERS],
    ['Vary', 'Origin'],
    ...(request.method === 'OPTIONS' ? preflightHeaders() : []),
  ];
}

function preflightHeaders(): [string, string][] {
  return [
    ['Access-Control-Allow-Methods', METHODS],
    ['Access-Control-Allow-Headers', REQUEST_HEADERS],
    ['Access-Control-Max-Age', '600'],
  ];
}

function isLocalOrigin(origin: string): boolean {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  return url !== undefined && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
}
