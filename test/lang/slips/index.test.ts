/** What a person who has never seen YAML is told: each common slip, in both languages, at its exact place. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { FILE_SLIPS } from '../../../src/lang/slips/files.ts'
import { SLIPS, type SlipCode, slipSeverity, slipText } from '../../../src/lang/slips/index.ts'
import type { Slip, SlipFacts } from '../../../src/lang/slips/slip.ts'
import { documentSchema } from '../../../src/schema/document.ts'
import { FORMAT_PROBLEM_CODES, type FormatProblemCode } from '../../../src/schema/format-problem.ts'
import { describeIssues } from '../../../src/schema/issues.ts'
import { valuesOf } from '../../../src/schema/key-values.ts'
import type { Bilingual, Lang } from '../../../src/values/language.ts'
import { locate } from '../../../src/yaml/read/locate.ts'
import type { Origin } from '../../../src/yaml/read/origin.ts'
import { parseSource } from '../../../src/yaml/read/parse.ts'
import { SOURCE_PROBLEM_CODES, type SourceProblemCode } from '../../../src/yaml/read/problem.ts'

const folder = new URL('../../fixtures/slips/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
const SEVERITY = {
  fr: { error: 'erreur', warning: 'avertissement' },
  en: { error: 'error', warning: 'warning' },
} as const

interface Told {
  readonly code: SlipCode
  readonly at: Origin
  readonly facts: SlipFacts
  readonly choices?: readonly Bilingual[] | undefined
}

function read(name: string) {
  const parsed = parseSource(name, readFileSync(new URL(name, folder)), valuesOf)
  const told: Told[] = parsed.problems.map(({ code, offset, length, facts }) => ({
    code,
    at: { file: name, offset, length },
    facts,
  }))
  const judged = documentSchema.safeParse(parsed.data ?? {})
  if (!judged.success)
    for (const { code, path, part, facts, choices } of describeIssues(judged.error, parsed.data))
      told.push({ code, at: { file: name, path, part }, facts, choices })
  return { source: parsed.source, told }
}

function lines(name: string, lang: Lang): string {
  const { source, told } = read(name)
  return told
    .map(({ code, at, facts, choices }) => ({ code, place: locate(source, at), text: slipText(code, facts, choices) }))
    .toSorted((a, b) => a.place.offset - b.place.offset)
    .map(({ code, place: { line, column }, text }) => {
      const severity = SEVERITY[lang][slipSeverity(code)]
      return `${name}:${line}:${column} ${severity} ${text.message[lang]}  ${code}\n   ${text.help[lang]}\n`
    })
    .join('')
}

describe.each(names)('%s', (name) => {
  test.each(['fr', 'en'] as const)('tells the slip in %s', async (lang) => {
    const golden = new URL(name.replace('.yaml', `.${lang}.txt`), folder)
    await expect(lines(name, lang)).toMatchFileSnapshot(golden.pathname)
  })

  test('finds something, at a place that exists', () => {
    const { source, told } = read(name)
    expect(told.length).toBeGreaterThan(0)
    for (const { at } of told) expect(locate(source, at).exact).toBe(true)
  })
})

test('every code of reading has its sentences, and there is no other sentence', () => {
  const complete: Readonly<Record<SourceProblemCode | FormatProblemCode, Slip>> = SLIPS
  const codes = [...SOURCE_PROBLEM_CODES, ...FORMAT_PROBLEM_CODES, ...Object.keys(FILE_SLIPS)]
  expect(Object.keys(complete).toSorted()).toEqual(codes.toSorted())
})

test.each(Object.keys(SLIPS) as SlipCode[])('%s speaks both languages without a gap', (code) => {
  const facts = {
    key: 'end',
    found: '1 234',
    text: 'texte',
    allowed: ['a', 'b'],
    suggestion: 'start',
    kind: 'date',
    shape: 'list',
    quote: "'",
    character: '@',
    comment: '#3',
    expected: 2,
    limit: 5,
    byte: 'E9',
    other: 'plan.yaml',
    name: 'project-end-overdue',
    until: '2024-06-30',
    max: 1,
  }
  const { message, help } = slipText(code, facts, [{ fr: 'a (un)', en: 'a' }])
  for (const sentence of [message.fr, message.en, help.fr, help.en]) {
    expect(sentence).not.toMatch(/undefined|\.$|«\s*»|""| {2}/)
    expect(sentence.length).toBeGreaterThan(8)
  }
  expect(message.fr).not.toBe(message.en)
  expect(message.fr).not.toMatch(/[^\u00a0][;?]|« | »/)
})
