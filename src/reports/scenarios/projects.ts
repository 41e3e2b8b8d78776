/** Which project is in and which is out in each scenario: one row a project, one column a scenario. */

import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { colon, semicolon } from '../../lang/punctuation.ts'
import { isRetained } from '../../plan/project-status.ts'
import { isChangedIn, type ProjectOutcome } from '../../scenarios/outcome.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { text } from '../document/cell.ts'
import type { Cell, Column, Note, Row, Section, Table } from '../document/document.ts'
import { fittedTable, type Room } from '../document/table.ts'
import { isTransposed, type OptionColumn, type ScenarioContext } from './context.ts'

/** What a screen holds of the matrix. */
const SCREEN = { rows: 24, text: 80 } as const
/** The same where one scenario alone is shown. */
const SCREEN_OF_ONE = { rows: 60, text: 160 } as const

function months(count: number, lang: Lang): string {
  const sign = count > 0 ? '+' : '−'
  const unit = lang === 'fr' ? 'mois' : Math.abs(count) === 1 ? 'month' : 'months'
  return `${sign}${Math.abs(count)}\u00a0${unit}`
}

/** What a scenario does to a project that is in, beside keeping it. */
function changes({ shift, longer, choice }: ProjectOutcome, lang: Lang): string[] {
  const duration = lang === 'fr' ? 'durée' : 'duration'
  const scale = choice?.scale
  return [
    ...(shift === undefined ? [] : [months(shift, lang)]),
    ...(longer === undefined ? [] : [`${duration} ${months(longer, lang)}`]),
    ...(scale === undefined || scale === 1 ? [] : [`×\u00a0${formatNumber(scale, lang, 2)}`]),
  ]
}

function verdictWords(fate: ProjectOutcome, lang: Lang): string {
  const { isIn, isLeftOut, before, after, choice } = fate
  // What the plan has put off or refused already is nothing that the scenario leaves out.
  if (!isIn && !isLeftOut) return valueLabel(after.status)[lang]
  const replaced = choice?.variant
  const verdict = isIn
    ? { fr: 'retenu', en: 'in' }[lang]
    : replaced !== undefined && replaced.toLowerCase() !== before.id.toLowerCase()
      ? `${{ fr: 'remplacé par', en: 'replaced by' }[lang]} ${replaced}`
      : after.status === 'cancelled' && before.status !== 'cancelled'
        ? { fr: 'arrêté', en: 'stopped' }[lang]
        : { fr: 'écarté', en: 'out' }[lang]
  const forced = choice?.isForced === true ? ` (${{ fr: 'imposé', en: 'forced' }[lang]})` : ''
  return [`${verdict}${forced}`, ...(isIn ? changes(fate, lang) : [])].join(', ')
}

function fateCell(fate: ProjectOutcome | undefined): Cell {
  if (fate === undefined) return { kind: 'empty' }
  const tone = fate.isLeftOut ? 'quiet' : isChangedIn(fate) && fate.isIn ? 'watch' : undefined
  return text(
    bilingual((lang) => verdictWords(fate, lang)),
    tone,
  )
}

/** Why, in the words of the scenarios: one reason once, with the scenarios that give it. */
function reasonText(options: readonly OptionColumn[], index: number): Bilingual {
  const reasons = new Map<string, string[]>()
  for (const { id, outcomes: fates } of options) {
    const reason = fates[index]?.choice?.reason
    if (reason !== undefined) reasons.set(reason, [...(reasons.get(reason) ?? []), id])
  }
  return bilingual((lang) =>
    [...reasons]
      .map(([reason, ids]) =>
        ids.length === options.length ? reason : `${ids.join(', ')}${colon(lang)} ${reason}`,
      )
      .join(semicolon(lang)),
  )
}

/** Whether a project concerns the scenarios: it waits or is kept in the plan, or one of them keeps it. */
function isConcerned(fates: readonly ProjectOutcome[]): boolean {
  return fates.some(({ isIn, isLeftOut }) => isIn || isLeftOut)
}

/** Whether every scenario keeps the project just as the plan has it. */
function isAgreed(fates: readonly ProjectOutcome[]): boolean {
  return fates.every((fate) => fate.isIn && !isChangedIn(fate))
}

/** Whether a project needs no row: all scenarios agree; of one alone, on a screen, it leaves what the plan retains. */
function isPassedOver(
  { isDetailed, isScreen }: ScenarioContext,
  fates: readonly ProjectOutcome[],
): boolean {
  if (!isAgreed(fates)) return false
  return !isDetailed || (isScreen && fates.every(({ before }) => isRetained(before)))
}

/** The most scenarios that a cell names. */
const MOST_NAMED = 4

