/**
 * What each scenario assumes: its assumptions in words and the limits of its frame beside those of the plan, with what is inherited and from whom.
 */

import { sectionName } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { formatDate } from '../../lang/dates.ts'
import { fteIn } from '../../metrics/base/capacity.ts'
import { envelopeOf, floorOf } from '../../metrics/envelopes.ts'
import type { FrameEnvelope, FrameTeam } from '../../overlay/flat-scenario.ts'
import { within } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { MaxShift, Plan } from '../../plan/plan.ts'
import { monthText } from '../../values/calendar.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { count, money, text } from '../document/cell.ts'
import type { Cell, Column, Note, Row, Section, Table } from '../document/document.ts'
import { withoutIdleColumns } from '../document/figure-table.ts'
import { fittedTable } from '../document/table.ts'
import { entityTitle } from '../words/names.ts'
import type { OptionColumn, ScenarioContext } from './context.ts'

const NO_CELL: Cell = { kind: 'empty' }

/** One limit of a frame. */
interface FrameLimit {
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
): FrameLimit[] {
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
  return value === undefined ? NO_CELL : { kind: 'figure', unit: 'fte', value }
}

function teamLimit(plan: Plan, after: Plan, { team, from, at }: FrameTeam): FrameLimit {
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
    before: before ?? NO_CELL,
    after: then ?? NO_CELL,
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
function limitsOf(plan: Plan, { option }: OptionColumn): FrameLimit[] {
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
            before: NO_CELL,
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
        before: NO_CELL,
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
        before: NO_CELL,
        after: count(one.most),
        at: one.at,
      }
    }),
  ]
}

/** What a screen holds of each of the two tables. */
const SCREEN = { rows: 25, text: 200 } as const

const EMPTY: Cell = { kind: 'empty' }

type Place = OptionColumn['option']['scenario']['at']

/** The scenario that writes a value; nothing where it is the one that is told of. */
function source({ scenarios }: Plan, at: Place, own: string): Cell {
  const writer = scenarios.find(
    (one) => one.at.file === at.file && one.at.path.every((step, index) => at.path[index] === step),
  )
  return writer === undefined || writer.id === own ? EMPTY : text(writer.id)
}

function assumptionRows(plan: Plan, { id, option }: OptionColumn): Row[] {
  return [...option.scenario.chain, id].flatMap((name) => {
    const entry = plan.scenarios.find((one) => one.id === name)
    return (entry?.assumptions ?? []).map((assumption, index): Row => {
      const at = within({ at: entry?.at ?? option.scenario.at }, 'assumptions', index)
      return { id, cells: [text(id), text(assumption), source(plan, at, id)] }
    })
  })
}

const FROM: Column = { id: 'from', title: SCENARIO_LABELS.from, unit: 'text' }
const SCENARIO: Column = { id: 'scenario', title: SCENARIO_LABELS.scenario, unit: 'text' }

/** Where nothing is inherited, nobody asks from whom. */
function withoutIdleSource(table: Table): Table {
  return withoutIdleColumns(table, [FROM.id])
}

function wordsTable({ plan, options }: ScenarioContext): Table {
  return withoutIdleSource({
    kind: 'table',
    id: 'scenario_assumptions',
    title: { fr: 'Hypothèses', en: 'Assumptions' },
    columns: [
      SCENARIO,
      { id: 'assumption', title: SCENARIO_LABELS.assumption, unit: 'text' },
      FROM,
    ],
    rows: options.flatMap((option) => assumptionRows(plan, option)),
  })
}

/** Whether the scenario's limit is not what the plan has already. */
function isOther({ before, after }: FrameLimit): boolean {
  if (before.kind === 'text' && after.kind === 'text') return before.text.en !== after.text.en
  if (before.kind !== 'figure' || after.kind !== 'figure') return true
  return before.value !== after.value
}

function frameTable({ plan, options }: ScenarioContext): Table {
  return withoutIdleSource({
    kind: 'table',
    id: 'scenario_frames',
    title: {
      fr: 'Cadre\u00a0: ce qui n’est pas celui du plan',
      en: 'Frame: what is not the plan’s',
    },
    columns: [
      SCENARIO,
      { id: 'limit', title: { fr: 'Limite', en: 'Limit' }, unit: 'text' },
      { id: 'before', title: SCENARIO_LABELS.this_plan, unit: 'index' },
      { id: 'after', title: { fr: 'Dans le scénario', en: 'In the scenario' }, unit: 'index' },
      FROM,
    ],
    rows: options.flatMap((option) =>
      limitsOf(plan, option)
        .filter(isOther)
        .map(
          ({ id, name, before, after, at }): Row => ({
            id: `${option.id} ${id}`,
            cells: [text(option.id), text(name), before, after, source(plan, at, option.id)],
          }),
        ),
    ),
  })
}

/** The section `assumptions`. */
export function assumptions(context: ScenarioContext): Section {
  const room = context.isScreen ? SCREEN : undefined
  const tables = [wordsTable(context), frameTable(context)].filter(({ rows }) => rows.length > 0)
  const none: Note = {
    kind: 'note',
    text: {
      fr: 'Aucune hypothèse écrite, et le cadre du plan\u00a0: enveloppes, équipes et marges inchangées.',
      en: 'No assumption is written, and the frame is the plan’s: envelopes, teams and margins unchanged.',
    },
  }
  return {
    id: 'assumptions',
    title: { fr: 'Hypothèses et cadre', en: 'Assumptions and frame' },
    blocks: tables.length === 0 ? [none] : tables.flatMap((table) => fittedTable(table, room)),
  }
}
