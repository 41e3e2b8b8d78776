/** Says by its title what answers a judgement of the assessment, and where that stands on the status date. */
import { followUpLabel, outcomeName } from '../../lang/catalogue/governance-names.ts'
import { formatPercent } from '../../lang/numbers.ts'
import { quote } from '../../lang/punctuation.ts'
import { objectiveResult } from '../../metrics/base/objective-results.ts'
import { titleOf, type WrittenTitle } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { knownProgress } from '../../plan/progress.ts'
import { statusLabel } from '../../plan/vocabulary.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { objectiveWords } from './verdict-cells.ts'

/** Stages of the plan's preparation, which are feminine in French. */
const STAGES: Readonly<Record<string, Bilingual>> = {
  planned: { fr: 'prévue', en: 'planned' },
  in_progress: { fr: 'en cours', en: 'in progress' },
  done: { fr: 'terminée', en: 'done' },
}

/** Between answers. */
const SEPARATORS: Bilingual = { fr: '\u00a0; ', en: '; ' }

interface Answer {
  readonly title: Bilingual
  /** Undefined of what has no state: a body, a team, an axis, a programme. */
  readonly state?: Bilingual | undefined
}

function objectiveAnswer(plan: Plan, id: string): Answer | undefined {
  const objective = entityById(plan.objectives, id)
  if (objective === undefined) return undefined
  const result = objectiveResult(plan, objective)
  const { share } = result
  const words = objectiveWords(result)
  const state = share === undefined ? words : bilingual((lang) => `${words[lang]}, ${formatPercent(share, lang)}`)
  return { title: titleOf(objective.title, objective.id), state }
}

function projectAnswer(plan: Plan, id: string): Answer | undefined {
  const project = entityById(plan.projects, id)
  if (project === undefined) return undefined
  const { title, status } = project
  const progress = status === 'in_progress' ? knownProgress(plan, project)?.value : undefined
  const label = statusLabel(plan, status)
  const state = progress === undefined ? label : bilingual((lang) => `${label[lang]}, ${formatPercent(progress, lang)}`)
  return { title, state }
}

function decisionAnswer(plan: Plan, id: string): Answer | undefined {
  const decision = entityById(plan.decisions, id)
  if (decision === undefined) return undefined
  const { subject, status, outcome } = decision
  const state = status !== undefined ? followUpLabel(status) : outcome !== undefined ? outcomeName(outcome) : undefined
  return { title: titleOf(subject, decision.id), state }
}

function preparationAnswer(plan: Plan, id: string): Answer | undefined {
  const stage = entityById(plan.preparation, id)
  if (stage === undefined) return undefined
  const state = stage.status === undefined ? undefined : STAGES[stage.status]
  return { title: titleOf(stage.title, stage.id), state }
}

function titledAnswer(plan: Plan, id: string): Answer | undefined {
  const lists: readonly (readonly { id: string; title?: WrittenTitle }[])[] = [
    plan.bodies,
    plan.programmes,
    plan.axes,
    plan.teams,
  ]
  const found = lists.flatMap((list) => entityById(list, id) ?? []).at(0)
  return found === undefined ? undefined : { title: titleOf(found.title, found.id) }
}

/** What an id names, with its state; the id itself where the plan has nothing of the kind. */
function answerWords(plan: Plan, id: string): Bilingual {
  const answer =
    objectiveAnswer(plan, id) ??
    projectAnswer(plan, id) ??
    decisionAnswer(plan, id) ??
    preparationAnswer(plan, id) ??
    titledAnswer(plan, id)
  if (answer === undefined) return { fr: id, en: id }
  const { title, state } = answer
  return bilingual((lang) =>
    state === undefined ? quote(title[lang], lang) : `${quote(title[lang], lang)} (${state[lang]})`,
  )
}

/** What several ids name, in their order. */
export function answersWords(plan: Plan, ids: readonly string[]): Bilingual {
  const answers = ids.map((id) => answerWords(plan, id))
  return bilingual((lang) => answers.map((answer) => answer[lang]).join(SEPARATORS[lang]))
}
