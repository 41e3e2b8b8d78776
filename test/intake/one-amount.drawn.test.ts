/**
 * One amount, however somebody writes it, is the same money by each way into a plan: a template, a workbook that comes back, a
 * file of others, and what is advised of a plan's own files; in each unit that a plan may count in.
 */
import type { CellValue } from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportForm } from '../../src/intake/forms/export-form.ts'
import { templateForm } from '../../src/intake/forms/template-form.ts'
import { loadPlan } from '../../src/plan/load/load-plan.ts'
import { parseDay } from '../../src/values/calendar.ts'
import { runsOf } from '../support/cases.ts'
import { addRow, documentOf, givenBack, opened } from '../support/form-desk.ts'
import { mapped } from '../support/mapping.ts'
import { planOf } from '../support/plan-of.ts'

type Unit = '1' | 'k' | 'M'

const POWERS: Readonly<Record<Unit, number>> = { '1': 0, k: 3, M: 6 }
const WORDS: Readonly<Record<Unit, string>> = { '1': 'unité', k: 'millier', M: 'million' }

/** What somebody types: a text, or a number with the format that a program gave its cell. */
interface Typed {
  readonly cell: string | number
  readonly format?: string
}

/** A whole count of euros as a decimal of a power of ten: 80000 in thousands is `80`. */
function inPower(euros: number, power: number): string {
  const digits = String(euros).padStart(power + 1, '0')
  const fraction = digits.slice(digits.length - power).replace(/0+$/, '')
  const whole = digits.slice(0, digits.length - power)
  return power === 0 || fraction === '' ? whole : `${whole}.${fraction}`
}

/** The number as people write it: another sign before the decimals, a space between thousands. */
function written(decimal: string, mark: string, space: string): string {
  const [whole = '', fraction] = decimal.split('.')
  const parted = whole.replace(/\B(?=(?:\d{3})+$)/g, space)
  return fraction === undefined ? parted : `${parted}${mark}${fraction}`
}

const SIGNS: readonly (readonly [power: number, signs: readonly string[]])[] = [
  [0, [' €', '€', '\u00a0€', ' EUR', ' euros']],
  [3, [' k€', 'k€', ' K€', ' keur', ' milliers d’euros']],
  [6, [' M€', 'M€', ' millions d’euros', ' MEUR']],
]

const FORMATS: readonly (readonly [power: number, formats: readonly string[]])[] = [
  [0, ['#,##0 "€"', '#,##0.00\\ [$€-40C]', '_-* #,##0.00 €_-', '#,##0,"k€"']],
  [3, ['#,##0" k€"', '0.00\\ "k€"']],
  [6, ['0.00" M€"']],
]

const drawnText = fc
  .tuple(fc.constantFrom(...SIGNS), fc.nat(4), fc.constantFrom(',', '.'), fc.constantFrom('', ' ', '\u00a0', '\u202f'))
  .map(([[power, signs], at, mark, space]) => (euros: number): Typed => {
    const sign = signs[at % signs.length] ?? ''
    return { cell: written(inPower(euros, power), mark, space) + sign }
  })

const drawnNumber = fc
  .tuple(fc.constantFrom(...FORMATS), fc.nat(3))
  .map(([[power, formats], at]) => (euros: number): Typed => {
    const format = formats[at % formats.length] ?? ''
    return { cell: Number(inPower(euros, power)), format }
  })

/** An amount with one of its notations; `1,234 k€` may be two amounts, and is left out. */
const drawnAmount = fc
  .tuple(fc.integer({ min: 1, max: 99_999_999 }), fc.oneof(drawnText, drawnNumber))
  .map(([euros, write]) => ({ euros, ...write(euros) }))
  .filter(({ cell }) => !/^[1-9]\d{0,2}[.,]\d{3}(?!\d)/.test(String(cell)))

/** Writes a row with an amount below the last one. */
function addAmount(
  book: Awaited<ReturnType<typeof opened>>,
  heading: string,
  title: string,
  { cell, format }: Typed,
): void {
  const words = { Projet: 'Portail', Section: 'investissement', Nature: 'prestations' }
  addRow(book, 'Budget', { ...words, Intitulé: title, [heading]: cell as CellValue })
  const sheet = book.getWorksheet('Budget')
  if (format === undefined || sheet === undefined) return
  sheet.eachRow((row) =>
    row.eachCell((one) => {
      if (row.getCell(5).value === title && one.value === cell) one.numFmt = format
    }),
  )
}

type Line = { readonly title?: unknown; readonly amounts?: unknown }

/** The amounts of lines by their titles. */
function amountsOf(lines: readonly Line[]): (number | undefined)[] {
  return lines.map(({ amounts }) => {
    const years = amounts as Record<string, { readonly forecast?: number }> | undefined
    return years?.['2026']?.forecast
  })
}

