/** The choices of scenarios as a table: a row for each project, a column for each scenario, a tick where it is retained. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import type { Bilingual } from '../../values/language.ts'
import { isPlainMap } from '../../values/plain-data.ts'
import { recordsOf, recordTitle } from '../merge/plan-records.ts'
import type { FormChoice, FormColumn, FormTable } from './form.ts'
import type { TableContext } from './form-columns.ts'
import { TICK } from './shown-cell.ts'

/** What a scenario says of a project by one of the two keys of a choice. */
export interface ChoiceKeys {
  readonly keep?: boolean | undefined
  readonly out?: boolean | undefined
}

export interface ScenarioTick extends ChoiceKeys {
  /** The id of the project as the scenario writes it; undefined where it says nothing of the project. */
  readonly key?: string | undefined
  readonly isIn: boolean
  /** What the scenarios that it starts from say. */
  readonly inherited: ChoiceKeys
  /** Whether its choice is more than in or out: a variant stands in, or it contradicts itself. */
  readonly isMore: boolean
}

/** A scenario with what it makes of each project, by lower-cased id. */
export interface TickedScenario {
  readonly id: string
  readonly isOpen: boolean
  readonly ticks: ReadonlyMap<string, ScenarioTick>
}

const TEXTS = {
  title: { fr: 'Scénarios', en: 'Scenarios' },
  intro: {
    fr: 'Un x dans la colonne d’un scénario y retient le projet\u00a0; une case vide l’en écarte. Les scénarios arrêtés, et les choix entre variantes, ne se modifient pas ici.',
    en: 'An x in the column of a scenario retains the project in it; an empty cell leaves it out. Scenarios that were decided, and choices between variants, are not changed here.',
  },
  help: {
    fr: 'x pour retenir le projet dans ce scénario, vide pour l’en écarter',
    en: 'x to retain the project in this scenario, empty to leave it out',
  },
} as const satisfies Record<string, Bilingual>

/** The name of the list that holds the tick, and the list. */
export const TICKS = 'tick'
export const TICK_LIST: readonly FormChoice[] = [{ value: TICK, label: TICK }]

function columnsOf(scenarios: readonly TickedScenario[], { plan, lang }: TableContext): FormColumn[] {
  const titles = new Map(recordsOf(plan, 'scenarios').map(({ id, data }) => [id, data]))
  const shown = { help: '', isLocked: true }
  return [
    { role: 'key', path: ['id'], kind: 'id', header: LABELS.id[lang], ...shown },
    { role: 'value', path: ['title'], kind: 'title', header: LABELS.project[lang], ...shown },
    ...scenarios.map(
      ({ id, isOpen }): FormColumn => ({
        role: 'tick',
        path: [id],
        kind: 'text',
        choices: TICKS,
        isLocked: !isOpen,
        header: recordTitle(titles.get(id) ?? {}, id)[lang],
        help: TEXTS.help[lang],
      }),
    ),
  ]
}

/** The table of the choices; undefined where the plan has no scenario. */
export function scenarioTable(scenarios: readonly TickedScenario[], context: TableContext): FormTable | undefined {
  if (scenarios.length === 0) return undefined
  const { plan, lang } = context
  const columns = columnsOf(scenarios, context)
  const projects = recordsOf(plan, 'projects').filter(({ id }) =>
    scenarios.some(({ ticks }) => ticks.has(id.toLowerCase())),
  )
  return {
    title: TEXTS.title[lang],
    intro: TEXTS.intro[lang],
    list: 'scenarios',
    within: undefined,
    columns,
    rows: projects.map(({ id, data }) => {
      const ticks = scenarios.map(({ ticks }) => ticks.get(id.toLowerCase()))
      const shut = ticks.flatMap((tick, index) => (tick === undefined || tick.isMore ? [index + 2] : []))
      return { key: id, id, prefix: [], values: [id, data['title'], ...ticks], shut }
    }),
    mayGrow: false,
    fixed: {},
    examples: [],
  }
}

export function tickText(value: unknown): string | null {
  return isPlainMap(value) && value['isIn'] === true ? TICK : null
}

/** The two keys of a choice after a tick was set or taken away: undefined for a key that is not written. */
export function choiceAfter(isIn: boolean, inherited: ChoiceKeys): Required<ChoiceKeys> {
  // A key that another scenario hands down with the opposite meaning must be said, not only left out.
  const opposite = (key: 'keep' | 'out'): boolean | undefined => (inherited[key] === true ? false : undefined)
  return isIn ? { keep: true, out: opposite('out') } : { keep: opposite('keep'), out: true }
}
