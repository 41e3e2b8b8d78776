/** The manual page says every command and option, and no text of it is a command of its formatter. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { manPage, manText } from '../../.ci/generate/man-page.ts'
import { COMMANDS } from '../../src/commands/index.ts'
import { flagOf } from '../../src/commands/option-flag.ts'
import { AIMS } from '../../src/lang/catalogue/commands.ts'
import { REPOSITORY } from '../support/scenario.ts'

const declared = COMMANDS.map(({ declaration }) => declaration)

describe.each(['fr', 'en'] as const)('the page in %s', (lang) => {
  const { content, path } = manPage(declared, lang)

  it('begins with its title, and has all its sections', () => {
    expect(content).toMatch(/^\.TH PLAN 1 /)
    expect(content.match(/^\.SH /gm)).toHaveLength(9)
    for (const aim of Object.values(AIMS)) expect(content).toContain(`.SS ${manText(aim[lang])}\n`)
  })

  it.each(declared)('has plan $name with its examples and options', ({ name, options, examples }) => {
    const [, part = ''] = content.split(`.SS ${manText(`plan ${name}`)}\n`)
    const [own = ''] = part.split('\n.S')
    expect(examples.filter((example) => !own.includes(`\n${manText(example)}\n`))).toEqual([])
    const flags = options.map((option) => manText(flagOf(option).long))
    expect(flags.filter((flag) => !own.includes(flag))).toEqual([])
    expect(flags.filter((flag) => !content.includes(`${flag}\\fR`) && !content.includes(`${flag} \\fR`))).toEqual([])
  })

  it('has no line that the formatter does not know', () => {
    const requests = content.split('\n').flatMap((line) => /^[.'](\S*)/.exec(line)?.[1] ?? [])
    expect(new Set(requests)).toEqual(new Set(['TH', 'ds', 'ad', 'nh', 'SH', 'SS', 'TP', 'PP', 'EX', 'EE']))
    // Escapes that it knows: fonts, and signs that stand for themselves.
    expect(content.replaceAll(/\\(?:f[BIR]|-|e|~|&|\(aq|\(ga|\(ha|\(ti)/g, '')).not.toContain('\\')
  })

  it('is where npm and man look for it', () => {
    const manifest = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'))
    expect(path).toMatch(/^docs\/man\/(?:fr\/)?plan\.1$/)
    if (lang === 'en') expect(manifest.man).toEqual([path])
    expect(manifest.files).toContain('docs')
  })
})

it('a text begins with no command, and keeps its hyphens, quotes and no-break spaces', () => {
  expect(manText('.TH x')).toBe('\\&.TH x')
  expect(manText("'so it's --all \\ ~")).toBe('\\(aqso it\\(aqs \\-\\-all \\e \\(ti')
  expect(manText('a\u00a0: b\n  c')).toBe('a\\~: b c')
})
