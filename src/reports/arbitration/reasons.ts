/** Says why a project is out or moved, what bounds its dates, what would let it in, and what it would displace. */
import type { ForcedEntry } from '../../arbitration/explain/force-in.ts'
import type { DecisionReason } from '../../arbitration/explain/reasons.ts'
import { AIMS } from '../../arbitration/formulate/formulation.ts'
import type { WindowReason } from '../../arbitration/formulate/formulation-map.ts'
import { AIM_CHANGE_TEXTS, BOUND_TEXTS, costText, quartersText } from '../../lang/catalogue/arbitration.ts'
import { dateInText } from '../../lang/dates.ts'
import { formOf, type Noun, neededDaysText } from '../../lang/plurals.ts'
import { colon, semicolon } from '../../lang/punctuation.ts'
import { limitKindOf, limitName } from '../../limits/index.ts'
import type { MaxShift, Plan, Project } from '../../plan/plan.ts'
import { monthText } from '../../values/calendar.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import { verbatim } from '../document/cell.ts'
import { toEstimateText } from '../words/eligibility.ts'
import { moreOf, OTHER_LIMITS } from '../words/limits.ts'
import { firstOf, namedProjects, nameOfId, projectName } from '../words/names.ts'
import { NOISE } from './context.ts'

const TEXTS = printed('reasons', {
  noShift: { fr: 'jamais', en: 'never' },
  shift: (quarters: string) => ({ fr: `${quarters} au plus`, en: `at most ${quarters}` }),
  shifts: (earlier: Bilingual, later: Bilingual) => ({
    fr: `${earlier.fr} avant la date souhaitée et ${later.fr} après`,
    en: `${earlier.en} before the wished date and ${later.en} after it`,
  }),
  earlier: (quarters: string) => ({
    fr: `début à ${quarters} au plus avant la date souhaitée`,
    en: `starts at most ${quarters} before the wished date`,
  }),
  later: (quarters: string) => ({
    fr: `début à ${quarters} au plus après la date souhaitée`,
    en: `starts at most ${quarters} after the wished date`,
  }),
  evenFrom: (date: string, what: string) => ({
    fr: `même à partir de ${date}, ${what}`,
    en: `even from ${date}, ${what}`,
  }),
  fromMargins: (days: string, teams: string, cost: string) => ({
    fr: `il prendrait ${days} de marge (${teams}), ce qui coûterait ${cost} de valeur`,
    en: `it would take ${days} of margin (${teams}), which would cost ${cost} of value`,
  }),
  noDates: { fr: 'dates impossibles', en: 'no possible dates' },
  noDatesFor: (bounds: string) => ({ fr: `dates impossibles\u00a0: ${bounds}`, en: `no possible dates: ${bounds}` }),
  nothing: { fr: 'rien ne s’y oppose', en: 'nothing stands in the way' },
  fewerMoves: {
    fr: 'rien ne s’y oppose\u00a0: moins de décalages n’est pas exclu',
    en: 'nothing stands in the way: fewer moves are not ruled out',
  },
  unscored: { fr: 'sans note\u00a0: rien ne parle pour lui', en: 'no score: nothing speaks for it' },
  worthless: { fr: 'sa valeur est nulle', en: 'its value is 0' },
  leaveOut: (projects: string) => ({ fr: `écarter ${projects}`, en: `leave out ${projects}` }),
  letInToo: (projects: string) => ({ fr: `admettre aussi ${projects}`, en: `let in too ${projects}` }),
  move: (projects: string) => ({ fr: `décaler ${projects}`, en: `move ${projects}` }),
  takeMargins: { fr: 'prendre sur les marges', en: 'take from margins' },
  displacesNothing: { fr: 'rien', en: 'nothing' },
  impossible: { fr: 'aucun retrait ne suffit', en: 'no withdrawal is enough' },
  'not-found': { fr: 'aucune place trouvée', en: 'no place found' },
  'not-tried': { fr: 'non essayé', en: 'not tried' },
})

