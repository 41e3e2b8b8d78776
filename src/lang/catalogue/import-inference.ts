/** What an import without a mapping says: what each column becomes, what was taken for granted, what it asks. */
import type { Bilingual, Lang } from '../../values/language.ts'
import { dateWords } from '../dates.ts'
import { listed } from '../lists.ts'
import { counted, formOf, type Noun } from '../plurals.ts'
import { colon, quote } from '../punctuation.ts'
import { TOOL_PATHS, TOOL_TEXTS } from './import-tools.ts'

/** What a question expects, after an answer that was none: one of so many choices, or a text of the form that it names. */
export function answerExpected(choices: number, lang: Lang): string {
  if (choices === 0) return NO_ANSWER[lang]
  return {
    fr: `Réponse attendue\u00a0: un numéro de 1 à ${choices}, ou le début d’un intitulé`,
    en: `Expected is a number from 1 to ${choices}, or how a name begins`,
  }[lang]
}

const NO_ANSWER: Bilingual = {
  fr: 'Ce n’est pas de la forme demandée',
  en: 'Not of the form that is asked for',
}

/** Heads and words of the table of columns. */
export const INFERENCE_WORDS = {
  column: { fr: 'Colonne', en: 'Column' },
  becomes: { fr: 'Devient', en: 'Becomes' },
  samples: { fr: 'Exemples', en: 'Samples' },
  sure: { fr: 'Confiance', en: 'Confidence' },
  own: { fr: 'champ conservé tel quel', en: 'kept as a field of your own' },
  blank: { fr: 'vide, non repris', en: 'blank, left out' },
  sum: { fr: 'total d’autres colonnes, non repris', en: 'sum of other columns, left out' },
  group: { fr: 'lignes de groupe', en: 'group rows' },
  of_title: { fr: 'nom complet du groupe', en: 'full name of the group' },
  taken: {
    fr: 'Ce qui a été supposé, à vérifier',
    en: 'What was taken for granted, to be checked',
  },
  next: { fr: 'Ensuite', en: 'Next' },
  mapping: {
    fr: 'Correspondance utilisée, reprise le mois prochain par la même commande',
    en: 'Mapping used; the same command takes it again next month',
  },
  plan_folder: { fr: 'Dossier du plan', en: 'Plan folder' },
  refused: {
    fr: 'Rien n’est écrit. Corrigez dans le fichier ce qui est listé ci-dessus (cellules, lignes décalées, totaux en écart), ou ajoutez --force pour écrire le plan tel quel, sans ces cellules',
    en: 'Nothing is written. Mend in the file what is listed above (cells, shifted rows, missed totals), or add --force to write the plan as it is, without these cells',
  },
  day: { fr: 'AAAA-MM-JJ', en: 'YYYY-MM-DD' },
  undated: {
    fr: 'Rien dans le fichier ne dit à quelle date il est arrêté\u00a0: mettez cette date dans ces lignes',
    en: 'Nothing in the file says on which day its facts were true: put that day into these lines',
  },
  day_offered: {
    fr: 'Date d’arrêté proposée\u00a0: la plus récente des titres du fichier, à vérifier',
    en: 'Status date offered: the newest of the titles of the file, to be checked',
  },
} as const satisfies Record<string, Bilingual>

/** What a table becomes, by list. */
export const LIST_NOUNS = {
  projects: { fr: ['projet', 'projets'], en: ['project', 'projects'] },
  needs: { fr: ['besoin', 'besoins'], en: ['need', 'needs'] },
  teams: { fr: ['équipe', 'équipes'], en: ['team', 'teams'] },
  axes: { fr: ['axe', 'axes'], en: ['axis', 'axes'] },
  departments: { fr: ['direction', 'directions'], en: ['department', 'departments'] },
  programmes: { fr: ['programme', 'programmes'], en: ['programme', 'programmes'] },
  objectives: { fr: ['objectif', 'objectifs'], en: ['objective', 'objectives'] },
  risks: { fr: ['risque', 'risques'], en: ['risk', 'risks'] },
  components: { fr: ['composant', 'composants'], en: ['component', 'components'] },
  decisions: { fr: ['décision', 'décisions'], en: ['decision', 'decisions'] },
  envelopes: { fr: ['enveloppe', 'enveloppes'], en: ['envelope', 'envelopes'] },
  reviews: { fr: ['point d’avancement', 'points d’avancement'], en: ['review', 'reviews'] },
} as const satisfies Record<string, Noun>

