// Who may import whom (electron/README.md). A role of a feature is a file or, once it outgrows one, a folder of its name.

const role = (names) => `^electron/features/[^/]+/(${names})(/|\\.ts$)`;
const rules = role('rules');
const contract = role('contract');
const schema = role('schema');
const fields = role('fields');
const facts = role('facts');
/** Forms of scoring say in one file what a practice writes and what it gives. */
const scoringForms = '^electron/features/scoring/rules/forms/';
const settings = role('settings');
/** What every schema of settings is made of: labels, words of choices, points. */
const settingsFields = '^electron/settings/';
const store = role('store');
const documents = role('documents');
const anyFeature = '^electron/features/';
const values = '^electron/values/';
/** How fields are declared, and what follows from a declaration. */
const nouns = '^electron/nouns/';
/** The lists of nouns, and the words that follow from them. */
const allNouns = '^electron/nouns/(all|records|words)\\.ts$';
const threads = '^electron/threads/';
const procedure = '^electron/procedure\\.ts$';
/** What a text, a day, a year of any input may be. */
const textSchema = '^electron/text-schema\\.ts$';
const wholeContract = '^electron/contract\\.ts$';
const compositionRoot = '^electron/(app(/|\\.ts$)|gate\\.ts$)';
const entry = '^electron/(main|preload|core|serve|desk)\\.ts$';
/** The whole of `desk` but for printing, so that tests need not start a process for each line. */
const deskLine = '^electron/desk-line\\.ts$';
const ours = '^(electron|renderer)/';
const zod = 'node_modules/zod/';
const contractLibrary = 'node_modules/@orpc/contract/';

/** Bundled into the page by the build, so development dependencies (package.json). */
const pageLibraries = [
  'node_modules/(@mantine|@tanstack)/',
  'node_modules/(dayjs|react|react-dom|react-router)/',
  'node_modules/@orpc/tanstack-query/',
];

/** Files that any side may read: no I/O, no library beyond zod and the contract's. */
const permissions = '^electron/permissions\\.ts$';
const pure = [
  rules,
  contract,
  schema,
  settings,
  settingsFields,
  fields,
  facts,
  nouns,
  values,
  procedure,
  textSchema,
  wholeContract,
  permissions,
];

/** `from` may import nothing of ours, and no library, but `allowed`. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});

/** Rules may import nothing, and no library, but `allowed`; a form of scoring knows zod and the fields of settings too. */
const onlyOfRules = (name, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: rules, pathNot: scoringForms },
  to: { pathNot: allowed },
});

