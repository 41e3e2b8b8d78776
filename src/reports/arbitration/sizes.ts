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

/** A project with what it would count once, and its size. */
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
  const number = formatNumber(amount, lang)
  const units = {
    days: { fr: 'jours', en: 'days' },
    reach: { fr: 'utilisateurs', en: 'users' },
  } as const
  return `${number}\u00a0${units[kind][lang]}`
}

/** How the largest project left out would count by its size, beside those that were chosen. */
function onceText(plan: Plan, most: Sized, chosen: readonly Sized[]): Bilingual {
  const { kind } = most.size
  const total = chosen.reduce((sum, { once, size }) => sum + once * size.factor, 0)
  const mean = chosen.length === 0 ? undefined : total / chosen.length
  return bilingual((lang) => {
    const size = sizeText(plan, most.size, lang)
    const [once, sized] = [
      worthText(most.once, lang),
      worthText(most.once * most.size.factor, lang),
    ]
    const unit = SIZE_TEXTS[kind].unit(plan.currency)[lang]
    if (lang === 'fr') {
      const beside =
        mean === undefined
          ? ''
          : `, contre ${worthText(mean, lang)} en moyenne pour ceux qui sont retenus par choix`
      return `Chaque projet compte une fois, quelle que soit sa taille\u00a0: ${nameOfId(plan, most.id, 'fr')}, le plus grand des écartés (${size}), compte pour ${once}. Selon ${SIZE_TEXTS[kind].by.fr}, par tranche de ${unit} (plan.value.size: ${kind}), il compterait pour ${sized}${beside}.`
    }
    const beside =
      mean === undefined
        ? ''
        : `, against ${worthText(mean, lang)} on average for those that are in by choice`
    return `Each project counts once, whatever its size: ${nameOfId(plan, most.id, 'en')}, the largest left out (${size}), counts for ${once}. By ${SIZE_TEXTS[kind].by.en}, in units of ${unit} (plan.value.size: ${kind}), it would count for ${sized}${beside}.`
  })
}

/** How the largest project left out counts by its size, and how it would count once. */
function sizedText(plan: Plan, most: Sized): Bilingual {
  const { kind } = most.size
  return bilingual((lang) => {
    const size = sizeText(plan, most.size, lang)
    const [once, sized] = [
      worthText(most.once, lang),
      worthText(most.once * most.size.factor, lang),
    ]
    const unit = SIZE_TEXTS[kind].unit(plan.currency)[lang]
    return {
      fr: `Les projets comptent selon ${SIZE_TEXTS[kind].by.fr}, par tranche de ${unit}\u00a0: ${nameOfId(plan, most.id, 'fr')}, le plus grand des écartés (${size}), compte pour ${sized}\u00a0; compté une fois, ce serait ${once}.`,
      en: `Projects count by ${SIZE_TEXTS[kind].by.en}, in units of ${unit}: ${nameOfId(plan, most.id, 'en')}, the largest left out (${size}), counts for ${sized}; counted once, it would be ${once}.`,
    }[lang]
  })
}

/** The projects with scores whose size nobody wrote. */
function unsizedNotes(plan: Plan, kind: SizeKind, verdicts: readonly ProjectDecision[]): Note[] {
  const ids = verdicts
    .filter(({ standing }) => !isObliged(standing))
    .filter(({ wished }) => meritOf(plan, wished) !== undefined)
    .filter(({ wished }) => sizeOf(plan, wished, kind) === undefined)
    .map(({ project }) => project.id)
  if (ids.length === 0) return []
  const text = bilingual((lang) => {
    const names = namedIds(plan, ids, lang)
    return {
      fr: `Taille à estimer (${SIZE_TEXTS[kind].name.fr}), donc sans valeur\u00a0: ${names}.`,
      en: `Size to be estimated (${SIZE_TEXTS[kind].name.en}), so without a value: ${names}.`,
    }[lang]
  })
  return [note(text, 'watch')]
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