const ROWS: Noun = { fr: ['ligne', 'lignes'], en: ['row', 'rows'] }
/** What words do that nobody knows, by how many they are. */
const MEAN: Noun = { fr: ['signifie', 'signifient'], en: ['means', 'mean'] }
const CELLS: Noun = { fr: ['cellule', 'cellules'], en: ['cell', 'cells'] }

/** Paths of fields that several words name. */
export const PATH_NAMES: Readonly<Record<string, Bilingual>> = {
  ...TOOL_PATHS,
  id: { fr: 'identifiant', en: 'id' },
  title: { fr: 'intitulé', en: 'title' },
  status: { fr: 'statut', en: 'status' },
  'progress.value': { fr: 'avancement', en: 'progress' },
  'departments.lead': { fr: 'direction pilote', en: 'lead department' },
  'departments.contributors': { fr: 'directions contributrices', en: 'contributing departments' },
  'priority.class': { fr: 'classe de priorité', en: 'priority class' },
  'mandatory.kind': { fr: 'obligation', en: 'obligation' },
  'mandatory.reference': { fr: 'texte qui oblige', en: 'text that obliges' },
  'mandatory.deadline': { fr: 'échéance légale', en: 'legal deadline' },
  'baseline.start': { fr: 'début de référence', en: 'baseline start' },
  'baseline.end': { fr: 'fin de référence', en: 'baseline end' },
  'actual.start': { fr: 'début réel', en: 'actual start' },
  'actual.end': { fr: 'fin réelle', en: 'actual end' },
  'window.earliest': { fr: 'début au plus tôt', en: 'earliest start' },
  'window.latest_end': { fr: 'fin au plus tard', en: 'latest end' },
  'milestones.current': { fr: 'jalon', en: 'milestone' },
  'workload.team': { fr: 'équipe', en: 'team' },
  'budget.section': { fr: 'section du budget', en: 'budget section' },
  'budget.kind': { fr: 'nature de la dépense', en: 'kind of cost' },
  'budget.year': { fr: 'exercice des montants', en: 'year of the amounts' },
  'security.classification': { fr: 'sensibilité des données', en: 'data classification' },
  'privacy.personal_data': { fr: 'données personnelles', en: 'personal data' },
  as_of: { fr: 'date d’arrêté', en: 'status date' },
  duration: { fr: 'durée', en: 'duration' },
  weather: { fr: 'météo', en: 'weather' },
  max: { fr: 'plafond', en: 'ceiling' },
  min: { fr: 'plancher', en: 'floor' },
  section: { fr: 'section du budget', en: 'budget section' },
  year: { fr: 'exercice', en: 'year' },
  department: { fr: 'direction', en: 'department' },
  fte: { fr: 'effectif (ETP)', en: 'staff (FTE)' },
  wanted_by: { fr: 'échéance souhaitée', en: 'wanted by' },
  rank: { fr: 'rang dans sa direction', en: 'rank in its department' },
}

/** The stages of amounts by their names in a table. */
const STAGE_NAMES: Readonly<Record<string, Bilingual>> = {
  requested: { fr: 'demandé', en: 'requested' },
  baseline: { fr: 'référence', en: 'baseline' },
  voted: { fr: 'voté', en: 'voted' },
  opened: { fr: 'ouvert', en: 'opened' },
  committed: { fr: 'engagé', en: 'committed' },
  paid: { fr: 'mandaté', en: 'paid' },
  carry_over: { fr: 'reste à réaliser', en: 'carried over' },
  forecast: { fr: 'prévu', en: 'forecast' },
}

