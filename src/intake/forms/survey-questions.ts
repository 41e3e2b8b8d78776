/** What the survey of needs asks of every need, and which titles say nearly the same. */
import { likelyPairs, likeness, titleWords } from '../../lang/title-likeness.ts'

/** The questions that every need answers before it can be weighed against others, by the way to their field. */
export const ASKED_OF_NEEDS: readonly string[] = [
  ...['title', 'rank', 'process', 'description', 'expected_result', 'users'],
  ...['criticality', 'data_sensitivity', 'wanted_by', 'business_days'],
]

/** From here on two titles more likely say one need than two. */
const ALIKE = 0.85

/** The positions of titles that say nearly the same, each pair once, the earlier one first. */
export function alikeTitles(titles: readonly string[]): (readonly [number, number])[] {
  const words = titles.map(titleWords)
  return [...likelyPairs(words)].flatMap(([later, earlier]) =>
    earlier.flatMap((before): (readonly [number, number])[] => {
      const [left, right] = [words[before], words[later]]
      const isAlike = left !== undefined && right !== undefined && likeness(left, right) >= ALIKE
      return isAlike ? [[before, later]] : []
    }),
  )
}
