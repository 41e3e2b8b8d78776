/** Reads what `plan scenario` and its verbs are asked for: ids, sections, and options that go together. */
import { isSameId } from '../../plan/entity.ts'
import type { ReadablePlan } from '../../plan/load/load-plan.ts'
import type { Plan } from '../../plan/plan.ts'
import type { OptionsOf } from '../declaration.ts'
import { nameAmong } from '../option-values.ts'
import { Refusal } from '../refusal.ts'
import { refuseDecided } from './as-decided.ts'
import type { SCENARIO } from './declaration.ts'

/** The ids of a word, which may hold several with commas. */
function listedIds(word: string): string[] {
  return word.split(',').flatMap((id) => (id.trim() === '' ? [] : id.trim()))
}

/** The words that name scenarios where a command cannot do without; refused with those of the plan where there are none. */
export function requiredIds(
  { scenarios }: Plan,
  ids: readonly string[],
  { path, argv }: { readonly path: string; readonly argv: readonly string[] },
): readonly string[] {
  const known = scenarios.map(({ id }) => id)
  const [first] = known
  if (first === undefined) {
    const line = ['scenario', 'new', 'do-minimum', path]
    throw new Refusal('scenario-none', '', { line })
  }
  if (ids.length > 0) return ids
  const line = argv.toSpliced(2, 0, first)
  throw new Refusal('argument-missing', 'scenario', { known, line })
}

/** Refuses an id that the plan has no scenario of, or that could not be read, and an option that a decision settled. */
export function checkIds({ plan, unread }: ReadablePlan, ids: readonly string[] = [], path = '.'): void {
  const known = plan.scenarios.map(({ id }) => id)
  for (const id of ids) {
    const isKnown = known.some((one) => isSameId(one, id))
    if (!isKnown && unread.parts.has('scenarios')) throw new Refusal('name-unread', id, { line: ['validate', path] })
    nameAmong(id, known, 'scenario-unknown')
  }
  refuseDecided(plan, ids)
}

/** The ids of some words, each once; refused where one is named again, with the line that names it once. */
export function distinctIds(words: readonly string[], argv: readonly string[]): string[] {
  const ids = words.flatMap(listedIds)
  const again = ids.find((id, at) => ids.findIndex((one) => isSameId(one, id)) < at)
  if (again === undefined) return ids
  const seen = new Set<string>()
  const isFirst = (id: string): boolean => {
    const key = id.toLowerCase()
    return !seen.has(key) && seen.add(key).has(key)
  }
  const line = argv.flatMap((word) => {
    if (!words.includes(word)) return [word]
    const left = listedIds(word).filter(isFirst)
    return left.length === 0 ? [] : [left.join(',')]
  })
  throw new Refusal('scenario-itself', again, { line })
}

/** The options of the live comparison, which a frozen one passes over. */
const OF_LIVE = { section: '--section', value: '--value', check: '--check', failOn: '--fail-on' } as const

/** Refuses beside --as-decided an option that would be passed over without a word. */
export function checkFrozen(options: OptionsOf<typeof SCENARIO>): void {
  for (const option of Object.keys(OF_LIVE) as (keyof typeof OF_LIVE)[])
    if (options[option] !== undefined) throw new Refusal('options-exclude', `--as-decided, ${OF_LIVE[option]}`)
}