const SECTION_NAMES: Readonly<Record<string, Bilingual>> = {
  investment: { fr: 'investissement', en: 'investment' },
  operating: { fr: 'fonctionnement', en: 'operating' },
}

/** What a column of money becomes: `montant demandé 2026, investissement`. */
export function moneyName(
  {
    stage,
    section,
    year,
    yearColumn,
  }: {
    readonly stage: string
    readonly section: string
    readonly year: string | undefined
    /** The column that says the year of each row, where one does. */
    readonly yearColumn?: string | undefined
  },
  lang: Lang,
): string {
  const of = SECTION_NAMES[section]?.[lang] ?? section
  const at = STAGE_NAMES[stage]?.[lang] ?? stage
  const dated =
    yearColumn === undefined ? undefined : [quote(yearColumn, 'fr'), quote(yearColumn, 'en')]
  const texts: Bilingual =
    year === undefined && dated !== undefined
      ? {
          fr: `montant ${at} de l’exercice ${dated[0]}, ${of}`,
          en: `amount ${at} of the year in ${dated[1]}, ${of}`,
        }
      : year === undefined
        ? { fr: `coût de référence, ${of}`, en: `baseline cost, ${of}` }
        : year === ''
          ? { fr: `montant ${at} par exercice, ${of}`, en: `amount ${at} by year, ${of}` }
          : { fr: `montant ${at} ${year}, ${of}`, en: `amount ${at} ${year}, ${of}` }
  return texts[lang]
}

/** What a column of a table of envelopes becomes: `plafond 2026`. */
export function ceilingName(year: string | undefined, lang: Lang): string {
  const texts: Bilingual = { fr: 'plafond', en: 'ceiling' }
  return year === undefined ? texts[lang] : `${texts[lang]} ${year}`
}

/** What a column of work becomes: `charge 2026-Q1`. */
export function workName(period: string | undefined, isActual: boolean, lang: Lang): string {
  const what: Bilingual = isActual
    ? { fr: 'charge réalisée', en: 'work done' }
    : { fr: 'charge', en: 'workload' }
  return period === undefined ? what[lang] : `${what[lang]} ${period}`
}

/** The head of a table: `Feuille « Projets », 38 lignes → 38 projets`. */
export function tableHead(
  sheet: string,
  rows: number,
  records: number,
  list: keyof typeof LIST_NOUNS,
  lang: Lang,
): string {
  const named: Bilingual =
    sheet === ''
      ? { fr: 'Fichier', en: 'File' }
      : { fr: `Feuille ${quote(sheet, 'fr')}`, en: `Sheet ${quote(sheet, 'en')}` }
  return `${named[lang]}, ${counted(rows, ROWS, lang)} → ${counted(records, LIST_NOUNS[list], lang)}`
}

/** The unit that the amounts of a sheet are read in. */
const SHEET_UNITS: Readonly<Record<string, Bilingual>> = {
  1: { fr: 'en unités de la monnaie', en: 'in units of the currency' },
  k: { fr: 'en milliers', en: 'in thousands' },
}

type Said = (about: readonly string[], count: number, lang: Lang) => Bilingual

const first = (about: readonly string[], lang: Lang): string => quote(about[0] ?? '', lang)

/** Names in quotes; of many only the first ones and how many more there are. */
function names(words: readonly string[], lang: Lang): string {
  return listed(
    words.map((word) => quote(word, lang)),
    lang,
  )
}

const UNIT_NAMES: Readonly<Record<string, Bilingual>> = {
  '1': { fr: 'à l’unité', en: 'in units' },
  k: { fr: 'en milliers', en: 'in thousands' },
  M: { fr: 'en millions', en: 'in millions' },
}

