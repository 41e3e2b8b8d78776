/** A workbook whose hidden sheet is damaged or forged is none: it reaches no place that no form offers, and crashes nothing. */
import { describe, expect, it } from 'vitest'
import { exportForm } from '../../../src/intake/forms/export-form.ts'
import type { Form } from '../../../src/intake/forms/form.ts'
import { hiddenLines } from '../../../src/intake/forms/hidden-sheet.ts'
import { addsTooMany } from '../../../src/intake/forms/read-form.ts'
import { isHiddenSheet, readHiddenSheet } from '../../../src/intake/forms/read-hidden.ts'
import type { SourceSheet } from '../../../src/intake/source/sheet.ts'
import { samplePlan } from '../../support/sample-plan.ts'

const form = exportForm(samplePlan('plans/minimal'), 'fr', [])

type Line = readonly unknown[]

function sheetOf(lines: readonly Line[], name = '_plan'): SourceSheet {
  const rows = lines.map((values, index) => ({ number: index + 1, values }))
  return { name, state: 'veryHidden', rows, merges: [] }
}

type Plain = Record<string, unknown>

/** The sheet with the JSON of its first line of a kind (and table) changed. */
function forged(kind: string, table: string, change: (data: Plain) => unknown): SourceSheet {
  const lines: Line[] = [...hiddenLines(form)]
  const at = lines.findIndex(([own, name]) => own === kind && name === table)
  const [, , ...pieces] = lines[at] ?? []
  const data = JSON.parse(pieces.join(''))
  const changed = change(data) ?? data
  return sheetOf(lines.with(at, [kind, table, JSON.stringify(changed)]))
}

function columnOf(data: Plain, at: number): Plain {
  return (data['columns'] as Plain[])[at] ?? {}
}

const WITHOUT_TEXT = JSON.parse('{"toString":1,"valueOf":1}')

describe('The hidden sheet', () => {
  it('tells what the form was, whatever a program has called it', () => {
    for (const name of ['_plan', 'Feuille 15 - Tableau 1']) {
      const sheet = sheetOf(hiddenLines(form), name)
      expect(isHiddenSheet(sheet)).toBe(true)
      expect(readHiddenSheet(sheet)).toMatchObject({ kind: 'export', planId: form.planId })
    }
    expect(isHiddenSheet(sheetOf([['form', 'Nom', 'Date']], 'form'))).toBe(false)
  })

  it('keeps characters of two halves whole, wherever a cell ends', () => {
    const title = '😀'.repeat(40_000)
    const lines = hiddenLines({ ...form, title })
    for (const cell of lines.flat()) expect(cell).not.toMatch(/\p{Cs}/u)
    expect(readHiddenSheet(sheetOf(lines))?.title).toBe(title)
  })

  it.each<[string, string, string, (data: Plain) => unknown]>([
    ['a plan that is no text', 'form', '', (data) => ({ ...data, plan: WITHOUT_TEXT })],
    ['no plan', 'form', '', (data) => ({ ...data, plan: '' })],
    ['another version', 'form', '', (data) => ({ ...data, version: 2 })],
    ['a language that it does not have', 'form', '', (data) => ({ ...data, lang: 'de' })],
    ['a list that no workbook has', 'table', '0', (data) => ({ ...data, list: 'scenarios' })],
    ['a list inside that it does not have', 'table', '0', (data) => ({ ...data, within: 'x' })],
    [
      'a key that it does not offer',
      'table',
      '0',
      (data) => {
        columnOf(data, 1)['p'] = ['baseline', 'hash']
      },
    ],
    [
      'a way into a value',
      'table',
      '0',
      (data) => {
        columnOf(data, 1)['p'] = ['title', 'fr', 'x']
      },
    ],
    [
      'a key of every map',
      'table',
      '0',
      (data) => {
        columnOf(data, 1)['p'] = ['__proto__', 'x']
      },
    ],
    [
      'the whole record',
      'table',
      '0',
      (data) => {
        columnOf(data, 1)['p'] = []
      },
    ],
    [
      'another kind of value',
      'table',
      '0',
      (data) => {
        columnOf(data, 1)['k'] = 'amount'
      },
    ],
    [
      'an amount as a text',
      'table',
      '1',
      (data) => {
        for (const column of data['columns'] as Plain[]) if (column['k'] === 'amount') column['k'] = 'text'
      },
    ],
    ['a key that every added record gets', 'table', '0', (data) => ({ ...data, fixed: { baseline_hash: 'x' } })],
    ['a value that is no data', 'row', '0', ((data: unknown[]) => data.with(3, [WITHOUT_TEXT])) as never],
    ['a row of another list', 'row', '0', ((data: unknown[]) => data.with(2, ['budget', 0])) as never],
    ['a position before the first', 'row', '1', ((data: unknown[]) => data.with(2, ['budget', -1])) as never],
  ])('is refused with %s', (_, kind, table, change) => {
    expect(readHiddenSheet(sheetOf(hiddenLines(form)))).toBeDefined()
    expect(readHiddenSheet(forged(kind, table, change))).toBeUndefined()
  })

  it('is refused where any line is gone, cut off, doubled or unknown', () => {
    const lines = hiddenLines(form)
    const last = lines.length - 1
    for (const at of [1, 2, 5, last]) {
      expect(readHiddenSheet(sheetOf(lines.toSpliced(at, 1)))).toBeUndefined()
      const [kind, name, text = ''] = lines[at] ?? []
      const cut = [kind, name, text.slice(0, -9)]
      expect(readHiddenSheet(sheetOf((lines as readonly Line[]).with(at, cut)))).toBeUndefined()
    }
    const head = lines[0] ?? []
    expect(readHiddenSheet(sheetOf([...lines, head]))).toBeUndefined()
    const deep = ['row', '0', `${'['.repeat(9000)}${']'.repeat(9000)}`]
    expect(readHiddenSheet(sheetOf((lines as readonly Line[]).with(2, deep)))).toBeUndefined()
  })

  it('cannot open what every workbook locks', () => {
    const isLocked = (made: Form | undefined | ReturnType<typeof readHiddenSheet>): boolean[] =>
      (made?.tables[0]?.columns ?? []).filter(({ path }) => path[0] === 'baseline').map((column) => column.isLocked)
    const opened = forged('table', '0', (data) => {
      for (const column of data['columns'] as Plain[]) delete column['l']
    })
    expect(isLocked(readHiddenSheet(opened))).toEqual(isLocked(form))
    expect(isLocked(form)).toContain(true)
  })
})

describe('A workbook with many added rows', () => {
  const hidden = sheetOf(hiddenLines(form))
  const filled = (rows: number): SourceSheet =>
    sheetOf(
      Array.from({ length: rows }, (_, at) => ['', `Besoin ${at}`]),
      'Besoins',
    )

  it('is read up to ten thousand more than it was written with', () => {
    const known = hidden.rows.length
    expect(addsTooMany([filled(known + 10_000), hidden])).toBe(false)
    expect(addsTooMany([filled(known + 10_001), hidden])).toBe(true)
    expect(addsTooMany([filled(known + 6000), filled(4001), hidden])).toBe(true)
  })
})
