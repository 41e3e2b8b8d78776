/**
 * How the sentences of rules name an entity, most of a plan, and the projects behind a figure.
 */

import { comparedMoney } from '../../lang/compared.ts'
import { formatNumber, moneyText } from '../../lang/numbers.ts'
import { daysText } from '../../lang/plurals.ts'
import { colon, quote } from '../../lang/punctuation.ts'
import type { ProjectDemand } from '../../metrics/base/demand.ts'
import type { TeamLoad } from '../../metrics/base/team-load.ts'
import { titleOf, type WrittenTitle, within } from '../../plan/entity.ts'
import type { Related } from '../../plan/finding.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { type Cents, plain } from '../../values/quantity.ts'
import type { Collective } from '../define.ts'

/** The entity's title in quotes; its id where it has no title. */
export function nameOf(entity: { readonly id: string; readonly title?: WrittenTitle | undefined }, lang: Lang): string {
  return quote(titleOf(entity.title, entity.id)[lang], lang)
}

/** {@link nameOf} in both languages. */
export function nameWords(entity: Parameters<typeof nameOf>[0]): Bilingual {
  return bilingual((lang) => nameOf(entity, lang))
}

/** A text in each language for each of some values. */
type BothWords<V extends readonly unknown[]> = { readonly [K in keyof V]: Bilingual }

/** Amounts that one sentence compares, each in both languages. */
export function comparedMoneyWords<V extends readonly Cents[]>(
  plan: Pick<Plan, 'currency'>,
  ...amounts: V
): BothWords<V> {
  const [fr, en] = (['fr', 'en'] as const).map((lang): readonly string[] => comparedMoney(amounts, plan, lang))
  const words = amounts.map((_, at): Bilingual => ({ fr: fr?.[at] ?? '', en: en?.[at] ?? '' }))
  return words as unknown as BothWords<V>
}

/** An amount with its currency in both languages. */
export function moneyWords(plan: Pick<Plan, 'currency'>, amount: Cents): Bilingual {
  return bilingual((lang) => moneyText(amount, plan, lang))
}

/** A sentence about most of a plan, with both counts written as the language writes numbers. */
export function collectively({ message }: Collective, count: number, of: number): Bilingual {
  return bilingual((lang) =>
    message[lang].replace('{count}', formatNumber(count, lang)).replace('{of}', formatNumber(of, lang)),
  )
}

const SHOWN = 3

/** One project and what it takes. */
interface Share {
  readonly project: Project
  readonly amount: Cents
}

/** The three projects of the largest amounts above zero, with them; equal ones in the order given. */
export function largestShares(plan: Pick<Plan, 'currency'>, shares: readonly Share[]): Related[] {
  return shares
    .filter(({ amount }) => amount > 0)
    .sort((left, right) => right.amount - left.amount)
    .slice(0, SHOWN)
    .map(({ project, amount }) => ({
      at: within(project, 'id'),
      label: bilingual((lang) => `${nameOf(project, lang)}${colon(lang)} ${moneyText(amount, plan, lang)}`),
    }))
}

/** How many projects a finding names. */
const MOST = 3

/** The projects that ask most of the team in the period, three at most, the heaviest first. */
export function heaviestProjects({ by }: TeamLoad): Related[] {
  const heaviest: readonly ProjectDemand[] = [...by].sort((left, right) => right.days - left.days).slice(0, MOST)
  return heaviest.map(({ project, days }) => ({
    at: within(project, 'id'),
    label: bilingual((lang) => `${nameOf(project, lang)} ${daysText(plain(days), lang)}`),
  }))
}
