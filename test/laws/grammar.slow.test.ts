/** One grammar: what holds of one command holds of all, so that whoever learned one knows the others. */
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/commands/index.ts'
import { flagOf } from '../../src/commands/option-flag.ts'
import type { OptionDeclaration } from '../../src/commands/options.ts'
import { PlanMemory } from '../../src/commands/plan-memory.ts'
import { metavariable } from '../../src/lang/catalogue/commands.ts'
import { FORMATS } from '../../src/render/formats.ts'
import { runPlan } from '../support/run-plan.ts'
import { REPOSITORY, temporaryFolder } from '../support/scenario.ts'

const DECLARED = COMMANDS.map(({ declaration }) => declaration)

function longFlag(option: OptionDeclaration): string {
  return flagOf(option).long
}

function flagsOf(name: string): readonly string[] {
  return DECLARED.find((declared) => declared.name === name)?.options.map(longFlag) ?? []
}

const ON_PLAN = DECLARED.filter(({ options }) => options.some((one) => longFlag(one) === '--plan'))
/** What they write is filled in and given back: a workbook, and no report. */
const ASKING = ['ask', 'export xlsx']
const REPORTING = ON_PLAN.filter(
  ({ name, options }) => !ASKING.includes(name) && options.some((one) => longFlag(one) === '--output'),
)

describe('a command that reads a plan', () => {
  it.each(ON_PLAN)('$name takes it as its last argument, or after -p', ({ arguments: words }) => {
    expect(words?.at(-1)).toMatchObject({ name: '[plan]', names: 'plan' })
  })

  it('is every command with a plan among its arguments', () => {
    const named = DECLARED.filter(({ arguments: words = [] }) => words.some(({ names }) => names === 'plan'))
    expect(named.map(({ name }) => name)).toEqual(ON_PLAN.map(({ name }) => name))
  })

  it.each(ON_PLAN)('$name speaks both languages', ({ name }) => {
    expect(flagsOf(name)).toContain('--lang')
  })
})

describe('a command that writes a report', () => {
  it.each(REPORTING)('$name takes --format, -o, --fail-on and a status date', ({ name }) => {
    // A list has no findings of its own.
    const judged = ['list', 'scenario list', 'show'].includes(name) ? [] : ['--fail-on']
    expect(flagsOf(name)).toEqual(expect.arrayContaining(['--format', '--output', '--as-of', '--no-color', ...judged]))
  })
})

/** Options whose value has another name, or none, in some commands: each still means the same. */
const OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  // Any key of the format, or one of the few columns of a picture of fields.
  '--filter': ['--filter <field=value>', '--filter <key=value>'],
  '--output': ['-o, --output <file>', '-o, --output <dir>'],
  // Of reports all, each into a folder; of an import all that it can tell.
  '--all': ['--all <folder>', '--all'],
  // With a proposal it names the scenario that it becomes.
  '--write': ['--write <id>', '--write'],
  // Of a project that is explained, the value; elsewhere the measure of it.
  '--value': ['--value <measure>', '--value'],
}

describe('an option', () => {
  const flags = [...new Set(DECLARED.flatMap(({ options }) => options.map(longFlag)))]

  it.each(flags)('%s is written alike in every command', (flag) => {
    const written = DECLARED.flatMap(({ options }) =>
      options.filter((one) => longFlag(one) === flag).map((one) => one.flags),
    )
    expect(OTHERWISE[flag] ?? written.slice(0, 1)).toEqual(expect.arrayContaining(written))
  })

  it('has one letter, and no other has it', () => {
    const letters = new Map<string, Set<string>>()
    for (const option of DECLARED.flatMap(({ options }) => options)) {
      const letter = /^-[a-z]\b/.exec(option.flags)?.[0]
      if (letter !== undefined) letters.set(letter, (letters.get(letter) ?? new Set()).add(longFlag(option)))
    }
    for (const [letter, long] of letters) expect([letter, [...long]]).toEqual([letter, [[...long][0]]])
  })

  it('names its value by a word that help has in French', () => {
    const words = DECLARED.flatMap(({ arguments: own = [], options }) =>
      [...own.map(({ name }) => name), ...options.map((option) => option.flags)].flatMap((flag) =>
        [...flag.matchAll(/[<[]([^\]>]+)[\]>]/g)].map(([, word = '']) => word),
      ),
    )
    const alike = ['date', 'format', 'forge', 'git', 'id', 'mode', 'moment', 'options', 'plan']
    const same = [...alike, 'sections', 'shell', 'source']
    const left = new Set(words.filter((word) => metavariable(word, 'fr') === word))
    expect([...left].filter((word) => !same.includes(word))).toEqual([])
  })
})