const BONDS = {
  missing: (name) => ({
    fr: `son préalable ${name} n’est pas à choisir`,
    en: `its prerequisite ${name} cannot be chosen`,
  }),
  against: (name) => ({
    fr: `ne peut aller avec ${name}, qui est acquis`,
    en: `cannot stand beside ${name}, which stays`,
  }),
  'need-estimate': (name) => ({
    fr: `son préalable ${name} est à estimer`,
    en: `its prerequisite ${name} is to be estimated`,
  }),
  need: (name) => ({ fr: `son préalable ${name} est écarté`, en: `its prerequisite ${name} is out` }),
  rival: (name) => ({
    fr: `ne peut aller avec ${name}, qui est retenu`,
    en: `cannot stand beside ${name}, which is in`,
  }),
  order: (name) => ({
    fr: `l’ordre avec ${name}, qui est retenu, ne le permet pas`,
    en: `the order with ${name}, which is in, does not allow it`,
  }),
} as const satisfies Record<string, (name: string) => Bilingual>

/** Why a project that must be in and one that may not be in cannot go together, by the other's name. */
export function unfitText(kind: 'missing' | 'against', name: string): Bilingual {
  return BONDS[kind](name)
}

const WORDS = printed('reasons', {
  limitReached: { fr: ['limite atteinte', 'limites atteintes'], en: ['limit reached', 'limits reached'] },
} as const) satisfies Record<string, Noun>

/** What a change does to the aims before value: `1 must fewer`; empty where it changes none. */
export function aimChangeText(aims: readonly number[]): Bilingual {
  return bilingual((lang) =>
    AIMS.flatMap((aim, position) => {
      const change = aims[position] ?? 0
      return change === 0 ? [] : AIM_CHANGE_TEXTS[aim](change)[lang]
    }).join(', '),
  )
}

/** What a change does to each aim before value, as data; empty where it changes none. */
export function aimChangeData(aims: readonly number[]): object {
  return Object.fromEntries(
    AIMS.flatMap((aim, position) => {
      const change = aims[position] ?? 0
      return change === 0 ? [] : [[aim, change]]
    }),
  )
}

/** How far starts may move, as a phrase after the verb. */
export function maxShiftText({ earlier, later }: Exclude<MaxShift, 'free'>): Bilingual {
  const shift = (quarters: number): Bilingual =>
    quarters === 0 ? TEXTS.noShift : bilingual((lang) => TEXTS.shift(quartersText(quarters, lang))[lang])
  return TEXTS.shifts(shift(earlier), shift(later))
}

function boundText(bound: WindowReason, maxShift: MaxShift, lang: Lang): string {
  if (bound !== 'shift-earlier' && bound !== 'shift-later') return BOUND_TEXTS[bound][lang]
  const side = bound === 'shift-earlier' ? 'earlier' : 'later'
  const most = maxShift === 'free' ? 0 : maxShift[side]
  return TEXTS[side](quartersText(most, lang))[lang]
}

export function boundsText(bounds: readonly WindowReason[], maxShift: MaxShift, lang: Lang): string {
  return bounds.map((bound) => boundText(bound, maxShift, lang)).join(', ')
}

type Short = Extract<DecisionReason, { kind: 'short' }>
type AtAPrice = Extract<DecisionReason, { kind: 'margin' }>

/** What limits would have to hold more for a project to come in, or to come in at no cost; none where more would not help. */
export function lacksOf(why: DecisionReason | undefined): Short['lacks'] {
  if (why?.kind === 'short') return [...why.lacks, ...why.takes]
  return why?.kind === 'margin' ? why.takes : []
}

/** The limits that are short by the greatest share first: they matter most. */
function gravest(lacks: Short['lacks']): Short['lacks'] {
  const share = ({ limit, by }: Short['lacks'][number]): number => {
    const most = limitKindOf(limit).most(limit)
    return most === undefined || most <= 0 ? Number.POSITIVE_INFINITY : by / most
  }
  const shares = new Map(lacks.map((lack) => [lack, share(lack)]))
  return [...lacks].sort((left, right) => {
    const [one, other] = [shares.get(left) ?? 0, shares.get(right) ?? 0]
    return one === other ? 0 : other - one
  })
}

