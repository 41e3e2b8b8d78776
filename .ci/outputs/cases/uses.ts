/** Help of every command, each option with a value that is wrong, missing or strange, and what needs no plan. */
import { join } from 'node:path'
import { type Group, inBoth, type Step, words } from '../group.ts'
import { filesAt } from '../inputs.ts'
import type { KnownCommand } from '../known.ts'

const PLAN = 'plans/minimal'

/** Arguments without which a command does not begin. */
const NEEDED: Readonly<Record<string, string>> = {
  import: 'source.csv --map absent.map.yaml -o made',
  'scenario show': 'SC',
  'scenario compare': 'SC-1 SC-2',
  'scenario new': 'do-minimum --dry-run',
  'scenario approve': 'SC --decision D-1 --dry-run',
  'baseline freeze': 'D --dry-run',
  date: '2025-01 --dry-run',
  meet: 'CODIR --date 2024-06-30 --dry-run',
  rebaseline: 'P-1 --dry-run',
  report: 'dashboard',
  init: 'made --dry-run',
  schema: '',
}

/** Options that would make another kind of run, or a long one. */
const LEFT_OUT = ['--help', '--lang', '--thorough', '--time-limit']

function linesOf({ words: name, options }: KnownCommand): string[][] {
  const hasPlan = options.some((option) => option.name === '--plan')
  const needed = words(NEEDED[name.join(' ')] ?? '')
  const plain = [...name, ...needed, ...(hasPlan ? ['-p', PLAN] : [])]
  return [
    plain,
    [...name],
    [...plain, '--zzz'],
    [...plain, 'a', 'b', 'c', 'd'],
    ...options
      .filter((option) => !LEFT_OUT.includes(option.name))
      .flatMap(({ name: option, takesValue }) =>
        takesValue
          ? [[...plain, option], ...['zzz', '', '-1', '2024'].map((value) => [...plain, option, value])]
          : [[...plain, option]],
      ),
    [...plain, '--time-limit', 'soon'],
  ]
}

function helpOf(known: readonly KnownCommand[]): Step[] {
  const lines = known.map(({ words: name }) => [...name, '--help'])
  const groups = known.filter(({ isGroup }) => isGroup).map(({ words: name }) => [...name])
  const all = inBoth(['--help'], ...lines, ...groups)
  return [
    { argv: [] },
    { argv: ['--version'] },
    { argv: ['-V'] },
    { argv: ['--lang', 'fr', '--version'] },
    { argv: ['--help'], env: { LANG: 'fr_FR.UTF-8' } },
    { argv: ['--help'], env: { LC_ALL: 'en_GB.UTF-8' } },
    { argv: ['audti'], env: { LANG: 'fr_FR.UTF-8' } },
    ...all,
    ...all.map((step) => ({ ...step, isTerminal: true })),
    ...inBoth(['nothing'], ['scenario', 'nothing'], ['baseline', 'nothing'], ['help'], ['-x']),
    { argv: ['audit', PLAN, '--lang', 'de'] },
  ]
}

function elsewhere(): Step[] {
  return [
    ...inBoth(['init', 'made'], ['init', 'made', '--dry-run'], ['init', PLAN], ['init', '.']),
    ...inBoth(['init', PLAN, '--force', '--dry-run'], ['init']),
    ...inBoth(['init', 'made', '--ci', 'gitlab', '--dry-run'], ['init', '--ci', 'forge']),
    ...inBoth(['schema'], ['schema', 'plan'], ['schema', 'mapping'], ['schema', 'other']),
  ]
}

function explaining(topics: readonly string[]): Step[] {
  return [
    ...inBoth(['explain'], ['explain', '--format', 'json'], ['explain', 'nothing-of-the-kind']),
    ...inBoth(...topics.map((id) => ['explain', id])),
    ...inBoth(...topics.map((id) => ['explain', id, '--format', 'json'])),
    ...inBoth(...topics.filter((_, at) => at % 10 === 0).map((id) => ['explain', id])).map((step) => ({
      ...step,
      isTerminal: true,
    })),
  ]
}

/** The groups of use, right and wrong. */
export function useGroups(repository: string, known: readonly KnownCommand[], topics: readonly string[]): Group[] {
  const files = filesAt(join(repository, PLAN), PLAN)
  const wrong = known.filter(({ isGroup }) => !isGroup)
  return [
    { name: 'help', files, steps: helpOf(known) },
    { name: 'alone', files, steps: elsewhere() },
    { name: 'topics', files: {}, steps: explaining(topics) },
    ...wrong.map((command) => ({
      name: `options of ${command.words.join(' ')}`,
      files,
      steps: inBoth(...linesOf(command)),
    })),
  ]
}
