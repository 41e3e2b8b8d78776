/** Names the limits that a choice of projects and their dates must keep, and says how much of them is meant or missing. */
import type { Limit } from '../../arbitration/formulate/formulation-map.ts'
import type { LimitAmount } from '../../arbitration/smooth/smoothing.ts'
import { sectionName } from '../../lang/catalogue/labels.ts'
import { formatPeriod } from '../../lang/dates.ts'
import { formatNumber, moneyText } from '../../lang/numbers.ts'
import { daysText } from '../../lang/plurals.ts'
import { semicolon } from '../../lang/punctuation.ts'
import type { BudgetSection, Plan } from '../../plan/plan.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { type Cents, type Days, plain } from '../../values/quantity.ts'

const TEXTS = {
  axis: (axis: string) => ({ fr: `part de l’axe ${axis}`, en: `share of axis ${axis}` }),
  goLives: { fr: 'mises en service', en: 'go-lives' },
  moreMoney: {
    investment: (much: string, name: string, year: number) => ({
      fr: `${much} d’${name} en ${year}`,
      en: `${much} of ${name} money in ${year}`,
    }),
    operating: (much: string, name: string, year: number) => ({
      fr: `${much} de ${name} en ${year}`,
      en: `${much} of ${name} money in ${year}`,
    }),
  } satisfies Record<BudgetSection, unknown>,
  moreWork: (much: string, team: string, period: string) => ({
    fr: `${much} à ${team} en ${period}`,
    en: `${much} of ${team} in ${period}`,
  }),
  // What the share lacks is no amount that could be given: with the axis the whole would grow too.
  lessShare: (axis: string) => ({
    fr: `une part minimale moindre pour l’axe ${axis}`,
    en: `a lower least share for axis ${axis}`,
  }),
  moreGoLives: (much: string, department: string, quarter: string) => ({
    fr: `${much} mise en service chez ${department} en ${quarter}`,
    en: `${much} go-live at ${department} in ${quarter}`,
  }),
}

/** A limit as a phrase: « investissement 2026 », « APPLI 2026-T2 ». */
export function limitName(limit: Limit): Bilingual {
  return bilingual((lang) => {
    switch (limit.kind) {
      case 'money':
        return `${sectionName(limit.section)[lang]} ${limit.year}`
      case 'work':
        return `${limit.team.id} ${formatPeriod(limit.period, lang)}`
      case 'axis':
        return TEXTS.axis(limit.axis)[lang]
      case 'golives':
        return `${TEXTS.goLives[lang]} ${limit.department} ${formatPeriod(limit.quarter, lang)}`
    }
  })
}

/** More of the money of a section and year: `+138 k€ of investment money in 2026`. */
export function moreMoney(much: string, section: BudgetSection, year: number, lang: Lang): string {
  return TEXTS.moreMoney[section](much, sectionName(section)[lang], year)[lang]
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
      return neededDays(by as Days, lang)
    case 'golives':
      return formatNumber(by, lang)
  }
}

/** Days rounded up to a tenth: more or less tells nobody anything, but less than is needed must not be shown. */
export function neededDays(days: Days, lang: Lang): string {
  return daysText(Math.ceil(plain(days) * 10) / 10, lang)
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
      return moreMoney(much, limit.section, limit.year, lang)
    case 'work':
      return TEXTS.moreWork(much, limit.team.id, formatPeriod(limit.period, lang))[lang]
    case 'axis':
      return TEXTS.lessShare(limit.axis)[lang]
    case 'golives':
      return TEXTS.moreGoLives(much, limit.department, formatPeriod(limit.quarter, lang))[lang]
  }
}

/** The most parts that a sentence names. */
const MOST_PARTS = 3

/** An amount of a limit, in hundredths of days for work, else in cents: `22,2 jours`, `138 k€`. */
export function amountText(plan: Plan, kind: Limit['kind'], amount: number, lang: Lang): string {
  return kind === 'work'
    ? daysText(plain(amount as Days), lang)
    : moneyText(amount as Cents, plan, lang)
}

/** `APPLI 2025-T3 (22,2 jours)` of each part, the first of them where there are many. */
export function partsText(plan: Plan, parts: readonly LimitAmount[], lang: Lang): string {
  const shown = parts
    .slice(0, MOST_PARTS)
    .map(
      ({ limit, amount }) =>
        `${limitName(limit)[lang]} (${amountText(plan, limit.kind, amount, lang)})`,
    )
  return [...shown, ...(parts.length > MOST_PARTS ? ['…'] : [])].join(semicolon(lang))
}
