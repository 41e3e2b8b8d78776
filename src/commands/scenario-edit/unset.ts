/** Reads --unset: the projects, ceilings and teams of which a scenario is to say nothing any more, and what it starts from. */
import { isSameId } from '../../plan/entity.ts'
import { isIdTaken } from '../../plan/find-entity.ts'
import type { Entry } from '../../plan/plan.ts'
import type { ScenarioChanges, Unset } from '../edits/scenario.ts'
import { withValues } from '../pairs.ts'
import { Refusal } from '../refusal.ts'
import type { AskedOf } from './asked-of.ts'
import { budgetYear } from './ceiling.ts'
import { meantId } from './names.ts'
import { CHANGING_FLAGS } from './options.ts'

/** The key of what a scenario starts from, by which --unset takes it out. */
export const EXTENDS = 'extends'

type UnsetFrom = Pick<AskedOf, 'plan' | 'path' | 'argv'>

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

/** A name as it was typed, a ceiling as the plan writes it. */
function ownName(word: string): string {
  const place = budgetYear(word)
  return place === undefined ? word : `${place.section}:${place.year}`
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
  const isIdle = !line.some((one) => CHANGING_FLAGS.includes(one.replace(/=.*/s, '')))
  return new Refusal('unset-nothing', `${id} ${word}`, {
    known,
    suggestion,
    line: isIdle ? ['scenario', 'show', id, path] : line,
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
    const found = known.find((one) => isSameId(one, ownName(word)))
    if (found === undefined) throw unknownName(scenario, word, known, asked)
    return found
  })
  const isProject = (name: string): boolean => Object.hasOwn(scenario.choices ?? {}, name)
  const ceilings = names.filter((name) => name.includes(':'))
  return {
    names,
    projects: names.filter(isProject),
    ceilings: ceilings.flatMap((name) => budgetYear(name) ?? []),
    teams: names.filter((name) => !isProject(name) && !name.includes(':') && name !== EXTENDS),
    isRoot: names.includes(EXTENDS),
  }
}

/** Refuses to say something of a name and nothing at once, with the line that says it. */
export function refuseUnset(
  { names }: Pick<ReturnType<typeof unsetAsked>, 'names'>,
  { choices, ceilings, hires }: Pick<ScenarioChanges, 'choices' | 'ceilings' | 'hires'>,
  argv: readonly string[],
): void {
  const given = [
    ...choices.keys(),
    ...ceilings.map(({ section, year }) => `${section}:${year}`),
    ...hires.map(({ team }) => team),
  ]
  const both = names.filter((name) => given.some((one) => isSameId(one, name)))
  if (both.length === 0) return
  const line = withValues(argv, '--unset', false, (word) =>
    both.some((name) => isSameId(name, ownName(word))) ? undefined : word,
  )
  throw new Refusal('unset-and-given', both.join(', '), { line })
}
