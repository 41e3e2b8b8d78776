/** The list of commands is whole: a folder with a declaration is in it, and a run reads the options that are declared. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { AUDIT } from '../../src/commands/audit/declaration.ts'
import { command, type OptionsOf } from '../../src/commands/declaration.ts'
import { COMMANDS } from '../../src/commands/index.ts'
import { flagOf } from '../../src/commands/option-flag.ts'
import type { OptionDeclaration, OptionValues } from '../../src/commands/options.ts'
import { REPOSITORY } from '../support/scenario.ts'

const FOLDER = join(REPOSITORY, 'src/commands')
const DECLARED = COMMANDS.map(({ declaration }) => declaration)

function longFlag(option: OptionDeclaration): string {
  return flagOf(option).long
}

describe('the list of commands', () => {
  it('has every declaration that a folder has, each name once', async () => {
    const folders = readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, 'declaration.ts')))
    const modules = await Promise.all(folders.map((name) => import(`../../src/commands/${name}/declaration.ts`)))
    const names = modules.flatMap((module: Record<string, object>) =>
      Object.values(module).flatMap((exported) => ('name' in exported ? [exported.name] : [])),
    )
    expect(DECLARED.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
    expect(new Set(names).size).toBe(names.length)
  })

  it.each(DECLARED)('$name has examples of its own, and each option once', (declaration) => {
    const { name, options, examples } = declaration
    expect(examples.length).toBeGreaterThan(0)
    for (const example of examples) expect(`${example} `).toContain(`plan ${name} `)
    const flags = options.map(longFlag)
    expect(flags).not.toContain('')
    expect(new Set(flags).size).toBe(flags.length)
  })
})

describe('the options of a run', () => {
  it('have the types that follow from their flags', () => {
    const text = { fr: 'un', en: 'a' }
    const options = [
      { flags: '-p, --plan <dir>', text },
      { flags: '--dry-run', text },
      { flags: '--no-color', text },
      { flags: '--robust [draws]', text },
      { flags: '--add <projects>', values: 'listed', text },
    ] as const
    const given: OptionValues<typeof options> = {
      plan: 'a',
      dryRun: true,
      color: false,
      robust: '3',
      add: ['P-1', 'P-2'],
    }
    expect(Object.keys(given)).toHaveLength(options.length)
  })

  it('are those of its declaration, says the compiler', () => {
    const reads = async () => async (_: object, __: readonly string[], given: { by?: string }) =>
      given.by === undefined ? 0 : 1
    // @ts-expect-error plan audit has no --by
    command(AUDIT, reads)
    const section: OptionsOf<typeof AUDIT>['section'] = ['budget']
    expect(section).toEqual(['budget'])
  })
})
