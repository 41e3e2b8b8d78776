/**
 * The section `residue` of a smoothing: what is still too much, whether that is proven to be the least, what fills it, and what holds that there.
 */

import type {
  BindingWindow,
  HoldReason,
  LoadContributor,
  RemainingOverload,
  Smoothing,
} from '../../arbitration/smooth/smoothing.ts'
import { projectsText } from '../../lang/catalogue/arbitration.ts'
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import {
  EDGE_TEXTS,
  SMOOTHING_LABELS,
  SMOOTHING_NOTES,
  SMOOTHING_TITLES,
} from '../../lang/catalogue/smoothing.ts'
import { formatDate } from '../../lang/dates.ts'
import { listed } from '../../lang/lists.ts'
import { formatNumber, moneyText } from '../../lang/numbers.ts'
import { daysText } from '../../lang/plurals.ts'
import { colon, semicolon } from '../../lang/punctuation.ts'
import { limitName } from '../../limits/index.ts'
import type { Plan } from '../../plan/plan.ts'
import { dayText } from '../../values/calendar.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { type Cents, type Days, plain, sum } from '../../values/quantity.ts'
import { days, money, text } from '../document/cell.ts'
import type { Cell, Note, Row, Section, Table } from '../document/document.ts'
import { fittedTable } from '../document/table.ts'
import { partsText } from '../words/limits.ts'
import { namedIds, namedProjects, projectName } from '../words/names.ts'
import type { SmoothingContext } from './context.ts'

function heldText(plan: Plan, { reason: bound, day, projects }: BindingWindow, lang: Lang): string {
  const what = EDGE_TEXTS[bound][lang]
  const told = [
    ...(day === undefined ? [] : [formatDate(dayText(day), lang)]),
    ...(projects.length === 0 ? [] : [namedIds(plan, projects, lang)]),
  ]
  return told.length === 0 ? what : `${what} (${told.join(', ')})`
}

/** The end of the plan alone is no news where the horizon ends as well. */
function telling(held: readonly BindingWindow[]): readonly BindingWindow[] {
  const others = held.filter(({ reason: bound }) => bound !== 'plan-end')
  return others.length > 0 ? others : held
}

function boundsText(plan: Plan, hold: Extract<HoldReason, { kind: 'bounds' }>, lang: Lang): string {
  const edge = (held: readonly BindingWindow[]): string =>
    telling(held)
      .map((one) => heldText(plan, one, lang))
      .join(', ')
  const isFrench = lang === 'fr'
  const later = `${isFrench ? 'pas plus tard\u00a0:' : 'no later:'} ${edge(hold.later)}`
  const earlier = `${isFrench ? 'pas plus tôt\u00a0:' : 'no earlier:'} ${edge(hold.earlier)}`
  const levelling = isFrench
    ? 'le nivellement (--mode levelling) le permettrait'
    : 'levelling (--mode levelling) would allow it'
  return [
    ...(hold.later.length === 0 ? [] : [later]),
    ...(hold.isPlanEnd ? [levelling] : []),
    ...(hold.earlier.length === 0 ? [] : [earlier]),
  ].join(semicolon(lang))
}

const SIMPLE = {
  done: { fr: 'terminé', en: 'completed' },
  running: { fr: 'en cours\u00a0: ne bouge pas', en: 'under way: stays' },
  forced: { fr: 'début imposé par le scénario', en: 'start forced by the scenario' },
  undated: { fr: 'sans dates', en: 'without dates' },
} as const satisfies Record<string, Bilingual>

const ELSEWHERE = {
  same: { fr: 'à d’autres dates, le total est le même', en: 'the total is the same elsewhere' },
  more: { fr: 'à d’autres dates, trop ailleurs', en: 'too much elsewhere' },
} as const satisfies Record<string, Bilingual>

function orderText(name: string, lang: Lang): string {
  return lang === 'fr'
    ? `l’ordre avec ${name} ne le permet pas`
    : `the order with ${name} does not allow it`
}

function holdIn(plan: Plan, hold: HoldReason, lang: Lang): string {
  switch (hold.kind) {
    case 'bounds':
      return boundsText(plan, hold, lang)
    case 'order':
      return orderText(projectName(hold.other, lang), lang)
    case 'elsewhere':
      return hold.parts.length === 0
        ? ELSEWHERE.same[lang]
        : `${ELSEWHERE.more[lang]}${colon(lang)} ${partsText(plan, hold.parts, lang)}`
    default:
      return SIMPLE[hold.kind][lang]
  }
}

