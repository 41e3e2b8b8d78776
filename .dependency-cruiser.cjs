/** The house plan: every room, lowest first, and the rooms it may import. */
const rooms = {
  values: [],
  lang: ['values'],
  yaml: ['values'],
  schema: ['values', 'lang'],
  plan: ['values', 'lang', 'yaml', 'schema'],
  overlay: ['values', 'yaml', 'plan'], // of yaml the type of places: a frame's values say where they are written
  metrics: ['values', 'lang', 'schema', 'plan'], // of lang and schema the names and the order of the closed values at the head of slices
  forecast: ['values', 'lang', 'schema', 'plan', 'metrics'],
  limits: ['values', 'lang', 'yaml', 'plan', 'overlay', 'metrics'], // of yaml the type of places
  rules: ['values', 'lang', 'yaml', 'schema', 'plan', 'overlay', 'metrics', 'forecast', 'limits'], // of schema the relations between facts and the names of lists
  optimize: ['values'],
  scenarios: ['values', 'lang', 'plan', 'overlay', 'metrics', 'limits', 'rules'],
  arbitration: [
    ...['values', 'lang', 'plan', 'overlay', 'metrics', 'forecast', 'limits', 'rules', 'scenarios'],
    'optimize', // its port and types; the engines stay behind engine-behind-its-port
  ],
  intake: ['values', 'lang', 'yaml', 'schema', 'plan'],
  reports: [
    ...['values', 'lang', 'yaml', 'plan', 'overlay', 'metrics', 'forecast', 'limits', 'rules', 'scenarios'],
    'arbitration',
  ],
  render: ['values', 'lang', 'reports'],
  workspace: ['yaml'],
  commands: [
    ...['values', 'lang', 'yaml', 'schema', 'plan', 'overlay', 'metrics', 'forecast', 'limits', 'rules'],
    ...['optimize', 'scenarios', 'arbitration', 'intake', 'reports', 'render', 'workspace'],
  ],
}

/** Every package that src may import, and the rooms that may do so. */
const packages = {
  '@modelcontextprotocol/sdk': ['commands/mcp'], // the protocol of assistants; its low-level server takes JSON Schema as it is, so that zod stays in its room
  '@bomb.sh/tab': ['commands'], // the completion scripts of shells, when one is asked for
  chalk: ['render'],
  'cli-table3': ['render'],
  'clingo-wasm': ['optimize/engines'],
  commander: ['commands'],
  'csv-parse': ['intake'],
  'csv-stringify': ['render'],
  'd3-scale': ['render'],
  'd3-shape': ['render'],
  'date-holidays': ['plan'], // its types; the code is required when a plan names a country
  exceljs: ['render', 'intake'],
  'fastest-levenshtein': ['lang'],
  fflate: ['intake', 'render'], // archives of workbooks and of slides, read and written
  'fraction.js': ['values'],
  highs: ['optimize/engines'],
  jstat: ['forecast'], // quantiles of the normal and beta distributions
  'js-yaml': ['yaml'],
  pptxgenjs: ['render'],
  saxes: ['intake'], // the parser of XML that exceljs uses too
  'string-width': ['render', 'commands', 'yaml'], // cells of a terminal that a text takes
  'vscode-languageserver-protocol': ['commands'], // the messages of the language server and the streams that they come by
  'vscode-languageserver-textdocument': ['commands'], // a text as an editor changes it and counts it
  'wrap-ansi': ['render', 'commands'],
  yaml: ['yaml'],
  zod: ['schema'],
}

