/** The section `residue` of a smoothing: what is still too much, whether that is proven to be the least, what fills it, and what holds that there. */
import type {
  BindingWindow,
  HoldReason,
  LoadContributor,
  RemainingOverload,
  Smoothing,
} from '../../arbitration/smooth/smoothing.ts'
import { projectsText } from '../../lang/catalogue/arbitration.ts'
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { EDGE_TEXTS, SMOOTHING_LABELS, SMOOTHING_NOTES, SMOOTHING_TITLES } from '../../lang/catalogue/smoothing.ts'
import { formatDate } from '../../lang/dates.ts'
import { listed } from '../../lang/lists.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { semicolon } from '../../lang/punctuation.ts'
import { limitKey, limitKindOf, limitName } from '../../limits/index.ts'
import type { Plan } from '../../plan/plan.ts'
import { dayText } from '../../values/calendar.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import { periodText } from '../../values/period.ts'
import { type Cents, type Days, plain, sum } from '../../values/quantity.ts'
import { days, EMPTY, money } from '../document/cell.ts'
import type { Cell, Note } from '../document/document.ts'
import { column, fittedTable, listTable, note, type SectionBlock } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { amountText, comparedAmounts, partsText } from '../words/limits.ts'
import { namedIds, namedProjects, projectName } from '../words/names.ts'
import { unlimitedText } from '../words/unlimited.ts'
import { checkedLimits, withUnchecked } from './checked-limits.ts'
import type { SmoothingContext } from './context.ts'

const TEXTS = printed('residue', {
  later: (edge: string) => ({ fr: `pas plus tard\u00a0: ${edge}`, en: `no later: ${edge}` }),
  earlier: (edge: string) => ({ fr: `pas plus tôt\u00a0: ${edge}`, en: `no earlier: ${edge}` }),
  levelling: {
    fr: 'le nivellement (--mode levelling) le permettrait',
    en: 'levelling (--mode levelling) would allow it',
  },
  done: { fr: 'terminé', en: 'completed' },
  running: { fr: 'en cours\u00a0: ne bouge pas', en: 'under way: stays' },
  forced: { fr: 'début imposé par le scénario', en: 'start forced by the scenario' },
  undated: { fr: 'sans dates', en: 'without dates' },
  sameElsewhere: { fr: 'à d’autres dates, le total est le même', en: 'the total is the same elsewhere' },
  moreElsewhere: (limits: string) => ({
    fr: `à d’autres dates, trop ailleurs\u00a0: ${limits}`,
    en: `too much elsewhere: ${limits}`,
  }),
  order: (project: string) => ({
    fr: `l’ordre avec ${project} ne le permet pas`,
    en: `the order with ${project} does not allow it`,
  }),
  left: {
    work: (amount: string) => ({ fr: `Il reste ${amount} de surcharge.`, en: `${amount} of overload remain.` }),
    money: (amount: string) => ({
      fr: `Il reste ${amount} au-delà des enveloppes.`,
      en: `${amount} beyond the envelopes remain.`,
    }),
  },
  proven: { fr: 'C’est prouvé\u00a0: aucune date ne descend plus bas.', en: 'Proven: no dates go lower.' },
  notProven: (least: string) => ({
    fr: `Ce n’est pas prouvé\u00a0: aucune date ne descend sous ${least}.`,
    en: `Not proven: no dates go below ${least}.`,
  }),
  and: (days: string, money: string) => ({ fr: `${days} et ${money}`, en: `${days} and ${money}` }),
  past: ({ fr, en }: Bilingual) => ({
    fr: `S’y ajoutent ${fr} dans des périodes ou exercices déjà passés, que plus rien ne change.`,
    en: `Besides, ${en} lie in periods or years that are over; nothing changes these any more.`,
  }),
  shortDays: (team: string, asked: string, held: string, periods: string, by: string) => ({
    fr: `${team}\u00a0: ${asked} demandés pour ${held} de capacité nette sur les ${periods} périodes à venir, soit ${by} de trop quelles que soient les dates.`,
    en: `${team}: ${asked} are asked of ${held} of net capacity over the ${periods} periods to come, ${by} too many whatever the dates.`,
  }),
  shortMoney: (section: string, asked: string, held: string, years: string, by: string) => ({
    fr: `${section}\u00a0: ${asked} prévus pour ${held} d’enveloppes sur les ${years} exercices à venir, soit ${by} de trop quelles que soient les dates.`,
    en: `${section}: ${asked} expected against ${held} of envelopes over the ${years} years to come, ${by} too much whatever the dates.`,
  }),
  takePart: ({ fr, en }: Bilingual) => ({
    fr: `${fr} y contribuent\u00a0; les lignes les groupent par ce qui les y tient.`,
    en: `${en} take part in it; rows group them by what holds them there.`,
  }),
})