/** `from` may import nothing of ours but `allowed`; libraries are free. */
const onlyOfOurs = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: ours, pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'every-import-resolves',
      comment: 'An import that is not found would pass every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },

    only('values-are-pure', values, [values], 'Values import values and nothing else.'),
    onlyOfRules(
      'rules-are-pure',
      [rules, fields, facts, nouns, values, settings],
      'Rules import rules, facts and values, and types of settings: no I/O, no library, no clock.',
    ),
    only(
      'facts-are-pure',
      facts,
      [rules, fields, facts, settings, nouns, values],
      'One fact a record: its fields and what the rules say of it.',
    ),
    only(
      'fields-are-declarations',
      fields,
      [rules, nouns, values, textSchema, zod],
      'A noun says what it keeps; it knows no other noun.',
    ),
    onlyOfOurs('nouns-know-fields', nouns, [nouns, values, fields, textSchema]),
    {
      name: 'only-the-list-knows-every-noun',
      comment: 'How a field is declared must not depend on what is declared.',
      severity: 'error',
      from: { path: nouns, pathNot: allNouns },
      to: { path: [fields, allNouns] },
    },
    {
      name: 'rules-take-types-of-settings',
      comment: 'What an office decides is an argument of a rule.',
      severity: 'error',
      from: { path: rules },
      to: { path: settings, dependencyTypesNot: ['type-only'] },
    },
    only('scoring-forms-know-zod', scoringForms, [rules, settingsFields, values, zod]),
    only('fields-of-settings-know-zod', settingsFields, [settingsFields, values, zod]),
    only(
      'settings-know-zod',
      settings,
      [settings, settingsFields, rules, values, zod],
      'What a practice may decide about a noun, as one schema: types, labels and defaults are drawn from it.',
    ),
    only(
      'schemas-know-zod',
      schema,
      [schema, settings, settingsFields, rules, values, zod],
      'The shape of data files.',
    ),
    only(
      'contracts-know-contracts',
      contract,
      [...pure, zod, contractLibrary],
      'A contract is what a screen may ask; it says nothing about how.',
    ),
    only('the-whole-contract-lists-contracts', wholeContract, [contract, procedure, zod, contractLibrary]),
    only('permissions-name-procedures', permissions, [values, wholeContract, procedure]),
    only('procedure-knows-zod', procedure, [values, textSchema, zod, contractLibrary]),
    only('text-schema-knows-zod', textSchema, [values, zod]),

    onlyOfOurs('stores-know-the-database', store, [
      store,
      contract,
      schema,
      fields,
      nouns,
      values,
      '^electron/database/',
    ]),
    onlyOfOurs(
      'documents-know-no-store',
      documents,
      [
        documents,
        rules,
        contract,
        schema,
        settings,
        facts,
        fields,
        nouns,
        values,
        '^electron/(documents|sheets)/',
      ],
      'Data in, bytes out.',
    ),
    {
      name: 'features-meet-only-through-contracts-and-rules',
      comment:
        'Two features that act together meet in app.ts: the one that leads takes a function of the other.',
      severity: 'error',
      from: { path: '^electron/features/([^/]+)/' },
      to: { path: anyFeature, pathNot: ['^electron/features/$1/', ...pure] },
    },
    onlyOfOurs(
      'features-know-no-host',
      anyFeature,
      [
        anyFeature,
        nouns,
        settingsFields,
        values,
        procedure,
        textSchema,
        wholeContract,
        '^electron/(database|documents|sheets)/',
      ],
      'A feature knows neither the root that puts it in place nor a host nor a screen.',
    ),
    {
      name: 'only-stores-touch-the-database',
      severity: 'error',
      from: {
        path: ours,
        pathNot: ['^electron/database/', store, compositionRoot, '^electron/features/vault/'],
      },
      to: { path: '^electron/database/' },
    },
    onlyOfOurs('the-database-knows-no-feature', '^electron/database/', [
      '^electron/database/',
      threads,
      '^electron/nouns/(field|noun)\\.ts$',
      values,
    ]),
    onlyOfOurs('sheets-know-no-feature', '^electron/sheets/', ['^electron/sheets/', threads, values]),
    onlyOfOurs('documents-know-no-feature', '^electron/documents/', [
      '^electron/documents/',
      threads,
      values,
    ]),
    onlyOfOurs('threads-know-nothing-of-ours', threads, [threads, values]),

    onlyOfOurs(
      'hosts-know-contracts',
      '^electron/hosts/',
      ['^electron/hosts/', ...pure],
      'A host carries the core; it is given the core by its entry.',
    ),
    onlyOfOurs('entries-know-hosts-and-the-root', `${entry}|${deskLine}`, [
      compositionRoot,
      '^electron/hosts/',
      values,
      deskLine,
      // `desk serve` is the browser host in the same process; no other entry may (nobody-imports-an-entry)
      '^electron/serve\\.ts$',
    ]),
    {
      name: 'nobody-imports-an-entry',
      severity: 'error',
      from: { pathNot: '^electron/desk\\.ts$' },
      to: { path: `${entry}|${deskLine}` },
    },
    {
      name: 'only-hosts-know-electron',
      comment: 'The core is plain Node.',
      severity: 'error',
      from: { path: ours, pathNot: ['^electron/hosts/desktop/', '^electron/(main|preload)\\.ts$'] },
      to: { path: ['node_modules/electron/', '^electron$'] },
    },
    {
      name: 'the-main-side-never-sees-the-screen',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },

    onlyOfOurs('the-screen-sees-only-pure-files', '^renderer/', ['^renderer/', ...pure]),
    onlyOfOurs('ui-knows-no-feature', '^renderer/(ui|print)/', ['^renderer/(ui|print)/', values]),
    onlyOfOurs('the-page-end-of-a-host-knows-no-screen', '^renderer/host/', ['^renderer/host/', ...pure]),
    {
      name: 'screens-of-features-do-not-meet',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'screens-do-not-know-the-application',
      severity: 'error',
      from: { path: '^renderer/features/' },
      to: { path: '^renderer/(main|app|routes)\\.tsx?$' },
    },
    {
      name: 'not-in-shipped-code',
      comment:
        'The main side loads its libraries at run time; the page is bundled with its own, which are named here.',
      severity: 'error',
      from: { path: ours },
      to: {
        dependencyTypes: ['npm-dev'],
        pathNot: ['node_modules/electron/', 'node_modules/@types/', ...pageLibraries],
      },
    },
    {
      name: 'page-libraries-stay-on-the-page',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: pageLibraries },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^out/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.cjs', '.mjs', '.json', '.css'],
    },
  },
};
