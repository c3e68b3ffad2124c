import { FEATURE_EDGES } from './scripts/feature-edges.mjs';

const TESTS = '\\.test\\.tsx?$';

const featureRules = Object.entries(FEATURE_EDGES).map(([feature, allowed]) => ({
  name: `feature-${feature}`,
  comment: `${feature} may import ${allowed.join(', ') || 'no other feature'}; compose the rest in src/app/routes`,
  severity: 'error',
  from: { path: `^src/features/${feature}/`, pathNot: TESTS },
  to: { path: '^src/features/', pathNot: `^src/features/(${[feature, ...allowed].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...featureRules,
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-knows-nothing-of-the-shop',
      severity: 'error',
      from: { path: '^src/shared/', pathNot: TESTS },
      to: { path: '^src/(app|features)/' },
    },
    {
      name: 'features-do-not-import-app',
      severity: 'error',
      from: { path: '^src/features/', pathNot: TESTS },
      to: { path: '^src/app/' },
    },
    {
      name: 'models-are-pure',
      comment: 'model/ imports only model/, schemas.ts and shared/',
      severity: 'error',
      from: { path: '^src/features/[^/]+/model/', pathNot: TESTS },
      to: {
        path: '^src/',
        pathNot: '^src/features/[^/]+/(model/|schemas\\.ts$)|^src/shared/(money|api/endpoint|config)',
      },
    },
    {
      name: 'models-know-no-framework',
      severity: 'error',
      from: { path: '^src/features/[^/]+/model/', pathNot: TESTS },
      to: { path: 'node_modules/(react|react-dom|zustand|@tanstack)/' },
    },
    {
      name: 'mocks-use-contracts-and-rules-only',
      severity: 'error',
      from: { path: '^mocks/', pathNot: TESTS },
      to: {
        path: '^src/',
        pathNot:
          '^src/features/[^/]+/(model/|schemas\\.ts$)|^src/shared/(money/|config\\.ts$|api/(endpoint|problem)\\.ts$)',
      },
    },
    {
      name: 'only-main-and-tests-reach-mocks',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: `${TESTS}|^src/main\\.tsx$|^src/.+/testing/`,
      },
      to: { path: '^mocks/' },
    },
    {
      name: 'e2e-never-imports-src',
      severity: 'error',
      from: { path: '^e2e/' },
      to: { path: '^src/' },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  },
};