/** The words that a command needs before the plan, so that it is carried out. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  list: ['project'],
  report: ['dashboard'],
  show: ['plan'],
  explain: ['load_rate'],
  'scenario show': ['SC-SOCLE'],
  'scenario compare': ['SC-SOCLE', 'SC-AMBITION'],
  diff: ['draft'],
  // The sample has no closed year on its own status date.
  revise: ['--year', '2025', '--as-of', '2026-06-30'],
}

describe('a format', () => {
  const top = temporaryFolder()
  cpSync(join(REPOSITORY, 'plans/draft'), join(top.path, 'draft'), { recursive: true })
  cpSync(join(REPOSITORY, 'plans/minimal'), join(top.path, 'minimal'), { recursive: true })
  writeFileSync(join(top.path, 'list.csv'), 'Id,Project,Status\nA,Fibre,planned\nB,Portal,planned\n')
  afterAll(top.remove)

  const cases = DECLARED.filter(({ name }) => flagsOf(name).includes('--format')).flatMap(({ name, options }) =>
    FORMATS.map((format) => {
      const words = options.find((one) => longFlag(one) === '--format')?.words ?? []
      return { name, format, isWritten: words.includes(format) }
    }),
  )

  it.each(cases)('$format is written by $name as help says: $isWritten', async (given) => {
    const { name, format, isWritten } = given
    // Of a folder without git there is no history; the refusal of a format comes before.
    const plan = name.startsWith('scenario') ? 'draft' : 'minimal'
    const listed = ['list.csv', '--answer', 'horizon=2026-2028', '--dry-run']
    const words = name === 'import' ? listed : [...(WORDS[name] ?? []), plan]
    const argv = [...name.split(' '), ...words, '--format', format, '--lang', 'en']
    const { exit, stderr } = await runPlan(top.path, argv)
    const isRefused = exit === 2 && stderr.startsWith(`plan: "${format}" is no value of --format; write `)
    expect([isRefused, stderr.slice(0, 120)]).toEqual([!isWritten, stderr.slice(0, 120)])
    if (isWritten && name !== 'history') expect([0, 1]).toContain(exit)
  })
})

describe('--fail-on', () => {
  const top = temporaryFolder()
  cpSync(join(REPOSITORY, 'plans/draft'), join(top.path, 'draft'), { recursive: true })
  cpSync(join(REPOSITORY, 'plans/minimal'), join(top.path, 'minimal'), { recursive: true })
  afterAll(top.remove)
  const judging = ['audit', 'validate', 'report', 'scenario', 'diff']

  it.each(judging)('gives 1 to %s where findings reach it, and 0 where nobody asks', async (name) => {
    const words = { report: ['dashboard'], diff: ['minimal'] }[name] ?? []
    const run = async (...more: readonly string[]) => (await runPlan(top.path, [name, ...words, 'draft', ...more])).exit
    expect(await run('--fail-on', 'info')).toBe(1)
    expect(await run('--fail-on', 'never')).toBe(0)
    expect(await run()).toBe(0)
  })
})

describe('every example of every help', () => {
  const top = temporaryFolder()
  const memory = new PlanMemory()
  for (const folder of ['minimal', 'draft', 'centre-val-de-loire-2022-2027', 'centre-val-de-loire-2017-2021'])
    cpSync(join(REPOSITORY, 'plans', folder), join(top.path, 'plans', folder), { recursive: true })
  afterAll(top.remove)
  // These need a repository, a source or minutes, or answer until they are ended: README and other tests carry them out.
  const elsewhere =
    /^plan (close|serve|lsp|mcp|arbitrate|history|import|report --all|diff (HEAD|plans\/minimal$)|validate .*--since)/
  const examples = DECLARED.flatMap(({ examples: lines }) => lines).filter((line) => !elsewhere.test(line))

  it.each(examples)('%s', async (line) => {
    // What is applied is a workbook that was exported before.
    const [, workbook, plan = ''] = /^plan apply (\S+\.xlsx) (\S+)/.exec(line) ?? []
    if (workbook !== undefined) {
      await runPlan(top.path, ['export', 'xlsx', plan, '-o', workbook], { memory })
    }
    const { exit, stderr } = await runPlan(
      top.path,
      (line.match(/(?:"[^"]*"|[^\s"])+/g) ?? []).map((word) => word.replaceAll('"', '')).slice(1),
      { memory },
    )
    expect([exit <= 1, stderr.includes('plan: ') && exit > 1 ? stderr : '']).toEqual([true, ''])
  })
})
