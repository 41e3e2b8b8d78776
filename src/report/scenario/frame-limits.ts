/** The limits of a scenario's frame, each beside what the plan has. */
import { sectionName } from '../../lang/catalogue/labels.ts'
import { bilingual, formatDate } from '../../lang/numbers.ts'
import { fteIn } from '../../metrics/base/capacity.ts'
import { envelopeOf, floorOf } from '../../metrics/base/spending.ts'
import type { FrameEnvelope, FrameTeam } from '../../overlay/flat-scenario.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { MaxShift, Plan } from '../../plan/plan.ts'
import { monthText } from '../../values/calendar.ts'
import type { Bilingual } from '../../values/language.ts'
import { count, money, text } from '../cell.ts'
import type { Cell } from '../document.ts'
import { entityTitle } from '../entity-title.ts'
import type { OptionColumn } from './scenario-context.ts'

const EMPTY: Cell = { kind: 'empty' }

/** One limit of a frame. */
export interface Limit {
  readonly id: string
  readonly name: Bilingual
  /** In the plan as it is. */
  readonly before: Cell
  readonly after: Cell
  readonly at: FrameTeam['at']
}

function amount(plan: Plan, value: number | null): Cell {
  if (value === null) return text({ fr: 'aucune', en: 'none' })
  return { kind: 'figure', unit: 'money', value: value * plan.scale }
}

function envelopeLimits(
  plan: Plan,
  { year, section, max, min, at, floorAt }: FrameEnvelope,
): Limit[] {
  const { fr, en } = sectionName(section)
  const name: Bilingual = { fr: `${fr} ${year}`, en: `${en} ${year}` }
  const ceiling = {
    id: `max ${year} ${section}`,
    name: { fr: `Enveloppe, ${name.fr}`, en: `Envelope, ${name.en}` },
    before: money(envelopeOf(plan, year, section)),
  }
  const floor = {
    id: `min ${year} ${section}`,
    name: { fr: `Plancher, ${name.fr}`, en: `Floor, ${name.en}` },
    before: money(floorOf(plan, year, section)),
  }
  return [
    ...(max === undefined ? [] : [{ ...ceiling, after: amount(plan, max), at }]),
    ...(min === undefined ? [] : [{ ...floor, after: amount(plan, min), at: floorAt }]),
  ]
}

function staff(plan: Plan, team: string, month: FrameTeam['from']): Cell {
  const own = entityById(plan.teams, team)
  const value = own === undefined ? undefined : fteIn(own, month)
  return value === undefined ? EMPTY : { kind: 'figure', unit: 'fte', value }
}

function teamLimit(plan: Plan, after: Plan, { team, from, at }: FrameTeam): Limit {
  const title = entityTitle(plan, 'team', team)
  const name = bilingual((lang) => {
    const month = formatDate(monthText(from), lang)
    return lang === 'fr'
      ? `Effectif de ${title.fr} à partir de ${month}`
      : `Staff of ${title.en} from ${month}`
  })
  const [before, then] = [plan, after].map((one) => staff(one, team, from))
  return {
    id: `fte ${team} ${monthText(from)}`,
    name,
    before: before ?? EMPTY,
    after: then ?? EMPTY,
    at,
  }
}

function share(value: number): Cell {
  return { kind: 'figure', unit: 'rate', value }
}

/** `−2/+4 trimestres`, or free. */
function shiftCell(maxShift: MaxShift): Cell {
  if (maxShift === 'free') return text({ fr: 'libre', en: 'free' })
  const { earlier, later } = maxShift
  return text({
    fr: `−${earlier}/+${later}\u00a0trimestres`,
    en: `−${earlier}/+${later}\u00a0quarters`,
  })
}

/** Every limit that a scenario sets or inherits, in the order of its frame. */
export function limitsOf(plan: Plan, { option }: OptionColumn): Limit[] {
  const { frame, at } = option.scenario
  const { envelopes, teams, margin, maxShift, axisMinima, goLives } = frame
  return [
    ...envelopes.flatMap((one) => envelopeLimits(plan, one)),
    ...teams.map((one) => teamLimit(plan, option.plan, one)),
    ...(margin === undefined
      ? []
      : [
          {
            id: 'margin',
            name: { fr: 'Part de capacité gardée libre', en: 'Share of capacity kept free' },
            before: EMPTY,
            after: share(margin),
            at,
          },
        ]),
    ...(maxShift === undefined
      ? []
      : [
          {
            id: 'max_shift',
            name: { fr: 'Décalage permis par l’arbitrage', en: 'Shift allowed to an arbitration' },
            before: shiftCell(plan.maxShift),
            after: shiftCell(maxShift),
            at,
          },
        ]),
    ...axisMinima.map((one) => {
      const title = entityTitle(plan, 'axis', one.axis)
      return {
        id: `minimum ${one.axis}`,
        name: {
          fr: `Part minimale de l’investissement, ${title.fr}`,
          en: `Least share of the investment, ${title.en}`,
        },
        before: EMPTY,
        after: share(one.share),
        at: one.at,
      }
    }),
    ...goLives.map((one) => {
      const title = entityTitle(plan, 'department', one.department)
      return {
        id: `golives ${one.department}`,
        name: {
          fr: `Mises en service par trimestre au plus, ${title.fr}`,
          en: `Most go-lives in a quarter, ${title.en}`,
        },
        before: EMPTY,
        after: count(one.most),
        at: one.at,
      }
    }),
  ]
}
