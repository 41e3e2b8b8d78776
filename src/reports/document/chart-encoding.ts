/** The encoding of a picture as data: which columns of its table are drawn as what. */
import { dayText } from '../../values/calendar.ts'
import type { Chart } from './chart.ts'

type Data = Readonly<Record<string, unknown>>

/** The keys of each kind of picture; what an encoding leaves out is left out. */
function encodingOf(chart: Chart): Data {
  switch (chart.type) {
    case 'series':
      return {
        category: chart.category,
        panel: chart.panel,
        series: chart.series.map(({ column, mark, part }) => ({ column, mark, part })),
        stacked: chart.isStacked,
        bands: chart.bands?.map(({ from, to }) => ({ from, to })),
      }
    case 'roadmap':
      return {
        label: chart.label,
        group: chart.group,
        start: chart.start,
        end: chart.end,
        past_end: chart.pastEnd,
        former:
          chart.former === undefined
            ? undefined
            : { start: chart.former.start, end: chart.former.end, first_end: chart.former.first?.end },
        state: chart.state,
        milestones: chart.milestones,
        as_of: chart.asOf === undefined ? undefined : dayText(chart.asOf),
      }
    case 'scatter':
      return {
        label: chart.label,
        x: chart.x,
        y: chart.y,
        size: chart.size,
        group: chart.group,
        joined: chart.isJoined,
      }
    case 'matrix':
      return { row: chart.row, columns: chart.columns }
    case 'comparison':
      return { label: chart.label, measures: chart.measures }
    case 'tiles':
      return {
        label: chart.label,
        value: chart.value,
        target: chart.target,
        change: chart.change,
        remark: chart.remark,
      }
  }
}

/** A picture for JSON, its sentence in English. */
export function chartEncoding(chart: Chart): Data {
  return { type: chart.type, ...encodingOf(chart), sentence: chart.sentence?.en }
}
