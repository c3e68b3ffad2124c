import { en } from 'zod/locales';

/** Lets a schema of `zod/mini`, which has no words of its own, say in English what is wrong. */
export const IN_ENGLISH = { error: en().localeError };
