/**
 * Says why a project is out or moved, what bounds its dates, what would let it in, and what it would displace.
 */

import type { ForcedEntry } from '../../arbitration/explain/force-in.ts'
import type { DecisionReason } from '../../arbitration/explain/reasons.ts'
import { AIMS } from '../../arbitration/formulate/formulation.ts'
import type { WindowReason } from '../../arbitration/formulate/formulation-map.ts'
import { AIM_CHANGE_TEXTS, BOUND_TEXTS, quartersText } from '../../lang/catalogue/arbitration.ts'
import { formatDate } from '../../lang/dates.ts'
import { colon, semicolon } from '../../lang/punctuation.ts'
import { limitKindOf, limitName } from '../../limits/index.ts'
import type { MaxShift, Plan, Project } from '../../plan/plan.ts'
import { monthText } from '../../values/calendar.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { toEstimateText } from '../words/estimates.ts'
import { moreOf } from '../words/limits.ts'
import { firstOf, namedProjects, nameOfId, projectName } from '../words/names.ts'

/** What a change does to the aims before value: `1 must fewer`; empty where it changes none. */
export function aimChangeText(aims: readonly number[]): Bilingual {
  return bilingual((lang) =>
    AIMS.flatMap((aim, position) => {
      const change = aims[position] ?? 0
      return change === 0 ? [] : AIM_CHANGE_TEXTS[aim](change)[lang]
    }).join(', '),
  )
}

/** How far starts may move, as a phrase after the verb. */
export function maxShiftText({ earlier, later }: Exclude<MaxShift, 'free'>, lang: Lang): string {
  const [before, after] = [earlier, later].map((one) => quartersText(one, lang))
  if (lang === 'fr')
    return `${earlier === 0 ? 'jamais avant la date souhaitée' : `${before} au plus avant la date souhaitée`} et ${later === 0 ? 'jamais' : `${after} au plus`} après`
  return `${earlier === 0 ? 'never before the wished date' : `at most ${before} before the wished date`} and ${later === 0 ? 'never' : `at most ${after}`} after it`
}

/** What bounds the dates of a project. */
export function boundText(bound: WindowReason, maxShift: MaxShift, lang: Lang): string {
  if (bound !== 'shift-earlier' && bound !== 'shift-later') return BOUND_TEXTS[bound][lang]
  const side = bound === 'shift-earlier' ? 'earlier' : 'later'
  const most = maxShift === 'free' ? 0 : maxShift[side]
  const quarters = quartersText(most, lang)
  const where = {
    fr: { earlier: 'avant', later: 'après' },
    en: { earlier: 'before', later: 'after' },
  }[lang][side]
  return lang === 'fr'
    ? `début à ${quarters} au plus ${where} la date souhaitée`
    : `starts at most ${quarters} ${where} the wished date`
}

/** Some bounds, in a phrase. */
export function boundsText(
  bounds: readonly WindowReason[],
  maxShift: MaxShift,
  lang: Lang,
): string {
  return bounds.map((bound) => boundText(bound, maxShift, lang)).join(', ')
}

type Short = Extract<DecisionReason, { kind: 'short' }>

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

const OTHER_LIMITS = { fr: 'autres plafonds', en: 'other limits' } as const

function shortText({ lacks, start }: Short, lang: Lang): string {
  const names = gravest(lacks).map(({ limit }) => limitName(limit)[lang])
  const told = firstOf(names, lang, OTHER_LIMITS)
  const full = lang === 'fr' ? 'limite atteinte' : 'limit reached'
  const fulls = lang === 'fr' ? 'limites atteintes' : 'limits reached'
  const what = `${lacks.length === 1 ? full : fulls}${colon(lang)} ${told}`
  if (start === undefined) return what
  const date = formatDate(monthText(start), lang)
  return lang === 'fr' ? `même à partir de ${date}, ${what}` : `even from ${date}, ${what}`
}

function datesText({ maxShift }: Plan, bounds: readonly WindowReason[], lang: Lang): string {
  const what = { fr: 'dates impossibles', en: 'no possible dates' }[lang]
  return bounds.length === 0 ? what : `${what}${colon(lang)} ${boundsText(bounds, maxShift, lang)}`
}

