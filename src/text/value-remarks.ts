/** What is remarked on numbers, amounts and dates that cannot be read: how they are written, and what they may mean. */
import type { Bilingual } from '../values/language.ts'
import { bilingual } from './format.ts'
import { allowedMeanings, fact, quoted, type SlipFacts, type SlipText, slip } from './slip.ts'

const NBSP = '\u00a0'

/** What to mind in a number: its separators where it has some, else its unit or its quotes. */
export function figures(facts: SlipFacts): Bilingual {
  const found = fact(facts, 'found')
  if (found === fact(facts, 'suggestion')) return { fr: 'sans guillemets', en: 'without quotes' }
  const remarks = [
    ...(/\d[\s\u00a0\u202f_’']\d/.test(found) ? [{ fr: 'sans espace', en: 'no space' }] : []),
    ...(/[,.]/.test(found)
      ? [{ fr: 'point décimal, pas de virgule', en: 'decimal point, no comma' }]
      : []),
  ]
  return remarks.length === 0
    ? { fr: 'le nombre seul', en: 'the number alone' }
    : bilingual((lang) => remarks.map((remark) => remark[lang]).join(', '))
}

const COUNTED_IN: Readonly<Record<string, Bilingual>> = {
  k: { fr: 'le plan compte en milliers', en: 'the plan counts in thousands' },
  M: { fr: 'le plan compte en millions', en: 'the plan counts in millions' },
}

/** What to mind in an amount: the unit of the plan where the amount has one of its own. */
export function money(facts: SlipFacts): Bilingual {
  return COUNTED_IN[fact(facts, 'unit')] ?? figures(facts)
}

const BIG_UNIT: Readonly<Record<string, Bilingual>> = {
  k: { fr: 'milliers', en: 'thousands' },
  M: { fr: 'millions', en: 'millions' },
}

function currencyOf(facts: SlipFacts): Bilingual {
  const currency = fact(facts, 'currency')
  return currency === 'EUR' ? { fr: 'euros', en: 'euros' } : { fr: currency, en: currency }
}

/** The readings of an amount with its thousands in a plan that counts in thousands or millions; undefined for any other. */
export function inEuros(facts: SlipFacts): Bilingual | undefined {
  const [worth, whole, decimal] = ['counted', 'whole', 'decimal'].map((name) => fact(facts, name))
  const unit = BIG_UNIT[fact(facts, 'unit')]
  if (worth === undefined || worth === '' || unit === undefined) return undefined
  const currency = currencyOf(facts)
  const isEither = decimal === worth
  const comma =
    decimal === '' || isEither
      ? { fr: '', en: '' }
      : {
          fr: `, ${decimal} si la virgule précède des décimales`,
          en: `, ${decimal} if the comma stands before decimals`,
        }
  const also = isEither
    ? { fr: ' ou si la virgule précède des décimales', en: ' or the comma stands before decimals' }
    : { fr: '', en: '' }
  return {
    fr: `le plan compte en ${unit.fr}${NBSP}: écrivez ${worth} si le montant est en ${currency.fr}${also.fr}, ${whole} s’il est déjà en ${unit.fr}${comma.fr}`,
    en: `the plan counts in ${unit.en}: write ${worth} if the amount is in ${currency.en}${also.en}, ${whole} if it is in ${unit.en} already${comma.en}`,
  }
}

/** Two numbers that a text may mean: `1,234` has thousands in English and decimals in French. */
export function eitherNumber(facts: SlipFacts): Bilingual | undefined {
  const [, whole, fraction] = /^([-+]?[1-9]\d{0,2}),(\d{3})(?!\d)/.exec(fact(facts, 'found')) ?? []
  if (whole === undefined || fact(facts, 'suggestion') !== '') return undefined
  const [one, other] = [`${whole}${fraction}`, `${whole}.${fraction}`]
  return {
    fr: `écrivez ${one} si la virgule sépare les milliers, ${other} si elle sépare les décimales`,
    en: `write ${one} if the comma separates thousands, ${other} if it separates decimals`,
  }
}

/** The limit that a number passes. */
export function range(facts: SlipFacts): Bilingual {
  const [min, max] = [fact(facts, 'min'), fact(facts, 'max')]
  return max === ''
    ? { fr: `au moins ${min}`, en: `at least ${min}` }
    : { fr: `au plus ${max}`, en: `at most ${max}` }
}

/** A day that its month does not have; the date beside it may tell which was meant. */
export function noSuchDay(facts: SlipFacts): SlipText {
  const [last, pair, date] = ['last', 'pair', 'date'].map((name) => fact(facts, name))
  const beside =
    date === ''
      ? { fr: '', en: '' }
      : { fr: ` («${NBSP}${pair}${NBSP}» dit ${date})`, en: ` ("${pair}" beside it says ${date})` }
  return slip(
    `Jour ${quoted(facts, 'found').fr} inexistant${NBSP}: le dernier jour du mois est ${last}`,
    `No day ${quoted(facts, 'found').en}: the last day of the month is ${last}`,
    `écrivez ${last}, ou un autre jour${beside.fr}`,
    `write ${last}, or another day${beside.en}`,
  )
}

/** A month, quarter or year where a day is asked for. */
export function withoutDay(facts: SlipFacts): SlipText {
  const { fr, en } = quoted(facts, 'found')
  return slip(
    `Date ${fr} sans jour`,
    `Date ${en} names no day`,
    `ajoutez le jour, par exemple ${fact(facts, 'example')}`,
    `add the day, for example ${fact(facts, 'example')}`,
  )
}

/** The values that may stand here; classes of priority with the question that they answer. */
export function choices(facts: SlipFacts): Bilingual {
  if (fact(facts, 'about') === 'Priority class')
    return {
      fr: `la classe dit à quel point le projet est nécessaire${NBSP}: must (indispensable au plan), should (important, mais peut attendre), could (souhaitable, s’il reste des moyens), wont (pas dans ce plan)${NBSP}; mandatory (obligatoire) seulement si la loi, un contrat ou la sécurité l’impose, avec sa référence et son échéance sous la clé mandatory`,
      en: 'the class says how much the project is needed: must (the plan needs it), should (important, but it can wait), could (useful, if means are left), wont (not in this plan); mandatory only where law, a contract or security demands it, with its reference and deadline under the key mandatory',
    }
  const { fr, en } = allowedMeanings(facts)
  return { fr: `valeurs possibles${NBSP}: ${fr}`, en: `possible values: ${en}` }
}

/** How a date of the kind is written. */
export function dateForm(facts: SlipFacts): Bilingual {
  return fact(facts, 'kind') === 'date'
    ? {
        fr: 'année-mois-jour, par exemple 2024-07-31',
        en: 'year-month-day, for example 2024-07-31',
      }
    : {
        fr: 'année-mois ou année-mois-jour, par exemple 2024-07 ou 2024-07-31',
        en: 'year-month or year-month-day, for example 2024-07 or 2024-07-31',
      }
}

/** A year of more than four digits is told as such, and a number for what Excel makes of a day. */
export function longYear(facts: SlipFacts): Bilingual {
  if (/^\d{5}$/.test(fact(facts, 'found')) && fact(facts, 'suggestion') !== '')
    return {
      fr: `${NBSP}; Excel garde les jours sous forme de nombres`,
      en: '; Excel keeps days as numbers',
    }
  return /\d{5}/.test(fact(facts, 'found'))
    ? { fr: `${NBSP}; l’année a quatre chiffres`, en: '; the year has four digits' }
    : { fr: '', en: '' }
}
