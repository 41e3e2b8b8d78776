/** Which project is in and which is out in each scenario: one row a project, one column a scenario. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { monthsText } from '../../lang/catalogue/smoothing.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { countedBeyondOne, formOf, type Noun } from '../../lang/plurals.ts'
import { colon, semicolon } from '../../lang/punctuation.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isRetained } from '../../plan/project-status.ts'
import { statusLabel } from '../../plan/vocabulary.ts'
import { isChangedIn, type ProjectOutcome } from '../../scenarios/outcome.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import { addToList } from '../../values/multimap.ts'
import { EMPTY, text, verbatim } from '../document/cell.ts'
import { idsOf, spanData } from '../document/data-values.ts'
import type { Cell, Note, Table } from '../document/document.ts'
import {
  byId,
  column,
  fittedTable,
  type ItemColumn,
  listTable,
  note,
  type Room,
  withoutIdleColumns,
} from '../document/table.ts'
import { defineAnnex } from '../report-kind.ts'
import { displacedWords } from '../words/displaced.ts'
import { inOrOut } from '../words/eligibility.ts'
import { isTransposed, type OptionColumn, type ScenarioContext } from './context.ts'
import { scenariosText, stateName } from './state-names.ts'

const TEXTS = printed('projects', {
  title: { fr: 'Projets\u00a0: dedans, dehors, décalés', en: 'Projects: in, out, moved' },
  duration: (months: string) => ({ fr: `durée ${months}`, en: `duration ${months}` }),
  replaced: (by: string) => ({ fr: `remplacé par ${by}`, en: `replaced by ${by}` }),
  stopped: { fr: 'arrêté', en: 'stopped' },
  forced: (words: string) => ({ fr: `${words} (imposé)`, en: `${words} (forced)` }),
  agreed: (projects: Bilingual, candidates: Bilingual, where: Bilingual) => ({
    fr: `${projects.fr}${candidates.fr}, sans changement, ${where.fr}.`,
    en: `${projects.en}${candidates.en}, unchanged, ${where.en}.`,
  }),
  allCandidates: (candidates: Bilingual) => ({ fr: ` (${candidates.fr})`, en: ` (${candidates.en})` }),
  someCandidates: (count: number, candidates: Bilingual) => ({
    fr: ` (dont ${count} ${candidates.fr})`,
    en: ` (${count} of them ${candidates.en})`,
  }),
  displaced: { fr: 'Ce qui cède la place', en: 'What gives way' },
  asInPlan: { fr: 'comme dans le plan', en: 'as in the plan' },
  byAll: { fr: 'par tous les scénarios montrés', en: 'by every scenario shown' },
})

const AGREED: Noun = {
  fr: ['Un autre projet est retenu', 'autres projets sont retenus'],
  en: ['One more project is kept', 'more projects are kept'],
}
const CANDIDATES: Noun = { fr: ['candidat', 'candidats'], en: ['a candidate', 'candidates'] }

const SCREEN = { rows: 24, text: 80 } as const
/** The same where one scenario alone is shown. */
const SCREEN_OF_ONE = { rows: 60, text: 160 } as const

/** What a scenario does to a project that is in, beside keeping it. */
export function changes({ shift, longer, choice }: ProjectOutcome, lang: Lang): string[] {
  const scale = choice?.scale
  return [
    ...(shift === undefined ? [] : [monthsText(shift, lang)]),
    ...(longer === undefined ? [] : [TEXTS.duration(monthsText(longer, lang))[lang]]),
    ...(scale === undefined || scale === 1 ? [] : [`×\u00a0${formatNumber(scale, lang, 2)}`]),
  ]
}

function verdict({ isIn, before, after, choice }: ProjectOutcome): Bilingual {
  const replaced = choice?.variant
  if (isIn) return inOrOut(true)
  if (replaced !== undefined && replaced.toLowerCase() !== before.id.toLowerCase()) return TEXTS.replaced(replaced)
  const isStopped = after.status === 'cancelled' && before.status !== 'cancelled'
  return isStopped ? TEXTS.stopped : inOrOut(false)
}

