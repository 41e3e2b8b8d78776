/** What a line that is still being typed may become: by the declarations of the commands, which help and refusals read too. */
import { describe, expect, it } from 'vitest'
import { type OfferedWord, offeredWords } from '../../../src/commands/completion/offered-words.ts'
import type { ArgumentDeclaration } from '../../../src/commands/declaration.ts'
import { COMMANDS } from '../../../src/commands/index.ts'
import { flagOf } from '../../../src/commands/option-flag.ts'
import { type Named, OPTIONS } from '../../../src/commands/options.ts'

const DECLARATIONS = COMMANDS.map(({ declaration }) => declaration)

/** A name of each kind, so that what was asked can be read from what is offered. */
const asked = async (kind: Named): Promise<OfferedWord[]> => [{ word: `a-${kind}` }]

async function words(...line: readonly string[]): Promise<string[]> {
  const found = await offeredWords(line, DECLARATIONS, [OPTIONS.lang], asked)
  return found.map(({ word }) => word)
}

describe('a command', () => {
  it('is offered by its first word, verbs behind it, the same after help', async () => {
    const first = new Set(DECLARATIONS.map(({ name }) => name.split(' ')[0]))
    expect(await words('')).toEqual([...first, 'help'])
    expect(await words('scen')).toEqual(['scenario'])
    expect(await words('scenario', 's')).toEqual(['show'])
    expect(await words('baseline', '')).toEqual(['freeze'])
    expect(await words('help', 'scen')).toEqual(['scenario'])
    expect(await words('help', 'scenario', 's')).toEqual(['show'])
    expect(await words('help', 'audit', '')).toEqual([])
  })

  it('is known behind options of the program, and nothing is offered behind one that is not', async () => {
    expect(await words('--lang', 'fr', 'scen')).toEqual(['scenario'])
    expect(await words('nonsense', 'scen')).toEqual([])
    expect(await words('-')).toEqual(['--lang', '--help', '--version'])
  })
})

describe('an option', () => {
  it.each(DECLARATIONS.map((declaration) => [declaration.name, declaration] as const))(
    'of %s is offered, each one, and its value where something is known of it',
    async (name, { options }) => {
      const typed = name.split(' ')
      expect(await words(...typed, '--')).toEqual([...options.map((option) => flagOf(option).long), '--help'])
      for (const option of options) {
        const { long, short, isFollowed } = flagOf(option)
        expect(long, option.flags).toMatch(/^--[a-z]/)
        if (!isFollowed) continue
        const known = option.words ?? (option.names === undefined ? [] : [`a-${option.names}`])
        expect(await words(...typed, long, ''), option.flags).toEqual(known)
        expect(await words(...typed, `${long}=`), option.flags).toEqual(known)
        if (short !== undefined) expect(await words(...typed, short, '')).toEqual(known)
      }
    },
  )

  it('is offered once, unless it may be repeated', async () => {
    expect(await words('validate', '--fail-on', 'error', '--fail')).toEqual([])
    expect(await words('validate', '--fail-on=error', '--fail')).toEqual([])
    expect(await words('validate', '-o', 'a.json', '--out')).toEqual(['--output'])
  })

  it('leaves what stands before in a list of values, and what stands in it already', async () => {
    expect(await words('audit', '--section', 'budget,')).toEqual(['budget,a-section'])
    expect(await words('audit', '--section', 'a-section,')).toEqual([])
    expect(await words('audit', '--format=md,js')).toEqual(['md,json'])
  })

  it('without a value takes no word for one', async () => {
    expect(await words('explain', '--value', '')).toEqual(['a-topic'])
    expect(await words('arbitrate', '--value', '')).toEqual(OPTIONS.value.words)
    expect(await words('arbitrate', '--robust', '')).toEqual(['a-plan'])
    expect(await words('audit', '--nonsense=')).toEqual([])
    expect(await words('audit', '--nonsense', '')).toEqual(['a-plan'])
  })

  it('begins as it is typed, whatever the case', async () => {
    expect(await words('audit', '--lang', 'F')).toEqual(['fr'])
    expect(await words('validate', '--fail-on', 'w')).toEqual(['warning'])
  })
})

describe('an argument', () => {
  const known = ({ words: fixed, names }: ArgumentDeclaration): readonly string[] =>
    fixed ?? (names === undefined ? [] : [`a-${names}`])

  it.each(DECLARATIONS.map((declaration) => [declaration.name, declaration] as const))(
    'of %s is offered in its place',
    async (name, { arguments: all = [] }) => {
      const before = name.split(' ')
      for (const argument of all) {
        expect(await words(...before, ''), argument.name).toEqual(expect.arrayContaining([...known(argument)]))
        before.push('something')
      }
      const isMany = all.at(-1)?.name.includes('...') === true
      if (!isMany) expect(await words(...before, '')).toEqual([])
    },
  )
})

describe('what would not stand for itself in a shell', () => {
  it.each(['$(id)', '`id`', 'a b', "it's", 'a;b', '*', '~', 'a\nb', 'a\tb', '!x', '\u001b[31m', '{a,b}'])(
    'is not offered: %j',
    async (word) => {
      const found = await offeredWords(['scenario', 'show', ''], DECLARATIONS, [], async () => [
        { word },
        { word: 'SC-1' },
      ])
      expect(found).toEqual([{ word: 'SC-1' }])
    },
  )
})
