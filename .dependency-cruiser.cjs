/** The house plan: every room, lowest first, and the rooms it may import. */
const rooms = {
  units: [],
  text: ['units'],
  source: [],
  diagnostic: ['source', 'units'],
  schema: ['units', 'text'],
  model: ['units', 'source', 'diagnostic', 'schema'],
  overlay: ['units', 'source', 'model'], // of source the type of places: a frame's values say where they are written
  metrics: ['units', 'model'],
  checks: ['units', 'text', 'model', 'overlay', 'metrics', 'diagnostic', 'source'],
  solver: ['units'],
  scenario: [
    ...['units', 'text', 'model', 'overlay', 'metrics', 'checks', 'diagnostic'],
    'solver', // its port and types; the engines stay behind engine-behind-its-port
  ],
  intake: ['units', 'text', 'source', 'diagnostic', 'schema', 'model'],
  report: [
    ...['units', 'text', 'model', 'overlay', 'metrics', 'checks', 'scenario'],
    ...['diagnostic', 'source'],
  ],
  render: ['units', 'text', 'report'],
  app: [
    ...['units', 'text', 'source', 'diagnostic', 'schema', 'model', 'overlay', 'metrics'],
    ...['checks', 'scenario', 'solver', 'intake', 'report'],
  ],
  workspace: ['source'],
  cli: [
    ...['app', 'render', 'report', 'diagnostic', 'text', 'workspace', 'units'],
    'solver/engines',
  ],
}

/** Every package that src may import, and the rooms that may do so. */
const packages = {
  chalk: ['render'],
  'cli-table3': ['render'],
  commander: ['cli'],
  'csv-parse': ['intake'],
  'csv-stringify': ['render'],
  'date-holidays': ['model'], // its types; the code is required when a plan names a country
  exceljs: ['render', 'intake'],
  'fast-xml-parser': ['intake'],
  'fastest-levenshtein': ['text'],
  'fraction.js': ['units'],
  highs: ['solver/engines'],
  'js-yaml': ['source'],
  yaml: ['source'],
  zod: ['schema'],
}

/** Modules of Node that reach outside the program or cost much, and the rooms that may use them. */
const builtins = {
  'fs|path|os|child_process|http|https|http2|net|tls|dgram|dns|cluster': ['workspace'],
  crypto: ['model', 'app', 'workspace'],
  worker_threads: ['solver/engines'],
}

const anyOf = (names) => `(${names.join('|')})`
const inRooms = (names) => `^src/${anyOf(names)}/`
const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

const roomWalls = Object.entries(rooms).map(([room, may]) =>
  forbid(
    `${room}-imports`,
    `${room} may import only: ${may.join(', ') || 'nothing'}`,
    { path: `^src/${room}/` },
    { path: '^src/', pathNot: inRooms([room, ...may]) },
  ),
)

const packageWalls = Object.entries(packages).map(([name, may]) =>
  forbid(
    `${name}-stays-home`,
    `only ${may.join(', ')} may import ${name}`,
    { path: '^src/', pathNot: inRooms(may) },
    { path: `(^|/)node_modules/${name}/` },
  ),
)

const builtinWalls = Object.entries(builtins).map(([names, may]) =>
  forbid(
    `${names.split('|')[0]}-stays-home`,
    `only ${may.join(', ')} may use ${names.replaceAll('|', ', ')}`,
    { path: '^src/', pathNot: inRooms(may) },
    { path: `^(node:)?(${names})(/|$)` },
  ),
)

const generalWalls = [
  forbid(
    'room-in-the-plan',
    'every folder of src is a room of the table above, and index.ts alone lies beside them',
    { path: '^src/', pathNot: `^src/(index[.]ts$|${anyOf(Object.keys(rooms))}/)` },
    {},
  ),
  forbid(
    'index-imports',
    'the public API shows app, the renderers, and the types of reports',
    { path: '^src/index[.]ts$' },
    { path: '^src/', pathNot: inRooms(['app', 'render', 'report', 'solver/engines']) },
  ),
  forbid(
    'engine-behind-its-port',
    'only cli and the public API choose an engine',
    { path: '^src/', pathNot: '^src/(solver/engines/|cli/|index[.]ts$)' },
    { path: '^src/solver/engines/' },
  ),
  forbid(
    'checks-do-not-meet',
    'a rule never imports another; what they share lies in checks/util, and breaches lists rules',
    { path: '^src/checks/', pathNot: '^src/checks/((transitions/)?index|breaches)[.]ts$' },
    { path: '^src/checks/', pathNot: '^src/checks/((define|index|breaches)[.]ts$|util/)' },
  ),
  forbid(
    'renderers-do-not-meet',
    'a renderer never imports another; what they share lies in render/util',
    { path: '^src/render/([^/.]+)', pathNot: '^src/render/(index|renderer)[.]ts$' },
    { path: '^src/render/', pathNot: '^src/render/((index|renderer)[.]ts$|util/|$1[./])' },
  ),
  forbid(
    'package-has-a-home',
    'a package that src imports is in the table above',
    { path: '^src/' },
    {
      path: '(^|/)node_modules/',
      pathNot: `(^|/)node_modules/${anyOf(Object.keys(packages))}/`,
    },
  ),
  forbid(
    'bin-imports',
    'bin starts the built program and nothing else',
    { path: '^bin/' },
    { path: '.', pathNot: '^([.][.]/)?dist/main[.]js$' },
  ),
  forbid('not-to-test', 'tests are nobody’s import', { path: '^src/' }, { path: '^test/' }),
  forbid('no-circular', 'a cycle has no lowest room', { path: '^src/' }, { circular: true }),
  forbid('no-orphans', 'a module nobody imports', { orphan: true, path: '^src/' }, {}),
  forbid('resolvable', 'an import leads somewhere', { path: '^src/' }, { couldNotResolve: true }),
]

module.exports = {
  forbidden: [...roomWalls, ...packageWalls, ...builtinWalls, ...generalWalls],
  options: {
    doNotFollow: { path: '(^|/)(node_modules|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types'],
    },
  },
}
