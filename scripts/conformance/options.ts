import { parseArgs } from 'node:util';
import { SERVICES, type ServiceName } from '@/shared/api/endpoint.ts';
import type { Target } from './target.ts';

export const USAGE = `npm run conformance -- --base-url URL [options]

  --base-url URL       all services, such as http://127.0.0.1:4010/api (a URL without a path gets /api)
  --SERVICE-url URL    one service elsewhere: ${SERVICES.join(', ')}
  --profile FILE.json  what the contract cannot be asked for: see docs/conformance.md
  --only NAME[,NAME]   only these sections or checks, such as carts or coupons.percentage
  --no-doors           treat mock services as any back end: no test shop, no clock, no ledger
  --timeout SECONDS    how long one answer may take; 10 unless given
  --json               the report for machines
  --list               every check with its rule, in Markdown
  --shop               the test shop as a seed file, to load it into your back end
  --help               this text`;

const USUAL_TIMEOUT_S = 10;
const LONGEST_TIMEOUT_S = 600;

export type Options = {
  /** Absent when only something is to be printed. */
  readonly target: Target | undefined;
  /** Where the doors of the mock services would be. */
  readonly baseUrl: string;
  readonly profileFile: string | undefined;
  readonly only: readonly string[];
  readonly usesDoors: boolean;
  readonly isJson: boolean;
  readonly print: 'list' | 'shop' | 'help' | undefined;
};

type Values = Readonly<Record<string, string | boolean | undefined>>;

/** Reads the command line; {@link USAGE} says what may stand there. @throws Error saying what is wrong with it */
export function readOptions(args: readonly string[]): Options {
  const values = parse(args);
  const baseUrl = serviceUrl(values, 'base-url');
  const timeoutMs = timeoutOf(values);
  const target = baseUrl === undefined ? undefined : { serviceUrls: serviceUrls(values, baseUrl), timeoutMs };
  const print = printOf(values);
  if (!target && !print) throw new Error(`--base-url is missing\n\n${USAGE}`);
  return {
    target,
    baseUrl: baseUrl ?? '',
    profileFile: textOf(values, 'profile'),
    only: (textOf(values, 'only') ?? '').split(',').filter(Boolean),
    usesDoors: values['no-doors'] !== true,
    isJson: values['json'] === true,
    print,
  };
}

function parse(args: readonly string[]): Values {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const urls = Object.fromEntries(SERVICES.map((service) => [`${service}-url`, text]));
  try {
    return parseArgs({
      args: [...args],
      options: {
        'base-url': text,
        ...urls,
        profile: text,
        only: text,
        timeout: text,
        'no-doors': flag,
        json: flag,
        list: flag,
        shop: flag,
        help: flag,
      },
    }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`, {
      cause: error,
    });
  }
}

function timeoutOf(values: Values): number {
  const text = textOf(values, 'timeout') ?? String(USUAL_TIMEOUT_S);
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= LONGEST_TIMEOUT_S)) {
    throw new Error(`--timeout ${text} is no number of seconds up to ${LONGEST_TIMEOUT_S}`);
  }
  return seconds * 1000;
}

function printOf(values: Values): Options['print'] {
  if (values['help'] === true) return 'help';
  if (values['list'] === true) return 'list';
  return values['shop'] === true ? 'shop' : undefined;
}

function serviceUrls(values: Values, baseUrl: string): Target['serviceUrls'] {
  const urls = SERVICES.map((service): [ServiceName, string] => [
    service,
    serviceUrl(values, `${service}-url`) ?? baseUrl,
  ]);
  return Object.fromEntries(urls) as Record<ServiceName, string>;
}

/** Without a trailing slash; `/api` for a URL that is nothing but a host. */
function serviceUrl(values: Values, name: string): string | undefined {
  const text = textOf(values, name);
  if (text === undefined) return undefined;
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) {
    throw new Error(`--${name} ${text} is not an http(s) URL`);
  }
  const url = new URL(text);
  const path = url.pathname.replace(/\/+$/, '');
  return `${url.origin}${path === '' ? '/api' : path}`;
}

function textOf(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}
