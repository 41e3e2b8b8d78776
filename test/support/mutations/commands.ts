/** The commands that mutated files are given to, each with options drawn. */
import type { Drawn } from './draw.ts'

/** What a command needs beside a plan. */
type Setting = 'plan' | 'two-plans' | 'repository' | 'import' | 'empty'

/** A command line of the program. */
export interface DrawnCommand {
  readonly name: string
  readonly setting: Setting
  readonly argv: readonly string[]
  /** Whether its output depends on the speed of the machine, so that two runs need not be alike. */
  readonly isTimed?: boolean
  readonly isJson: boolean
}

const ALL = ['pretty', 'md', 'html', 'json', 'xlsx', 'csv', 'pptx', 'docx'] as const
const TRACKED = ['pretty', 'json', 'json', 'sarif', 'github', 'gitlab', 'junit', 'md'] as const
const REPORTS = [
  'dashboard',
  'portfolio',
  'budget',
  'load',
  'needs',
  'previous-plan',
  'project',
  'attention',
  'annual',
  'governance',
  'meeting',
  'secu',
  'drh',
] as const
const FIGURES = ['completion_gross', 'load_rate', 'execution_rate', 'project-too-long'] as const
const DAYS = ['2024-06-30', '2024-02-29', '0001-01-01', '9999-12-31', '2026-12-31', '2022-12-31']
const MEASURES = ['weighted', 'moscow', 'wsjf', 'ahp'] as const

type Make = (draw: Drawn) => Omit<DrawnCommand, 'name' | 'isJson'>

/** Options that any command that reads takes. */
function reading({ chance, pick }: Drawn): string[] {
  return [...(chance(50) ? ['--lang', pick(['fr', 'en'])] : []), ...(chance(12) ? ['--as-of', pick(DAYS)] : [])]
}

function inFormat({ pick }: Drawn, formats: readonly string[] = ALL): string[] {
  return ['--format', pick(formats)]
}

const solving = ({ pick }: Drawn): string[] => ['--time-limit', '1', '--engine', pick(['highs', 'none'])]

const dryWrite = ({ chance, pick }: Drawn): string[] =>
  chance(25) ? ['--write', pick(['SC-NEW', 'SC-REF', 'é']), '--dry-run'] : []

const since = ({ pick }: Drawn): string[] => [
  '--since',
  pick(['HEAD', 'HEAD~1', 'HEAD~2', '2024-04-15', '2024-03-31', '0001-01-01']),
]

const onPlan = (argv: readonly string[]): Omit<DrawnCommand, 'name' | 'isJson'> => ({ setting: 'plan', argv })

