/** Pairs of titles that say nearly the same, in both languages. */
import { likelyPairs, likeness, type TitleWords, titleWords } from '../../lang/title-likeness.ts'
import { titleOf, type WrittenTitle } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Bilingual } from '../../values/language.ts'

/** From here on two titles are more likely one demand than two: at most one word in four is more. */
const ALIKE = 0.85

/** A thing by the words of its title. */
export interface Titled {
  readonly words: Readonly<Record<keyof Bilingual, TitleWords>>
}

/** The words of a written title in both languages. */
export function wordsOf(entity: { readonly id: string; readonly title?: WrittenTitle | undefined }): Titled['words'] {
  const title = titleOf(entity.title, entity.id)
  return { fr: titleWords(title.fr), en: titleWords(title.en) }
}

/** Of each item, the earlier ones whose titles are nearly its own, in their order, and how alike they are. */
export function* alikeTitles<T extends Titled>(
  items: readonly T[],
): Generator<{ readonly later: T; readonly earlier: T; readonly alike: number }> {
  for (const [index, before] of likelyPairs(items.map(({ words }) => words.fr))) {
    const later = items[index] as T
    for (const position of before) {
      const earlier = items[position] as T
      // Alike in both languages: a title that is not translated is the same in both.
      const alike = Math.min(likeness(earlier.words.fr, later.words.fr), likeness(earlier.words.en, later.words.en))
      if (alike >= ALIKE) yield { later, earlier, alike }
    }
  }
}

/** Whether a need may have a double to be declared: one that was refused carries on nothing. */
export function mayHaveDouble({ status, duplicate_of }: Plan['needs'][number]): boolean {
  return status !== 'duplicate' && status !== 'rejected' && duplicate_of === undefined
}