/** What holds it, as a phrase. */
export function holdText(plan: Plan, hold: HoldReason): Bilingual {
  return bilingual((lang) => holdIn(plan, hold, lang))
}

function sentence(smoothing: Smoothing, kind: 'work' | 'money', lang: 'fr' | 'en'): string {
  const own = smoothing.remaining.filter(({ limit }) => limit.kind === kind)
  const total = sum(own.map(({ by }) => by as Days))
  const least = kind === 'work' ? smoothing.bound.days : smoothing.bound.money
  const isProven = kind === 'work' ? smoothing.isProven.days : smoothing.isProven.money
  const amount = (value: number): string =>
    kind === 'work'
      ? daysText(plain(value as Days), lang)
      : moneyText(value as Cents, smoothing.before, lang)
  if (lang === 'fr') {
    const what = kind === 'work' ? 'de surcharge' : 'au-delà des enveloppes'
    const left = `Il reste ${amount(total)} ${what}.`
    return isProven
      ? `${left} C’est prouvé\u00a0: aucune date ne descend plus bas.`
      : `${left} Ce n’est pas prouvé\u00a0: aucune date ne descend sous ${amount(least)}.`
  }
  const what = kind === 'work' ? 'of overload' : 'beyond the envelopes'
  const left = `${amount(total)} ${what} remain.`
  return isProven
    ? `${left} Proven: no dates go lower.`
    : `${left} Not proven: no dates go below ${amount(least)}.`
}

/** A note for days and one for money, where some are left. */
function proofNotes(smoothing: Smoothing): Note[] {
  return (['work', 'money'] as const)
    .filter((kind) => smoothing.remaining.some(({ limit }) => limit.kind === kind))
    .map((kind) => ({ kind: 'note', text: bilingual((lang) => sentence(smoothing, kind, lang)) }))
}

/** What nothing changes any more; none where there is no such thing. */
function pastNote({ past, before }: Smoothing): Note[] {
  if (past.days === 0 && past.money === 0) return []
  const text = bilingual((lang) => {
    const told = [
      ...(past.days > 0 ? [daysText(plain(past.days), lang)] : []),
      ...(past.money > 0 ? [moneyText(past.money, before, lang)] : []),
    ].join(lang === 'fr' ? ' et ' : ' and ')
    return lang === 'fr'
      ? `S’y ajoutent ${told} dans des périodes ou exercices déjà passés, que plus rien ne change.`
      : `Besides, ${told} lie in periods or years that are over; nothing changes these any more.`
  })
  return [{ kind: 'note', text, tone: 'quiet' }]
}

/** More is asked in all than there is: no dates can help. */
function shortfallNotes({ shortfalls, before }: Smoothing): Note[] {
  return shortfalls.map(({ limit, by, asked, held, count }) => ({
    kind: 'note',
    text: bilingual((lang) => {
      const amount = (value: number): string =>
        limit.kind === 'work'
          ? daysText(plain(value as Days), lang)
          : moneyText(value as Cents, before, lang)
      const [much, of, on] = [by, asked, held].map(amount)
      const number = formatNumber(count, lang)
      if (limit.kind === 'work')
        return lang === 'fr'
          ? `${limit.team.id}\u00a0: ${of} demandés pour ${on} de capacité nette sur les ${number} périodes à venir, soit ${much} de trop quelles que soient les dates.`
          : `${limit.team.id}: ${of} are asked of ${on} of net capacity over the ${number} periods to come, ${much} too many whatever the dates.`
      const section = valueLabel(limit.section)[lang]
      return lang === 'fr'
        ? `${section}\u00a0: ${of} prévus pour ${on} d’enveloppes sur les ${number} exercices à venir, soit ${much} de trop quelles que soient les dates.`
        : `${section}: ${of} expected against ${on} of envelopes over the ${number} years to come, ${much} too much whatever the dates.`
    }),
  }))
}

/** What a screen holds of the table. */
const SCREEN = { rows: 24, text: 200 } as const

/** The most limits that a cell names. */
const MOST_LIMITS = 4

/** Projects that the same thing holds. */
interface Group {
  readonly why: Bilingual
  readonly fillers: readonly LoadContributor[]
}

