import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

const SPECS = [
  '**/*.spec.ts',
  '**/*.spec.tsx',
  'test/**/*.ts',
  'libs/testing/**/*.ts',
  'libs/*/src/testing.ts',
  'libs/*/src/testing/**/*.ts',
];

const INJECT_REPOSITORY = {
  selector: "Decorator[expression.callee.name='InjectRepository']",
  message:
    'A plain repository leaks out of the transaction. Take it from the unit of work: uow.repo(Entity).',
};
const NEW_DATE = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: 'Ask the injected Clock for the time, so that tests own it.',
};
const DATE_NOW = {
  selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  message: 'Ask the injected Clock for the time, so that tests own it.',
};
const PROCESS_ENV = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'The environment is read once, in libs/platform/src/config. Inject AppConfig.',
};

const nodeGlobals = Object.fromEntries(
  [
    'process',
    'console',
    'fetch',
    'URL',
    'URLSearchParams',
    'Buffer',
    'AbortSignal',
    'AbortController',
    'Response',
    'performance',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'setImmediate',
    'structuredClone',
    'TextDecoder',
    'TextEncoder',
  ].map((name) => [name, 'readonly']),
);

export default tseslint.config(
  {
    ignores: [
      'apps/web/public/**',
      '**/node_modules/',
      '**/dist/',
      '**/build/',
      '**/.react-router/',
      '.data/',
      '.start/',
      'coverage/',
      '**/*.gen.ts',
      '**/fixtures/**',
    ],
  },
  eslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Rows are plain data, copied by spreading; letters are counted as people type them.
      '@typescript-eslint/no-misused-spread': 'off',
      // A Nest module is an empty class with a decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Rejects the option literals of Nest.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A method that answers with a promise by contract need not wait for anything.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      'no-restricted-syntax': ['error', INJECT_REPOSITORY],
    },
  },
  {
    // Constructor injection needs the class at run time; an "import type" would leave Object in its place.
    files: ['apps/{api,worker}/**/*.ts', 'libs/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['libs/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', INJECT_REPOSITORY, PROCESS_ENV, NEW_DATE, DATE_NOW] },
  },
  {
    files: ['apps/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', INJECT_REPOSITORY, PROCESS_ENV, NEW_DATE, DATE_NOW] },
  },
  {
    files: ['migrations/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', INJECT_REPOSITORY, PROCESS_ENV] },
  },
  {
    // The pages' clock where no server has set one (`react-router dev`).
    files: ['apps/web/app/contexts.ts'],
    rules: { 'no-restricted-syntax': ['error', INJECT_REPOSITORY, PROCESS_ENV] },
  },
  {
    files: ['libs/platform/src/config/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', INJECT_REPOSITORY, NEW_DATE, DATE_NOW] },
  },
  {
    // The one place that asks the machine.
    files: ['libs/kernel/src/clock.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['tools/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    rules: {
      // A loader answers with a redirect by throwing a Response.
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
  {
    files: SPECS,
    rules: {
      'no-console': 'off',
      'no-restricted-syntax': ['error', INJECT_REPOSITORY],
      // Bodies of answers are read as they come; the expectations are the check.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    ignores: ['apps/web/public/**'],
    languageOptions: { globals: nodeGlobals },
    rules: {
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-empty': ['error', { allowEmptyCatch: true }],
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      globals: { ...nodeGlobals, module: 'writable', require: 'readonly', __dirname: 'readonly' },
    },
  },
);
