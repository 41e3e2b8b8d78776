/** The projects of which scenarios make something different, the most valued first; the others are counted. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { counted, type Noun } from '../../lang/plurals.ts'
import { colon, cutTo } from '../../lang/punctuation.ts'
import { costOf, isMoneyWritten } from '../../metrics/base/spending.ts'
import { projectValue } from '../../metrics/base/value.ts'
import { isRetained } from '../../plan/project-status.ts'
import { isChangedIn, type ProjectOutcome } from '../../scenarios/outcome.ts'
import { bilingual, printed } from '../../values/language.ts'
import type { Note } from '../document/document.ts'
import { byId, column, listTable, moreNote, note, type SectionBlock, withoutIdleColumns } from '../document/table.ts'
import { byImportance } from '../words/names.ts'
import { isTransposed, type ScenarioContext } from './context.ts'
import { isConcerned, outcomeWords, type ProjectLine, stateColumns, statesCompared } from './projects.ts'

const TEXTS = printed('project-differences', {
  inAll: { fr: 'dans tous les scénarios', en: 'in all scenarios' },
  asInPlan: { fr: 'que dans le plan', en: 'as in the plan' },
})

const SAME: Noun = {
  fr: ['projet connaît le même sort', 'projets connaissent le même sort'],
  en: ['project is the same', 'projects are the same'],
}
const KEPT: Noun = { fr: ['retenu', 'retenus'], en: ['kept', 'kept'] }
const LEFT_OUT: Noun = { fr: ['écarté', 'écartés'], en: ['left out', 'left out'] }

/** The most projects that are shown, so that the report stays within four pages; fewer where a row names scenarios. */
const MOST = 30
const MOST_OF_MANY = 12

/** The longest title of a project beside so many columns. */
const LONGEST = 80

interface Compared extends ProjectLine {
  readonly outcomes: readonly ProjectOutcome[]
}

/** Whether scenarios make different things of a project; one alone, whether it makes something else of it than the plan. */
function isDifferent({ plan }: ScenarioContext, outcomes: readonly ProjectOutcome[]): boolean {
  const [first] = outcomes
  if (first !== undefined && outcomes.length === 1)
    return first.isLeftOut || isChangedIn(first) || first.isIn !== isRetained(first.before)
  return new Set(outcomes.map((outcome) => outcomeWords(plan, outcome, 'en'))).size > 1
}

function sameNote({ options }: ScenarioContext, same: readonly Compared[]): Note[] {
  if (same.length === 0) return []
  const kept = same.filter(({ outcomes: [first] }) => first?.isIn === true).length
  const out = same.length - kept
  const where = options.length === 1 ? TEXTS.asInPlan : TEXTS.inAll
  const told = bilingual((lang) => {
    const parts = [
      ...(kept === 0 ? [] : [counted(kept, KEPT, lang)]),
      ...(out === 0 ? [] : [counted(out, LEFT_OUT, lang)]),
    ]
    return `${counted(same.length, SAME, lang)} ${where[lang]}${colon(lang)} ${parts.join(', ')}.`
  })
  return [note(told, 'quiet')]
}

/** The projects that differ with what each scenario makes of them, and how many do not. */
export function projectDifferences(context: ScenarioContext): SectionBlock[] {
  const { plan, options } = context
  const concerned = plan.projects
    .map((project, index): Compared => {
      const outcomes = options.flatMap((option) => option.outcomes[index] ?? [])
      return { id: project.id, index, project, outcomes }
    })
    .filter(({ outcomes }) => isConcerned(outcomes))
  const differing = concerned.filter(({ outcomes }) => isDifferent(context, outcomes))
  const same = concerned.filter((line) => !differing.includes(line))
  const lineOf = new Map(differing.map((line) => [line.project, line]))
  const ordered = byImportance(
    plan,
    differing.map(({ project }) => project),
  ).flatMap((project) => lineOf.get(project) ?? [])
  const table = listTable(
    { id: 'project_differences', title: LABELS.projects, rowId: byId, compared: statesCompared(context) },
    ordered.slice(0, isTransposed(context) ? MOST_OF_MANY : MOST),
    [
      column('project', LABELS.project, 'text', ({ project: { title } }) =>
        bilingual((lang) => cutTo(title[lang], LONGEST)),
      ),
      column('value', LABELS.value, 'index', ({ project }) => projectValue(plan, project)?.value),
      column('cost', SCENARIO_LABELS.cost, 'money', ({ project }) =>
        isMoneyWritten(project, {}) ? costOf(plan, project, {}) : undefined,
      ),
      ...stateColumns(context),
    ],
  )
  const left = ordered.length - table.rows.length
  return [
    ...(table.rows.length === 0 ? [] : [withoutIdleColumns(table, ['value', 'cost'])]),
    ...(left > 0 ? [moreNote(left)] : []),
    ...sameNote(context, same),
  ]
}