/** Where the projects that could go elsewhere would be too much, all together: each limit once, without amounts. */
function elsewhereText(fillers: readonly LoadContributor[]): Bilingual {
  const limits = fillers.flatMap(({ hold }) => (hold.kind === 'elsewhere' ? hold.parts : []))
  return bilingual((lang) => {
    const names = [...new Set(limits.map(({ limit }) => limitName(limit)[lang]))]
    const told = listed(names, lang, MOST_LIMITS)
    return lang === 'fr'
      ? `à d’autres dates, trop ailleurs\u00a0: ${told}`
      : `too much elsewhere: ${told}`
  })
}

function groupsOf({ before }: Smoothing, fillers: readonly LoadContributor[]): Group[] {
  const groups = new Map<string, Group>()
  const elsewhere = elsewhereText(fillers)
  for (const filler of fillers) {
    const isElsewhere = filler.hold.kind === 'elsewhere' && filler.hold.parts.length > 0
    const why = isElsewhere ? elsewhere : holdText(before, filler.hold)
    const known = groups.get(why.en)
    groups.set(why.en, { why, fillers: [...(known?.fillers ?? []), filler] })
  }
  return [...groups.values()]
}

function amountCell({ limit }: RemainingOverload, amount: number): Cell {
  return limit.kind === 'work' ? days(amount as Days) : money(amount as Cents)
}

function namesOf(plan: Plan, fillers: readonly LoadContributor[]): Bilingual {
  const projects = fillers.map(({ project }) => project)
  return bilingual((lang) => namedProjects(plan, projects, lang))
}

/** One row for the limit, then one for each group of what fills it. */
function rowsOf(smoothing: Smoothing, residue: RemainingOverload): Row[] {
  const { limit, by, contributors: fillers } = residue
  const name = limitName(limit)
  return groupsOf(smoothing, fillers).map(({ why, fillers: own }, index): Row => {
    const amount = sum(own.map((filler) => filler.amount as Days))
    return {
      id: `${name.en} ${index + 1}`,
      cells: [
        index === 0 ? text(name) : { kind: 'empty' },
        index === 0 ? amountCell(residue, by) : { kind: 'empty' },
        text(namesOf(smoothing.before, own)),
        amountCell(residue, amount),
        text(why),
      ],
    }
  })
}

function tableOf(
  { smoothing, isScreen }: SmoothingContext,
  kind: RemainingOverload['limit']['kind'],
): (Table | Note)[] {
  const residues = smoothing.remaining.filter(({ limit }) => limit.kind === kind)
  if (residues.length === 0) return []
  const unit = kind === 'work' ? 'days' : 'money'
  const table: Table = {
    kind: 'table',
    id: `residue_${kind}`,
    title: kind === 'work' ? SMOOTHING_TITLES.teams : SMOOTHING_LABELS.money,
    columns: [
      { id: 'where', title: SMOOTHING_LABELS.where, unit: 'text' },
      { id: 'over', title: SMOOTHING_LABELS.over, unit },
      { id: 'projects', title: LABELS.projects, unit: 'text' },
      { id: 'amount', title: kind === 'work' ? LABELS.demand : LABELS.spending, unit },
      { id: 'held', title: SMOOTHING_LABELS.held, unit: 'text' },
    ],
    rows: residues.flatMap((residue) => rowsOf(smoothing, residue)),
  }
  return fittedTable(table, isScreen ? SCREEN : undefined)
}

function fillersNote({ remaining: residues }: Smoothing): Note[] {
  const ids = new Set(
    residues.flatMap(({ contributors: fillers }) => fillers.map(({ project }) => project.id)),
  )
  const text = bilingual((lang) =>
    lang === 'fr'
      ? `${projectsText(ids.size, lang)} y contribuent\u00a0; les lignes les groupent par ce qui les y tient.`
      : `${projectsText(ids.size, lang)} take part in it; rows group them by what holds them there.`,
  )
  return [{ kind: 'note', text, tone: 'quiet' }]
}

/** The section `residue`. */
export function residue(context: SmoothingContext): Section {
  const { smoothing } = context
  const isLeft = smoothing.remaining.length > 0
  return {
    id: 'residue',
    title: SMOOTHING_TITLES.residue,
    blocks: [
      ...(isLeft
        ? [
            ...proofNotes(smoothing),
            ...shortfallNotes(smoothing),
            ...tableOf(context, 'work'),
            ...tableOf(context, 'money'),
            ...fillersNote(smoothing),
          ]
        : [{ kind: 'note', text: SMOOTHING_NOTES.no_residue } as const]),
      ...pastNote(smoothing),
    ],
  }
}
