import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest';

/** In ms. Generous: the first visit to a page in a test run also compiles that page. */
configure({ asyncUtilTimeout: 5_000 });

/**
 * A warning or an error on the console fails the test. A test that means to cause one looks at it and then clears it:
 * `vi.mocked(console.error).mockClear()`.
 */
let complaints: MockInstance[];

beforeEach(() => {
  complaints = (['error', 'warn'] as const).map((level) => vi.spyOn(console, level));
});

afterEach(() => {
  cleanup();
  for (const complaint of complaints) {
    expect(complaint).not.toHaveBeenCalled();
    complaint.mockRestore();
  }
});
