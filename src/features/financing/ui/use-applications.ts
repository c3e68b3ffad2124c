import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '@/shared/api/client.ts';
import { createApplicationKeys } from '../application-keys.ts';
import { type Ending, openApplication, type OpenApplication, outcomeOf } from '../model/standings.ts';
import {
  applyFor,
  cancelApplication,
  confirmApplication,
  type Financing,
  financingQueries,
} from '../queries.ts';
import type { FinancingProduct } from '../schemas.ts';

/**
 * Applying, confirming and cancelling, and what became of the application that was open on this screen. After every
 * answer the service is asked how the products stand, and only then is the command over: the screen shows what is, not
 * what an answer implies.
 */
export function useApplications(financing: Financing) {
  const queryClient = useQueryClient();
  const [keys] = useState(() => createApplicationKeys(() => crypto.randomUUID()));
  const [seen, setSeen] = useState<OpenApplication | null>(null);
  const [ending, setEnding] = useState<Ending | null>(null);

  const open = openApplication(financing.products);
  if (open && open.id !== seen?.id) setSeen(open);

  const ask = () => queryClient.invalidateQueries({ queryKey: financingQueries.all() });

  const apply = useMutation({
    mutationFn: (product: FinancingProduct) => applyFor(product, keys.keyFor(product)),
    onSuccess: (_, product) => keys.answered(product),
    onError: (error, product) => {
      // The key belongs to somebody who was signed in here before.
      if (error instanceof ApiError && error.code === 'idempotency_key_reused') keys.answered(product);
    },
    onSettled: ask,
  });
  const confirm = useMutation({
    mutationFn: ({ id, code }: { id: string; code: string }) => confirmApplication(id, code),
    onSuccess: (answer, { id }) => {
      if (answer.ok) return;
      const { refusal } = answer;
      if (refusal.code !== 'code_invalid') setEnding({ applicationId: id, by: 'too_late' });
      else if (refusal.attemptsLeft === 0) setEnding({ applicationId: id, by: 'codes_used_up' });
    },
    onSettled: ask,
  });
  const cancel = useMutation({
    mutationFn: (id: string) => cancelApplication(id),
    onSuccess: (_, id) => setEnding({ applicationId: id, by: 'cancelled' }),
    onSettled: ask,
  });

  /** What is told of earlier commands goes when the next one is given. */
  const forget = () => {
    for (const command of [apply, confirm, cancel]) command.reset();
  };
  return {
    open,
    outcome: seen && outcomeOf(seen, financing.products, ending, financing.at),
    apply,
    confirm,
    cancel,
    applied: (product: FinancingProduct) => {
      forget();
      setSeen(null);
      apply.mutate(product);
    },
    confirmed: (id: string, code: string) => {
      forget();
      confirm.mutate({ id, code });
    },
    cancelled: (id: string) => {
      forget();
      cancel.mutate(id);
    },
  };
}

export type Applications = ReturnType<typeof useApplications>;
