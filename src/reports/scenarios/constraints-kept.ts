/** Which of the scenarios that are shown break no constraint, and how many the others break. */
import { inARow } from '../../lang/lists.ts'
import { counted, formOf, NOUNS, type Noun } from '../../lang/plurals.ts'
import { colon, semicolon } from '../../lang/punctuation.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import { verbatim } from '../document/cell.ts'
import type { Note } from '../document/document.ts'
import { note } from '../document/table.ts'
import { unlimitedText } from '../words/unlimited.ts'
import type { OptionColumn, ScenarioColumn, ScenarioContext } from './context.ts'
import { quotedName } from './state-names.ts'

const TEXTS = printed('constraints-kept', {
  and: { fr: 'et', en: 'and' },
  keptByOne: ({ fr, en }: Bilingual) => ({
    fr: `${fr} n’enfreint aucune contrainte`,
    en: `${en} breaks no constraint`,
  }),
  keptByAll: (count: number) => ({
    fr: `Aucun des ${count} scénarios n’enfreint de contrainte`,
    en: `None of the ${count} scenarios breaks a constraint`,
  }),
  keptBySome: (subject: Bilingual, of: number, verb: Bilingual) => ({
    fr: `${subject.fr} sur ${of} ${verb.fr} aucune contrainte`,
    en: `${subject.en} of ${of} scenarios ${verb.en} no constraint`,
  }),
  keptByNone: (count: number) => ({
    fr: `Chacun des ${count} scénarios enfreint des contraintes, aucun ne peut être recommandé tel quel`,
    en: `Each of the ${count} scenarios breaks constraints, none can be recommended as it is`,
  }),
  brokenByOne: (scenario: Bilingual, constraints: Bilingual) => ({
    fr: `${scenario.fr} enfreint ${constraints.fr} et ne peut être recommandé tel quel`,
    en: `${scenario.en} breaks ${constraints.en} and cannot be recommended as it is`,
  }),
  breaks: (scenario: string, count: number) => ({
    fr: `${scenario} en enfreint ${count}`,
    en: `${scenario} breaks ${count}`,
  }),
  waivers: { fr: ' (dérogations mises à part)', en: ' (waivers aside)' },
})

const SCENARIOS: Noun = { fr: ['scénario', 'scénarios'], en: ['', ''] }
const BREAK: Noun = { fr: ['n’enfreint', 'n’enfreignent'], en: ['breaks', 'break'] }
const OTHERS: Noun = { fr: ['autre en enfreint', 'autres en enfreignent'], en: ['more breaks some', 'more break some'] }

/** The most scenarios that are named with what they break. */
const MOST_NAMED = 3

/** How many constraints a state breaks that nobody waived. */
export function brokenCount({ breaches }: Pick<ScenarioColumn, 'breaches'>): number {
  return breaches.filter(({ isWaived }) => !isWaived).length
}

/** The scenarios with how many constraints each breaks, the fewest first. */
function breakersText(context: ScenarioContext, breakers: readonly OptionColumn[], lang: Lang): string {
  const ordered = breakers.toSorted((left, right) => brokenCount(left) - brokenCount(right))
  const most = ordered.length === MOST_NAMED + 1 ? MOST_NAMED + 1 : MOST_NAMED
  const left = ordered.length - most
  const told = ordered.slice(0, most).map((one) => TEXTS.breaks(quotedName(context, one, lang), brokenCount(one))[lang])
  return inARow(left > 0 ? [...told, counted(left, OTHERS, lang)] : told, TEXTS.and[lang])
}

function ofOne(context: ScenarioContext, option: OptionColumn): Bilingual {
  const name = bilingual((lang) => quotedName(context, option, lang))
  const count = brokenCount(option)
  if (count === 0) return TEXTS.keptByOne(name)
  const constraints = bilingual((lang) => counted(count, NOUNS.constraint, lang))
  return TEXTS.brokenByOne(name, constraints)
}

/** How many of several scenarios break nothing, and what the others break. */
function ofSeveral(context: ScenarioContext): Bilingual {
  const { options } = context
  const breakers = options.filter((option) => brokenCount(option) > 0)
  const kept = options.length - breakers.length
  if (breakers.length === 0) return TEXTS.keptByAll(kept)
  if (kept === 0) {
    const head = TEXTS.keptByNone(options.length)
    return bilingual((lang) => `${head[lang]}${colon(lang)} ${breakersText(context, breakers, lang)}`)
  }
  const head = TEXTS.keptBySome(
    bilingual((lang) => counted(kept, SCENARIOS, lang).trim()),
    options.length,
    bilingual((lang) => formOf(kept, BREAK, lang)),
  )
  return bilingual((lang) => `${head[lang]}${semicolon(lang)}${breakersText(context, breakers, lang)}`)
}

/** The scenarios that may be chosen as they are, since they break nothing, and those that may not. */
export function constraintsNote(context: ScenarioContext): Note {
  const { options } = context
  const [first] = options
  const told = first !== undefined && options.length === 1 ? ofOne(context, first) : ofSeveral(context)
  const hasWaivers = options.some(({ breaches }) => breaches.some(({ isWaived }) => isWaived))
  const aside = hasWaivers ? TEXTS.waivers : verbatim('')
  const isKept = options.filter((option) => brokenCount(option) === 0).length
  const rest = isKept === 0 ? verbatim('') : unlimitedText(options)
  const isAll = isKept === options.length && rest.en === ''
  return note(
    bilingual((lang) => `${told[lang]}${aside[lang]}.${rest[lang]}`),
    isAll ? 'good' : isKept === 0 ? 'bad' : undefined,
  )
}
