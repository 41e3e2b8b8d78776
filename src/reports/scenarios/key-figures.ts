/** The few figures by which scenarios differ and that matter most to a committee; those that are the same in all are only named. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { scenarioStatus } from '../../lang/catalogue/scenario-names.ts'
import { counted, type Noun } from '../../lang/plurals.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { EMPTY, text } from '../document/cell.ts'
import type { Row } from '../document/document.ts'
import { note, type SectionBlock } from '../document/table.ts'
import { inPhrase } from '../words/names.ts'
import type { ScenarioContext } from './context.ts'
import { hasAny, OVERVIEW_TITLE, overviewRows } from './overview.ts'
import { isDiffering, plainCell } from './printed-cells.ts'
import { stateRow, stateTable } from './state-table.ts'

const TEXTS = printed('key-figures', {
  title: { fr: 'Ce qui les distingue', en: 'What sets them apart' },
  alone: { fr: 'Chiffres clés', en: 'Key figures' },
  same: (figures: Bilingual, names: Bilingual) => ({
    fr: `${figures.fr} dans tous les scénarios\u00a0: ${names.fr}.`,
    en: `${figures.en} in all scenarios: ${names.en}.`,
  }),
  others: ({ fr, en }: Bilingual, compared: string) => ({
    fr: `${fr} («\u00a0${OVERVIEW_TITLE.fr}\u00a0», plan scenario${compared} --section overview).`,
    en: `${en} ("${OVERVIEW_TITLE.en}", plan scenario${compared} --section overview).`,
  }),
})

const SAME: Noun = {
  fr: ['chiffre est le même', 'chiffres sont les mêmes'],
  en: ['figure is the same', 'figures are the same'],
}
const OTHERS: Noun = {
  fr: ['autre chiffre diffère', 'autres chiffres diffèrent'],
  en: ['more figure differs', 'more figures differ'],
}

/** The most figures that are shown. */
const MOST = 6

/** Figures in the order in which they matter: of those that differ, the first ones are shown. */
const BY_WEIGHT: readonly string[] = [
  'retained_value',
  'spending',
  'retained_count',
  'mandatory_coverage',
  'overspend',
  'peak_load_rate',
  'need_planned',
  'breaches',
  'run_cost',
  'workload_demand',
  'missing_fte',
  'departments_served',
  'external_workload_share',
  'risk_exposure',
  'need_coverage',
]

/** The status of each scenario, which is no figure but says which of them may be decided on. */
function statusRow(context: ScenarioContext): Row {
  return stateRow(context, 'status', LABELS.status, ({ option }) =>
    option === undefined
      ? EMPTY
      : text(scenarioStatus(option.scenario.status), option.scenario.status === 'approved' ? 'good' : undefined),
  )
}

/** What the command has to name that shows all figures, for documents and slides have no annexes; nothing for all scenarios. */
function comparedIn({ plan, options, settled }: ScenarioContext): string {
  if (options.length + settled.length === plan.scenarios.length) return ''
  return ['', 'compare', ...options.map(({ id }) => id)].join(' ')
}

function foldedText(same: readonly Row[], others: number, compared: string): Bilingual {
  const names = bilingual((lang) =>
    same.flatMap(({ cells: [name] }) => (name?.kind === 'text' ? inPhrase(name.text[lang]) : [])).join(', '),
  )
  const told = [
    ...(same.length === 0
      ? []
      : [
          TEXTS.same(
            bilingual((lang) => counted(same.length, SAME, lang)),
            names,
          ),
        ]),
    ...(others === 0
      ? []
      : [
          TEXTS.others(
            bilingual((lang) => counted(others, OTHERS, lang)),
            compared,
          ),
        ]),
  ]
  return bilingual((lang) => told.map((one) => one[lang]).join(' '))
}

/** The six figures that differ and weigh most, and how many of all the others differ or are the same; of one state alone, its six first. */
export function keyFigures(context: ScenarioContext): SectionBlock[] {
  const isAlone = context.columns.length === 1
  const all = overviewRows(context).filter(hasAny)
  const rows = BY_WEIGHT.flatMap((id) => {
    const row = all.find((one) => one.id === id)
    return row === undefined ? [] : [{ ...row, cells: row.cells.map(plainCell) }]
  })
  const shown = rows.filter((row) => isAlone || isDiffering(row)).slice(0, MOST)
  const table = stateTable(context, {
    id: 'scenario_key_figures',
    title: isAlone ? TEXTS.alone : TEXTS.title,
    rows: [statusRow(context), ...shown],
  })
  if (isAlone) return [table]
  const others = all.filter(({ id }) => !shown.some((row) => row.id === id))
  const same = others.filter((row) => !isDiffering(row))
  const folded = foldedText(same, others.length - same.length, comparedIn(context))
  return [table, ...(folded.en === '' ? [] : [note(folded, 'quiet')])]
}
