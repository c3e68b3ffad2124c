import * as z from 'zod/mini';

// Imported before any schema: zod otherwise probes `new Function`, which a strict content security policy reports.
z.config({ jitless: true });
