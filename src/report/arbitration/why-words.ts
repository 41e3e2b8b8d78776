/** Says why a project is out or moved, what would let it in, and what it would displace. */
import type { Plan } from '../../model/plan.ts'
import type { Entrance } from '../../scenario/arbitration/entrances.ts'
import type { Bound } from '../../scenario/arbitration/meaning.ts'
import type { Why } from '../../scenario/arbitration/why.ts'
import { BOUND_TEXTS, listed } from '../../text/arbitration-texts.ts'
import { bilingual, colon, formatDate, semicolon } from '../../text/format.ts'
import { monthText } from '../../units/calendar.ts'
import type { Bilingual, Lang } from '../../units/language.ts'
import { aimChangeText } from './aim-change.ts'
import { limitName, moreOf } from './limit-words.ts'

/** The most limits that a cell names. */
const MOST_LIMITS = 4

function boundsText(bounds: readonly Bound[], lang: Lang): string {
  return bounds.map((bound) => BOUND_TEXTS[bound][lang]).join(', ')
}

type Short = Extract<Why, { kind: 'short' }>

function shortText({ lacks, start }: Short, lang: Lang): string {
  const names = lacks.map(({ limit }) => limitName(limit)[lang])
  const told = listed(names, lang, MOST_LIMITS)
  const full = lang === 'fr' ? 'limite atteinte' : 'limit reached'
  const fulls = lang === 'fr' ? 'limites atteintes' : 'limits reached'
  const what = `${lacks.length === 1 ? full : fulls}${colon(lang)} ${told}`
  if (start === undefined) return what
  const date = formatDate(monthText(start), lang)
  return lang === 'fr' ? `même à partir de ${date}, ${what}` : `even from ${date}, ${what}`
}

function datesText(bounds: readonly Bound[], lang: Lang): string {
  const what = { fr: 'dates impossibles', en: 'no possible dates' }[lang]
  return bounds.length === 0 ? what : `${what}${colon(lang)} ${boundsText(bounds, lang)}`
}

/** What one project does to another, by id. */
const BONDS = {
  missing: (id) => ({
    fr: `son préalable ${id} n’est pas à choisir`,
    en: `its prerequisite ${id} cannot be chosen`,
  }),
  against: (id) => ({
    fr: `ne peut aller avec ${id}, qui est acquis`,
    en: `cannot stand beside ${id}, which stays`,
  }),
  need: (id) => ({
    fr: `son préalable ${id} est écarté`,
    en: `its prerequisite ${id} is out`,
  }),
  rival: (id) => ({
    fr: `ne peut aller avec ${id}, qui est retenu`,
    en: `cannot stand beside ${id}, which is in`,
  }),
  order: (id) => ({
    fr: `l’ordre avec ${id}, qui est retenu, ne le permet pas`,
    en: `the order with ${id}, which is in, does not allow it`,
  }),
} as const satisfies Record<string, (id: string) => Bilingual>

/** Why as a phrase; of dates what they run into. */
function whyIn(why: Why, lang: Lang): string {
  switch (why.kind) {
    case 'dates':
      return datesText(why.bounds, lang)
    case 'missing':
    case 'against':
      return BONDS[why.kind](why.id)[lang]
    case 'need':
    case 'rival':
    case 'order':
      return BONDS[why.kind](why.project.id)[lang]
    case 'short':
      return shortText(why, lang)
    case 'nothing':
      return { fr: 'rien ne s’y oppose', en: 'nothing stands in the way' }[lang]
  }
}

/** Why a project is not where it was wished. */
export function movedText(why: Why): Bilingual {
  return bilingual((lang) => {
    if (why.kind === 'nothing')
      return lang === 'fr'
        ? 'rien ne s’y oppose\u00a0: moins de décalages n’est pas exclu'
        : 'nothing stands in the way: fewer moves are not ruled out'
    return whyIn(why, lang)
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

/** Why a project is out; one without a score has nothing that speaks for it. */
export function outText(why: Why | undefined, value: number | undefined): Bilingual {
  const worthless = worthlessTexts(value)
  const isTold = why !== undefined && (why.kind !== 'nothing' || worthless.length === 0)
  return bilingual((lang) =>
    [...worthless.map((text) => text[lang]), ...(isTold ? [whyIn(why, lang)] : [])].join(
      semicolon(lang),
    ),
  )
}

/** The least that would let it in where all others stay; empty where more means alone would not. */
export function wayInText(plan: Plan, why: Why | undefined): Bilingual {
  return bilingual((lang) =>
    why?.kind === 'short'
      ? listed(
          why.lacks.map((lack) => moreOf(plan, lack, lang)),
          lang,
          MOST_LIMITS,
        )
      : '',
  )
}

function ids(projects: readonly { readonly id: string }[], lang: Lang): string {
  return listed(
    projects.map(({ id }) => id),
    lang,
  )
}

function phrases({ leaving, moving, along, aims }: Entrance, lang: Lang): string[] {
  const lost = aimChangeText(aims)[lang]
  const isFrench = lang === 'fr'
  return [
    ...(leaving.length === 0
      ? []
      : [`${isFrench ? 'écarter' : 'leave out'} ${ids(leaving, lang)}`]),
    ...(along.length === 0
      ? []
      : [`${isFrench ? 'admettre aussi' : 'let in too'} ${ids(along, lang)}`]),
    ...(moving.length === 0 ? [] : [`${isFrench ? 'décaler' : 'move'} ${ids(moving, lang)}`]),
    ...(lost === '' ? [] : [lost]),
  ]
}

/** What it would displace. */
export function displacesText(entrance: Entrance | undefined): Bilingual {
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
        const told = phrases(entrance, lang)
        return told.length === 0 ? (lang === 'fr' ? 'rien' : 'nothing') : told.join(', ')
      })
  }
}
