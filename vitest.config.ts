import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** `npm run test:deep`: the same tests, with many more random cases where they read `DEEP`. */
export default defineConfig(({ mode }) => {
  const isDeep = mode === 'deep';
  return {
    plugins: [react()],
    resolve: { tsconfigPaths: true },
    define: { __BROWSER_MOCKS__: 'false' },
    test: {
      env: isDeep ? { DEEP: '1' } : {},
      // All cores: by default one is left free, which here is half of them.
      pool: 'threads',
      maxWorkers: '100%',
      testTimeout: isDeep ? 300_000 : 15_000,
      reporters: ['default', ['json', { outputFile: `.reports/vitest${isDeep ? '-deep' : ''}.json` }]],
      projects: [
        {
          extends: true,
          test: { name: 'unit', environment: 'node', include: ['{src,mocks,scripts,serve}/**/*.test.ts'] },
        },
        {
          extends: true,
          test: {
            name: 'component',
            environment: 'happy-dom',
            include: ['src/**/*.test.tsx'],
            setupFiles: ['src/shared/testing/setup.ts'],
          },
        },
      ],
    },
  };
});
