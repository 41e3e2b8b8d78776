/** Advice about one file that the whole plan is asked for: what the finding tells to write. */
import { describe, expect, it } from 'vitest'
import { loadPlan } from '../../../src/plan/load/load-plan.ts'

interface Header {
  readonly unit?: string
  readonly currency?: string
  readonly more?: string
}

function header({ unit = 'k', currency = 'EUR', more = '' }: Header): string {
  return `plan:
  id: SD
  title: Essai
  organisation: Commune
  status: draft
  horizon: { start: 2024-01, end: 2025-12 }
  as_of: 2024-06-30
  currency: ${currency}
  unit: ${unit}
${more}`
}

/** What is told of the files beside a header, rule first. */
function told(files: Readonly<Record<string, string>>, head: Header = {}): string[] {
  const all = Object.entries({ 'plan.yaml': header(head), ...files })
  const { findings } = loadPlan(
    { root: '.', files: all.map(([path, text]) => ({ path, bytes: Buffer.from(text) })), strays: [], outside: [] },
    {},
  )
  return findings.map(({ rule, message, help }) => `${rule}: ${message.en} | ${help.en}`)
}

const project = (more: string) => `projects:
  - id: P-1
    title: Essai
    status: planned
${more}`
const budget = (amount: string) =>
  project(`    budget: [{ section: investment, kind: services, total: "${amount}" }]\n`)

describe('an amount with its thousands', () => {
  it.each([
    ['400.000,00', 'k', 'write 400 if the amount is in euros, 400000 if it is in thousands already'],
    ['12 500', 'k', 'write 12.5 if the amount is in euros, 12500 if it is in thousands already'],
    ['1 500 000', 'M', 'write 1.5 if the amount is in euros, 1500000 if it is in millions already'],
    ['1,234', 'k', 'write 1.234 if the amount is in euros or the comma stands before decimals, 1234'],
    ['1,234', 'M', '1234 if it is in millions already, 1.234 if the comma stands before decimals'],
    ['1,234', '1', 'write 1234 if the comma separates thousands, 1.234 if it separates decimals'],
    ['400.000,00', '1', 'write 400000 (decimal point, no comma)'],
    ['400 000 €', 'k', 'write 400 (the plan counts in thousands)'],
    ['12,5', 'k', 'write 12.5 (decimal point, no comma)'],
  ])('%s in a plan in %s', (amount, unit, advice) => {
    const [only, ...others] = told({ 'p.yaml': budget(amount) }, { unit })
    expect(only).toContain(advice)
    expect(others).toEqual([])
  })

  it('is in the currency of the plan', () => {
    const [only] = told({ 'p.yaml': budget('400 000') }, { currency: 'CHF' })
    expect(only).toContain('write 400 if the amount is in CHF')
  })
})

describe('a year with a digit too many', () => {
  it.each([
    ['22024-06', '; write 2024-06 |'],
    ['20245-06', 'cannot be read |'],
    ['20256-06', '; write 2025-06 |'],
    ['20306-06', 'cannot be read |'],
  ])('%s', (date, message) => {
    const lines = told({ 'p.yaml': project(`    start: ${date}\n`) })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(message)
  })
})

it('the end of the plan itself lies after its start', () => {
  const text = header({}).replace('end: 2025-12', 'end: 20255-12')
  const [first] = told({ 'plan.yaml': text })
  expect(first).toContain('Date "20255-12" cannot be read; write 2025-12 |')
})

describe('a key that is missing', () => {
  it.each([
    ['{ section: investment, max: 4 }', 'write "year: 2024," (or another year) and a space just after the {'],
    ['{}', 'between the braces'],
    [
      'section: investment\n      max: 4',
      'on a line of its own below line 11, with 6 spaces before it, aligned with "section"',
    ],
  ])('of %s', (envelope, advice) => {
    const lines = told({}, { more: `  envelopes:\n    - ${envelope}\n` })
    expect(lines.find((line) => line.includes('"year"'))).toContain(advice)
  })

  it('goes below the last key where no key ends on its own line', () => {
    const text = 'projects:\n  - departments:\n      lead: DSI\n    needs:\n      - N-1\n'
    const [first] = told({ 'p.yaml': text })
    expect(first).toContain(
      'write "id: …" on a line of its own below line 5, with 4 spaces before it, aligned with "departments"',
    )
  })
})

