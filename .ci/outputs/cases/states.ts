/** Two states of a plan, as folders and as commits of fixed dates: what changed, what was rewritten, and the history. */
import { join } from 'node:path'
import { byTurns, type Group, inBoth, onScreen, type Step, words } from '../group.ts'
import { edited, type Files, filesAt, texts } from '../inputs.ts'
import { FORMATS, INTO_FILES } from './samples.ts'

const SAMPLES = words('minimal draft centre-val-de-loire-2022-2027')

/** Edits of a plan's files, one commit each: money, dates, states, records that go, files that break and are mended. */
const EDITS: readonly {
  readonly at: string
  readonly message: string
  readonly edit: (text: string, path: string) => string
}[] = [
  { at: '2024-01-31T12:00:00+0100', message: 'The plan begins', edit: (text) => text },
  {
    at: '2024-02-29T18:00:00+0100',
    message: 'Some projects cost more',
    edit: (text) => text.replace(/(forecast|requested|opened): (\d+)/g, (_, key, sum) => `${key}: ${Number(sum) * 2}`),
  },
  {
    at: '2024-05-15T09:30:00+0200',
    message: 'Ends are put off',
    edit: (text) => text.replace(/end: 2026-0([1-8])\b/g, (_, month) => `end: 2026-0${Number(month) + 1}`),
  },
  {
    at: '2024-05-16T09:30:00+0200',
    message: 'A file breaks',
    edit: (text, path) => (path.includes('axes') || path.includes('strategy') ? `${text}\nplan: [\n` : text),
  },
  {
    at: '2024-08-01T00:00:00+0200',
    message: 'States change, decisions go',
    edit: (text, path) =>
      path.includes('decisions')
        ? text.replace(/outcome: approved/g, 'outcome: rejected')
        : text.replace(/status: planned/g, 'status: in_progress').replace(/weather: sun/g, 'weather: storm'),
  },
]

interface States {
  readonly before: Files
  readonly after: Files
}

function folderSteps(): Step[] {
  return [
    ...inBoth(['diff', 'before', 'after', ...INTO_FILES]),
    ...byTurns(
      ...FORMATS.map((format) => ['diff', 'before', 'after', '--format', format]),
      ['diff', 'after', 'before', '--format', 'md', '--exit-code'],
      ['diff', 'before', 'before', '--exit-code'],
      ['diff', 'before', 'nowhere'],
    ),
    ...onScreen(inBoth(['diff', 'before', 'after'])),
  ]
}

function commitSteps(): Step[] {
  const plan = ['-p', 'plan']
  return [
    ...inBoth(['history', ...plan, ...INTO_FILES]),
    ...byTurns(
      ...words('month commit tag').map((by) => ['history', ...plan, '--by', by]),
      ['history', ...plan, '--since', '2024-03-01', '--by', 'commit'],
      ['history', ...plan, '--since', 'spring'],
      ...words('HEAD~1 HEAD~3 spring nothing').flatMap((revision) => [
        ['diff', revision, ...plan, '--format', 'md'],
        ['validate', ...plan, '--since', revision, '--each'],
        ['report', 'meeting', ...plan, '--since', revision, '--format', 'md'],
      ]),
      ['diff', 'HEAD~3', 'HEAD~2', ...plan, ...INTO_FILES],
      ['report', 'dashboard', ...plan, '--provenance', 'git', ...INTO_FILES],
      ['audit', ...plan, '--format', 'md'],
      ['scenario', 'new', 'do-minimum', ...plan],
    ),
    ...onScreen(inBoth(['history', ...plan])),
  ]
}

/** The files after the first so many edits. */
function stateAfter(files: Files, count: number): Files {
  const broken = EDITS.findIndex(({ message }) => message === 'A file breaks')
  return EDITS.slice(0, count).reduce(
    (state, { edit }, at) => (at === broken && count !== broken + 1 ? state : edited(state, edit)),
    files,
  )
}

/** The plan that the sample names as the one before it, where each state finds it. */
function previousOf(repository: string): Files {
  const name = 'centre-val-de-loire-2017-2021'
  return filesAt(join(repository, 'plans', name), name)
}

function groupsOf(repository: string, sample: string): Group[] {
  const folder = join(repository, 'plans', sample)
  const at = (name: string): Files => filesAt(folder, name)
  const previous = texts(previousOf(repository))
  const states: States = { before: at('before'), after: stateAfter(at('after'), EDITS.length) }
  return [
    {
      name: `${sample} diff`,
      files: { ...previousOf(repository), ...states.before, ...states.after },
      steps: folderSteps(),
    },
    {
      name: `${sample} commits`,
      files: {},
      commits: EDITS.map(({ at: date, message }, index) => ({
        at: date,
        message,
        files: { ...previous, ...texts(stateAfter(at('plan'), index + 1)) },
        ...(index === 2 ? { tags: ['spring'] } : {}),
      })),
      steps: commitSteps(),
    },
  ]
}

/** Every sample against every other one, and all reports of all samples. */
function together(repository: string): Group {
  const samples = [...SAMPLES, 'centre-val-de-loire-2017-2021']
  const pairs = samples.flatMap((one) => samples.map((other) => [one, other] as const))
  const all = ['report', '--each', 'plans', '-o', 'site', '--format', 'html,md,xlsx,json,csv']
  return {
    name: 'samples',
    files: filesAt(join(repository, 'plans'), 'plans'),
    steps: [
      ...inBoth(...pairs.map(([one, other]) => ['diff', `plans/${one}`, `plans/${other}`, '--format', 'md']), all),
      { argv: [...all, '--jobs', '2', '--lang', 'fr'] },
    ],
  }
}

/** The groups of states. */
export function stateGroups(repository: string): Group[] {
  return [together(repository), ...SAMPLES.flatMap((sample) => groupsOf(repository, sample))]
}
