/** What each scenario breaks, in words and with its place; obligations first, and what the plan breaks already said so. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { formatDate } from '../../lang/dates.ts'
import { SEVERITIES } from '../../plan/finding.ts'
import { bilingual } from '../../values/language.ts'
import { text } from '../document/cell.ts'
import type { ShownFinding } from '../document/command-result.ts'
import type { Cell, Column, Note, Row, Section } from '../document/document.ts'
import { onlyColumns } from '../document/figure-table.ts'
import { fittedTable } from '../document/table.ts'
import type { ScenarioContext, ShownBreach } from './context.ts'
import { stateName } from './state-table.ts'

/** What a screen holds of the list. */
const SCREEN = { rows: 14, text: 400 } as const

/** Rules about obligations, which a committee asks about first. */
const OBLIGATIONS: readonly string[] = ['mandatory-project-left-out', 'project-end-after-deadline']

interface Shared {
  readonly breach: ShownBreach
  readonly states: string[]
  /** Whether the plan as it is breaks it too. */
  readonly isOld: boolean
}

/** The breaches of all states, one that several share once. */
function sharedBreaches({ columns }: ScenarioContext): Shared[] {
  const shared = new Map<string, Shared>()
  for (const column of columns) {
    for (const breach of column.breaches) {
      const { facts, place } = breach.finding
      // Words may differ with a status; what breaks by another amount, or elsewhere, is told apart.
      const amounts = Object.values(facts).filter((fact) => typeof fact === 'number')
      const key = [breach.key, ...amounts, place.file, place.line, place.column].join('\n')
      const known = shared.get(key) ?? { breach, states: [], isOld: breach.isOld }
      shared.set(key, known)
      known.states.push(column.id)
    }
  }
  return [...shared.values()]
}

function rankOf({ rule, severity, waiver }: ShownFinding): number {
  const obligation = OBLIGATIONS.includes(rule) ? 0 : 10
  return (waiver === undefined ? 0 : 100) + obligation + SEVERITIES.indexOf(severity)
}

function waiverCell({ waiver }: ShownFinding): Cell {
  if (waiver === undefined) return { kind: 'empty' }
  const { reason, until } = waiver
  return text(bilingual((lang) => `${reason} (${formatDate(until, lang)})`))
}

function rowOf(context: ScenarioContext, { breach, states, isOld }: Shared): Row {
  const { finding } = breach
  const { file, line, column } = finding.place
  const { message } = finding
  const place = `${file}:${line}:${column}`
  const names =
    new Set(states).size === context.columns.length && context.columns.length > 1
      ? [{ fr: 'tous', en: 'all' }]
      : context.columns.filter(({ id }) => states.includes(id)).map(stateName)
  // A path is one word: in a narrow column of its own a terminal would cut it.
  const words = context.isScreen
    ? { fr: `${message.fr} (${place})`, en: `${message.en} (${place})` }
    : message
  return {
    id: finding.rule,
    cells: [
      text(words, finding.waiver === undefined ? 'bad' : 'quiet'),
      text(bilingual((lang) => names.map((name) => name[lang]).join(', '))),
      isOld ? text({ fr: 'oui', en: 'yes' }, 'quiet') : text({ fr: 'non', en: 'no' }),
      text(place),
      waiverCell(finding),
    ],
  }
}

const COLUMNS: readonly Column[] = [
  { id: 'breach', title: SCENARIO_LABELS.breach, unit: 'text' },
  { id: 'scenarios', title: SCENARIO_LABELS.scenarios, unit: 'text' },
  { id: 'already', title: SCENARIO_LABELS.already, unit: 'text' },
  { id: 'place', title: LABELS.place, unit: 'text' },
  { id: 'waiver', title: { fr: 'Dérogation', en: 'Waiver' }, unit: 'text' },
]

/** The section `breaches`. */
export function breaches(context: ScenarioContext): Section {
  const shared = sharedBreaches(context).sort(
    (left, right) => rankOf(left.breach.finding) - rankOf(right.breach.finding),
  )
  const hasWaiver = shared.some(({ breach }) => breach.isWaived)
  const shown = COLUMNS.filter(
    ({ id }) => (id !== 'place' || !context.isScreen) && (id !== 'waiver' || hasWaiver),
  )
  const table = onlyColumns(
    {
      kind: 'table',
      id: 'scenario_breaches',
      columns: COLUMNS,
      rows: shared.map((one) => rowOf(context, one)),
    },
    shown.map(({ id }) => id),
  )
  const none: Note = {
    kind: 'note',
    text: {
      fr: 'Aucune contrainte enfreinte\u00a0: enveloppes, capacités, échéances, liens et obligations sont tenus.',
      en: 'No constraint is broken: envelopes, capacities, deadlines, links and obligations are kept.',
    },
    tone: 'good',
  }
  return {
    id: 'breaches',
    title: SCENARIO_LABELS.breaches,
    blocks:
      shared.length === 0 ? [none] : fittedTable(table, context.isScreen ? SCREEN : undefined),
  }
}
