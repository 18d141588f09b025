/**
 * The import law: apps → libs by floor; `index.ts` is the only door. Every rule is an error, and
 * test/architecture proves with a fixture that each one fires.
 */

/** Lowest first. A library imports only from floors below its own; neighbours never each other. */
const FLOORS = [
  ['kernel', 'contracts'],
  ['platform', 'client'],
  ['reference'],
  ['auth'],
  ['companies'],
  ['profiles', 'billing'],
  ['resumes', 'postings'],
  ['search', 'matching', 'moderation'],
  ['promotions', 'applications', 'alerts'],
  ['conversations', 'interviews'],
  ['notifications', 'privacy', 'integrations', 'content'],
];

const SPEC = '\\.spec\\.tsx?$';
const TESTS = `(${SPEC}|^test/|^libs/testing/)`;
const pkg = (names) => `(^|/)node_modules/(${names})/`;

const floorRules = FLOORS.flatMap((libraries, floor) =>
  libraries.map((library) => {
    const closed = FLOORS.slice(floor)
      .flat()
      .filter((other) => other !== library);
    return {
      name: `floor-${library}`,
      comment: `${library} stands on floor ${floor + 1}: it imports only from the floors below.`,
      severity: 'error',
      from: { path: `^libs/${library}/`, pathNot: SPEC },
      to: { path: `^libs/(${[...closed, 'testing'].join('|')})/` },
    };
  }),
);

module.exports = {
  forbidden: [
    ...floorRules,
    {
      name: 'libs-never-import-apps',
      comment:
        'An app is an edge; a rule belongs into a library. Only libs/testing opens the apps, for tests.',
      severity: 'error',
      from: { path: '^(libs/(?!testing/)|migrations/)' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-never-import-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'one-door-between-libs',
      comment: 'index.ts is the only door of a library.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/[^/]+/src/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/(index|testing)\\.ts$'] },
    },
    {
      name: 'one-door-into-libs',
      comment: 'index.ts is the only door of a library.',
      severity: 'error',
      from: { path: '^(apps|tools|bench|test|migrations)/' },
      to: { path: '^libs/[^/]+/src/', pathNot: '^libs/[^/]+/src/(index|testing)\\.ts$' },
    },
    {
      name: 'testing-door-for-tests',
      comment: 'testing.ts opens to libs/testing and specs alone.',
      severity: 'error',
      from: { pathNot: [TESTS, '^libs/[^/]+/src/testing(\\.ts$|/)'] },
      to: { path: '^libs/[^/]+/src/testing\\.ts$' },
    },
    {
      name: 'testing-library-for-tests',
      severity: 'error',
      from: { path: '^(apps|migrations|tools|bench)/', pathNot: SPEC },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'typeorm-in-its-places',
      comment: 'SQL lives in entities, repositories, queries, platform/database and migrations.',
      severity: 'error',
      from: {
        path: '^(apps|libs|tools|migrations)/',
        pathNot: [
          '\\.(entity|repository|queries)\\.ts$',
          '^libs/platform/src/database/',
          '^migrations/',
          TESTS,
          '^libs/[^/]+/src/testing(\\.ts$|/)',
        ],
      },
      to: { path: pkg('typeorm') },
    },
    {
      name: 'nest-typeorm-in-its-places',
      comment: 'As typeorm, and in modules, which register entities.',
      severity: 'error',
      from: {
        path: '^(apps|libs|tools|migrations)/',
        pathNot: [
          '\\.(entity|repository|queries|module)\\.ts$',
          '^libs/platform/src/database/',
          TESTS,
          '^libs/[^/]+/src/testing(\\.ts$|/)',
        ],
      },
      to: { path: pkg('@nestjs/typeorm') },
    },
    {
      name: 'queues-in-platform',
      comment: "bullmq and ioredis are the platform's alone; a domain leaves work in the outbox.",
      severity: 'error',
      from: { path: '^(apps|libs|tools|migrations)/', pathNot: ['^libs/platform/', TESTS] },
      to: { path: pkg('bullmq|ioredis|@nestjs/bullmq') },
    },
    {
      name: 'stripe-in-billing',
      severity: 'error',
      from: {
        path: '^(apps|libs|tools|migrations)/',
        pathNot: ['^libs/billing/', '^tools/stripe-emulator/.*\\.spec\\.ts$'],
      },
      to: { path: pkg('stripe') },
    },
    {
      name: 'web-reaches-the-api-through-the-client',
      comment: 'The web app imports contracts and the client, nothing else of ours.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|migrations|tools)/', pathNot: '^libs/(contracts|client)/' },
    },
    {
      name: 'web-without-server-packages',
      severity: 'error',
      from: { path: '^apps/web/', pathNot: SPEC },
      to: { path: pkg('@nestjs/[^/]+|typeorm|pg|bullmq|ioredis|nodemailer|passport|argon2|pino|stripe') },
    },
    {
      name: 'browser-safe',
      comment: 'contracts and the client run in the browser.',
      severity: 'error',
      from: { path: '^libs/(contracts|client)/', pathNot: SPEC },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'kernel-is-pure',
      comment: 'No framework on the ground floor.',
      severity: 'error',
      from: { path: '^libs/(kernel|contracts)/', pathNot: SPEC },
      to: { path: pkg('@nestjs/[^/]+|typeorm|pg|express|bullmq') },
    },
    {
      name: 'no-cycles',
      comment: 'Circles pass in tests and throw ReferenceError in built ESM.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-development-packages-at-run-time',
      severity: 'error',
      from: {
        path: '^(apps/[^/]+/(src|app)|libs|migrations)/',
        pathNot: [
          TESTS,
          '^libs/[^/]+/src/testing(\\.ts$|/)',
          '^apps/web/.*\\.config\\.ts$',
          '^apps/web/app/routes\\.ts$',
        ],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(\\./\\+types|\\.\\./\\+types|virtual:)|\\+types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|apps/[^/]+/(build|\\.react-router))/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
