/** Help: commands by what a person wants to do, options of experts only when all is asked for; short words for long ones. */
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/commands/index.ts'
import { flagOf } from '../../src/commands/option-flag.ts'
import { VERSION } from '../../src/commands/version.ts'
import { AIMS, type CommandAim } from '../../src/lang/catalogue/commands.ts'
import { runPlan } from '../support/run-plan.ts'

const DECLARED = COMMANDS.map(({ declaration }) => declaration)

async function help(...argv: string[]): Promise<string> {
  const { exit, stdout, stderr } = await runPlan('.', argv)
  expect([exit, stderr]).toEqual([0, ''])
  return stdout
}

/** The names below a heading. */
function below(page: string, heading: string): string[] {
  const [, part = ''] = page.split(`${heading}\n`)
  const [list = ''] = part.split('\n\n')
  return [...list.matchAll(/^ {2}(\S+(?: \S+)?)(?: {2}|$)/gm)].map(([, name = '']) => name)
}

describe('the help of the program', () => {
  it.each(['fr', 'en'] as const)('lists each command once, below what it is for, in %s', async (lang) => {
    const [short, whole] = [await help('--help', '--lang', lang), await help('help', '--all', '--lang', lang)]
    const colon = { fr: '\u00a0:', en: ':' }[lang]
    const listed = (Object.keys(AIMS) as CommandAim[]).map((aim) => {
      const names = DECLARED.filter((one) => one.aim === aim).map(({ name }) => name)
      const heading = AIMS[aim][lang] + colon
      expect(below(whole, heading).filter((name) => name !== 'help')).toEqual(names)
      return below(short, heading)
    })
    const words = DECLARED.map(({ name }) => name.split(' ')[0] ?? '')
    expect(listed.flat().sort()).toEqual([...new Set([...words, 'help'])].sort())
    expect(short).toContain('plan --help --all')
    expect(whole).not.toContain('plan --help --all')
  })
})

describe.each(DECLARED)('the help of plan $name', ({ name, options }) => {
  const words = name.split(' ')
  const shows = (page: string, flag: string): boolean => new RegExp(`^  (?:-\\w, )?${flag}\\b`, 'm').test(page)

  it('leaves the options of experts to --all, and says so', async () => {
    const [short, whole] = [await help(...words, '--help'), await help(...words, '--help', '--all')]
    expect(await help('help', ...words, '--all')).toBe(whole)
    const experts = options.filter((option) => 'isExpert' in option)
    for (const option of options) {
      const { long } = flagOf(option)
      expect([long, shows(short, long)]).toEqual([long, !experts.includes(option)])
      expect([long, shows(whole, long)]).toEqual([long, true])
    }
    expect(short.includes(`plan ${name} --help --all`)).toBe(experts.length > 0)
    expect(whole).not.toContain('--help --all')
  })

  it('has --json wherever --format may be json', () => {
    const format = options.find((option) => flagOf(option).long === '--format')
    const hasJson = options.some((option) => flagOf(option).long === '--json')
    expect(hasJson).toBe(format?.words?.includes('json') ?? false)
  })
})

it('--json is --format json, alone and beside another', async () => {
  const run = (...argv: string[]) => runPlan('.', ['explain', ...argv])
  expect(await run('--json')).toEqual(await run('--format', 'json'))
  expect(await run('--json', '-f', 'json')).toEqual(await run('--format', 'json'))
  const both = await runPlan('.', ['audit', 'plans/minimal', '--json', '--format', 'md'])
  expect([both.exit, both.stdout]).toEqual([2, ''])
})

it.each([['-v'], ['-V'], ['--version'], ['-V', '--lang', 'fr']])('plan %s is the version', async (...argv) => {
  expect(await help(...argv)).toBe(`${VERSION}\n`)
})
