import { Problem } from '@/shared/api/problem.ts';
import type { Reply } from './exchange.ts';

export async function fetchReply(url: URL, init: RequestInit): Promise<Reply> {
  const response = await fetch(url, init);
  return { status: response.status, headers: response.headers, body: jsonOrText(await response.text()) };
}

/** The `code` of a refusal, `undefined` when the answer is no problem of RFC 9457. */
export function codeOf({ body }: Reply): string | undefined {
  return Problem.safeParse(body).data?.code;
}

function jsonOrText(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