/** In which unit amounts were taken, by what says so. */
function unitText(source: string, unit: string, text: string): Bilingual {
  const { fr, en } = UNIT_NAMES[unit] ?? { fr: unit, en: unit }
  const others = ['1', 'k', 'M'].filter((one) => one !== unit)
  const answers: Bilingual = {
    fr: `--answer unit=${others.join(' ou ')} sinon`,
    en: `--answer unit=${others.join(' or ')} else`,
  }
  const said: Readonly<Record<string, Bilingual>> = {
    title: {
      fr: `montants pris ${fr}, selon le titre ${quote(text, 'fr')} (${answers.fr})`,
      en: `amounts taken ${en}, by the title ${quote(text, 'en')} (${answers.en})`,
    },
    columns: {
      fr: `montants pris ${fr}, selon les en-têtes ou les cellules (${answers.fr})`,
      en: `amounts taken ${en}, by headers or cells (${answers.en})`,
    },
    answer: {
      fr: `montants pris ${fr}, selon la réponse, et non selon le titre ${quote(text, 'fr')}`,
      en: `amounts taken ${en}, by the answer, not by the title ${quote(text, 'en')}`,
    },
    nothing: {
      fr: `montants pris ${fr}\u00a0: ni titre ni en-tête ne dit leur unité (${answers.fr})`,
      en: `amounts taken ${en}: no title or header says their unit (${answers.en})`,
    },
  }
  return said[source] ?? { fr: '', en: '' }
}

