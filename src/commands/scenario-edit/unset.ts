/** Reads --unset: the projects, ceilings and teams of which a scenario is to say nothing any more, and what it starts from. */
import { isSameId } from '../../plan/entity.ts'
import { isIdTaken } from '../../plan/find-entity.ts'
import type { Entry } from '../../plan/plan.ts'
import type { Unset } from '../edits/scenario.ts'
import { withValues } from '../pairs.ts'
import { Refusal } from '../refusal.ts'
import type { AskedOf } from './asked-of.ts'
import { budgetYear } from './ceiling.ts'
import { meantId } from './names.ts'
import { CHOOSING, DESCRIBING, UNSETTING } from './options.ts'

/** The key of what a scenario starts from, by which --unset takes it out. */
const EXTENDS = 'extends'

/** The options that change a scenario, as `--in`. */
const CHANGING = [...DESCRIBING, ...CHOOSING, UNSETTING].map(({ flags }) =>
  flags.replace(/ .*/, ''),
)

type UnsetFrom = Pick<AskedOf, 'plan' | 'path' | 'argv'>

/** The names that a scenario itself says something of. */
function ownNames({ choices = {}, frame, extends: parent }: Entry<'scenarios'>): string[] {
  const { envelopes = [], teams = [] } = frame ?? {}
  const ceilings = envelopes.filter(({ max }) => max !== undefined)
  return [
    ...(parent === undefined ? [] : [EXTENDS]),
    ...Object.keys(choices),
    ...ceilings.map(({ section, year }) => `${section}:${year}`),
    ...teams.map(({ team }) => team),
  ]
}

/** A name of which a scenario says nothing itself, as a refusal with the one that was meant, or the line without it. */
function unknownName(
  { id }: Entry<'scenarios'>,
  word: string,
  known: readonly string[],
  { plan, path, argv }: UnsetFrom,
): Refusal {
  // What is there, and only not in this scenario, is no slip.
  const isThere = isIdTaken(plan, word) || budgetYear(word) !== undefined
  const names = known.map((name) => ({ id: name }))
  const suggestion = isThere ? undefined : meantId(word, names)
  const line = withValues(argv, '--unset', false, (one) => (one === word ? suggestion : one))
  const isIdle = !line.some((one) => CHANGING.includes(one.replace(/=.*/s, '')))
  return new Refusal('unset-nothing', `${id} ${word}`, {
    ...{ known, suggestion, line: isIdle ? ['scenario', 'show', id, path] : line },
  })
}

/** What a scenario is to say no more; refused where it does not say it. */
export function unsetAsked(
  scenario: Entry<'scenarios'>,
  words: readonly string[] = [],
  asked: UnsetFrom,
): Unset & { readonly names: readonly string[] } {
  const known = [...new Set(ownNames(scenario))]
  const names = words.map((word) => {
    const place = budgetYear(word)
    const typed = place === undefined ? word : `${place.section}:${place.year}`
    const found = known.find((one) => isSameId(one, typed))
    if (found === undefined) throw unknownName(scenario, word, known, asked)
    return found
  })
  const isProject = (name: string): boolean => Object.hasOwn(scenario.choices ?? {}, name)
  const ceilings = names.filter((name) => name.includes(':'))
  return {
    names,
    projects: names.filter(isProject),
    ceilings: ceilings.flatMap((name) => budgetYear(name) ?? []),
    teams: names.filter(
      (name) => ![isProject(name), name.includes(':'), name === EXTENDS].includes(true),
    ),
    isRoot: names.includes(EXTENDS),
  }
}