/** The commands with how often each is drawn. */
const COMMANDS: readonly (readonly [name: string, weight: number, make: Make])[] = [
  [
    'validate',
    26,
    (d) => onPlan(['validate', 'p', ...inFormat(d, TRACKED), ...reading(d), ...(d.chance(20) ? ['--all'] : [])]),
  ],
  ['audit', 14, (d) => onPlan(['audit', 'p', ...inFormat(d), ...reading(d)])],
  ['report', 16, (d) => onPlan(['report', d.pick(REPORTS), '-p', 'p', ...inFormat(d), ...reading(d)])],
  [
    'report meeting',
    3,
    (d) =>
      onPlan([
        'report',
        'meeting',
        '-p',
        'p',
        '--since',
        d.pick(DAYS),
        ...(d.chance(50) ? ['--body', d.pick(['CODIR', 'COPIL', 'X'])] : []),
        ...inFormat(d),
      ]),
  ],
  [
    'report --filter',
    2,
    (d) =>
      onPlan([
        'report',
        'portfolio',
        '-p',
        'p',
        '--filter',
        d.pick(['theme=digital', 'axis=AX2', 'status=planned', 'x=y']),
        ...inFormat(d),
      ]),
  ],
  [
    'report --as-decided',
    1,
    (d) => onPlan(['report', 'dashboard', '-p', 'p', '--as-decided', 'DEC-1', ...inFormat(d)]),
  ],
  [
    'explain',
    3,
    (d) => onPlan(['explain', d.pick(FIGURES), '-p', 'p', ...inFormat(d, ['pretty', 'json']), ...reading(d)]),
  ],
  [
    'explain a project, a weather, a rule or a place',
    3,
    (d) =>
      onPlan([
        'explain',
        d.pick(['P-1', 'P-2', 'P-001', 'storm', 'meteo', 'key-unknown', 'plan.yaml:2', 'plan.yaml:9']),
        '-p',
        'p',
        ...inFormat(d, ['pretty', 'json']),
        ...reading(d),
      ]),
  ],
  ['complete', 1, (d) => onPlan(['complete', '--', 'scenario', 'show', '-p', 'p', d.pick(['', 'S', '--'])])],
  [
    'explain --value',
    3,
    (d) =>
      onPlan([
        'explain',
        d.pick(['P-1', 'P-2', 'P-3', 'P-5', 'P-001']),
        '--value',
        '-p',
        'p',
        ...inFormat(d, ['pretty', 'json']),
      ]),
  ],
  ['scenario', 6, (d) => onPlan(['scenario', '-p', 'p', '--value', d.pick(MEASURES), ...inFormat(d), ...reading(d)])],
  ['scenario list', 2, (d) => onPlan(['scenario', 'list', '-p', 'p', ...inFormat(d)])],
  [
    'scenario show',
    3,
    (d) =>
      onPlan([
        'scenario',
        'show',
        d.pick(['SC-REF', 'SC-AMB', 'SC-MIN', 'SC-1']),
        '-p',
        'p',
        ...inFormat(d),
        ...reading(d),
      ]),
  ],
  [
    'scenario compare',
    3,
    (d) => onPlan(['scenario', 'compare', 'SC-REF', d.pick(['SC-AMB', 'SC-MIN']), '-p', 'p', ...inFormat(d)]),
  ],
  [
    'scenario new',
    3,
    (d) =>
      onPlan([
        'scenario',
        'new',
        d.pick(['do-minimum', 'reference', 'ambitious', 'mandatory']),
        '-p',
        'p',
        '--dry-run',
        ...reading(d),
      ]),
  ],
  [
    'scenario approve',
    4,
    (d) =>
      onPlan([
        'scenario',
        'approve',
        d.pick(['SC-AMB', 'SC-REF', 'SC-MIN']),
        '-p',
        'p',
        '--decision',
        d.pick(['DEC-9', 'DEC-1']),
        '--body',
        'CODIR',
        '--date',
        d.pick(DAYS),
        '--dry-run',
      ]),
  ],
  [
    'baseline freeze',
    3,
    (d) =>
      onPlan([
        'baseline',
        'freeze',
        '-p',
        'p',
        '--decision',
        d.pick(['DEC-1', 'DEC-9']),
        '--date',
        d.pick(DAYS),
        '--dry-run',
      ]),
  ],
  [
    'arbitrate',
    3,
    (d) => ({
      ...onPlan([
        'arbitrate',
        '-p',
        'p',
        ...solving(d),
        ...inFormat(d),
        ...dryWrite(d),
        ...(d.chance(30) ? ['--allow-unestimated'] : []),
        ...(d.chance(10) ? ['--replan', '--add', 'P-5'] : []),
      ]),
      isTimed: true,
    }),
  ],
  [
    'smooth',
    2,
    (d) => ({
      ...onPlan([
        'smooth',
        'p',
        '--mode',
        d.pick(['smoothing', 'levelling']),
        ...solving(d),
        ...inFormat(d),
        ...dryWrite(d),
      ]),
      isTimed: true,
    }),
  ],
  [
    'diff',
    6,
    (d) => ({
      setting: 'two-plans',
      argv: ['diff', ...(d.chance(50) ? ['q', 'p'] : ['p', 'q']), ...inFormat(d), ...reading(d)],
    }),
  ],
  [
    'import',
    14,
    (d) => {
      const kind = d.pick(['csv', 'json'])
      return {
        setting: 'import',
        argv: [
          'import',
          `data.${kind}`,
          '--map',
          `${kind}.map.yaml`,
          '-o',
          'out',
          ...(d.chance(90) ? ['--dry-run'] : []),
          '--lang',
          d.pick(['fr', 'en']),
        ],
      }
    },
  ],
  [
    'history',
    2,
    (d) => ({
      setting: 'repository',
      argv: ['history', '-p', 'p', '--by', d.pick(['month', 'commit', 'tag']), ...inFormat(d)],
    }),
  ],
  [
    'validate --since',
    1,
    (d) => ({ setting: 'repository', argv: ['validate', 'p', ...since(d), ...inFormat(d, TRACKED)] }),
  ],
  [
    'report meeting --since',
    1,
    (d) => ({ setting: 'repository', argv: ['report', 'meeting', '-p', 'p', ...since(d), ...inFormat(d)] }),
  ],
  ['diff REVISION', 1, (d) => ({ setting: 'repository', argv: ['diff', 'HEAD~1', '-p', 'p', ...inFormat(d)] })],
  [
    'init',
    1,
    (d) => ({
      setting: 'empty',
      argv: ['init', d.pick(['new', 'p', 'é à', 'CON', '../x', '']), '--dry-run', '--lang', d.pick(['fr', 'en'])],
    }),
  ],
]

/** A command drawn by its weight; `report --all` makes processes, and is drawn once in a thousand. */
export function drawCommand(draw: Drawn): DrawnCommand {
  if (draw.below(1000) === 0) {
    const argv = ['report', '--all', 'p', '-o', 'out', '--format', 'md,json']
    return { name: 'report --all', setting: 'plan', argv, isJson: false }
  }
  const drawnOf = COMMANDS.flatMap((command) => new Array<typeof command>(command[1]).fill(command))
  const [name, , make] = draw.pick(drawnOf)
  const made = make(draw)
  return { name, ...made, isJson: made.argv.includes('json') }
}