function heldText(plan: Plan, { reason, day, projects }: BindingWindow, lang: Lang): string {
  const what = EDGE_TEXTS[reason][lang]
  const told = [
    ...(day === undefined ? [] : [formatDate(dayText(day), lang)]),
    ...(projects.length === 0 ? [] : [namedIds(plan, projects, lang)]),
  ]
  return told.length === 0 ? what : `${what} (${told.join(', ')})`
}

/** What bounds a project on one side; the end of the plan alone is no news where the horizon ends as well. */
function edgeText(plan: Plan, held: readonly BindingWindow[], lang: Lang): string {
  const others = held.filter(({ reason }) => reason !== 'plan-end')
  const telling = others.length > 0 ? others : held
  return telling.map((one) => heldText(plan, one, lang)).join(', ')
}

function boundsText(
  plan: Plan,
  { later, earlier, isPlanEnd }: Extract<HoldReason, { kind: 'bounds' }>,
  lang: Lang,
): string {
  return [
    ...(later.length === 0 ? [] : [TEXTS.later(edgeText(plan, later, lang))]),
    ...(isPlanEnd ? [TEXTS.levelling] : []),
    ...(earlier.length === 0 ? [] : [TEXTS.earlier(edgeText(plan, earlier, lang))]),
  ]
    .map((words) => words[lang])
    .join(semicolon(lang))
}

function holdIn(plan: Plan, hold: HoldReason, lang: Lang): string {
  switch (hold.kind) {
    case 'bounds':
      return boundsText(plan, hold, lang)
    case 'order':
      return TEXTS.order(projectName(hold.other, lang))[lang]
    case 'elsewhere':
      return hold.parts.length === 0
        ? TEXTS.sameElsewhere[lang]
        : TEXTS.moreElsewhere(partsText(plan, hold.parts, lang))[lang]
    default:
      return TEXTS[hold.kind][lang]
  }
}

/** What holds a project in a period that stays overloaded, as a phrase. */
export function holdText(plan: Plan, hold: HoldReason): Bilingual {
  return bilingual((lang) => holdIn(plan, hold, lang))
}

const KINDS = ['work', 'money'] as const

/** A note for days and one for money, where some are left: how much, and whether that is proven to be the least. */
function proofNotes({ remaining, bound, isProven, before }: Smoothing): Note[] {
  return KINDS.flatMap((kind) => {
    const own = remaining.filter(({ limit }) => limit.kind === kind)
    if (own.length === 0) return []
    const total = sum(own.map(({ by }) => by as Days))
    const key = kind === 'work' ? 'days' : 'money'
    const told = bilingual((lang) => {
      const amount = (value: number): string => amountText(before, key, value, lang)
      const sure = isProven[key] ? TEXTS.proven : TEXTS.notProven(amount(bound[key]))
      return `${TEXTS.left[kind](amount(total))[lang]} ${sure[lang]}`
    })
    return [note(told)]
  })
}

/** What nothing changes any more; none where there is no such thing. */
function pastNotes({ past, before }: Smoothing): Note[] {
  if (past.days === 0 && past.money === 0) return []
  const told = bilingual((lang) => {
    const work = amountText(before, 'days', past.days, lang)
    const spent = amountText(before, 'money', past.money, lang)
    if (past.money === 0) return work
    return past.days === 0 ? spent : TEXTS.and(work, spent)[lang]
  })
  return [note(TEXTS.past(told), 'quiet')]
}

/** More is asked in all than there is: no dates can help. */
function shortfallNotes({ shortfalls, before }: Smoothing): Note[] {
  return shortfalls.map(({ limit, by, asked, held, count }) =>
    note(
      bilingual((lang) => {
        const { unit } = limitKindOf(limit)
        const amount = (value: number): string => amountText(before, unit, value, lang)
        const [all = '', room = ''] = comparedAmounts(before, unit, [asked, held], lang)
        const rest = [all, room, formatNumber(count, lang), amount(by)] as const
        return limit.kind === 'work'
          ? TEXTS.shortDays(limit.team.id, ...rest)[lang]
          : TEXTS.shortMoney(valueLabel(limit.section)[lang], ...rest)[lang]
      }),
    ),
  )
}

const SCREEN = { rows: 24, text: 200 } as const

/** The most limits that a cell names. */
const MOST_LIMITS = 4

/** Where the projects that could go elsewhere would be too much, all together: each limit once, without amounts. */
function elsewhereText(contributors: readonly LoadContributor[]): Bilingual {
  const limits = contributors.flatMap(({ hold }) => (hold.kind === 'elsewhere' ? hold.parts : []))
  return bilingual((lang) => {
    const names = [...new Set(limits.map(({ limit }) => limitName(limit)[lang]))]
    return TEXTS.moreElsewhere(listed(names, lang, MOST_LIMITS))[lang]
  })
}

/** Projects that the same thing holds in a period or year that stays too full. */
interface Group {
  readonly residue: RemainingOverload
  /** The first group of a limit says how much is too much. */
  readonly isFirst: boolean
  readonly number: number
  readonly why: Bilingual
  readonly contributors: readonly LoadContributor[]
}

