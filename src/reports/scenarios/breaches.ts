/** What each scenario breaks, in words and with its place; obligations first, and what the plan breaks already said so. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { formatDate } from '../../lang/dates.ts'
import { SEVERITIES } from '../../plan/finding.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { EMPTY, text, yesOrNo } from '../document/cell.ts'
import { placeText, type ShownFinding } from '../document/command-result.ts'
import { findingData } from '../document/data-values.ts'
import type { Cell, Note } from '../document/document.ts'
import { column, fittedTable, listTable, note, withoutColumns } from '../document/table.ts'
import { defineAnnex } from '../report-kind.ts'
import { unlimitedText } from '../words/unlimited.ts'
import type { ScenarioColumn, ScenarioContext, ShownBreach } from './context.ts'
import { stateName } from './state-names.ts'

const TEXTS = printed('breaches', {
  waiver: { fr: 'Dérogation', en: 'Waiver' },
  all: { fr: 'tous', en: 'all' },
  kept: {
    fr: 'Aucune contrainte enfreinte\u00a0: enveloppes, capacités, échéances, liens et obligations inscrits au plan sont tenus.',
    en: 'No constraint is broken: the envelopes, capacities, deadlines, links and obligations that the plan tells are kept.',
  },
})

/** What is said where nothing is broken, with the money and the work that nothing limits. */
export function noBreachNote({ columns }: Pick<ScenarioContext, 'columns'>): Note {
  const rest = unlimitedText(columns)
  const told = bilingual((lang) => `${TEXTS.kept[lang]}${rest[lang]}`)
  return note(told, rest.en === '' ? 'good' : undefined)
}

const SCREEN = { rows: 14, text: 400 } as const

/** Rules about obligations, which a committee asks about first. */
const OBLIGATIONS: readonly string[] = ['mandatory-project-left-out', 'project-end-after-deadline']

export interface SharedBreach {
  readonly breach: ShownBreach
  readonly states: string[]
  /** Whether the plan as it is breaks it too. */
  readonly isOld: boolean
}

/** The breaches of all states, one that several share once; obligations first, what is waived last. */
export function sharedBreaches({ columns }: ScenarioContext): SharedBreach[] {
  const shared = new Map<string, SharedBreach>()
  for (const { id, breaches: own } of columns) {
    for (const breach of own) {
      const { facts } = breach.finding
      // Words may differ with a status; what breaks by another amount, or elsewhere, is told apart.
      const amounts = Object.values(facts).filter((fact) => typeof fact === 'number')
      const key = [breach.key, ...amounts, placeText(breach.finding)].join('\n')
      const known = shared.get(key) ?? { breach, states: [], isOld: breach.isOld }
      shared.set(key, known)
      known.states.push(id)
    }
  }
  return [...shared.values()].sort((left, right) => rankOf(left.breach.finding) - rankOf(right.breach.finding))
}

function rankOf({ rule, severity, waiver }: ShownFinding): number {
  const obligation = OBLIGATIONS.includes(rule) ? 0 : 10
  return (waiver === undefined ? 0 : 100) + obligation + SEVERITIES.indexOf(severity)
}

function waiverCell({ waiver }: ShownFinding): Cell {
  if (waiver === undefined) return EMPTY
  const { reason, until } = waiver
  return text(bilingual((lang) => `${reason} (${formatDate(until, lang)})`))
}

/** The states by their names; all of several in one word. */
export function statesText(context: ScenarioContext, states: readonly string[]): Bilingual {
  const { columns } = context
  if (new Set(states).size === columns.length && columns.length > 1) return TEXTS.all
  const names = columns.filter(({ id }) => states.includes(id)).map((state) => stateName(context, state))
  return bilingual((lang) => names.map((name) => name[lang]).join(', '))
}

/** The words of a breach; on a screen with its place: a path is one word, which a narrow column of its own would cut. */
function breachText(finding: ShownFinding, isScreen: boolean): Bilingual {
  const { message } = finding
  if (!isScreen) return message
  return bilingual((lang) => `${message[lang]} (${placeText(finding)})`)
}

export const breaches = defineAnnex('breaches', SCENARIO_LABELS.breaches, (context: ScenarioContext) => {
  const { isScreen } = context
  const shared = sharedBreaches(context)
  if (shared.length === 0) return [noBreachNote(context)]
  const table = listTable({ id: 'scenario_breaches', rowId: ({ breach }) => breach.finding.rule }, shared, [
    column('breach', SCENARIO_LABELS.breach, 'text', ({ breach }) => breachText(breach.finding, isScreen), {
      tone: ({ breach }) => (breach.finding.waiver === undefined ? 'bad' : 'quiet'),
    }),
    column('scenarios', SCENARIO_LABELS.scenarios, 'text', ({ states }) => statesText(context, states)),
    column('already', SCENARIO_LABELS.already, 'text', ({ isOld }) => yesOrNo(isOld)),
    column('place', LABELS.place, 'text', ({ breach }) => placeText(breach.finding)),
    column('waiver', TEXTS.waiver, 'text', ({ breach }) => waiverCell(breach.finding)),
  ])
  const shown = withoutColumns(table, [
    ...(isScreen ? ['place'] : []),
    ...(shared.some(({ breach }) => breach.isWaived) ? [] : ['waiver']),
  ])
  return fittedTable(shown, isScreen ? SCREEN : undefined)
})

export function breachesData({ breaches: own }: Pick<ScenarioColumn, 'breaches'>): object[] {
  return own.map(({ finding, isOld }) => ({
    ...findingData(finding),
    already_in_plan: isOld,
    waived: finding.waiver ?? null,
  }))
}
