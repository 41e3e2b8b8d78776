/** What a roadmap says beside its bars: the legend of its marks, and a description for those who do not see them. */
import { CHART_KINDS, CHART_NOUNS, CHART_WORDS, descriptionText } from '../../lang/catalogue/charts.ts'
import { spanWords } from '../../lang/dates.ts'
import { counted } from '../../lang/plurals.ts'
import type { RoadmapChart } from '../../reports/document/chart.ts'
import type { Tone } from '../../reports/document/document.ts'
import { type Day, dayText } from '../../values/calendar.ts'
import type { Canvas } from './canvas.ts'
import { cellWords } from './figures.ts'
import type { LegendItem } from './legend.ts'
import { toneSign } from './looks.ts'
import {
  areJudged,
  barClass,
  diamond,
  pastEndBar,
  type RoadmapGroup,
  type RoadmapRow,
  referenceDiamond,
} from './roadmap-row.ts'
import { type Point, rectangle } from './svg.ts'

/** The states in words, those of one look in one entry: looks with a tone first, and what a bar without one is among others. */
function stateItems(rows: readonly RoadmapRow[], canvas: Canvas): LegendItem[] {
  const hasStates = rows.some(({ tone }) => tone !== undefined)
  const isJudged = areJudged(rows)
  const looks = new Map<Tone | undefined, Set<string>>()
  for (const { state, tone, start, end } of rows) {
    const told = cellWords(state, canvas)
    const words = told === '' && hasStates ? CHART_WORDS.no_state[canvas.lang] : told
    // A sign stands beside every row that has one; an outline is for bars.
    const isShown = tone !== undefined || (start !== undefined && end !== undefined)
    if (words !== '' && isShown) looks.set(tone, (looks.get(tone) ?? new Set()).add(words))
  }
  return [...looks]
    .toSorted(([one], [other]) => Number(one === undefined) - Number(other === undefined))
    .map(([tone, words]) => ({
      words: [...words].join(', '),
      swatch: ({ x, y }) => {
        const field = { x: x - 12, y: y - 6, width: 24, height: 12 }
        const sign = tone === undefined ? '' : toneSign(tone, { x, y }, isJudged)
        return rectangle(field, { class: barClass({ tone }, isJudged) }) + sign
      },
    }))
}

/** What bars, signs and diamonds mean, as far as the roadmap has them. */
export function roadmapLegend(rows: readonly RoadmapRow[], { former }: RoadmapChart, canvas: Canvas): LegendItem[] {
  const { lang } = canvas
  const milestones = rows.flatMap((row) => row.milestones)
  const hasFormer = rows.some(({ formerStart, formerEnd }) => formerStart !== undefined && formerEnd !== undefined)
  const kinds = [true, false].filter((wanted) => milestones.some(({ isReached }) => isReached === wanted))
  const baseline: LegendItem = {
    words: former?.title[lang] ?? '',
    swatch: ({ x, y }) => rectangle({ x: x - 12, y: y - 2, width: 24, height: 4 }, { class: 'ch-former' }),
  }
  const pastEnd: LegendItem = {
    words: CHART_WORDS.past_end[lang],
    swatch: ({ x, y }) => pastEndBar({ x: x - 12, y: y - 6, width: 24, height: 12 }),
  }
  const first = rows.some(({ firstEnd }) => firstEnd !== undefined) ? former?.first : undefined
  return [
    ...stateItems(rows, canvas),
    ...(rows.some(({ goesOnTo }) => goesOnTo !== undefined) ? [pastEnd] : []),
    ...(hasFormer ? [baseline] : []),
    ...(first === undefined
      ? []
      : [{ words: first.title[lang], swatch: (middle: Point) => referenceDiamond(middle, false) }]),
    ...kinds.map((isReached) => ({
      words: CHART_WORDS[isReached ? 'milestone_reached' : 'milestone_open'][lang],
      swatch: (middle: Point) => diamond(middle, isReached),
    })),
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
      first === undefined || last === undefined ? '' : spanWords(dayText(first), dayText(last), lang),
      milestones === 0 ? '' : counted(milestones, CHART_NOUNS.milestone, lang),
      undated === 0 ? '' : counted(undated, CHART_NOUNS.undated, lang),
    ],
    lang,
  )
}
