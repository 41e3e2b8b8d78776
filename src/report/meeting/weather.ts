/** The weather of running projects at a meeting: declared beside computed, as it was and as it is. */
import { lastReview } from '../../metrics/reviews.ts'
import type { Project } from '../../model/plan.ts'
import { LABELS, valueLabel } from '../../text/labels.ts'
import { text } from '../cell.ts'
import type { Cell, Column, Section } from '../document.ts'
import { projectTable } from '../sections/portfolio.ts'
import { onlyColumns } from '../table.ts'
import { groupColumn, sortedByGroup } from './group.ts'
import type { Meeting } from './meeting.ts'

const RUNNING: readonly string[] = ['in_progress', 'on_hold']
const COLUMNS = [
  'id',
  'project',
  'status',
  'progress',
  'end',
  'days_late',
  'weather',
  'computed_weather',
]

const BEFORE: Column = {
  id: 'weather_before',
  title: { fr: 'Météo déclarée avant', en: 'Declared before' },
  unit: 'text',
}

/** The weather that was declared at the state before; empty where no older state is known. */
function weatherBefore({ comparison }: Meeting, { id }: Project): Cell {
  if (comparison === undefined) return { kind: 'empty' }
  const overall = lastReview(comparison.before, { id })?.review.weather?.overall
  return overall === undefined ? { kind: 'empty' } : text(valueLabel(overall))
}

/** The section `weather`. */
export function weather(meeting: Meeting): Section {
  const { plan, comparison } = meeting
  const running = sortedByGroup(
    meeting,
    plan.projects.filter(({ status }) => RUNNING.includes(status)),
  )
  const { column, cell } = groupColumn(meeting)
  const table = projectTable(plan, running, 'weather', LABELS.projects, COLUMNS)
  const withGroup = {
    ...table,
    columns: [column, ...table.columns, BEFORE],
    rows: table.rows.map((row, index) => {
      const project = running[index]
      if (project === undefined) return row
      return { ...row, cells: [cell(project), ...row.cells, weatherBefore(meeting, project)] }
    }),
  }
  const shown = [column.id, ...COLUMNS]
  const columns = comparison === undefined ? shown : shown.toSpliced(-2, 0, BEFORE.id)
  return {
    id: 'weather',
    title: { fr: 'Météo des projets en cours', en: 'Weather of running projects' },
    blocks: [onlyColumns(withGroup, columns)],
  }
}