/** What a scenario makes of a project: in, out, moved, replaced, or what the plan has made of it already. */
export function outcomeWords(plan: Plan, outcome: ProjectOutcome, lang: Lang): string {
  const { isIn, isLeftOut, after, choice } = outcome
  // What the plan has put off or refused already is nothing that the scenario leaves out.
  if (!isIn && !isLeftOut) return statusLabel(plan, after.status)[lang]
  const words = verdict(outcome)[lang]
  const told = choice?.isForced === true ? TEXTS.forced(words)[lang] : words
  return [told, ...(isIn ? changes(outcome, lang) : [])].join(', ')
}

function outcomeCell(plan: Plan, outcome: ProjectOutcome | undefined): Cell {
  if (outcome === undefined) return EMPTY
  const isChanged = outcome.isIn && isChangedIn(outcome)
  return text(
    bilingual((lang) => outcomeWords(plan, outcome, lang)),
    outcome.isLeftOut ? 'quiet' : isChanged ? 'watch' : undefined,
  )
}

/** What the scenarios say of a project: the same words once, with the scenarios that say them. */
function saidOf(
  context: ScenarioContext,
  index: number,
  wordsOf: (choice: NonNullable<ProjectOutcome['choice']>, lang: Lang) => string | undefined,
): Bilingual {
  const { options } = context
  return bilingual((lang) => {
    const said = new Map<string, OptionColumn[]>()
    for (const option of options) {
      const choice = option.outcomes[index]?.choice
      const words = choice === undefined ? undefined : wordsOf(choice, lang)
      if (words !== undefined) addToList(said, words, option)
    }
    return [...said]
      .map(([words, by]) =>
        by.length === options.length ? words : `${scenariosText(context, by, lang)}${colon(lang)} ${words}`,
      )
      .join(semicolon(lang))
  })
}

/** Whether a project concerns the scenarios: it waits or is kept in the plan, or one of them keeps it. */
export function isConcerned(outcomes: readonly ProjectOutcome[]): boolean {
  return outcomes.some(({ isIn, isLeftOut }) => isIn || isLeftOut)
}

/** Whether every scenario keeps the project just as the plan has it. */
function isAgreed(outcomes: readonly ProjectOutcome[]): boolean {
  return outcomes.every((outcome) => outcome.isIn && !isChangedIn(outcome))
}

/** Whether a project needs no row: all scenarios agree; of one alone, on a screen, it leaves what the plan retains. */
function isPassedOver({ isDetailed, isScreen }: ScenarioContext, outcomes: readonly ProjectOutcome[]): boolean {
  if (!isAgreed(outcomes)) return false
  return !isDetailed || (isScreen && outcomes.every(({ before }) => isRetained(before)))
}

/** The scenarios that differ, in one text, where there are too many for columns. */
function gatheredCell(context: ScenarioContext, index: number): Cell {
  const { plan, options } = context
  const groups = new Map<string, { readonly outcome: ProjectOutcome; readonly by: OptionColumn[] }>()
  for (const option of options) {
    const outcome = option.outcomes[index]
    if (outcome === undefined) continue
    const key = outcomeWords(plan, outcome, 'en')
    const group = groups.get(key) ?? { outcome, by: [] }
    groups.set(key, group)
    group.by.push(option)
  }
  return text(
    bilingual((lang) =>
      [...groups.values()]
        .sort((left, right) => right.by.length - left.by.length)
        .map(
          ({ outcome, by }) => `${outcomeWords(plan, outcome, lang)}${colon(lang)} ${scenariosText(context, by, lang)}`,
        )
        .join(semicolon(lang)),
    ),
  )
}

export interface ProjectLine {
  readonly id: string
  readonly index: number
  readonly project: Project
}

