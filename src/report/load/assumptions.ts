/** What the capacity of teams is made of, what of it was not written, and by which calendar it spreads over the year. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { CALENDAR_TEXTS, LOAD_LABELS, LOAD_TITLES } from '../../lang/catalogue/reports.ts'
import { bilingual, formatNames, formatPercent } from '../../lang/numbers.ts'
import { fteIn } from '../../metrics/base/capacity.ts'
import { NO_CAPACITY, NO_STAFF } from '../../metrics/base/reasons.ts'
import { lastStaffMonth } from '../../metrics/staff.ts'
import type { Plan, Team } from '../../plan/plan.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { text } from '../cell.ts'
import type { Cell, Note, Row, Table } from '../document.ts'

const SHARES = ['absence', 'other', 'run', 'margin'] as const

function shareCell({ capacity }: Team, key: (typeof SHARES)[number]): Cell {
  if (capacity === undefined)
    return { kind: 'figure', unit: 'rate', value: null, remark: NO_CAPACITY }
  return { kind: 'figure', unit: 'rate', value: capacity[key] }
}

function staffCell(plan: Plan, team: Team): Cell {
  const fte = fteIn(team, lastStaffMonth(plan))
  return fte === undefined
    ? { kind: 'figure', unit: 'fte', value: null, remark: NO_STAFF }
    : { kind: 'figure', unit: 'fte', value: fte }
}

function rowOf(plan: Plan, team: Team): Row {
  const { capacity } = team
  const days: Cell =
    capacity === undefined
      ? { kind: 'figure', unit: 'days', value: null, remark: NO_CAPACITY }
      : { kind: 'figure', unit: 'days', value: capacity.workingDays }
  return {
    id: team.id,
    cells: [
      text(team.title),
      staffCell(plan, team),
      days,
      ...SHARES.map((key) => shareCell(team, key)),
    ],
  }
}

/** The parameters of each team's capacity. */
export function assumptionTable(plan: Plan): Table {
  return {
    kind: 'table',
    id: 'load_assumptions',
    title: LOAD_TITLES.assumptions,
    columns: [
      { id: 'team', title: LABELS.team, unit: 'text' },
      { id: 'staff', title: LOAD_LABELS.staff, unit: 'fte' },
      { id: 'working_days', title: LOAD_LABELS.working_days, unit: 'days' },
      ...SHARES.map((id) => ({ id, title: LOAD_LABELS[id], unit: 'rate' as const })),
    ],
    rows: plan.teams.map((team) => rowOf(plan, team)),
  }
}

function calendarText({ teams }: Plan): Bilingual {
  const calendar = teams.find(({ capacity }) => capacity !== undefined)?.capacity?.calendar
  const { country, hasLeave } = calendar ?? { country: undefined, hasLeave: false }
  if (country === undefined) {
    return hasLeave ? CALENDAR_TEXTS.leave : CALENDAR_TEXTS.weekdays
  }
  const fr = hasLeave ? ', et moins les congés déclarés par période' : '\u00a0; congés non déclarés'
  const en = hasLeave ? ', and less the leave declared by period' : '; no leave is declared'
  const { code } = country
  return {
    fr: `Calendrier\u00a0: du lundi au vendredi, moins les jours fériés (${code})${fr}.`,
    en: `Calendar: Monday to Friday, less the public holidays (${code})${en}.`,
  }
}

/** A value that stands where nothing is written, with the teams that it is taken for. */
function defaultsOf({ teams, thresholds }: Plan, lang: Lang): string[] {
  const known = teams.filter(({ capacity }) => capacity !== undefined)
  const names = (list: readonly Team[]): string =>
    formatNames(
      list.map(({ title }) => title[lang]),
      lang,
    )
  const told = (key: (typeof SHARES)[number], what: Bilingual, value: number): string[] => {
    const without = known.filter(({ written }) => written.capacity?.[key] === undefined)
    if (without.length === 0) return []
    const whom = without.length === known.length ? '' : ` (${names(without)})`
    return [`${what[lang].toLowerCase()} ${formatPercent(value, lang)}${whom}`]
  }
  return [
    ...(['absence', 'other', 'run'] as const).flatMap((key) => told(key, LOAD_LABELS[key], 0)),
    ...told('margin', LOAD_LABELS.margin, 1 - thresholds.load),
  ]
}

function defaultNotes(plan: Plan): Note[] {
  const hasAny = defaultsOf(plan, 'en').length > 0
  if (!hasAny) return []
  const list = (lang: Lang): string => defaultsOf(plan, lang).join(', ')
  return [
    {
      kind: 'note',
      text: {
        fr: `Non saisi, compté par défaut\u00a0: ${list('fr')}.`,
        en: `Not written, taken by default: ${list('en')}.`,
      },
      tone: 'quiet',
    },
  ]
}

function hireNotes({ teams }: Plan): Note[] {
  const hiring = teams.filter(({ hired }) => hired.length > 0)
  if (hiring.length === 0) return []
  const named = (lang: Lang): string =>
    formatNames(
      hiring.map(({ title }) => title[lang]),
      lang,
    )
  return [
    {
      kind: 'note',
      text: {
        fr: `Recrutements ajoutés à l’effectif saisi, dès le mois d’arrivée et par paliers jusqu’au plein exercice\u00a0: ${named('fr')}.`,
        en: `Hires on top of the written staff, from their month of arrival and step by step up to full work: ${named('en')}.`,
      },
      tone: 'quiet',
    },
  ]
}

/** What a reader of the load plan must know of its capacities; nothing for a plan without a known one. */
export function assumptionNotes(plan: Plan): Note[] {
  if (plan.teams.every(({ capacity }) => capacity === undefined)) return []
  const calendar = calendarText(plan)
  return [
    {
      kind: 'note',
      text: bilingual((lang) => `${calendar[lang]} ${CALENDAR_TEXTS.year[lang]}`),
      tone: 'quiet',
    },
    ...defaultNotes(plan),
    ...hireNotes(plan),
  ]
}