function idsText(ids: readonly string[], lang: Lang): string {
  if (ids.length <= MOST_NAMED) return ids.join(', ')
  return `${formatNumber(ids.length, lang)} ${lang === 'fr' ? 'scénarios' : 'scenarios'}`
}

/** The scenarios that differ, in one text, where there are too many for columns. */
function gatheredCell(options: readonly OptionColumn[], index: number): Cell {
  const groups = new Map<string, { fr: string; en: string; ids: string[] }>()
  for (const { id, outcomes: fates } of options) {
    const fate = fates[index]
    if (fate === undefined) continue
    const [fr, en] = [verdictWords(fate, 'fr'), verdictWords(fate, 'en')]
    const group = groups.get(en) ?? { fr, en, ids: [] }
    groups.set(en, { ...group, ids: [...group.ids, id] })
  }
  return text(
    bilingual((lang) =>
      [...groups.values()]
        .sort((left, right) => right.ids.length - left.ids.length)
        .map((group) => `${group[lang]}${colon(lang)} ${idsText(group.ids, lang)}`)
        .join(semicolon(lang)),
    ),
  )
}

function columnsOf(context: ScenarioContext): Column[] {
  const states: Column[] = isTransposed(context)
    ? [{ id: 'scenarios', title: SCENARIO_LABELS.scenarios, unit: 'text' }]
    : context.options.map(({ id }) => ({ id, title: { fr: id, en: id }, unit: 'text' }))
  return [
    { id: 'id', title: LABELS.id, unit: 'text' },
    { id: 'project', title: LABELS.project, unit: 'text' },
    ...states,
    { id: 'reason', title: LABELS.reason, unit: 'text' },
  ]
}

function rowOf(context: ScenarioContext, index: number): Row[] {
  const { options, plan } = context
  const project = plan.projects[index]
  const fates = options.flatMap((option) => option.outcomes[index] ?? [])
  if (project === undefined || !isConcerned(fates)) return []
  if (isPassedOver(context, fates)) return []
  const states = isTransposed(context)
    ? [gatheredCell(options, index)]
    : options.map(({ outcomes: own }) => fateCell(own[index]))
  return [
    {
      id: project.id,
      cells: [text(project.id), text(project.title), ...states, text(reasonText(options, index))],
    },
  ]
}

/** Which part of some projects are candidates in the plan, in brackets; nothing where none is. */
function candidatesText(candidates: number, of: number): Bilingual {
  if (candidates === 0) return { fr: '', en: '' }
  const isOne = candidates === 1
  const words = { fr: isOne ? 'candidat' : 'candidats', en: isOne ? 'a candidate' : 'candidates' }
  if (candidates === of) return { fr: ` (${words.fr})`, en: ` (${words.en})` }
  return { fr: ` (dont ${candidates} ${words.fr})`, en: ` (${candidates} of them ${words.en})` }
}

/** How many projects have no row, and how many of these are only candidates in the plan. */
function agreedNote(context: ScenarioContext): Note[] {
  const { options, plan, isDetailed } = context
  const agreed = plan.projects.filter((_, index) => {
    const fates = options.flatMap((option) => option.outcomes[index] ?? [])
    return fates.length > 0 && isPassedOver(context, fates)
  })
  const count = agreed.length
  if (count === 0) return []
  const candidates = agreed.filter((project) => !isRetained(project)).length
  const [fr, en] = [formatNumber(count, 'fr'), formatNumber(count, 'en')]
  const only = candidatesText(candidates, count)
  const by = isDetailed
    ? { fr: 'comme dans le plan', en: 'as in the plan' }
    : { fr: 'par tous les scénarios montrés', en: 'by every scenario shown' }
  return [
    {
      kind: 'note',
      text: {
        fr: `${count === 1 ? 'Un autre projet est retenu' : `${fr} autres projets sont retenus`}${only.fr}, sans changement, ${by.fr}.`,
        en: `${count === 1 ? 'One more project is kept' : `${en} more projects are kept`}${only.en}, unchanged, ${by.en}.`,
      },
      tone: 'quiet',
    },
  ]
}

function roomOf({ isScreen, isDetailed }: ScenarioContext): Room | undefined {
  if (!isScreen) return undefined
  return isDetailed ? SCREEN_OF_ONE : SCREEN
}

/** The section `projects`. */
export function projects(context: ScenarioContext): Section {
  const rows = context.plan.projects.flatMap((_, index) => rowOf(context, index))
  const table: Table = {
    kind: 'table',
    id: 'scenario_projects',
    columns: columnsOf(context),
    rows,
  }
  return {
    id: 'projects',
    title: { fr: 'Projets\u00a0: dedans, dehors, décalés', en: 'Projects: in, out, moved' },
    blocks: [
      ...(rows.length === 0 ? [] : fittedTable(table, roomOf(context))),
      ...agreedNote(context),
    ],
  }
}
