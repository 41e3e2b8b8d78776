/** What a roadmap says beside its bars: the legend of its marks, and a description for those who do not see them. */
import {
  CHART_KINDS,
  CHART_NOUNS,
  CHART_WORDS,
  descriptionText,
  rangeText,
} from '../../lang/catalogue/charts.ts'
import { counted } from '../../lang/plurals.ts'
import type { RoadmapChart } from '../../reports/document/chart.ts'
import type { Day } from '../../values/calendar.ts'
import { dayLabel } from '../text/cell-text.ts'
import type { Canvas } from './canvas.ts'
import { cellWords } from './figures.ts'
import type { LegendItem } from './legend.ts'
import { toneSign } from './looks.ts'
import { diamond, type RoadmapGroup, type RoadmapRow } from './roadmap-row.ts'
import { rectangle } from './svg.ts'

/** What bars, signs and diamonds mean, as far as the roadmap has them. */
export function roadmapLegend(
  rows: readonly RoadmapRow[],
  chart: RoadmapChart,
  canvas: Canvas,
): LegendItem[] {
  const { lang } = canvas
  const states = new Map(
    rows.flatMap((row) => {
      const words = cellWords(row.state, canvas)
      return words === ''
        ? []
        : [[`${row.tone ?? ''} ${words}`, { tone: row.tone, words }] as const]
    }),
  )
  const reached = rows.flatMap(({ milestones }) => milestones.map(({ isReached }) => isReached))
  const hasFormer = rows.some(
    ({ formerStart, formerEnd }) => formerStart !== undefined && formerEnd !== undefined,
  )
  const milestone = (isReached: boolean): LegendItem[] =>
    reached.includes(isReached)
      ? [
          {
            words: CHART_WORDS[isReached ? 'milestone_reached' : 'milestone_open'][lang],
            swatch: (middle) => diamond(middle, isReached),
          },
        ]
      : []
  return [
    ...[...states.values()].map(({ tone, words }) => ({
      words,
      swatch: ({ x, y }: { x: number; y: number }) =>
        rectangle(
          { x: x - 12, y: y - 6, width: 24, height: 12 },
          { class: `ch-${tone ?? 'series-1'}` },
        ) + (tone === undefined ? '' : toneSign(tone, { x, y }, true)),
    })),
    ...(hasFormer && chart.former !== undefined
      ? [
          {
            words: chart.former.title[lang],
            swatch: ({ x, y }: { x: number; y: number }) =>
              rectangle({ x: x - 12, y: y - 2, width: 24, height: 4 }, { class: 'ch-former' }),
          },
        ]
      : []),
    ...milestone(true),
    ...milestone(false),
  ]
}

/** How many rows, groups, milestones there are, over what time, and how many rows have no days. */
export function describeRoadmap(
  rows: readonly RoadmapRow[],
  groups: readonly RoadmapGroup[],
  days: readonly Day[],
  canvas: Canvas,
): string {
  const { lang } = canvas
  const named = groups.filter(({ name }) => cellWords(name, canvas) !== '').length
  const undated = rows.filter(({ start, end }) => start === undefined && end === undefined).length
  const milestones = rows.reduce((sum, row) => sum + row.milestones.length, 0)
  const told = [...days].sort((one, two) => one - two)
  const [first, last] = [told[0], told.at(-1)]
  return descriptionText(
    CHART_KINDS.roadmap,
    [
      counted(rows.length, CHART_NOUNS.row, lang),
      named === 0 ? '' : counted(named, CHART_NOUNS.group, lang),
      first === undefined || last === undefined
        ? ''
        : rangeText(dayLabel(first, lang), dayLabel(last, lang), lang),
      milestones === 0 ? '' : counted(milestones, CHART_NOUNS.milestone, lang),
      undated === 0
        ? ''
        : `${counted(undated, CHART_NOUNS.row, lang)} ${CHART_WORDS.no_dates[lang]}`,
    ],
    lang,
  )
}