function groupsOf({ before }: Smoothing, residue: RemainingOverload): Group[] {
  const groups = new Map<string, { why: Bilingual; contributors: LoadContributor[] }>()
  const elsewhere = elsewhereText(residue.contributors)
  for (const one of residue.contributors) {
    const isElsewhere = one.hold.kind === 'elsewhere' && one.hold.parts.length > 0
    const why = isElsewhere ? elsewhere : holdText(before, one.hold)
    const group = groups.get(why.en) ?? { why, contributors: [] }
    groups.set(why.en, group)
    group.contributors.push(one)
  }
  return [...groups.values()].map((group, index) => ({ ...group, residue, isFirst: index === 0, number: index + 1 }))
}

function amountCell({ limit }: RemainingOverload, amount: number): Cell {
  return limit.kind === 'work' ? days(amount as Days) : money(amount as Cents)
}

/** One row for the limit, with the first group of what fills it, then one for each other group. */
function tableOf({ smoothing, isScreen }: SmoothingContext, kind: 'work' | 'money'): SectionBlock[] {
  const residues = smoothing.remaining.filter(({ limit }) => limit.kind === kind)
  if (residues.length === 0) return []
  const isWork = kind === 'work'
  const unit = isWork ? 'days' : 'money'
  const named = (contributors: readonly LoadContributor[]): Bilingual => {
    const projects = contributors.map(({ project }) => project)
    return bilingual((lang) => namedProjects(smoothing.before, projects, lang))
  }
  const table = listTable(
    {
      id: `residue_${kind}`,
      title: isWork ? SMOOTHING_TITLES.teams : SMOOTHING_LABELS.money,
      rowId: ({ residue, number }) => `${limitKey(residue.limit)} ${number}`,
    },
    residues.flatMap((residue) => groupsOf(smoothing, residue)),
    [
      column('where', SMOOTHING_LABELS.where, 'text', ({ isFirst, residue: { limit } }) =>
        isFirst ? limitName(limit) : undefined,
      ),
      column('over', SMOOTHING_LABELS.over, unit, ({ isFirst, residue }) =>
        isFirst ? amountCell(residue, residue.by) : EMPTY,
      ),
      column('projects', LABELS.projects, 'text', ({ contributors }) => named(contributors)),
      column('amount', isWork ? LABELS.demand : LABELS.spending, unit, ({ residue, contributors }) =>
        amountCell(residue, sum(contributors.map(({ amount }) => amount as Days))),
      ),
      column('held', SMOOTHING_LABELS.held, 'text', ({ why }) => why),
    ],
  )
  return fittedTable(table, isScreen ? SCREEN : undefined)
}

function contributorsNote({ remaining }: Smoothing): Note {
  const ids = new Set(remaining.flatMap(({ contributors }) => contributors.map(({ project }) => project.id)))
  return note(TEXTS.takePart(bilingual((lang) => projectsText(ids.size, lang))), 'quiet')
}

const NOTHING_LEFT = {
  both: SMOOTHING_NOTES.no_residue,
  people: SMOOTHING_NOTES.no_overload,
  money: SMOOTHING_NOTES.no_overspend,
  none: undefined,
} as const

export const residue = defineSection('residue', SMOOTHING_TITLES.residue, (context: SmoothingContext) => {
  const { smoothing } = context
  if (smoothing.remaining.length === 0) {
    const rest = unlimitedText([{ plan: smoothing.after, figures: context.after }])
    const kept = withUnchecked(smoothing.after, NOTHING_LEFT[checkedLimits(smoothing.after)])
    const told = bilingual((lang) => `${kept[lang]}${rest[lang]}`)
    return [note(told), ...pastNotes(smoothing)]
  }
  return [
    ...proofNotes(smoothing),
    ...shortfallNotes(smoothing),
    ...KINDS.flatMap((kind) => tableOf(context, kind)),
    contributorsNote(smoothing),
    ...pastNotes(smoothing),
  ]
})

function limitData({ limit }: RemainingOverload): object {
  return limit.kind === 'work'
    ? { team: limit.team.id, period: periodText(limit.period), unit: 'days' }
    : { year: limit.year, section: limit.section, unit: 'money' }
}

export function residueData({ remaining, shortfalls, before: plan }: Smoothing): object {
  return {
    residue: remaining.map((one) => ({
      ...limitData(one),
      over: plain(one.by),
      over_before: plain(one.before),
      taken: plain(one.taken),
      missing_fte: one.fte ?? null,
      drop: one.drop?.id ?? null,
      projects: one.contributors.map(({ project, amount, hold }) => ({
        id: project.id,
        amount: plain(amount),
        held_by: hold.kind,
        reason: holdText(plan, hold).en,
        levelling_would_allow: hold.kind === 'bounds' && hold.isPlanEnd,
      })),
    })),
    shortfalls: shortfalls.map(({ limit, asked, held, by }) => ({
      of: limit.kind === 'work' ? limit.team.id : limit.section,
      first: limitKey(limit),
      asked: plain(asked),
      held: plain(held),
      by: plain(by),
    })),
  }
}
