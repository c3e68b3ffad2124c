import type { HttpHandler } from 'msw';
import { accountEndpoints } from '@/features/account/schemas.ts';
import type { Refused } from '../problem.ts';
import type { AccountService, SignedIn } from '../services/accounts.ts';
import { defineHandler } from './define.ts';
import type { Host, SessionCookie } from './host.ts';

export function accountHandlers(host: Host, accounts: AccountService): HttpHandler[] {
  const { register, signIn, signOut, getCustomer } = accountEndpoints;
  return [
    defineHandler(host, 'accounts', register, async ({ body, session }) =>
      enter(session, await accounts.register(body, session.token)),
    ),
    defineHandler(host, 'accounts', signIn, async ({ caller, body, session }) =>
      enter(session, await accounts.signIn(caller, body, session.token)),
    ),
    defineHandler(host, 'accounts', signOut, async ({ session }) => {
      const outcome = await accounts.signOut(session.token);
      session.clear();
      return outcome;
    }),
    defineHandler(host, 'accounts', getCustomer, ({ caller }) => accounts.getCustomer(caller)),
  ];
}

function enter(session: SessionCookie, outcome: SignedIn | Refused): SignedIn | Refused {
  if (outcome.ok) session.set(outcome.token);
  return outcome;
}
