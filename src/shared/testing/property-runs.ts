/** How many random cases a property is tried with: 500, or 10,000 in `npm run test:deep`. */
export const PROPERTY_RUNS = process.env['DEEP'] ? 10_000 : 500;
