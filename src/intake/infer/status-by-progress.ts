/** Tells by how far its projects are that a word for what is in use means work under way: `Live` beside `Closed`, at 60 %. */
import { plainText } from '../record.ts'
import { type AssignedColumn, columnOf } from './assigned-column.ts'
import type { ListedTable } from './choose-list.ts'
import { amountsOf } from './column-sums.ts'
import { type Legend, valueBy } from './legend.ts'

/** Projects that are done are further than this in the mean, and one alone tells nothing. */
const [DONE, FEWEST] = [0.9, 2]

const folded = (text: string): string => text.trim().toLowerCase()

/** The progress of the projects of a word as parts of the whole, of those that tell one. */
function sharesOf({ table }: ListedTable, status: AssignedColumn, progress: AssignedColumn, word: string): number[] {
  const shares = amountsOf(table, progress.column.name)
  const whole = Math.max(...shares) > 1 ? 100 : 1
  return table.records.flatMap(({ cells }, at) => {
    const isOf = folded(plainText(cells.get(status.column.name)) ?? '') === word
    const isTold = plainText(cells.get(progress.column.name)) !== undefined
    return isOf && isTold ? [(shares[at] ?? 0) / whole] : []
  })
}

function underWay(listed: ListedTable, legend: Legend): string[] {
  const [status, progress] = [columnOf(listed.columns, 'status'), columnOf(listed.columns, 'progress.value')]
  if (status === undefined || progress === undefined) return []
  const words = new Set(status.profile.distinct.map(folded))
  const done = [...words].filter((word) => valueBy(legend, 'status', word) === 'completed')
  const running = done.filter((word) => {
    const shares = sharesOf(listed, status, progress, word)
    return shares.length >= FEWEST && shares.reduce((sum, share) => sum + share, 0) / shares.length < DONE
  })
  return running.length < done.length ? running : []
}

/** A legend that knows the words of projects under way; another word for done must be there, or the progress is that of something else. */
export function withProgress(legend: Legend, listed: readonly ListedTable[]): Legend {
  const running = new Set(listed.flatMap((one) => (one.list === 'projects' ? underWay(one, legend) : [])))
  if (running.size === 0) return legend
  return (list, word) => (list === 'status' && running.has(folded(word)) ? 'in_progress' : legend(list, word))
}
