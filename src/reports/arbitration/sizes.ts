/** What it means for the largest project left out whether projects count once or by their size. */

import type { ProjectDecision } from '../../arbitration/explain/reasons.ts'
import { worthText } from '../../lang/catalogue/arbitration.ts'
import { SIZE_TEXTS } from '../../lang/catalogue/value-measures.ts'
import { formatNumber, formatThousands } from '../../lang/numbers.ts'
import { type Size, type SizeKind, sizeOf } from '../../metrics/base/project-size.ts'
import { meritOf } from '../../metrics/base/value.ts'
import type { Plan } from '../../plan/plan.ts'
import { isObliged } from '../../scenarios/obligation.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import type { Note } from '../document/document.ts'
import { note } from '../document/table.ts'
import { namedIds, nameOfId } from '../words/names.ts'
import { type ProposalContext, sorted } from './context.ts'

interface Facts {
  readonly name: string
  readonly size: string
  /** What size goes by. */
  readonly by: string
  readonly unit: string
  /** What it counts once, and by its size. */
  readonly once: string
  readonly sized: string
}

const TEXTS = {
  days: (number: string) => ({ fr: `${number}\u00a0jours`, en: `${number}\u00a0days` }),
  reach: (number: string) => ({ fr: `${number}\u00a0utilisateurs`, en: `${number}\u00a0users` }),
  once: ({ name, size, by, unit, once, sized }: Facts, kind: SizeKind, mean: string) => ({
    fr: `Chaque projet compte une fois, quelle que soit sa taille\u00a0: ${name}, le plus grand des écartés (${size}), compte pour ${once}. Selon ${by}, par tranche de ${unit} (plan.value.size: ${kind}), il compterait pour ${sized}${mean}.`,
    en: `Each project counts once, whatever its size: ${name}, the largest left out (${size}), counts for ${once}. By ${by}, in units of ${unit} (plan.value.size: ${kind}), it would count for ${sized}${mean}.`,
  }),
  mean: (worth: string) => ({
    fr: `, contre ${worth} en moyenne pour ceux qui sont retenus par choix`,
    en: `, against ${worth} on average for those that are in by choice`,
  }),
  sized: ({ name, size, by, unit, once, sized }: Facts) => ({
    fr: `Les projets comptent selon ${by}, par tranche de ${unit}\u00a0: ${name}, le plus grand des écartés (${size}), compte pour ${sized}\u00a0; compté une fois, ce serait ${once}.`,
    en: `Projects count by ${by}, in units of ${unit}: ${name}, the largest left out (${size}), counts for ${sized}; counted once, it would be ${once}.`,
  }),
  unsized: (kind: Bilingual, names: Bilingual) => ({
    fr: `Taille à estimer (${kind.fr}), donc sans valeur\u00a0: ${names.fr}.`,
    en: `Size to be estimated (${kind.en}), so without a value: ${names.en}.`,
  }),
}

interface Sized {
  readonly id: string
  readonly once: number
  readonly size: Size
}

function sizedBy(plan: Plan, kind: SizeKind, verdicts: readonly ProjectDecision[]): Sized[] {
  return verdicts.flatMap(({ wished }) => {
    const [merit, size] = [meritOf(plan, wished), sizeOf(plan, wished, kind)]
    // A size of 0 says nothing of what a choice of size means.
    return merit === undefined || size === undefined || size.amount <= 0
      ? []
      : [{ id: wished.id, once: merit.merit, size }]
  })
}

/** The largest, the first of several; undefined where the size of none is known. */
function largest(sized: readonly Sized[]): Sized | undefined {
  return sized.reduce<Sized | undefined>(
    (most, one) => (most === undefined || one.size.factor > most.size.factor ? one : most),
    undefined,
  )
}

/** A size in its own unit: `1,852 k€`, `440 days`, `220 users`. */
function sizeText({ currency }: Plan, { kind, amount }: Size, lang: Lang): string {
  if (kind === 'cost') return formatThousands(amount, currency, lang)
  return TEXTS[kind](formatNumber(amount, lang))[lang]
}

function factsOf(plan: Plan, most: Sized, lang: Lang): Facts {
  const { kind, factor } = most.size
  return {
    name: nameOfId(plan, most.id, lang),
    size: sizeText(plan, most.size, lang),
    by: SIZE_TEXTS[kind].by[lang],
    unit: SIZE_TEXTS[kind].unit(plan.currency)[lang],
    once: worthText(most.once, lang),
    sized: worthText(most.once * factor, lang),
  }
}

/** How the largest project left out would count by its size, beside those that were chosen. */
function onceText(plan: Plan, most: Sized, chosen: readonly Sized[]): Bilingual {
  const total = chosen.reduce((sum, { once, size }) => sum + once * size.factor, 0)
  return bilingual((lang) => {
    const mean = chosen.length === 0 ? '' : TEXTS.mean(worthText(total / chosen.length, lang))[lang]
    return TEXTS.once(factsOf(plan, most, lang), most.size.kind, mean)[lang]
  })
}

/** How the largest project left out counts by its size, and how it would count once. */
function sizedText(plan: Plan, most: Sized): Bilingual {
  return bilingual((lang) => TEXTS.sized(factsOf(plan, most, lang))[lang])
}

/** The projects with scores whose size nobody wrote. */
function unsizedNotes(plan: Plan, kind: SizeKind, decisions: readonly ProjectDecision[]): Note[] {
  const ids = decisions
    .filter(({ standing }) => !isObliged(standing))
    .filter(({ wished }) => meritOf(plan, wished) !== undefined)
    .filter(({ wished }) => sizeOf(plan, wished, kind) === undefined)
    .map(({ project }) => project.id)
  if (ids.length === 0) return []
  const names = bilingual((lang) => namedIds(plan, ids, lang))
  return [note(TEXTS.unsized(SIZE_TEXTS[kind].name, names), 'watch')]
}

/** What the choice of size means for the largest project left out; nothing where none is left out or sizes are unknown. */
export function sizeNotes({ arbitration: { plan }, proposal }: ProposalContext): Note[] {
  const chosen = plan.header.value?.size ?? 'none'
  const { out, kept } = sorted(proposal)
  if (chosen !== 'none') {
    const most = largest(sizedBy(plan, chosen, out))
    return [
      ...(most === undefined ? [] : [note(sizedText(plan, most))]),
      ...unsizedNotes(plan, chosen, proposal.verdicts),
    ]
  }
  const most = largest(sizedBy(plan, 'cost', out)) ?? largest(sizedBy(plan, 'days', out))
  if (most === undefined) return []
  const free = kept.filter(({ standing }) => !isObliged(standing))
  return [note(onceText(plan, most, sizedBy(plan, most.size.kind, free)), 'quiet')]
}
