/** The order of the rows of a list of projects by a column, as a plan's own reports ask for it. */
import { compareWords } from '../../lang/word-order.ts'
import { computedWeather } from '../../metrics/base/weather.ts'
import { isOwnField, ownFieldLook } from '../../plan/own-fields.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { lastReview } from '../../plan/reviews.ts'
import type { Lang } from '../../values/language.ts'
import type { Cell, Row } from '../document/document.ts'
import { knownValues } from '../project-choice.ts'
import { projectCell, WEATHER_TONES } from '../sections/portfolio.ts'

export interface RowOrder {
  /** A column of projects, or an own field. */
  readonly by: string
  readonly direction?: 'ascending' | 'descending' | undefined
}

/** Weather from the best to the worst. */
const WEATHERS = Object.keys(WEATHER_TONES)

function placeIn(values: readonly string[], value: string | undefined): number | undefined {
  const place = value === undefined ? -1 : values.indexOf(value)
  return place < 0 ? undefined : place
}

/** The places of columns whose values have an order of their own: that of the format or of the plan, not of the alphabet. */
const PLACES: Readonly<Record<string, (plan: Plan, project: Project) => number | undefined>> = {
  status: (plan, { status }) => placeIn(knownValues(plan, 'status'), status),
  theme: (plan, { theme }) => placeIn(knownValues(plan, 'theme'), theme),
  weather: (plan, project) => placeIn(WEATHERS, lastReview(plan, project)?.review.weather?.overall),
  computed_weather: (plan, project) => placeIn(WEATHERS, computedWeather(plan, project)),
}

/** What a cell is ordered by; undefined where it says nothing, or has words in a column of numbers or days. */
function orderValue(cell: Cell | undefined, isOfWords: boolean, lang: Lang): number | string | undefined {
  if (cell?.kind === 'figure') return cell.value ?? undefined
  if (cell?.kind === 'day') return cell.day
  return isOfWords && cell?.kind === 'text' && cell.text[lang] !== '' ? cell.text[lang] : undefined
}

function compareValues(left: number | string, right: number | string): number {
  return typeof left === 'number' && typeof right === 'number'
    ? left - right
    : compareWords(String(left), String(right))
}

/**
 * The rows in an order; equal ones by their ids, those without a value last in either direction. Words are ordered in
 * the language of the plan, so that both languages of a report have the same order.
 *
 * @param projectOf - the project that a row is about.
 */
export function orderedRows(
  plan: Plan,
  rows: readonly Row[],
  projectOf: (row: Row) => Project | undefined,
  { by, direction = 'ascending' }: RowOrder,
): Row[] {
  const lang = plan.header.lang ?? 'fr'
  const kind = isOwnField(by) ? ownFieldLook(plan, by).kind : 'text'
  const isOfWords = kind === 'text' || kind === 'flag'
  const sign = direction === 'ascending' ? 1 : -1
  const keyed = rows.map((row) => {
    const project = projectOf(row)
    const place = Object.hasOwn(PLACES, by) ? PLACES[by] : undefined
    const value =
      project === undefined
        ? undefined
        : place === undefined
          ? orderValue(projectCell(plan, project, by), isOfWords, lang)
          : place(plan, project)
    return { row, value }
  })
  const byId = (one: Row, other: Row): number => compareWords(one.id ?? '', other.id ?? '')
  return keyed
    .sort((one, other) => {
      if (one.value === undefined || other.value === undefined) {
        if (one.value === other.value) return byId(one.row, other.row)
        return one.value === undefined ? 1 : -1
      }
      const apart = sign * compareValues(one.value, other.value)
      return apart === 0 ? byId(one.row, other.row) : apart
    })
    .map(({ row }) => row)
}