/** What each scenario makes of a project, a column each; in one column where there are too many of them. */
export function stateColumns(context: ScenarioContext): ItemColumn<ProjectLine>[] {
  const { options, plan } = context
  if (isTransposed(context))
    return [column('scenarios', SCENARIO_LABELS.scenarios, 'text', ({ index }) => gatheredCell(context, index))]
  return options.map((option) =>
    column(option.id, stateName(context, option), 'text', ({ index }) => outcomeCell(plan, option.outcomes[index])),
  )
}

/** What of such a table is held against each other. */
export function statesCompared(context: ScenarioContext): NonNullable<Table['compared']> {
  return isTransposed(context) ? 'rows' : context.options.map(byId)
}

/** Which part of some projects are candidates in the plan, in brackets; nothing where none is. */
function candidatesText(candidates: number, of: number): Bilingual {
  if (candidates === 0) return verbatim('')
  const words = bilingual((lang) => formOf(candidates, CANDIDATES, lang))
  return candidates === of ? TEXTS.allCandidates(words) : TEXTS.someCandidates(candidates, words)
}

/** How many projects have no row, and how many of these are only candidates in the plan. */
function agreedNote({ isDetailed }: ScenarioContext, agreed: readonly Project[]): Note[] {
  const count = agreed.length
  if (count === 0) return []
  const candidates = agreed.filter((project) => !isRetained(project)).length
  const subject = bilingual((lang) => countedBeyondOne(count, AGREED, lang))
  const where = isDetailed ? TEXTS.asInPlan : TEXTS.byAll
  return [note(TEXTS.agreed(subject, candidatesText(candidates, count), where), 'quiet')]
}

function roomOf({ isScreen, isDetailed }: ScenarioContext): Room | undefined {
  if (!isScreen) return undefined
  return isDetailed ? SCREEN_OF_ONE : SCREEN
}

export const projects = defineAnnex('projects', TEXTS.title, (context: ScenarioContext) => {
  const { options, plan } = context
  const all = plan.projects.map((project, index) => {
    const outcomes = options.flatMap((option) => option.outcomes[index] ?? [])
    const isAside = outcomes.length > 0 && isPassedOver(context, outcomes)
    return { id: project.id, index, project, isShown: isConcerned(outcomes), isAside }
  })
  const lines = all.filter(({ isShown, isAside }) => isShown && !isAside)
  const table = listTable({ id: 'scenario_projects', rowId: byId, compared: statesCompared(context) }, lines, [
    column('id', LABELS.id, 'text', byId),
    column('project', LABELS.project, 'text', ({ project }) => project.title),
    ...stateColumns(context),
    column('displaced', TEXTS.displaced, 'text', ({ index }) =>
      saidOf(context, index, ({ displaces }, lang) =>
        displaces === undefined ? undefined : displacedWords(plan, displaces, lang),
      ),
    ),
    column('reason', LABELS.reason, 'text', ({ index }) => saidOf(context, index, ({ reason }) => reason)),
  ])
  const agreed = all.flatMap(({ isAside, project }) => (isAside ? project : []))
  return [
    ...(lines.length === 0 ? [] : fittedTable(withoutIdleColumns(table, ['displaced']), roomOf(context))),
    ...agreedNote(context, agreed),
  ]
})

export function projectsData({ outcomes }: OptionColumn): object {
  const kept = outcomes.filter(({ isIn }) => isIn)
  const before = (list: readonly ProjectOutcome[]) => idsOf(list.map((one) => one.before))
  const change = (key: 'start' | 'end', one: ProjectOutcome): object => ({
    before: spanData(one.before)[key],
    after: spanData(one.after)[key],
  })
  return {
    in: before(kept),
    left_out: before(outcomes.filter(({ isLeftOut }) => isLeftOut)),
    moved: kept
      .filter(({ isMoved }) => isMoved)
      .map((one) => ({ id: one.before.id, start: change('start', one), end: change('end', one) })),
  }
}