/** What was taken for granted, in a sentence each; `--answer` names what another answer is given by. */
export const ASSUMPTION_TEXTS: Readonly<Record<string, Said>> = {
  ...TOOL_TEXTS,
  stage: () => ({
    fr: 'montants sans étape dans leur en-tête\u00a0: pris pour demandés (--answer stage=voted, forecast, paid…)',
    en: 'amounts whose header names no stage: taken as requested (--answer stage=voted, forecast, paid…)',
  }),
  section: () => ({
    fr: 'montants sans section\u00a0: pris pour de l’investissement (--answer section=operating)',
    en: 'amounts without section: taken as investment (--answer section=operating)',
  }),
  nature: () => ({
    fr: 'nature de la dépense non indiquée\u00a0: portée en prestations',
    en: 'kind of cost not said: put down as services',
  }),
  'status-unknown': (_, count) => ({
    fr: `aucune colonne de statut\u00a0: statut inconnu pour ${counted(count, ROWS, 'fr')}`,
    en: `no column of statuses: status unknown for ${counted(count, ROWS, 'en')}`,
  }),
  'as-of-missing': (about) => ({
    fr: `${first(about, 'fr')} conservée telle quelle\u00a0: sa date d’arrêté n’est pas connue (--answer as_of=AAAA-MM-JJ en fait des points d’avancement)`,
    en: `${first(about, 'en')} kept as it is: its status date is not known (--answer as_of=YYYY-MM-DD makes reviews of it)`,
  }),
  'as-of-saved': ([day = '']) => ({
    fr: `date d’arrêté\u00a0: ${dateWords(day, 'fr')}, jour où le classeur a été enregistré pour la dernière fois, faute d’autre date (--answer as_of=AAAA-MM-JJ)`,
    en: `status date: ${dateWords(day, 'en')}, the day on which the workbook was last saved, for want of another (--answer as_of=YYYY-MM-DD)`,
  }),
  'money-undated': (about) => ({
    fr: `${names(about, 'fr')}\u00a0: sans exercice, pris pour le coût de référence du projet`,
    en: `${names(about, 'en')}: without a year, taken as the baseline cost of the project`,
  }),
  'series-left': (about) => ({
    fr: `${names(about, 'fr')}\u00a0: totaux d’autres colonnes ou leur détail, vérifiés ligne à ligne et non repris, pour ne rien compter deux fois`,
    en: `${names(about, 'en')}: sums of other columns or their parts, checked row by row and left out, so that nothing counts twice`,
  }),
  'sum-differs': ([column = '', ...cells], count) => ({
    fr: `${quote(column, 'fr')}\u00a0: ${counted(count, CELLS, 'fr')} sans égalité avec la somme des autres colonnes, à vérifier (${listed(cells, 'fr')})`,
    en: `${quote(column, 'en')}: ${counted(count, CELLS, 'en')} that the other columns do not add up to, to be checked (${listed(cells, 'en')})`,
  }),
  'ids-from-titles': (about) => ({
    fr: `aucune colonne d’identifiants\u00a0: ils sont tirés de ${first(about, 'fr')}, et retrouveront les mêmes projets dans le prochain fichier`,
    en: `no column of ids: they are made of ${first(about, 'en')}, and will find the same projects in the next file`,
  }),
  'themes-declared': (about) => ({
    fr: `thèmes propres à l’organisme, déclarés dans le plan\u00a0: ${names(about, 'fr')}`,
    en: `themes of your own, declared in the plan: ${names(about, 'en')}`,
  }),
  'team-missing': () => ({
    fr: 'charge sans équipe\u00a0: comptée pour la DSI, à répartir',
    en: 'work without a team: counted for the IT side, to be assigned',
  }),
  'hours-converted': (about) => ({
    fr: `${names(about, 'fr')}\u00a0: heures converties en jours de 7 heures (source.day_hours dans la correspondance sinon)`,
    en: `${names(about, 'en')}: hours turned into days of 7 hours (else source.day_hours of the mapping)`,
  }),
  'posts-kept': (about) => ({
    fr: `${names(about, 'fr')} conservée telle quelle\u00a0: des ETP ne disent pas combien de jours, qui sont l’unité des charges`,
    en: `${names(about, 'en')} kept as it is: full-time equivalents do not say how many days, in which work is counted`,
  }),
  'sheet-left': (about, count) => ({
    fr: `${first(about, 'fr')} (${counted(count, ROWS, 'fr')})\u00a0: rien de reconnu comme un élément du plan, non repris`,
    en: `${first(about, 'en')} (${counted(count, ROWS, 'en')}): nothing known as part of a plan, left out`,
  }),
  'sheet-same': (about) => ({
    fr: `${first(about, 'fr')}\u00a0: montre de nouveau les mêmes projets, non reprise`,
    en: `${first(about, 'en')}: shows the same projects again, left out`,
  }),
  'sheet-unit': ([sheet = '', unit = '']) => ({
    fr: `${quote(sheet, 'fr')}\u00a0: montants sans unité et cent fois au-dessus de tous les projets, lus ${SHEET_UNITS[unit]?.fr ?? unit}`,
    en: `${quote(sheet, 'en')}: amounts without a unit and a hundred times above all projects, read ${SHEET_UNITS[unit]?.en ?? unit}`,
  }),
  'column-doubtful': (about) => ({
    fr: `${names(about, 'fr')}\u00a0: interprétation douteuse, à confirmer dans le tableau ci-dessus`,
    en: `${names(about, 'en')}: doubtful reading, to be confirmed in the table above`,
  }),
  unit: ([source = '', unit = '', text = '']) => unitText(source, unit, text),
  'words-unknown': ([column = '', ...words], count) => ({
    fr: `${quote(column, 'fr')}\u00a0: ${names(words, 'fr')} sans équivalent connu (${counted(count, ROWS, 'fr')})`,
    en: `${quote(column, 'en')}: ${names(words, 'en')} ${formOf(words.length, MEAN, 'en')} nothing known (${counted(count, ROWS, 'en')})`,
  }),
  'words-missing': (about, count) => ({
    fr: `${first(about, 'fr')} pris pour une absence de valeur (${counted(count, CELLS, 'fr')})`,
    en: `${first(about, 'en')} taken for no value (${counted(count, CELLS, 'en')})`,
  }),
  'rank-unfit': (about) => ({
    fr: `${first(about, 'fr')} conservée telle quelle\u00a0: un rang est un nombre entier, une seule fois par direction`,
    en: `${first(about, 'en')} kept as it is: a rank is a whole number, once in a department`,
  }),
  'obligation-unfit': (about) => ({
    fr: `${first(about, 'fr')} conservée telle quelle\u00a0: oui ou non ne dit pas ce qui oblige (loi, contrat, sécurité, fin de support)`,
    en: `${first(about, 'en')} kept as it is: yes or no does not say what obliges (law, contract, security, end of support)`,
  }),
  'dates-taken': ([column = '', example = '']) => ({
    fr: `${quote(column, 'fr')}\u00a0: ${quote(example, 'fr')} lu jour puis mois (--answer dates=mdy sinon)`,
    en: `${quote(column, 'en')}: ${quote(example, 'en')} read as the rest of the file is (--answer dates=dmy or mdy)`,
  }),
  'decimal-taken': ([column = '', example = '']) => ({
    fr: `${quote(column, 'fr')}\u00a0: signe décimal de ${quote(example, 'fr')} pris des autres nombres du fichier (--answer decimal=comma ou point)`,
    en: `${quote(column, 'en')}: decimal sign of ${quote(example, 'en')} taken from the other numbers or the language (--answer decimal=comma or point)`,
  }),
}

