/**
 * Names the limits that a choice of projects and their dates must keep, and says how much of them is meant or missing.
 */

import type { Limit } from '../../arbitration/formulate/formulation-map.ts'
import type { LimitAmount } from '../../arbitration/smooth/smoothing.ts'
import { sectionName } from '../../lang/catalogue/labels.ts'
import { formatPeriod } from '../../lang/dates.ts'
import { formatNumber, moneyText } from '../../lang/numbers.ts'
import { daysText } from '../../lang/plurals.ts'
import { semicolon } from '../../lang/punctuation.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { type Cents, type Days, plain } from '../../values/quantity.ts'

function nameIn(limit: Limit, lang: Lang): string {
  switch (limit.kind) {
    case 'money':
      return `${sectionName(limit.section)[lang]} ${limit.year}`
    case 'work':
      return `${limit.team.id} ${formatPeriod(limit.period, lang)}`
    case 'axis':
      return lang === 'fr' ? `part de l’axe ${limit.axis}` : `share of axis ${limit.axis}`
    case 'golives': {
      const what = lang === 'fr' ? 'mises en service' : 'go-lives'
      return `${what} ${limit.department} ${formatPeriod(limit.quarter, lang)}`
    }
  }
}

/** A limit as a phrase: « investissement 2026 », « APPLI 2026-T2 ». */
export function limitName(limit: Limit): Bilingual {
  return bilingual((lang) => nameIn(limit, lang))
}

/** Of a limit so much, in hundredths: cents, or days of which no more than is needed is shown. */
function muchOf(plan: Plan, limit: Limit, by: number, lang: Lang): string {
  switch (limit.kind) {
    case 'money':
    case 'axis': {
      // Of thousands no part: less than is needed must not be shown.
      const step = by < 1000_00 ? 1 : 1000_00
      return moneyText((Math.ceil(by / step) * step) as Cents, plan, lang)
    }
    case 'work':
      return daysText(Math.ceil(plain(by as Days) * 10) / 10, lang)
    case 'golives':
      return formatNumber(by, lang)
  }
}

function moneyMore(much: string, limit: Limit & { kind: 'money' }, lang: Lang): string {
  const section = sectionName(limit.section)[lang]
  if (lang === 'en') return `${much} of ${section} money in ${limit.year}`
  return `${much} ${limit.section === 'investment' ? 'd’' : 'de '}${section} en ${limit.year}`
}

/** So much more (or, below a floor, too little) of a limit: `+12 jours à INFRA en 2025-T2`. */
export function moreOf(
  plan: Plan,
  { limit, by }: { readonly limit: Limit; readonly by: number },
  lang: Lang,
): string {
  const much = `+${muchOf(plan, limit, by, lang)}`
  switch (limit.kind) {
    case 'money':
      return moneyMore(much, limit, lang)
    case 'work': {
      const period = formatPeriod(limit.period, lang)
      return lang === 'fr'
        ? `${much} à ${limit.team.id} en ${period}`
        : `${much} of ${limit.team.id} in ${period}`
    }
    case 'axis':
      // What the share lacks is no amount that could be given: with the axis the whole would grow too.
      return lang === 'fr'
        ? `une part minimale moindre pour l’axe ${limit.axis}`
        : `a lower least share for axis ${limit.axis}`
    case 'golives': {
      const quarter = formatPeriod(limit.quarter, lang)
      return lang === 'fr'
        ? `${much} mise en service chez ${limit.department} en ${quarter}`
        : `${much} go-live at ${limit.department} in ${quarter}`
    }
  }
}

/** The most parts that a sentence names. */
const MOST_PARTS = 3

/** `22,2 jours`, `138 k€`. */
function amountText(plan: Plan, { limit, amount }: LimitAmount, lang: Lang): string {
  return limit.kind === 'work'
    ? daysText(plain(amount as Days), lang)
    : moneyText(amount as Cents, plan, lang)
}

/** `APPLI 2025-T3 (22,2 jours)` of each part, the first of them where there are many. */
export function partsText(plan: Plan, parts: readonly LimitAmount[], lang: Lang): string {
  const shown = parts
    .slice(0, MOST_PARTS)
    .map((part) => `${limitName(part.limit)[lang]} (${amountText(plan, part, lang)})`)
  return [...shown, ...(parts.length > MOST_PARTS ? ['…'] : [])].join(semicolon(lang))
}
