/** Says of what stays too much whether it is proven to be the least, what lies in the past, and where all dates are in vain. */

import { valueLabel } from '../../lang/catalogue/labels.ts'
import { bilingual, daysText, formatNumber, moneyText } from '../../lang/numbers.ts'
import type { Smoothing } from '../../scenario/arbitration/smoothing.ts'
import { type Cents, type Days, plain, sum } from '../../values/quantity.ts'
import type { Note } from '../document.ts'

function sentence(smoothing: Smoothing, kind: 'work' | 'money', lang: 'fr' | 'en'): string {
  const own = smoothing.residues.filter(({ limit }) => limit.kind === kind)
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
export function proofNotes(smoothing: Smoothing): Note[] {
  return (['work', 'money'] as const)
    .filter((kind) => smoothing.residues.some(({ limit }) => limit.kind === kind))
    .map((kind) => ({ kind: 'note', text: bilingual((lang) => sentence(smoothing, kind, lang)) }))
}

/** What nothing changes any more; none where there is no such thing. */
export function pastNote({ past, before }: Smoothing): Note[] {
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
export function shortfallNotes({ shortfalls, before }: Smoothing): Note[] {
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
