/** Words for what a scenario asks in vain or in conflict with itself. */

import { isSameId } from '../../metrics/base/scope.ts'
import type { Contradiction } from '../../overlay/contradiction.ts'
import { projectById } from '../../plan/find-entity.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import type { Kind, Names, Speak } from './contradiction-speech.ts'
import { FRAME_WORDS } from './frame-words.ts'
import { nameOf } from './name-of.ts'
import { TIMING_WORDS } from './timing-words.ts'
import { VERDICT_WORDS } from './verdict-words.ts'

const WORDS: { readonly [K in Kind]: Speak<K> } = {
  ...FRAME_WORDS,
  ...TIMING_WORDS,
  ...VERDICT_WORDS,
}

/** The sentence about a contradiction of a scenario, and what to do. */
export function contradictionWords(
  plan: Plan,
  scenario: Entry<'scenarios'>,
  found: Contradiction,
): ReturnType<Speak<Kind>> {
  const names: Names = {
    scenario: (lang) => nameOf(scenario, lang),
    project: (id, lang) => nameOf(projectById(plan, id) ?? { id }, lang),
    team: (id, lang) => nameOf(plan.teams.find((team) => isSameId(team.id, id)) ?? { id }, lang),
  }
  // The table pairs each kind with the words for it; the compiler can't follow the pair through the look-up.
  const speak = WORDS[found.kind] as (one: Contradiction, by: Names) => ReturnType<Speak<Kind>>
  return speak(found, names)
}
