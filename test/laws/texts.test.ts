/** Every text exists in French and in English, French is set as French is printed, and no command speaks past them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/commands/index.ts'
import { FAULT, PARTIAL, PROGRAM_TEXTS, STEPS } from '../../src/lang/catalogue/commands.ts'
import { LABELS } from '../../src/lang/catalogue/labels.ts'
import { SLIPS, type SlipCode, slipText } from '../../src/lang/slips/index.ts'
import { METRICS } from '../../src/metrics/index.ts'
import { RULES } from '../../src/rules/index.ts'
import { STATE_RULES } from '../../src/rules/two-states/index.ts'
import { frenchTexts } from '../support/french-texts.ts'
import { REPOSITORY } from '../support/scenario.ts'

interface Named {
  readonly name: string
  readonly fr: string
  readonly en: string
}

const facts = { key: 'id', found: 'x', text: 'x', allowed: ['a'], suggestion: 'y', min: 0, max: 1 }

const texts: readonly Named[] = [
  ...[...RULES, ...STATE_RULES].flatMap(({ id, summary, why, fix }) =>
    Object.entries({ summary, why, fix }).map(([part, both]) => ({ name: `${id} ${part}`, ...both })),
  ),
  ...METRICS.flatMap(({ id, label, formula }) =>
    Object.entries({ label, formula }).map(([part, both]) => ({ name: `${id} ${part}`, ...both })),
  ),
  ...[LABELS, PROGRAM_TEXTS, { FAULT, PARTIAL, STEPS }].flatMap((catalogue) =>
    Object.entries(catalogue).map(([name, both]) => ({ name, ...both })),
  ),
  ...COMMANDS.flatMap(({ declaration: { name, group, summary, arguments: words = [], options } }) =>
    [summary, ...(group === undefined ? [] : [group]), ...[...words, ...options].map(({ text }) => text)].map(
      (both) => ({ name: `plan ${name}`, ...both }),
    ),
  ),
  ...(Object.keys(SLIPS) as SlipCode[]).flatMap((code) =>
    Object.entries(slipText(code, facts)).map(([part, both]) => ({ name: `${code} ${part}`, ...both })),
  ),
]

function modulesBelow(folder: string): string[] {
  return readdirSync(join(REPOSITORY, folder), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(REPOSITORY, folder, file))
}

/** What is badly set in a piece of French text; examples of YAML in straight quotes are left alone. */
function misprints(written: string): string[] {
  const text = written.replace(/"[^"]*"/g, '""')
  return [
    ...(text.match(/\p{L}'(?=\p{L}|«|$)/gu) ?? []).map((found) => `straight apostrophe: ${found}`),
    ...(text.match(/(?:^|\S)? (?:[:;?»%€]|!(?!\s))/gu) ?? []).map((found) => `breaking space: ${found}`),
    ...(text.match(/« /g) ?? []).map((found) => `breaking space: ${found}`),
    ...(text.match(/\p{L}(?:[;»]|[?!](?=\s|$))/gu) ?? []).map((found) => `no space: ${found}`),
  ]
}

describe('the texts', () => {
  it('are there in both languages', () => {
    expect(texts.length).toBeGreaterThan(400)
    expect(texts.filter(({ fr, en }) => fr.trim() === '' || en.trim() === '')).toEqual([])
  })

  it('are empty in one language only where the other is empty too', () => {
    const halves = modulesBelow('src').filter((file) => {
      const text = readFileSync(file, 'utf8').replaceAll("{ fr: '', en: '' }", '')
      return /\b(?:fr|en): ''/.test(text)
    })
    expect(halves).toEqual([])
  })

  it('of rules, formulas and advice are not the same in both', () => {
    const long = texts.filter(({ fr }) => fr.split(' ').length > 4)
    expect(long.length).toBeGreaterThan(200)
    expect(long.filter(({ fr, en }) => fr === en)).toEqual([])
  })

  it('hold nothing that was meant to be filled in', () => {
    const gaps = texts.filter(({ fr, en }) => /undefined|\[object|NaN|\$\{/.test(`${fr} ${en}`))
    expect(gaps).toEqual([])
  })
})

describe('French', () => {
  const planted = { "l'axe": 1, 'quoi ?': 1, 'un\u00a0: deux': 0, 'l’axe\u00a0!': 0, '« a »': 2, 'oui;': 1 }

  it('has misprints that the check finds', () => {
    for (const [text, count] of Object.entries(planted)) expect(misprints(text)).toHaveLength(count)
  })

  it('is found wherever it is written', () => {
    const rule = frenchTexts(join(REPOSITORY, 'src/rules/ids.ts'))
    expect(rule.length).toBeGreaterThanOrEqual(4)
  })

  it('has its own apostrophe, and a space that does not break before : ; ? ! » and after «', () => {
    const found = modulesBelow('src').flatMap((file) =>
      frenchTexts(file).flatMap(({ line, text }) =>
        misprints(text).map((misprint) => `${relative(REPOSITORY, file)}:${line} ${misprint}`),
      ),
    )
    expect(found).toEqual([])
  })

  it('is as well set in what is put together at run time', () => {
    const found = texts.flatMap(({ name, fr }) => misprints(fr).map((misprint) => `${name}: ${misprint}`))
    expect(found).toEqual([])
  })
})

describe('the command line', () => {
  it('writes no words of its own', () => {
    const spoken = modulesBelow('src/commands')
    const literals = spoken.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\.(?:stdout|stderr)\.write\(([\s\S]*?)\)\n/g)].flatMap(
        ([, written = '']) => {
          const bare = written.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '')
          const words = [...bare.matchAll(/['`]([^'`]*)['`]/g)].map(([, text = '']) => text)
          // The program's own name and what it runs on are the same in every language.
          return words
            .map((text) => text.replaceAll('\\n', '').replace(/\b(?:plan|node)\b/g, ''))
            .filter((text) => /\p{L}{2}[\s:]/u.test(text))
            .map((text) => `${relative(REPOSITORY, file)}: ${text}`)
        },
      ),
    )
    expect(literals).toEqual([])
  })
})
