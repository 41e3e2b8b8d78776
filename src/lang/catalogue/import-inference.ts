/** What an import without a mapping says: what each column becomes, what was taken for granted, what it asks. */
import { type Bilingual, type Lang, printed } from '../../values/language.ts'
import { counted, NOUNS, type Noun } from '../plurals.ts'
import { colon, quote } from '../punctuation.ts'
import { TOOL_PATHS } from './import-tools.ts'
import { sectionName } from './money-names.ts'

/** What a question expects, after an answer that was none: one of so many choices, or a text of the form that it names. */
export function answerExpected(choices: number, lang: Lang): string {
  if (choices === 0) return NO_ANSWER[lang]
  return {
    fr: `Réponse attendue\u00a0: un numéro de 1 à ${choices}, ou le début d’un intitulé`,
    en: `Expected is a number from 1 to ${choices}, or how a name begins`,
  }[lang]
}

const NO_ANSWER: Bilingual = { fr: 'Ce n’est pas de la forme demandée', en: 'Not of the form that is asked for' }

export const INFERENCE_WORDS = printed('import', {
  column: { fr: 'Colonne', en: 'Column' },
  becomes: { fr: 'Devient', en: 'Becomes' },
  samples: { fr: 'Exemples', en: 'Samples' },
  sure: { fr: 'Confiance', en: 'Confidence' },
  own: { fr: 'champ conservé tel quel', en: 'kept as a field of your own' },
  blank: { fr: 'vide, non repris', en: 'blank, left out' },
  mark: { fr: 'case du planning\u00a0: début et fin', en: 'cell of the schedule: start and end' },
  sum: { fr: 'total d’autres colonnes, non repris', en: 'sum of other columns, left out' },
  group: { fr: 'lignes de groupe', en: 'group rows' },
  of_title: { fr: 'nom complet du groupe', en: 'full name of the group' },
  taken: { fr: 'Ce qui a été supposé', en: 'What was taken for granted' },
  next: { fr: 'Ensuite', en: 'Next' },
  mapping: {
    fr: 'Correspondance utilisée, reprise le mois prochain par la même commande',
    en: 'Mapping used; the same command takes it again next month',
  },
  plan_folder: { fr: 'Dossier du plan', en: 'Plan folder' },
  refused: {
    fr: 'Rien n’est écrit\u00a0: ce qui a été lu et ce que dit le fichier ne concordent pas. Vérifiez les lignes listées ci-dessus (un total lu comme un projet, une ligne décalée), ici ou dans le fichier\u00a0; --force écrit malgré l’écart, montants faux compris',
    en: 'Nothing is written: what was read is not what the file says. See to the rows listed above (a total read as a project, a shifted row), here or in the file; --force writes all the same, wrong amounts included',
  },
} as const) satisfies Record<string, Bilingual>

export const LIST_NOUNS = {
  projects: NOUNS.project,
  needs: NOUNS.need,
  teams: { fr: ['équipe', 'équipes'], en: ['team', 'teams'] },
  axes: NOUNS.axis,
  departments: { fr: ['direction', 'directions'], en: ['department', 'departments'] },
  programmes: { fr: ['programme', 'programmes'], en: ['programme', 'programmes'] },
  objectives: { fr: ['objectif', 'objectifs'], en: ['objective', 'objectives'] },
  risks: { fr: ['risque', 'risques'], en: ['risk', 'risks'] },
  components: NOUNS.component,
  decisions: NOUNS.decision,
  envelopes: { fr: ['enveloppe', 'enveloppes'], en: ['envelope', 'envelopes'] },
  reviews: { fr: ['point d’avancement', 'points d’avancement'], en: ['review', 'reviews'] },
} as const satisfies Record<string, Noun>

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

export const STAGE_NAMES: Readonly<Record<string, Bilingual>> = {
  requested: { fr: 'demandé', en: 'requested' },
  baseline: { fr: 'référence', en: 'baseline' },
  voted: { fr: 'voté', en: 'voted' },
  opened: { fr: 'ouvert', en: 'opened' },
  committed: { fr: 'engagé', en: 'committed' },
  paid: { fr: 'mandaté', en: 'paid' },
  carry_over: { fr: 'reste à réaliser', en: 'carried over' },
  forecast: { fr: 'prévu', en: 'forecast' },
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
  const of = sectionName(section)[lang]
  const at = STAGE_NAMES[stage]?.[lang] ?? stage
  const dated = yearColumn === undefined ? undefined : [quote(yearColumn, 'fr'), quote(yearColumn, 'en')]
  const texts: Bilingual =
    year === undefined && dated !== undefined
      ? { fr: `montant ${at} de l’exercice ${dated[0]}, ${of}`, en: `amount ${at} of the year in ${dated[1]}, ${of}` }
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

interface NamedWork {
  readonly period: string | undefined
  readonly isActual: boolean
  readonly team: string | undefined
}

/** What a column of work becomes: `charge 2026-Q1 de l’équipe Réseau`. */
export function workName({ period, isActual, team }: NamedWork, lang: Lang): string {
  const what: Bilingual = isActual ? { fr: 'charge réalisée', en: 'work done' } : { fr: 'charge', en: 'workload' }
  const dated = period === undefined ? what[lang] : `${what[lang]} ${period}`
  const ofTeam: Bilingual = { fr: ` de l’équipe ${team}`, en: ` of team ${team}` }
  return team === undefined ? dated : `${dated}${ofTeam[lang]}`
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
  return `${named[lang]}, ${counted(rows, NOUNS.row, lang)} → ${counted(records, LIST_NOUNS[list], lang)}`
}

/** What is asked, by its key; the second line says with what example. */
export const QUESTION_TEXTS: Readonly<Record<string, Bilingual>> = {
  header: { fr: 'Où sont les noms des colonnes\u00a0?', en: 'Where are the names of the columns?' },
  encoding: { fr: 'Dans quel codage le texte est-il écrit\u00a0?', en: 'In which encoding is the text written?' },
  dates: { fr: 'Dans quel ordre les dates sont-elles écrites\u00a0?', en: 'In which order are dates written?' },
  decimal: { fr: 'Que vaut la virgule des nombres\u00a0?', en: 'What is the comma in numbers?' },
  unit: { fr: 'En quelle unité sont les montants\u00a0?', en: 'In which unit are the amounts?' },
  stage: { fr: 'Que sont ces montants\u00a0?', en: 'What are these amounts?' },
  section: { fr: 'De quelle section sont ces montants\u00a0?', en: 'Of which section are these amounts?' },
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

export function questionExample(about: string, example: string, lang: Lang): string {
  if (about === '') return ''
  return `${quote(about, lang)}${colon(lang)} ${quote(example, lang)}`
}

export function unreadableQuestion(count: number, lang: Lang): string {
  const texts: Bilingual = {
    fr: `${counted(count, NOUNS.row, 'fr')} avec des cellules illisibles, listées ci-dessus\u00a0: les laisser vides et écrire le plan\u00a0?`,
    en: `${counted(count, NOUNS.row, 'en')} with cells that cannot be read, listed above: leave them blank and write the plan?`,
  }
  return texts[lang]
}

const AMOUNTS: Noun = { fr: ['total retrouvé', 'totaux retrouvés'], en: ['total met', 'totals met'] }

/** The totals of one row of the source that what was imported adds up to. */
export function totalsMet(name: string, count: number, lang: Lang): string {
  const whole: Bilingual = { fr: 'Total général', en: 'Grand total' }
  return `✓ ${name === '' ? whole[lang] : quote(name, lang)}${colon(lang)} ${counted(count, AMOUNTS, lang)}`
}
