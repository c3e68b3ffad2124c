import { HttpResponse } from 'msw';
import type { Problem } from '@/shared/api/problem.ts';

export function problemResponse(problem: Problem, headers?: Readonly<Record<string, string>>): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { ...headers, 'Content-Type': 'application/problem+json' },
  });
}

/** The connection breaks: the caller never learns what became of the request. */
export function noAnswer(): Response {
  return HttpResponse.error();
}