describe('an id that cannot be read', () => {
  const axes = (...ids: string[]) =>
    `axes:\n${ids.map((id) => `  - { id: ${id}, title: Axe ${id.length} }\n`).join('')}`

  it('is the only unknown one that the plan names', () => {
    const [only] = told({ 'a.yaml': axes("L'axe 1", 'AX2'), 'p.yaml': project('    axis: AX1\n') })
    expect(only).toContain('p.yaml:5 names "AX1": if that is "Axe 7", write AX1;')
    expect(only).not.toContain('cannot be read; write')
  })

  it('is the nearest of several', () => {
    const [only] = told({
      'a.yaml': `${axes('AX 1')}objectives:\n  - { id: O-1, title: Objectif, axis: ZZZ }\n`,
      'p.yaml': project('    axis: AX1\n'),
    })
    expect(only).toContain('names "AX1"')
  })

  it('is told to be changed everywhere where nothing names it', () => {
    const [only] = told({ 'a.yaml': axes('AX 1', 'AX2'), 'p.yaml': project('    axis: AX2\n') })
    expect(only).toContain('write AX-1 | change it too wherever the plan names it;')
  })
})

describe('keys beside the group that they belong in', () => {
  it.each([
    ['    class: should\n', 'write "priority: { class: should }" in its place'],
    ['    class: budget\n', 'write "estimate: { class: budget }" in its place'],
    ['    class: whatever\n', 'write it under priority or estimate'],
    [
      '    kind: law\n    reference: art. 21\n    deadline: 2025-12-31\n',
      'write "mandatory: { kind: law, reference: art. 21, deadline: 2025-12-31 }" in place of kind, reference, deadline',
    ],
    ['    priority: { scores: { a: 1 } }\n    class: should\n', 'write it under priority'],
  ])('%s', (lines, advice) => {
    const found = told({ 'p.yaml': project(lines) })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(advice)
  })
})

describe('rows of a workbook', () => {
  const lists = `needs:\n  - { id: N-1, title: Besoin }\n${project('')}decisions: []\n`

  it('are records of the list that their headings and values fit', () => {
    const [only] = told({ 'p.yaml': `${lists}Id\tTitre\tStatut\nP-2\tRéseau\tplanned\n` })
    expect(only).toContain(
      'write each row below line 6, at the end of the list "projects:", as an item: "- id: P-2", its dash below those of the list, then "title: Réseau" and "status: planned"',
    )
    expect(only).toContain('the headings (line 8)')
  })

  it('stand in the list above them where no headings tell more', () => {
    const [only] = told({ 'p.yaml': `${lists}P-2\tRéseau\tplanned\n` })
    expect(only).toContain('these rows stand in the list "decisions:"')
  })
})

describe('a list in two pieces', () => {
  it('joins by the removal of a line', () => {
    const [only] = told({ 'p.yaml': `${project('')}projects:\n  - { id: P-2, title: B, status: planned }\n` })
    expect(only).toContain('remove line 5 (only the word "projects:"): what follows it joins the list begun at line 1')
  })

  it('is moved where something stands between', () => {
    const [only] = told({
      'p.yaml': `${project('')}decisions: []\nprojects:\n  - { id: P-2, title: B, status: planned }\n`,
    })
    expect(only).toContain('move the items below line 6 to the end of the list begun at line 1')
  })
})

describe('a record in braces without its dash', () => {
  it.each(['', '  '])('%j before it', (typed) => {
    const lines = told({
      'p.yaml': `projects:\n  - { id: P-1, title: A, status: planned }\n  ${typed}{ id: P-2, title: B, status: planned }\n`,
    })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('write "- { id: P-2, title: B, status: planned }", its dash below that of line 2')
  })
})
