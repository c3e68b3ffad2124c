import type { SetupWorker } from 'msw/browser';
import type { Ledger } from '../ledger.ts';
import { ledgerChanges } from './ledger-changes.ts';

const MAX_ENTRIES = 200;
const MAX_TEXT = 4000;

/** One request with its answer; `status` 0 when none arrived. Bodies are cut after 4,000 characters. */
export type LogEntry = {
  readonly id: string;
  readonly method: string;
  /** Behind `/api`, with its search part. */
  readonly path: string;
  readonly status: number;
  readonly sent: string;
  readonly got: string;
  /** What it changed in the ledger. */
  readonly changes: readonly string[];
};

export type RequestLog = {
  /** Latest first; the same list until another request was answered. */
  readonly entries: () => readonly LogEntry[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly clear: () => void;
};

/** Writes down every call of the services that the worker answers, the doors beside the contract left out. */
export function createRequestLog(worker: SetupWorker, readLedger: () => Promise<Ledger>): RequestLog {
  let entries: readonly LogEntry[] = [];
  const listeners = new Set<() => void>();
  const replace = (next: readonly LogEntry[]): void => {
    entries = next;
    for (const listener of listeners) listener();
  };

  let known = readLedger();
  /** One after the other, so that a change is put down to the request that made it. */
  async function changesSince(): Promise<string[]> {
    const before = known;
    known = before.then(readLedger, readLedger);
    return ledgerChanges(await before, await known);
  }

  async function note(id: string, request: Request, response: Response): Promise<void> {
    const { pathname, search } = new URL(request.url);
    const entry = {
      id,
      method: request.method,
      path: pathname.replace(/^.*?\/api/, '') + search,
      status: response.status,
      sent: await textOf(request),
      got: await textOf(response),
      changes: canChange(request) ? await changesSince() : [],
    };
    replace([entry, ...entries].slice(0, MAX_ENTRIES));
  }

  worker.events.on('response:mocked', ({ requestId, request, response }) => {
    if (request.url.includes('/_mocks/')) return;
    void note(requestId, request.clone(), response.clone());
  });
  // An answer that was kept back counts as none of the mocks'.
  worker.events.on('response:bypass', ({ requestId, request, response }) => {
    if (response.type === 'error') void note(requestId, request.clone(), response);
  });

  return {
    entries: () => entries,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear: () => replace([]),
  };
}

/** Orders that were interrupted are brought to their end by whatever asks for one. */
function canChange({ method, url }: Request): boolean {
  return method !== 'GET' || url.includes('/api/orders');
}

async function textOf(message: Request | Response): Promise<string> {
  if (!message.body) return '';
  const text = await message.text().catch(() => '');
  const pretty = prettyJson(text);
  return pretty.length > MAX_TEXT ? `${pretty.slice(0, MAX_TEXT)}…` : pretty;
}

function prettyJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
