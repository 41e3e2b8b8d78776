/** Keeps of long tables the rows that are latest: a page for one meeting has no room for hundreds. */
import { hasChart } from './chart-data.ts'
import type { Report, Row, Section, Table } from './document.ts'
import { moreNote, type SectionBlock, withRows } from './table.ts'

const LIST = 16

/** Most bars of a roadmap, which takes half a sheet then. */
const BARS = 24

/** How many days a row is late by its own column, else by its end and the former one; of a row without days, least of all. */
function lateness({ columns }: Table): (row: Row) => number {
  const placeOf = (id: string): number => columns.findIndex((column) => column.id === id)
  const [late, end, former] = [placeOf('days_late'), placeOf('end'), placeOf('former_end')]
  return ({ cells }) => {
    const [own, now, before] = [cells[late], cells[end], cells[former]]
    if (own?.kind === 'figure' && own.value !== null) return own.value
    if (now?.kind !== 'day' || before?.kind !== 'day') return Number.NEGATIVE_INFINITY
    return (now.day ?? Number.NaN) - (before.day ?? Number.NaN) || 0
  }
}

function shortened(table: Table): readonly SectionBlock[] {
  const most = hasChart(table) && table.chart.type === 'roadmap' ? BARS : LIST
  if (table.rows.length <= most) return [table]
  const daysOf = lateness(table)
  const latest = new Set(table.rows.toSorted((one, other) => daysOf(other) - daysOf(one) || 0).slice(0, most))
  const kept = table.rows.filter((row) => latest.has(row))
  return [withRows(table, kept), moreNote(table.rows.length - kept.length)]
}

function shortSection(section: Section): Section {
  return {
    ...section,
    blocks: section.blocks.flatMap((block) => (block.kind === 'table' ? shortened(block) : [block])),
  }
}

/** The report with at most as many rows a table as a meeting reads, those that are latest in their order, others counted. */
export function mostLate(report: Report): Report {
  return { ...report, sections: report.sections.map(shortSection) }
}
