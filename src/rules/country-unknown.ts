/** Finds a calendar whose country has no known public holidays. */

import { nearest } from '../lang/nearest.ts'
import { question, quote } from '../lang/punctuation.ts'
import { within } from '../plan/entity.ts'
import { countryCodes, countryOf } from '../plan/public-holidays.ts'
import { bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'

/** The code that somebody most likely meant: the country without its part, the one of that name, or the nearest code. */
function meantBy(written: string): string | undefined {
  const [country = ''] = written.split('-')
  if (country !== written && countryOf(country) !== undefined) return country.toUpperCase()
  const known = countryCodes()
  const name = nearest(written, new Set(known.map((one) => one.name)))
  const named = known.find((one) => one.name === name)?.code
  return named ?? nearest(written, new Set(known.map(({ code }) => code)))
}

/** Finds a calendar whose country, or part of a country, is not known. */
export const countryUnknown = defineRule({
  id: 'country-unknown',
  subject: 'files',
  severity: 'error',
  summary: {
    fr: 'Le pays du calendrier est un code ISO 3166 dont les jours fériés sont connus',
    en: 'The country of the calendar is an ISO 3166 code whose public holidays are known',
  },
  why: {
    fr: 'Sans jours fériés, la capacité se répartit sur les mois comme si l’on travaillait tous les jours de semaine',
    en: 'Without public holidays capacity spreads over the months as if every weekday were worked',
  },
  fix: {
    fr: 'écrivez le code à deux lettres du pays (FR), avec celui de la région si elle a ses propres jours fériés (FR-57)',
    en: 'write the two-letter code of the country (FR), with that of the region where it has holidays of its own (FR-57)',
  },
  *run({ header }) {
    const country = header.calendars?.country
    if (country === undefined || countryOf(country) !== undefined) return
    const suggestion = meantBy(country)
    yield {
      at: within(header, 'calendars', 'country'),
      facts: { country, ...(suggestion === undefined ? {} : { suggestion }) },
      message: {
        fr: `Pays ${quote(country, 'fr')} inconnu, le calendrier compte sans jours fériés`,
        en: `Country ${quote(country, 'en')} is unknown, so the calendar counts without public holidays`,
      },
      ...(suggestion === undefined ? {} : { help: bilingual((lang) => question(suggestion, lang)) }),
    }
  },
})
