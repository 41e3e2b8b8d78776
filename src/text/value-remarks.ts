/** What is remarked on numbers, amounts and dates that cannot be read: how they are written, and what they may mean. */
import type { Bilingual } from '../units/language.ts'
import { bilingual } from './format.ts'
import { fact, type SlipFacts } from './slip.ts'

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
