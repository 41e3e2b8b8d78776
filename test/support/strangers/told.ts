/**
 * Whether an import told a difference. What is wrong, or an amount that is lost, is told where the exit code says that
 * there is something to check and a line names the project or what the value is of, outside the table of the columns,
 * which names each column always; of a lost amount, the line must say that something was not taken. Another missing
 * value is told where any line names its field.
 */
import type { Difference } from './difference.ts'
import { bare } from './same-text.ts'

/** The words of fields as they stand, bare, in what is printed. */
const WORDS: Readonly<Record<string, RegExp>> = {
  title: /\b(?:titles?|titres?|intitules?|noms?|names?)\b/,
  id: /\b(?:ids?|identifiants?|identifiers?)\b/,
  status: /\b(?:status|statuses|statuts?|etats?|stage)\b/,
  start: /\b(?:starts?|debuts?|dates?|demarrage)\b/,
  end: /\b(?:ends?|fins?|dates?|echeances?|due)\b/,
  progress: /\b(?:progress|avancements?|complete|acheve)\b/,
  department: /\b(?:departments?|directions?|services?|poles?|entites?|directorates?)\b/,
  lead: /\b(?:leads?|leaders?|chefs?|pilotes?|managers?|responsables?|assignee|owners?)\b/,
  sponsor: /\b(?:sponsors?|commanditaires?|owners?)\b/,
  theme: /\b(?:themes?|axes?|axis|programmes?|programs?|goals?)\b/,
  priority: /\b(?:priority|priorites?)\b/,
  run_cost: /\b(?:recurrents?|recurring|running|annuels?|annual|yearly|an|yr|upkeep|ongoing)\b/,
  days: /\b(?:days?|jours?|jh|charges?|workload|hours?|heures?)\b/,
  work: /\b(?:days?|jours?|jh|charges?|workload)\b/,
  depends_on: /\b(?:depend\w*|predecess\w*|prerequis)\b/,
  amount: /\b(?:montants?|amounts?|budgets?|couts?|costs?|totaux|totals?|sommes?|sums?)\b/,
  year: /\b(?:exercices?|annees?|years?)\b/,
  stage: /\b(?:etapes?|stages?|demandes?|requested|votes?|voted|prevus?|forecast|engages?|paid)\b/,
  section: /\b(?:sections?|investissement|fonctionnement|investment|operating|capital|revenue)\b/,
  currency: /\b(?:devises?|currency|monnaie)\b/,
  envelope: /\b(?:enveloppes?|envelopes?)\b/,
  team: /\b(?:equipes?|teams?)\b/,
  milestone: /\b(?:jalons?|milestones?)\b/,
  risk: /\b(?:risques?|risks?)\b/,
  need: /\b(?:besoins?|needs?)\b/,
}

/** What says that something is not in the plan. */
const LOSS =
  /\b(?:not|no|left|skipped|unread\w*|nothing|lost|missing|gap|non|pas|ecart\w*|illisibles?|perdus?|laisses?|hors|manque\w*|sans|incomplets?|incomplete)\b/

/** Rows that are left out, with their number. */
const ROWS_LOST =
  /\b[1-9]\d*(?: \w+){0,2} (?:ecartee?s?|illisibles?|skipped|left out|unreadable|not taken|non reprise?s?)\b/

/** The lines of what was printed, without the tables of columns. */
function linesBesideColumns(printed: string): string[] {
  let isTable = false
  return printed.split('\n').filter((line) => {
    if (/^\s+(?:Colonne|Column)\s/.test(line)) isTable = true
    else if (line.trim() === '') isTable = false
    return !isTable
  })
}

/** What tells a difference: what an import printed, and how columns are called. */
export interface Telling {
  readonly printed: string
  readonly exit: number
  readonly columns: Readonly<Record<string, readonly string[]>>
}

/** Whether each difference is told. */
export function tellingOf({ printed, exit, columns }: Telling): (one: Difference) => boolean {
  const all = printed.split('\n').map(bare)
  const beside = linesBesideColumns(printed).map(bare)
  const isOf = (field: string, line: string): boolean => {
    const key = field.split(' ')[0] ?? ''
    const names = (columns[key] ?? []).map(bare)
    return WORDS[key]?.test(line) === true || names.some((name) => ` ${line} `.includes(` ${name} `))
  }
  const isAbout = ({ project, names = [] }: Difference, line: string): boolean =>
    [project, ...names].some((name) => name !== '' && ` ${line} `.includes(` ${bare(name)} `))
  return (one) => {
    const { field, kind, isLost = false } = one
    if (kind === 'missing' && !isLost)
      return all.some((line) => isOf(field, line)) || beside.some((line) => isAbout(one, line))
    if (exit === 0) return false
    if (field === 'project' && kind === 'missing' && beside.some((line) => ROWS_LOST.test(line))) return true
    return beside.some((line) => isAbout(one, line) || (isOf(field, line) && (!isLost || LOSS.test(line))))
  }
}
