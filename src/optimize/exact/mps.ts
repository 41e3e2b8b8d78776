/** Writes a linear model as free MPS text, which every solver reads. */
import { floatAt, intAt, isSet } from '../model/compiled-problem.ts'
import type { LinearModel } from './engine.ts'

const number = (value: number): string => String(Object.is(value, -0) ? 0 : value)

/** Row types: a row between two limits is written from below with a range, one without any as free. */
function typeOf(lower: number, upper: number): 'E' | 'G' | 'L' | 'N' {
  if (lower === upper) return 'E'
  if (lower > Number.NEGATIVE_INFINITY) return 'G'
  return upper < Number.POSITIVE_INFINITY ? 'L' : 'N'
}

/** What a column costs, and its entries in the rows. */
function entryLines({ columns, matrix }: LinearModel, column: number): string[] {
  const cost = floatAt(columns.cost, column)
  const lines = cost === 0 ? [] : [` C${column} COST ${number(cost)}`]
  const last = intAt(matrix.starts, column + 1)
  for (let at = intAt(matrix.starts, column); at < last; at += 1)
    lines.push(` C${column} R${intAt(matrix.rows, at)} ${number(floatAt(matrix.values, at))}`)
  return lines
}

function columnLines(model: LinearModel): string[] {
  const { isInteger } = model.columns
  const lines: string[] = []
  let isInside = false
  for (const column of isInteger.keys()) {
    const isWhole = isSet(isInteger, column)
    if (isWhole !== isInside) lines.push(` MARKER 'MARKER' '${isWhole ? 'INTORG' : 'INTEND'}'`)
    isInside = isWhole
    lines.push(...entryLines(model, column))
  }
  if (isInside) lines.push(" MARKER 'MARKER' 'INTEND'")
  return lines
}

function boundLines({ columns }: LinearModel): string[] {
  return [...columns.cost.keys()].flatMap((column) => {
    const [lower, upper] = [columns.lower[column] ?? 0, columns.upper[column] ?? 0]
    const low = lower === 0 ? [] : [` LO BOUND C${column} ${number(lower)}`]
    if (lower === Number.NEGATIVE_INFINITY) low.splice(0, 1, ` MI BOUND C${column}`)
    const high = upper === Number.POSITIVE_INFINITY ? ` PL BOUND C${column}` : ` UP BOUND C${column} ${number(upper)}`
    return [...low, high]
  })
}

/** The model as MPS: minimise `COST`; columns `C0`, `C1` …, rows `R0`, `R1` … in the order of the model. */
export function writeMps(model: LinearModel, name = 'plan'): string {
  const types = [...model.rows.lower.entries()].map(([row, lower]) => typeOf(lower, model.rows.upper[row] ?? 0))
  const limits = types.flatMap((type, row) => {
    const limit = (type === 'L' ? model.rows.upper : model.rows.lower)[row] ?? 0
    return type === 'N' || limit === 0 ? [] : [` RHS R${row} ${number(limit)}`]
  })
  const ranges = types.flatMap((type, row) => {
    const [lower = 0, upper = 0] = [model.rows.lower[row], model.rows.upper[row]]
    return type === 'G' && upper < Number.POSITIVE_INFINITY ? [` RANGE R${row} ${number(upper - lower)}`] : []
  })
  return [
    `NAME ${name}`,
    'ROWS',
    ' N COST',
    ...types.map((type, row) => ` ${type} R${row}`),
    'COLUMNS',
    ...columnLines(model),
    'RHS',
    ...limits,
    ...(ranges.length > 0 ? ['RANGES', ...ranges] : []),
    'BOUNDS',
    ...boundLines(model),
    'ENDATA',
    '',
  ].join('\n')
}
