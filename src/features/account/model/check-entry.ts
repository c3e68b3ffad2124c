import type * as z from 'zod/mini';
import { Credentials, Registration } from '../schemas.ts';

export type EntryField = 'name' | 'email' | 'password';
export type EntryProblem = 'missing' | 'malformed' | 'too_short' | 'too_long';
export type EntryProblems = Readonly<Partial<Record<EntryField, EntryProblem>>>;

export type CheckedEntry<Values> =
  | { readonly ok: true; readonly values: Values }
  | { readonly ok: false; readonly problems: EntryProblems };

/** What was typed, by the names of the fields. */
export type EntryDraft = Readonly<Partial<Record<EntryField, string>>>;

/** Checks what was typed into the sign-in form with the contract's own schema. */
export function checkSignIn(draft: EntryDraft): CheckedEntry<z.infer<typeof Credentials>> {
  return check(Credentials, draft);
}

/** Checks what was typed into the registration form with the contract's own schema. */
export function checkRegistration(draft: EntryDraft): CheckedEntry<z.infer<typeof Registration>> {
  return check(Registration, draft);
}

function check<Values>(schema: z.ZodMiniType<Values>, draft: EntryDraft): CheckedEntry<Values> {
  const parsed = schema.safeParse({ name: '', email: '', password: '', ...draft });
  if (parsed.success) return { ok: true, values: parsed.data };
  const problems: Partial<Record<EntryField, EntryProblem>> = {};
  for (const { path, code } of parsed.error.issues) {
    const field = path[0] as EntryField;
    problems[field] ??= problemOf(draft[field] ?? '', code);
  }
  return { ok: false, problems };
}

function problemOf(text: string, code: string): EntryProblem {
  if (text.trim() === '') return 'missing';
  if (code === 'too_big') return 'too_long';
  return code === 'too_small' ? 'too_short' : 'malformed';
}
