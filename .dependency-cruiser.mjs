/** All that the add-in knows of the rest. */
const CONTRACT = '^schema/(contract/|slice\\.ts|words\\.ts)'

/** The layers of the project: an arrow points down this list and never up. */
const layers = [
  { name: 'schema', path: '^schema/', may: ['^schema/'] },
  { name: 'domain', path: '^worker/domain/', may: ['^schema/', '^worker/domain/'] },
  { name: 'formats', path: '^worker/formats/', may: ['^schema/', '^worker/(formats|domain)/'] },
  { name: 'store', path: '^worker/store/', may: ['^schema/', '^worker/(store|domain)/'] },
  { name: 'sources', path: '^worker/sources/', may: ['^schema/', '^worker/(sources|domain)/'] },
  { name: 'imports', path: '^worker/imports/', may: ['^schema/', '^worker/(imports|sources|store|domain)/'] },
  {
    name: 'routes',
    path: '^worker/routes/',
    may: ['^schema/', '^worker/(routes|imports|store|domain|formats)/'],
  },
  {
    name: 'scheduled',
    path: '^worker/scheduled/',
    may: ['^schema/', '^worker/(scheduled|imports|sources|store|domain)/', '^cloudflare:'],
  },
  { name: 'batch', path: '^addin/batch/', may: ['^addin/batch/'] },
  { name: 'manifest', path: '^addin/manifest/', may: ['^addin/manifest/'] },
  { name: 'client', path: '^addin/client/', may: [CONTRACT, '^addin/(client|batch)/'] },
  {
    name: 'functions',
    path: '^addin/functions/',
    may: [
      CONTRACT,
      '^addin/(functions|client|batch)/',
      '^addin/(language|workbook/excel/stored-release)\\.ts',
    ],
  },
  {
    name: 'workbook',
    path: '^addin/workbook/',
    may: [CONTRACT, '^addin/(workbook|client|batch)/', '^addin/(language|functions/runtime)\\.ts'],
  },
  {
    name: 'taskpane',
    path: '^addin/taskpane/',
    may: [CONTRACT, '^addin/(taskpane|workbook|client|batch)/', '^addin/(language|functions/runtime)\\.ts'],
  },
  { name: 'addin', path: '^addin/(?!build/)', may: [CONTRACT, '^addin/(?!build/)'] },
]

export default {
  forbidden: [
    ...layers.map(({ name, path, may }) => ({
      name: `${name}-points-down`,
      comment: 'An arrow points down the layers (README, "Layout") and never up.',
      severity: 'error',
      from: { path },
      to: { pathNot: [...may, '^node_modules/', 'node_modules'] },
    })),
    {
      name: 'domain-is-pure',
      comment: 'The domain knows no SQL, HTTP or Office: of packages it takes only what measures names.',
      severity: 'error',
      from: { path: '^worker/domain/' },
      to: { path: 'node_modules/', pathNot: 'node_modules/fastest-levenshtein/' },
    },
    {
      name: 'sql-in-store',
      comment: 'SQL is in the store and the schema only.',
      severity: 'error',
      from: { path: '^(worker|addin)/', pathNot: '^worker/store/' },
      to: { path: 'node_modules/drizzle-orm/' },
    },
    {
      name: 'hono-in-routes',
      comment: 'HTTP is in the routes only.',
      severity: 'error',
      from: { path: '^(worker|schema|addin)/', pathNot: '^worker/(routes/|app\\.ts)' },
      to: { path: 'node_modules/(hono|@hono)/' },
    },
    {
      name: 'cli-on-top',
      severity: 'error',
      from: { path: '^(worker|schema|addin)/', pathNot: '^worker/cli/' },
      to: { path: '^worker/cli/' },
    },
    {
      name: 'addin-build-on-top',
      comment: 'Node builds the add-in; nothing that runs in Excel or in the Worker knows of it.',
      severity: 'error',
      from: { path: '^(worker|schema|addin)/', pathNot: '^(worker/cli|addin/build)/' },
      to: { path: '^addin/build/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^cloudflare:' },
    },
    {
      name: 'product-not-test',
      severity: 'error',
      from: { path: '^(worker|schema|addin)/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['import', 'default', 'types'], exportsFields: ['exports'] },
  },
}
