import { useMutation } from '@tanstack/react-query';
import { type ComponentProps, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ApiError } from '@/shared/api/client.ts';
import { accountMessages as words } from '@/shared/messages/account.ts';
import type { CheckedEntry, EntryDraft, EntryField, EntryProblems } from '../model/check-entry.ts';
import { entryFailureText } from './entry-failure.ts';

const FIELDS: readonly EntryField[] = ['name', 'email', 'password'];

type EntryFormOptions<Values> = {
  check: (draft: EntryDraft) => CheckedEntry<Values>;
  /** Settles when the customer is where they wanted to go. */
  send: (values: Values) => Promise<void>;
};

type EntryForm = {
  readonly formProps: ComponentProps<'form'>;
  /** What is wrong with a field, in the shopper's words. */
  readonly errorOf: (field: EntryField) => string | undefined;
  /** Why the form as a whole did not go through. */
  readonly failure: string | undefined;
  readonly isPending: boolean;
};

/** A form that lets somebody in. What is wrong stands on its field, and focus goes to the first that is. */
export function useEntryForm<Values>({ check, send }: EntryFormOptions<Values>): EntryForm {
  const form = useRef<HTMLFormElement>(null);
  // A second click may come before the first is on screen.
  const isSending = useRef(false);
  const [problems, setProblems] = useState<EntryProblems>({});
  const sending = useMutation({
    mutationFn: send,
    onSettled: () => {
      isSending.current = false;
    },
    onError: (error) => focusOn(form.current, isEmailTaken(error) ? 'email' : 'password'),
  });
  const isTaken = isEmailTaken(sending.error);

  const submitted = () => {
    if (!form.current || isSending.current) return;
    const checked = check(draftOf(form.current));
    flushSync(() => setProblems(checked.ok ? {} : checked.problems));
    if (checked.ok) {
      isSending.current = true;
      return sending.mutate(checked.values);
    }
    const first = FIELDS.find((field) => checked.problems[field]);
    if (first) focusOn(form.current, first);
  };

  const changed = () => {
    if (isTaken) sending.reset();
    if (!form.current || Object.keys(problems).length === 0) return;
    const checked = check(draftOf(form.current));
    setProblems(checked.ok ? {} : stillWrong(problems, checked.problems));
  };

  return {
    formProps: {
      ref: form,
      noValidate: true,
      onChange: changed,
      onSubmit: (event) => {
        event.preventDefault();
        submitted();
      },
    },
    errorOf: (field) => {
      if (field === 'email' && isTaken) return words.emailTaken;
      const problem = problems[field];
      return problem && words.problems[field][problem];
    },
    failure: sending.error && !isTaken ? entryFailureText(sending.error) : undefined,
    isPending: sending.isPending,
  };
}

function draftOf(form: HTMLFormElement): EntryDraft {
  const texts = [...new FormData(form)].filter(([, text]) => typeof text === 'string');
  return Object.fromEntries(texts);
}

function stillWrong(shown: EntryProblems, present: EntryProblems): EntryProblems {
  return Object.fromEntries(
    FIELDS.flatMap((field) => (shown[field] && present[field] ? [[field, present[field]]] : [])),
  );
}

function isEmailTaken(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'email_taken';
}

function focusOn(form: HTMLFormElement | null, field: EntryField): void {
  const element = form?.elements.namedItem(field);
  if (element instanceof HTMLElement) element.focus();
}
