/** The commands with their arguments, options and examples; each loads its own module when it runs. */
import { COMMAND_TEXTS } from '../lang/catalogue/commands.ts'
import type { Bilingual } from '../values/language.ts'
import type { CommandRun } from './declaration.ts'
import type { OptionName } from './options.ts'

/** A command; a name of two words is a verb of a group. */
export interface Declaration {
  readonly name:
    | 'audit'
    | 'validate'
    | 'report'
    | 'explain'
    | 'init'
    | 'schema'
    | 'import'
    | 'scenario'
    | 'scenario list'
    | 'scenario show'
    | 'scenario compare'
    | 'scenario new'
    | 'scenario approve'
    | 'arbitrate'
    | 'smooth'
    | 'baseline freeze'
    | 'diff'
    | 'history'
  readonly arguments?: readonly (readonly [string, Bilingual])[]
  readonly options: readonly OptionName[]
  readonly examples: readonly string[]
  /** Loads the module that runs it. */
  readonly load: () => Promise<CommandRun>
}

const READING: readonly OptionName[] = ['plan', 'asOf', 'lang', 'noColor']
const WRITING: readonly OptionName[] = ['format', 'out', 'output', 'failOn']
const SCENARIO_ARGUMENT = ['<scenario>', COMMAND_TEXTS.scenario_argument] as const
const PLAN_ARGUMENT = ['[plan]', COMMAND_TEXTS.plan_argument] as const

