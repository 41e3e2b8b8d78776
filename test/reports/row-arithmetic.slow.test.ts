/** Every printed row's arithmetic holds, or the row says over which years it speaks: on samples and on random plans. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openPlan, type PlanInput } from '../../src/index.ts'
import type { Cell, Column, Row, Table } from '../../src/reports/document/document.ts'
import { readPlanFolder } from '../../src/workspace/plan-folder.ts'
import { fileOf, moneyPlan } from '../reference/money/arbitrary-money-plan.ts'
import { inputOf } from '../reference/money/program-figures.ts'
import { runsOf } from '../support/cases.ts'
import { REPOSITORY } from '../support/scenario.ts'

type Number = Extract<Cell, { kind: 'figure' }>

function cellOf({ columns }: Table, { cells }: Row, id: string): Number | undefined {
  const cell = cells[columns.findIndex((column) => column.id === id)]
  return cell?.kind === 'figure' ? cell : undefined
}

const isClose = (left: number, right: number): boolean => Math.abs(left - right) < 0.005

/** What a row claims and does not keep: a difference, or a rate that is not that of the fraction printed beside it. */
function breach(table: Table, row: Row, { id, formula }: Column): string[] {
  const cell = cellOf(table, row, id)
  if (formula === undefined || cell?.value === undefined || cell.value === null) return []
  const { parts, value } = cell
  if (parts !== undefined)
    return isClose(parts.numerator / parts.denominator, value) ? [] : [`${table.id} ${row.id} ${id}`]
  if (formula.kind !== 'minus') return []
  const [left, right] = [formula.left, formula.right].map((one) => cellOf(table, row, one)?.value)
  if (typeof left !== 'number' || typeof right !== 'number') return []
  const [first] = row.cells
  const isTold = first?.kind === 'text' && first.text.en.includes('(headroom:')
  return isTold || isClose(left - right, value) ? [] : [`${table.id} ${row.id ?? 'total'} ${id}`]
}

/** Columns whose totals are not the sum of what their rows print. */
function unsummed(table: Table): string[] {
  const { totals, rows, columns } = table
  if (totals === undefined) return []
  return columns
    .filter(({ isSummed }) => isSummed === true)
    .flatMap(({ id }) => {
      const total = cellOf(table, totals, id)?.value
      const sum = rows.reduce((all, row) => all + (cellOf(table, row, id)?.value ?? 0), 0)
      return typeof total === 'number' && !isClose(total, sum) ? [`${table.id} total ${id}`] : []
    })
}

function breaches(input: PlanInput): string[] {
  const sections = openPlan(input).audit(['budget']).report?.sections ?? []
  const tables = sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'table')
  return tables.flatMap((table) => [
    ...[...table.rows, ...(table.totals === undefined ? [] : [table.totals])].flatMap((row) =>
      table.columns.flatMap((column) => breach(table, row, column)),
    ),
    ...unsummed(table),
  ])
}

describe('the arithmetic of printed money', () => {
  it.each(readdirSync(join(REPOSITORY, 'plans')))('holds on the sample %s', (name) => {
    expect(breaches(readPlanFolder(REPOSITORY, `plans/${name}`))).toEqual([])
  })

  it('holds on random plans', () => {
    fc.assert(
      fc.property(moneyPlan, (plan) => {
        expect(breaches(inputOf(fileOf(plan)))).toEqual([])
      }),
      { numRuns: runsOf(2000, 100), seed: 20_241_231 },
    )
  })
})
