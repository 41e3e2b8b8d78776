/** The names that the tool itself gives: rules, kinds of record, sections of a command's report, and what can be explained. */
import { METRICS } from '../../metrics/index.ts'
import { ARBITRATION_REPORT } from '../../reports/arbitration/report.ts'
import { AUDIT, OTHER_REPORTS, REPORTS } from '../../reports/catalogue.ts'
import type { ReportKind } from '../../reports/report-kind.ts'
import { SCENARIOS_REPORT } from '../../reports/scenarios/report.ts'
import { SMOOTHING_REPORT } from '../../reports/smoothing/report.ts'
import { RULE_DEFINITIONS } from '../../rules/check.ts'
import { keyWords } from '../explain/explain-key.ts'
import { WEATHER_WORDS } from '../explain/explain-weather.ts'
import type { Named } from '../options.ts'
import { kindLabel, recordKinds } from '../records/record-kinds.ts'
import type { OfferedWord } from './offered-words.ts'
import type { UnfinishedLine } from './unfinished-line.ts'

/** The report whose sections a command may choose from, by the command's first word. */
const CHOSEN_FROM: Readonly<Record<string, Pick<ReportKind, 'sectionIds'>>> = {
  arbitrate: ARBITRATION_REPORT,
  audit: AUDIT,
  scenario: SCENARIOS_REPORT,
  smooth: SMOOTHING_REPORT,
}

function rules(): OfferedWord[] {
  return RULE_DEFINITIONS.map(({ id, summary }) => ({ word: id, about: summary }))
}

/** Rules, figures and weathers; the keys of the format, which are many, once something is typed. */
function topics(start: string): OfferedWord[] {
  const figures = METRICS.map(({ id, label }) => ({ word: id, about: label }))
  const words = [...WEATHER_WORDS, ...(start === '' ? [] : keyWords())].map((word) => ({ word }))
  return [...rules(), ...figures, ...words]
}

/** The sections that a line may choose from; of `plan report`, those of the report that it names. */
function sectionsOf([first = '']: readonly string[], [name]: readonly string[]): readonly string[] {
  if (first !== 'report') return CHOSEN_FROM[first]?.sectionIds ?? []
  const command = OTHER_REPORTS.find(({ id }) => id === name)?.command ?? ''
  const kind = REPORTS.find(({ id }) => id === name) ?? CHOSEN_FROM[command]
  return kind?.sectionIds ?? []
}

export function namesOfTool(kind: Named, { path, words }: UnfinishedLine, start: string): readonly OfferedWord[] {
  switch (kind) {
    case 'kind':
      return recordKinds().map((one) => ({ word: kindLabel(one).en, about: kindLabel(one) }))
    case 'report':
      return [...REPORTS, ...OTHER_REPORTS].map(({ id, title }) => ({ word: id, about: title }))
    case 'rule':
      return rules()
    case 'section':
      return sectionsOf(path.split(' '), words).map((word) => ({ word }))
    case 'topic':
      return topics(start)
    default:
      return []
  }
}