/** What one project does to another, by its name. */
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
  need: (name) => ({
    fr: `son préalable ${name} est écarté`,
    en: `its prerequisite ${name} is out`,
  }),
  rival: (name) => ({
    fr: `ne peut aller avec ${name}, qui est retenu`,
    en: `cannot stand beside ${name}, which is in`,
  }),
  order: (name) => ({
    fr: `l’ordre avec ${name}, qui est retenu, ne le permet pas`,
    en: `the order with ${name}, which is in, does not allow it`,
  }),
} as const satisfies Record<string, (name: string) => Bilingual>

/** Why as a phrase; of dates what they run into. */
function whyIn(plan: Plan, why: DecisionReason, lang: Lang): string {
  switch (why.kind) {
    case 'dates':
      return datesText(plan, why.bounds, lang)
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
    case 'nothing':
      return { fr: 'rien ne s’y oppose', en: 'nothing stands in the way' }[lang]
  }
}

/**
 * Why a project is not where it was wished.
 *
 * @param plan - under the frame.
 */
export function movedText(plan: Plan, why: DecisionReason): Bilingual {
  return bilingual((lang) => {
    if (why.kind === 'nothing')
      return lang === 'fr'
        ? 'rien ne s’y oppose\u00a0: moins de décalages n’est pas exclu'
        : 'nothing stands in the way: fewer moves are not ruled out'
    return whyIn(plan, why, lang)
  })
}

/** Of a project without a score, or of a value of 0; none for any other. */
function worthlessTexts(value: number | undefined): Bilingual[] {
  if (value === undefined)
    return [
      { fr: 'sans note\u00a0: rien ne parle pour lui', en: 'no score: nothing speaks for it' },
    ]
  return value > 0 ? [] : [{ fr: 'sa valeur est nulle', en: 'its value is 0' }]
}

/**
 * Why a project is out; one without a score has nothing that speaks for it.
 *
 * @param plan - under the frame.
 */
export function outText(
  plan: Plan,
  why: DecisionReason | undefined,
  value: number | undefined,
): Bilingual {
  const worthless = worthlessTexts(value)
  const isTold = why !== undefined && (why.kind !== 'nothing' || worthless.length === 0)
  return bilingual((lang) =>
    [...worthless.map((text) => text[lang]), ...(isTold ? [whyIn(plan, why, lang)] : [])].join(
      semicolon(lang),
    ),
  )
}

/** The least that would let it in where all others stay; empty where more means alone would not. */
export function wayInText(plan: Plan, why: DecisionReason | undefined): Bilingual {
  return bilingual((lang) =>
    why?.kind === 'short'
      ? firstOf(
          gravest(why.lacks).map((lack) => moreOf(plan, lack, lang)),
          lang,
          OTHER_LIMITS,
        )
      : '',
  )
}

function phrases(plan: Plan, { leaving, moving, along, aims }: ForcedEntry, lang: Lang): string[] {
  const told = (what: Bilingual, projects: readonly Project[]): string[] =>
    projects.length === 0 ? [] : [`${what[lang]} ${namedProjects(plan, projects, lang)}`]
  const lost = aimChangeText(aims)[lang]
  return [
    ...told({ fr: 'écarter', en: 'leave out' }, leaving),
    ...told({ fr: 'admettre aussi', en: 'let in too' }, along),
    ...told({ fr: 'décaler', en: 'move' }, moving),
    ...(lost === '' ? [] : [lost]),
  ]
}

/** What it would displace. */
export function displacesText(plan: Plan, entrance: ForcedEntry | undefined): Bilingual {
  if (entrance === undefined) return { fr: '', en: '' }
  switch (entrance.kind) {
    case 'impossible':
      return { fr: 'aucun retrait ne suffit', en: 'no withdrawal is enough' }
    case 'not-found':
      return { fr: 'aucune place trouvée', en: 'no place found' }
    case 'not-tried':
      return { fr: 'non essayé', en: 'not tried' }
    case 'comes-in':
      return bilingual((lang) => {
        const told = phrases(plan, entrance, lang)
        return told.length === 0 ? (lang === 'fr' ? 'rien' : 'nothing') : told.join(', ')
      })
  }
}
