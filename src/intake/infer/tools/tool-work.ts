/** The work of a tool's export: what its column counts, and how much of it the projects take in. */
import { numberNotation, writtenNumber } from '../../../lang/repair/number-notation.ts'
import type { SourceUnit } from '../../../schema/mapping/cell.ts'
import type { MappedGroup } from '../../../schema/mapping/derive.ts'
import { decimalNumber } from '../../../values/decimal.ts'
import { USUAL_DAY_HOURS } from '../../cells/conversions.ts'
import { durationParts } from '../../cells/duration.ts'
import { plainText, type SourceRecord } from '../../record.ts'
import { columnProfile } from '../column-profile.ts'
import type { ToolWork } from './signature.ts'
import type { ToolMaking } from './tool-cells.ts'

export interface ToolWorkLine {
  readonly column: string
  readonly line: MappedGroup
  /** Hours of a day, where hours or less become days. */
  readonly dayHours: number | undefined
}

function hoursPer(unit: string, dayHours: number): number {
  const hours: Readonly<Record<string, number>> = {
    second: 1 / 3600,
    minute: 1 / 60,
    hour: 1,
    hours: 1,
    week: dayHours * 5,
    weeks: dayHours * 5,
  }
  return hours[unit] ?? dayHours
}

/** The hours that a cell counts; nothing where it holds none. */
function hoursIn(text: string, unit: string, dayHours: number): number {
  const parts = durationParts(text)
  if (parts !== undefined) {
    return parts.reduce((sum, part) => sum + decimalNumber(part.number) * hoursPer(part.unit, dayHours), 0)
  }
  const notation = numberNotation(text)
  if (notation === undefined) return 0
  return Number(writtenNumber(notation, 'point')) * hoursPer(notation.unit ?? unit, dayHours)
}

/** What of a cell is kept, as the mapping will keep it. */
function keptText(value: unknown, pattern: string | undefined): string {
  const text = plainText(value) ?? ''
  return pattern === undefined ? text : (new RegExp(pattern, 'u').exec(text)?.[1] ?? '')
}

function hoursOf(
  records: readonly SourceRecord[],
  column: string,
  pattern: string | undefined,
  { unit, dayHours }: WorkReading,
): number {
  const sum = records.reduce(
    (hours, { cells }) => hours + hoursIn(keptText(cells.get(column), pattern), unit, dayHours),
    0,
  )
  return Math.round(sum)
}

function filledColumn(
  keys: readonly string[],
  { columns, table }: ToolMaking,
): { readonly key: string; readonly name: string } | undefined {
  for (const key of keys) {
    const name = (columns.get(key) ?? []).find((one) =>
      columnProfile(table, one).distinct.some((text) => /[1-9]/.test(text)),
    )
    if (name !== undefined) return { key, name }
  }
  return undefined
}

/** How a column of work is read: its unit, what of a cell is kept, the hours of a day. */
interface WorkReading {
  readonly unit: SourceUnit
  readonly dayHours: number
}

function readingOf({ unit, isUnitOpen, dayHours }: ToolWork, answers: ToolMaking['answers']): WorkReading {
  return {
    unit: isUnitOpen === true ? (answers.work_unit ?? unit) : unit,
    dayHours: Number(answers.day_hours ?? dayHours ?? USUAL_DAY_HOURS),
  }
}

/** Tells of work done, which no plan can take without its period. */
function tellDone({ done: key }: ToolWork, reading: WorkReading, making: ToolMaking): void {
  const done = filledColumn(key === undefined ? [] : [key], making)
  if (done === undefined) return
  const { table, tell, use, tool } = making
  use([done.name])
  const count = hoursOf(table.records, done.name, tool.columns[done.key]?.pattern, reading)
  tell({ kind: 'work-undated', about: [done.name], count })
}

/** The line of work of a tool; undefined where it counts none. `isSum`: several rows of a project add up. */
export function toolWork(rows: readonly SourceRecord[], isSum: boolean, making: ToolMaking): ToolWorkLine | undefined {
  const { table, tell, use, tool } = making
  const { work, columns } = tool
  if (work === undefined) return undefined
  const reading = readingOf(work, making.answers)
  const { unit, dayHours } = reading
  tellDone(work, reading, making)
  const planned = filledColumn(work.planned, making)
  if (planned === undefined) return undefined
  const { name: column, key } = planned
  use([column])
  // A cell that names its unit is believed before the tool is.
  const isBare = columnProfile(table, column).distinct.every((text) => /^[\d.,\s]+$/.test(text))
  const pattern = columns[key]?.pattern
  const isHours = unit !== 'day'
  const inHours = (of: readonly SourceRecord[]): number => hoursOf(of, column, pattern, reading)
  const about = [column, isBare ? unit : '', String(dayHours), String(inHours(rows))]
  tell({
    kind: work.isUnitOpen === true ? 'work-unit' : 'tool-work',
    about,
    count: inHours(work.isRolledUp === true ? rows : table.records),
  })
  tell({ kind: 'team-missing', about: [], count: 1 })
  const total = {
    column,
    ...(isBare || pattern === undefined ? {} : { pattern }),
    ...(isBare && isHours ? { unit } : {}),
    ...(isSum ? { aggregate: 'sum' as const } : {}),
  }
  return { column, line: { total }, dayHours: isHours ? dayHours : undefined }
}
