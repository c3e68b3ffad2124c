import * as z from 'zod/mini';
import { defineEndpoints, Id } from '@/shared/api/endpoint.ts';
import { MoneyTotal } from '@/shared/money/money.ts';

const email = z.string().check(z.trim(), z.maxLength(254), z.email());
const password = z.string().check(z.minLength(8), z.maxLength(200));

export const Customer = z.object({
  id: Id,
  email: z.string(),
  name: z.string(),
  credit: z.nullable(z.object({ limit: MoneyTotal, used: MoneyTotal })),
});
export type Customer = z.infer<typeof Customer>;

export const Registration = z.object({
  email,
  password,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
});

export const Credentials = z.object({
  email,
  password: z.string().check(z.minLength(1), z.maxLength(200)),
});

export const accountEndpoints = defineEndpoints({
  register: {
    method: 'POST',
    path: '/accounts',
    body: Registration,
    answers: { 201: Customer },
    problems: { 400: ['malformed_request'], 409: ['email_taken'] },
  },
  signIn: {
    method: 'POST',
    path: '/accounts/session',
    body: Credentials,
    answers: { 200: Customer },
    problems: { 400: ['malformed_request'], 401: ['invalid_credentials'], 429: ['too_many_requests'] },
  },
  signOut: { method: 'DELETE', path: '/accounts/session', answers: { 204: null } },
  getCustomer: {
    method: 'GET',
    path: '/accounts/me',
    answers: { 200: Customer },
    problems: { 401: ['not_signed_in', 'session_expired'] },
  },
});
