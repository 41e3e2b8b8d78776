/** Where two tellings of the same money differ. */
import { type Figure, type Figures, inWords } from './figure.ts'

/** The metric of a figure's key. */
export function metricOfKey(key: string): string {
  return key.split(' of ')[0] ?? ''
}

function isSame(left: Figure | undefined, right: Figure | undefined): boolean {
  if (left?.kind === 'amount' && right?.kind === 'amount') return left.cents === right.cents
  if (left?.kind === 'mean' && right?.kind === 'mean')
    return left.of === right.of && Math.abs(left.value - right.value) < 1e-9
  if (left?.kind === 'rate' && right?.kind === 'rate')
    return left.numerator === right.numerator && left.denominator === right.denominator
  return left === right
}

/** An amount of 0 where the page tells nothing: the sum of nothing, which a total may print. */
function isEmptySum(page: Figure | undefined, program: Figure | undefined): boolean {
  return page === undefined && program?.kind === 'amount' && program.cents === 0n
}

/** A year or project without a row of its own tells the same as a row of 0. */
function isLeftOut(page: Figure | undefined, program: Figure | undefined, key: string): boolean {
  const hasRow = / of (whole|section \w+)$/.test(key)
  return !hasRow && program === undefined && page?.kind === 'amount' && page.cents === 0n
}

/** Every figure on which the two differ, in words; a figure that either tells must be told by both. */
export function disagreements(
  page: Figures,
  program: Figures,
  isAsked: (key: string) => boolean = () => true,
): string[] {
  const keys = [...new Set([...page.keys(), ...program.keys()])].filter(isAsked)
  return keys.flatMap((key) => {
    const [wanted, got] = [page.get(key), program.get(key)]
    const isFine = isSame(wanted, got) || isEmptySum(wanted, got) || isLeftOut(wanted, got, key)
    return isFine ? [] : [`${key}: ${inWords(wanted)} by the page, ${inWords(got)} by the program`]
  })
}
