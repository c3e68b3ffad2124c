import type { Problem } from '@/shared/api/problem.ts';

/** A refusal as a value: services return it, handlers turn it into RFC 9457. */
export type Refused = {
  readonly ok: false;
  readonly problem: Problem;
  readonly headers?: Readonly<Record<string, string>>;
};

/** What a service function answers: a status and body of the endpoint's table, or a refusal. */
export type Answered<Body> = {
  readonly ok: true;
  readonly status: number;
  readonly body: Body;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Outcome<Body> = Answered<Body> | Refused;

export function answered<Body>(
  status: number,
  body: Body,
  headers?: Readonly<Record<string, string>>,
): Answered<Body> {
  return { ok: true, status, body, ...(headers && { headers }) };
}

/** `code` is for machines, `detail` for developers; `data` are the members that the contract gives this code. */
export function refused(
  status: number,
  code: string,
  detail: string,
  data: Readonly<Record<string, unknown>> = {},
): Refused {
  const title = code.replaceAll('_', ' ');
  return {
    ok: false,
    problem: {
      type: 'about:blank',
      title: title.charAt(0).toUpperCase() + title.slice(1),
      status,
      code,
      detail,
      ...data,
    },
  };
}

export type FieldError = { readonly path: string; readonly message: string };

/** What a schema found, one error for each field and kind: a number far too big is beyond two limits, but one mistake. */
export function fieldErrors(
  issues: readonly {
    readonly code?: string;
    readonly path: readonly PropertyKey[];
    readonly message: string;
  }[],
): FieldError[] {
  const errors = issues.map(({ code, path, message }): [string, FieldError] => {
    const field = path.join('.');
    return [`${field} ${code}`, { path: field, message }];
  });
  return [...new Map(errors).values()];
}

/** 400 with every bad field. @see MalformedRequest in src/shared/api/problem.ts */
export function malformed(errors: readonly FieldError[]): Refused {
  const fields = errors.map(({ path, message }) => `${path || 'request'}: ${message}`);
  return refused(400, 'malformed_request', fields.join('; '), { errors });
}