/** What is asked, by its key; the second line says with what example. */
export const QUESTION_TEXTS: Readonly<Record<string, Bilingual>> = {
  dates: {
    fr: 'Dans quel ordre les dates sont-elles écrites\u00a0?',
    en: 'In which order are dates written?',
  },
  decimal: { fr: 'Que vaut la virgule des nombres\u00a0?', en: 'What is the comma in numbers?' },
  unit: { fr: 'En quelle unité sont les montants\u00a0?', en: 'In which unit are the amounts?' },
  stage: { fr: 'Que sont ces montants\u00a0?', en: 'What are these amounts?' },
  section: {
    fr: 'De quelle section sont ces montants\u00a0?',
    en: 'Of which section are these amounts?',
  },
  organisation: { fr: 'Quel est l’organisme\u00a0?', en: 'Which organisation is it?' },
  as_of: {
    fr: 'À quelle date ces informations sont-elles arrêtées (AAAA-MM-JJ\u00a0; l’audit la demande, vide si inconnue)\u00a0?',
    en: 'On which day were these facts true (YYYY-MM-DD, blank if unknown)?',
  },
  horizon: {
    fr: 'Quelles années couvre le plan (2026-2028)\u00a0?',
    en: 'Which years does the plan cover (2026-2028)?',
  },
}

/** The column and the value that a question is about. */
export function questionExample(about: string, example: string, lang: Lang): string {
  if (about === '') return ''
  return `${quote(about, lang)}${colon(lang)} ${quote(example, lang)}`
}

/** What is asked before cells that cannot be read are left blank. */
export function unreadableQuestion(count: number, lang: Lang): string {
  const texts: Bilingual = {
    fr: `${counted(count, ROWS, 'fr')} avec des cellules illisibles, listées ci-dessus\u00a0: les laisser vides et écrire le plan\u00a0?`,
    en: `${counted(count, ROWS, 'en')} with cells that cannot be read, listed above: leave them blank and write the plan?`,
  }
  return texts[lang]
}

const AMOUNTS: Noun = {
  fr: ['total retrouvé', 'totaux retrouvés'],
  en: ['total met', 'totals met'],
}

/** The totals of one row of the source that what was imported adds up to. */
export function totalsMet(name: string, count: number, lang: Lang): string {
  const whole: Bilingual = { fr: 'Total général', en: 'Grand total' }
  return `✓ ${name === '' ? whole[lang] : quote(name, lang)}${colon(lang)} ${counted(count, AMOUNTS, lang)}`
}