async function byTemplate(amounts: readonly Typed[], unit: Unit): Promise<(number | undefined)[]> {
  const book = await opened(templateForm('fr', [2026, 2027]))
  addRow(book, 'Le plan', {
    Identifiant: 'P',
    'Intitulé du plan': 'Plan',
    Organisation: 'Commune (exemple)',
    'État d’avancement du plan': 'en préparation',
    'Premier mois du plan': '01/2026',
    'Dernier mois du plan': '12/2027',
    'Unité monétaire': WORDS[unit],
  })
  addRow(book, 'Projets', { Identifiant: 'P-1', Intitulé: 'Portail', Statut: 'idée' })
  for (const [at, typed] of amounts.entries()) addAmount(book, 'Prévu 2026', `L${at}`, typed)
  const content = await givenBack(book)
  expect(content.proposals.unreadable).toEqual([])
  return amountsOf(documentOf(content).projects?.[0]?.budget ?? [])
}

const textOf = (unit: Unit, lines = ''): string => `
plan:
  id: P
  title: Plan
  organisation: Commune (exemple)
  status: draft
  horizon: { start: 2026-01, end: 2027-12 }
  as_of: 2026-06-30
  unit: ${unit}
projects:
  - id: P-1
    title: Portail
    status: candidate
${lines === '' ? '' : `    budget:\n${lines}`}`

async function byApply(amounts: readonly Typed[], unit: Unit): Promise<(number | undefined)[]> {
  const { plan } = planOf([{ file: 'p/plan.yaml', text: textOf(unit) }])
  const book = await opened(exportForm(plan, 'fr', []))
  const heading = `Prévu 2026 (${unit === '1' ? '' : unit}€)`
  for (const [at, typed] of amounts.entries()) addAmount(book, heading, `L${at}`, typed)
  const { proposals } = await givenBack(book)
  expect(proposals.unreadable).toEqual([])
  return amountsOf(proposals.values.map(({ value }) => value as Line))
}

/** Imports a column of the amounts, a bare number and a nought among them. */
async function byImport(amounts: readonly Typed[], unit: Unit): Promise<(number | undefined)[]> {
  const cells = [{ cell: 7 }, ...amounts]
  const rows = cells.map(({ cell }, at) => ({ number: at + 2, values: [`P-${at}`, 'A', cell] }))
  const formats = cells.map((typed) => ('format' in typed ? typed.format : undefined))
  const { list } = await mapped(
    {
      kind: 'sheets',
      format: 'xlsx',
      notes: [],
      sheets: [
        {
          name: 'Feuille',
          state: 'visible',
          merges: [],
          rows: [
            { number: 1, values: ['id', 'title', 'Montant'] },
            ...rows.map((row, at) => ({ ...row, formats: [undefined, undefined, formats[at]] })),
          ],
        },
      ],
    },
    { plan: { unit }, project: { baseline: { investment: 'Montant' } } },
  )
  const [bare, ...others] = list('projects').map(({ baseline }) => baseline?.investment)
  expect(bare).toBe(7)
  return others as number[]
}

/** What is advised of texts in a plan's file; undefined for a number, of which nothing is to be said. */
function byAdvice(amounts: readonly Typed[], unit: Unit): (number | undefined)[] {
  const line = (typed: Typed): string =>
    `      - { section: investment, kind: services, amounts: { 2026: { forecast: "${typed.cell}" } } }`
  const text = textOf(unit, amounts.map(line).join('\n'))
  const files = [{ path: 'p/plan.yaml', bytes: new TextEncoder().encode(text) }]
  const { findings } = loadPlan({ root: 'p', files, strays: [] }, { headDate: () => parseDay('2026-06-30', 'end') })
  const advised = new Map(
    findings.flatMap(({ rule, at, facts }) =>
      rule === 'amount-unreadable' && 'path' in at ? [[at.path.join('/'), Number(facts['suggestion'])] as const] : [],
    ),
  )
  return amounts.map(({ cell }, at) =>
    typeof cell === 'number' ? undefined : advised.get(`projects/0/budget/${at}/amounts/2026/forecast`),
  )
}

describe.each<Unit>(['1', 'k', 'M'])('in a plan that counts in %s', (unit) => {
  it('an amount is the same money by each way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(drawnAmount, { minLength: 1, maxLength: 12 }), async (amounts) => {
        const expected = amounts.map(({ euros }) => Number(inPower(euros, POWERS[unit])))
        expect(await byTemplate(amounts, unit), 'template').toEqual(expected)
        expect(await byApply(amounts, unit), 'apply').toEqual(expected)
        expect(await byImport(amounts, unit), 'import').toEqual(expected)
        const advised = expected.map((euros, at) => (typeof amounts[at]?.cell === 'number' ? undefined : euros))
        expect(byAdvice(amounts, unit), 'advice').toEqual(advised)
      }),
      { numRuns: runsOf(200, 6) },
    )
  })

  it('a bare number counts what the plan does', async () => {
    const amounts = [{ cell: 80 }, { cell: '80' }, { cell: '1 234,5' }, { cell: '0,25' }]
    const expected = [80, 80, 1234.5, 0.25]
    expect(await byTemplate(amounts, unit)).toEqual(expected)
    expect(await byApply(amounts, unit)).toEqual(expected)
    expect(await byImport(amounts, unit)).toEqual(expected)
  })
})