function shortText({ lacks, start }: Short, lang: Lang): string {
  const names = gravest(lacks).map(({ limit }) => limitName(limit)[lang])
  const told = firstOf(names, lang, OTHER_LIMITS)
  const what = `${formOf(lacks.length, WORDS.limitReached, lang)}${colon(lang)} ${told}`
  if (start === undefined) return what
  return TEXTS.evenFrom(dateInText(monthText(start), lang), what)[lang]
}

function marginText({ takes, cost, start }: AtAPrice, lang: Lang): string {
  const days = takes.reduce((sum, { by }) => sum + by, 0)
  const names = gravest(takes).map(({ limit }) => limitName(limit)[lang])
  const what = TEXTS.fromMargins(neededDaysText(days, lang), firstOf(names, lang, OTHER_LIMITS), costText(cost, lang))[
    lang
  ]
  if (start === undefined) return what
  return TEXTS.evenFrom(dateInText(monthText(start), lang), what)[lang]
}

function whyIn(plan: Plan, why: DecisionReason, lang: Lang): string {
  switch (why.kind) {
    case 'dates':
      return why.bounds.length === 0
        ? TEXTS.noDates[lang]
        : TEXTS.noDatesFor(boundsText(why.bounds, plan.maxShift, lang))[lang]
    case 'estimate':
      return toEstimateText(why.missing, lang)
    case 'missing':
    case 'against':
      return BONDS[why.kind](nameOfId(plan, why.id, lang))[lang]
    case 'need':
    case 'need-estimate':
    case 'rival':
    case 'order':
      return BONDS[why.kind](projectName(why.project, lang))[lang]
    case 'short':
      return shortText(why, lang)
    case 'margin':
      return marginText(why, lang)
    case 'nothing':
      return TEXTS.nothing[lang]
  }
}

/**
 * Why a project is not where it was wished.
 *
 * @param plan - under the frame.
 */
export function movedText(plan: Plan, why: DecisionReason): Bilingual {
  return why.kind === 'nothing' ? TEXTS.fewerMoves : bilingual((lang) => whyIn(plan, why, lang))
}

/** Of a project without a score, or of a value of 0; none for any other. */
function worthlessTexts(value: number | undefined): Bilingual[] {
  if (value === undefined) return [TEXTS.unscored]
  return value > 0 ? [] : [TEXTS.worthless]
}

/**
 * Why a project is out; one without a score has nothing that speaks for it.
 *
 * @param plan - under the frame.
 */
export function outText(plan: Plan, why: DecisionReason | undefined, value: number | undefined): Bilingual {
  const worthless = worthlessTexts(value)
  const isTold = why !== undefined && (why.kind !== 'nothing' || worthless.length === 0)
  return bilingual((lang) =>
    [...worthless.map((text) => text[lang]), ...(isTold ? [whyIn(plan, why, lang)] : [])].join(semicolon(lang)),
  )
}

/** The least that would let it in where all others stay; empty where more means alone would not. */
export function wayInText(plan: Plan, why: DecisionReason | undefined): Bilingual {
  const lacks = lacksOf(why)
  if (lacks.length === 0) return verbatim('')
  return bilingual((lang) =>
    firstOf(
      gravest(lacks).map((lack) => moreOf(plan, lack, lang)),
      lang,
      OTHER_LIMITS,
    ),
  )
}

export function displacesText(plan: Plan, entry: ForcedEntry | undefined): Bilingual {
  if (entry === undefined) return verbatim('')
  if (entry.kind !== 'comes-in') return TEXTS[entry.kind]
  const { leaving, moving, along, aims, change } = entry
  const nothing = change < -NOISE ? TEXTS.takeMargins : TEXTS.displacesNothing
  const told = (what: (projects: string) => Bilingual, projects: readonly Project[], lang: Lang): string[] =>
    projects.length === 0 ? [] : [what(namedProjects(plan, projects, lang))[lang]]
  const lost = aimChangeText(aims)
  return bilingual((lang) => {
    const phrases = [
      ...told(TEXTS.leaveOut, leaving, lang),
      ...told(TEXTS.letInToo, along, lang),
      ...told(TEXTS.move, moving, lang),
      ...(lost[lang] === '' ? [] : [lost[lang]]),
    ]
    return phrases.length === 0 ? nothing[lang] : phrases.join(', ')
  })
}