/** Modules of Node that reach outside the program or cost much, and the rooms that may use them. */
const builtins = {
  'path|os|child_process|http|https|http2|net|tls|dgram|dns|cluster': ['workspace'],
  fs: ['workspace', 'optimize/engines'], // the thread of an engine reads the engine's own code
  crypto: ['plan', 'commands', 'workspace', 'render'], // render names its own styles and script by their hashes in the policy of a page
  worker_threads: ['optimize/engines'],
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

/** The modules of commands that touch files, streams, renderers or the parser: every command.ts, and these. */
const edges = [
  ...[
    '[^/]+/command',
    'ask-decision',
    'data',
    'main',
    'program',
    'parser',
    'misuse',
    'emit',
    'error-lines',
    'finish-change', // tells and writes a change of single records
    'finish-scenario',
    'imported-doubts',
    // What imports keep beside a plan, for the plan after it.
    'next/import-memory',
    'moving-line',
    'named-files',
    'open-plan',
    'open-scenario',
    'picture-files',
    'save',
    'send-form',
    'solving',
    'terminal-io',
  ],
  ...['mcp/(accept-proposal|protocol-server|tool-answers)'],
  ...['write-plan', 'report-all/(plan-task|older-state|worker)', 'import/(ask|import-anew|open-source)'],
  ...['lsp/(hover-text|opened-plans)'], // Markdown of explanations; the files that an editor has open
  'serve/(answers|arbitration-worker|consent|record-changes|record-fields|routes|searches|served-plan|[a-z-]+-pages)',
]
const edgeModules = `^src/commands/${anyOf(edges)}[.]ts$`

const generalWalls = [
  forbid(
    'room-in-the-plan',
    'every folder of src is a room of the table above, and index.ts alone lies beside them',
    { path: '^src/', pathNot: `^src/(index[.]ts$|${anyOf(Object.keys(rooms))}/)` },
    {},
  ),
  forbid(
    'index-imports',
    'the public API shows commands, the renderers, and the types of reports',
    { path: '^src/index[.]ts$' },
    { path: '^src/', pathNot: inRooms(['commands', 'render', 'reports', 'optimize/engines']) },
  ),
  forbid(
    'engine-behind-its-port',
    'only the commands that solve and the public API choose an engine',
    { path: '^src/', pathNot: '^src/(optimize/engines/|commands/solving[.]ts$|index[.]ts$)' },
    { path: '^src/optimize/engines/' },
  ),
  forbid(
    'commands-are-pure-inside',
    'of commands only the edges touch files, streams, renderers and the parser; requests and use cases never do',
    {
      path: '^src/commands/',
      // The list loads each command.ts on demand; a declaration knows the type of what is printed, an option the formats.
      pathNot: [edgeModules, '^src/commands/(index|declaration|options|targets)[.]ts$'],
    },
    { path: ['^src/(workspace|render)/', '(^|/)node_modules/commander/', edgeModules] },
  ),
  forbid(
    'rules-do-not-meet',
    'rules of one subject never import those of another; what they share lies in rules/facts, and breaches lists rules',
    { path: '^src/rules/', pathNot: '^src/rules/((two-states/)?index|every-rule|breaches|check)[.]ts$' },
    {
      path: '^src/rules/',
      pathNot: '^src/rules/((define|subjects|index|every-rule|breaches|check)[.]ts$|(facts|words)/)',
    },
  ),
  forbid(
    'renderers-do-not-meet',
    'a renderer never imports another; what they share lies in render/text, render/chart and, of slides and documents, render/office',
    { path: '^src/render/([^/.]+)', pathNot: '^src/render/(formats|renderer)[.]ts$' },
    { path: '^src/render/', pathNot: '^src/render/((formats|renderer)[.]ts$|(text|chart|office)/|$1[./])' },
  ),
  forbid(
    'package-has-a-home',
    'a package that src imports is in the table above',
    { path: '^src/' },
    { path: '(^|/)node_modules/', pathNot: `(^|/)node_modules/${anyOf(Object.keys(packages))}/` },
  ),
  forbid(
    'bin-imports',
    'bin sets V8 up and starts the built program, and nothing else',
    { path: '^bin/' },
    { path: '.', pathNot: '^(([.][.]/)?dist/main[.]js|(node:)?v8)$' },
  ),
  forbid('not-to-test', 'tests are nobody’s import', { path: '^src/' }, { path: '^test/' }),
  forbid('no-circular', 'a cycle has no lowest room', { path: '^src/' }, { circular: true }),
  forbid('no-orphans', 'a module nobody imports', { orphan: true, path: '^src/', pathNot: '[.]d[.]ts$' }, {}),
  forbid('resolvable', 'an import leads somewhere', { path: '^src/' }, { couldNotResolve: true }),
]

module.exports = {
  forbidden: [...roomWalls, ...packageWalls, ...builtinWalls, ...generalWalls],
  options: {
    doNotFollow: { path: '(^|/)(node_modules|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types'] },
  },
}
