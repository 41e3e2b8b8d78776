/** Reads --unset: the projects, ceilings and teams of which a scenario is to say nothing any more. */
import { isSameId } from '../../plan/entity.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import type { Unset } from '../edits/scenario.ts'
import { Refusal } from '../refusal.ts'
import { budgetYear } from './request.ts'

/** The names that a scenario itself says something of. */
function ownNames({ choices = {}, frame }: Entry<'scenarios'>): string[] {
  const { envelopes = [], teams = [] } = frame ?? {}
  const ceilings = envelopes.filter(({ max }) => max !== undefined)
  return [
    ...Object.keys(choices),
    ...ceilings.map(({ section, year }) => `${section}:${year}`),
    ...teams.map(({ team }) => team),
  ]
}

/** What a scenario is to say no more; refused where it does not say it. */
export function unsetAsked(
  plan: Plan,
  scenario: Entry<'scenarios'>,
  words: readonly string[] = [],
): Unset & { readonly names: readonly string[] } {
  const known = [...new Set(ownNames(scenario))]
  const names = words.map((word) => {
    const place = word.includes(':') ? budgetYear(word, plan) : undefined
    const typed = place === undefined ? word : `${place.section}:${place.year}`
    const found = known.find((one) => isSameId(one, typed))
    if (found === undefined)
      throw new Refusal('unset-nothing', `${scenario.id} ${word}`, { known, wrong: word })
    return found
  })
  const isProject = (name: string): boolean => Object.hasOwn(scenario.choices ?? {}, name)
  const ceilings = names.filter((name) => name.includes(':'))
  return {
    names,
    projects: names.filter(isProject),
    ceilings: ceilings.flatMap((name) => budgetYear(name, plan) ?? []),
    teams: names.filter((name) => !isProject(name) && !name.includes(':')),
  }
}