/** The commands in the order of help. */
export const COMMANDS: readonly Declaration[] = [
  {
    name: 'audit',
    arguments: [PLAN_ARGUMENT],
    options: [...READING, ...WRITING, 'section'],
    examples: [
      'plan audit plans/minimal',
      'plan audit plans/minimal --section budget,load',
      'plan audit plans/minimal --format md --lang fr',
      'plan audit plans/minimal --output xlsx=audit.xlsx --output json=audit.json --fail-on error',
    ],
    load: async () => (await import('./audit/command.ts')).runAudit,
  },
  {
    name: 'validate',
    arguments: [PLAN_ARGUMENT],
    options: [...READING, ...WRITING, 'rule', 'against', 'each', 'quiet'],
    examples: [
      'plan validate plans/minimal',
      'plan validate plans/minimal --quiet --fail-on warning',
      'plan validate plans/minimal --since HEAD',
      'plan validate plans/minimal --format sarif -o findings.sarif',
    ],
    load: async () => (await import('./validate/command.ts')).runValidate,
  },
  {
    name: 'report',
    arguments: [['[name]', COMMAND_TEXTS.report_argument]],
    options: [
      ...READING,
      ...WRITING,
      'list',
      'all',
      'jobs',
      'project',
      'provenance',
      'body',
      'since',
      'filter',
      'asDecided',
    ],
    examples: [
      'plan report --list -p plans/minimal',
      'plan report dashboard -p plans/minimal --format md',
      'plan report --all plans -o site/ --format md,xlsx,json',
      'plan report meeting -p plans/minimal --since 2024-03-31 --format md',
    ],
    load: async () => (await import('./report/command.ts')).runReport,
  },
  {
    name: 'explain',
    arguments: [['[topic]', COMMAND_TEXTS.explain_argument]],
    options: [...READING, 'format', 'sum'],
    examples: [
      'plan explain',
      'plan explain investment-over-envelope',
      'plan explain completion_gross -p plans/minimal',
      'plan explain P-014 --value -p plans/centre-val-de-loire-2022-2027',
    ],
    load: async () => (await import('./explain/command.ts')).runExplain,
  },
  {
    name: 'init',
    arguments: [['[dir]', COMMAND_TEXTS.directory_argument]],
    options: ['lang', 'dryRun', 'force'],
    examples: ['plan init my-plan', 'plan init mon-plan --lang fr --dry-run'],
    load: async () => (await import('./init/command.ts')).runInit,
  },
  {
    name: 'schema',
    arguments: [['[name]', COMMAND_TEXTS.schema_argument]],
    options: ['lang'],
    examples: ['plan schema', 'plan schema mapping'],
    load: async () => (await import('./schema/command.ts')).runSchema,
  },
  {
    name: 'import',
    arguments: [['<source>', COMMAND_TEXTS.source_argument]],
    options: ['map', 'target', 'dryRun', 'force', 'lang'],
    examples: [
      'plan import portfolio.csv --map portfolio.map.yaml --out plans/portfolio --dry-run',
    ],
    load: async () => (await import('./import/command.ts')).runImport,
  },
  {
    name: 'scenario',
    options: [...READING, ...WRITING, 'section', 'measure', 'check', 'asDecided'],
    examples: [
      'plan scenario -p plans/centre-val-de-loire-2022-2027',
      'plan scenario -p plans/centre-val-de-loire-2022-2027 --output xlsx=scenarios.xlsx --output md=scenarios.md',
    ],
    load: async () => (await import('./scenario/command.ts')).runScenario,
  },
  {
    name: 'scenario list',
    options: [...READING, 'format', 'out', 'output'],
    examples: ['plan scenario list -p plans/centre-val-de-loire-2022-2027'],
    load: async () => (await import('./scenario/command.ts')).runScenarioList,
  },
  {
    name: 'scenario show',
    arguments: [SCENARIO_ARGUMENT],
    options: [...READING, ...WRITING, 'section', 'measure', 'check'],
    examples: ['plan scenario show SC-HAUT -p plans/centre-val-de-loire-2022-2027'],
    load: async () => (await import('./scenario/command.ts')).runScenarioShow,
  },
  {
    name: 'scenario compare',
    arguments: [['<scenarios...>', COMMAND_TEXTS.scenarios_argument]],
    options: [...READING, ...WRITING, 'section', 'measure', 'check'],
    examples: ['plan scenario compare SC-MIN SC-HAUT -p plans/centre-val-de-loire-2022-2027'],
    load: async () => (await import('./scenario/command.ts')).runScenarioCompare,
  },
  {
    name: 'scenario new',
    arguments: [['<kind>', COMMAND_TEXTS.kind_argument]],
    options: ['plan', 'asOf', 'lang', 'id', 'dryRun', 'force'],
    examples: ['plan scenario new do-minimum -p plans/minimal --dry-run'],
    load: async () => (await import('./scenario-new/command.ts')).runScenarioNew,
  },
  {
    name: 'scenario approve',
    arguments: [SCENARIO_ARGUMENT],
    options: [
      ...(['plan', 'asOf', 'lang', 'decision', 'body', 'date', 'owner', 'reason'] as const),
      ...(['dryRun', 'force'] as const),
    ],
    examples: [
      'plan scenario approve SC-REF --decision DEC-2024-09 --body CODIR --date 2024-09-12 --dry-run',
    ],
    load: async () => (await import('./scenario-approve/command.ts')).runScenarioApprove,
  },
  {
    name: 'arbitrate',
    options: [
      ...READING,
      ...['format', 'out', 'output', 'section', 'frame', 'measure'],
      ...['frontier', 'replan', 'add', 'changes', 'robust', 'write', 'dryRun', 'force'],
      ...['allowUnestimated', 'thorough', 'timeLimit', 'seed', 'engine', 'writeModel'],
    ] as readonly OptionName[],
    examples: [
      'plan arbitrate -p plans/centre-val-de-loire-2022-2027',
      'plan arbitrate -p plans/centre-val-de-loire-2022-2027 --scenario SC-HAUT --format md',
      'plan arbitrate -p plans/centre-val-de-loire-2022-2027 --frontier investment=-20%..+20%',
      'plan arbitrate -p plans/centre-val-de-loire-2022-2027 --replan --add P-041 --changes 3',
      'plan arbitrate -p plans/centre-val-de-loire-2022-2027 --write SC-ARB --dry-run',
    ],
    load: async () => (await import('./arbitrate/command.ts')).runArbitrate,
  },
  {
    name: 'smooth',
    arguments: [PLAN_ARGUMENT],
    options: [
      ...READING,
      ...(['format', 'out', 'output', 'section', 'mode', 'smoothed', 'write', 'dryRun'] as const),
      ...(['force', 'thorough', 'timeLimit', 'seed', 'engine', 'writeModel'] as const),
    ],
    examples: [
      'plan smooth plans/centre-val-de-loire-2022-2027',
      'plan smooth plans/centre-val-de-loire-2022-2027 --mode levelling --format md --lang fr',
      'plan smooth plans/centre-val-de-loire-2022-2027 --scenario SC-HAUT --write SC-LISSE --dry-run',
    ],
    load: async () => (await import('./smooth/command.ts')).runSmooth,
  },
  {
    name: 'baseline freeze',
    options: ['plan', 'asOf', 'lang', 'decision', 'date', 'reason', 'dryRun', 'force'],
    examples: ['plan baseline freeze --decision DEC-2024-09 --date 2024-09-12 --dry-run'],
    load: async () => (await import('./baseline-freeze/command.ts')).runBaselineFreeze,
  },
  {
    name: 'diff',
    arguments: [
      ['[before]', COMMAND_TEXTS.before_argument],
      ['[after]', COMMAND_TEXTS.after_argument],
    ],
    options: [...READING, 'format', 'out', 'output', 'exitCode'],
    examples: [
      'plan diff -p plans/minimal',
      'plan diff HEAD~5 -p plans/minimal --format md',
      'plan diff plans/draft plans/minimal --exit-code',
    ],
    load: async () => (await import('./diff/command.ts')).runDiff,
  },
  {
    name: 'history',
    options: [...READING, 'format', 'out', 'output', 'by', 'since'],
    examples: [
      'plan history -p plans/minimal',
      'plan history -p plans/minimal --by tag --format csv',
    ],
    load: async () => (await import('./history/command.ts')).runHistory,
  },
]
