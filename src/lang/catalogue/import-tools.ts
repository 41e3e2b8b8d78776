/** What an import says of the export of a project tool: its name, which rows are projects, what their work counts, what is left out. */
import type { Bilingual, Lang } from '../../values/language.ts'
import { dateWords } from '../dates.ts'
import { listed } from '../lists.ts'
import { formatNumber } from '../numbers.ts'
import { counted, formOf, NOUNS, type Noun } from '../plurals.ts'
import { quote } from '../punctuation.ts'

const HOURS: Noun = { fr: ['heure', 'heures'], en: ['hour', 'hours'] }
const LINKS: Noun = { fr: ['lien', 'liens'], en: ['link', 'links'] }
const TAKEN: Noun = { fr: ['reprise', 'reprises'], en: ['taken', 'taken'] }
const BELOW: Noun = { fr: ['ligne rattachée', 'lignes rattachées'], en: ['row', 'rows'] }

const SHOWN = 6

function names(words: readonly string[], lang: Lang): string {
  const shown = words.slice(0, SHOWN).map((word) => quote(word, lang))
  return words.length > SHOWN ? `${shown.join(', ')}…` : listed(shown, lang)
}

const hours = (count: string | number, lang: Lang): string => counted(Number(count), HOURS, lang)

const UNIT_NAMES: Readonly<Record<string, Bilingual>> = {
  second: { fr: 'en secondes', en: 'in seconds' },
  hour: { fr: 'en heures', en: 'in hours' },
  day: { fr: 'en jours', en: 'in days' },
}

/** A column with the unit that its numbers have, where they have one for all. */
function inUnit(column: string, unit: string, lang: Lang): string {
  return [quote(column, lang), UNIT_NAMES[unit]?.[lang] ?? ''].join(' ').trim()
}

const BUCKET_NAMES: Readonly<Record<string, Bilingual>> = {
  axis: { fr: 'axe du plan', en: 'axis of the plan' },
  programme: { fr: 'programme', en: 'programme' },
  tags: { fr: 'étiquette', en: 'tag' },
  none: { fr: 'non repris', en: 'left out' },
}

const dayOf = (dayHours: string | undefined, lang: Lang): string =>
  formatNumber(Number(dayHours ?? 0), lang, Number(dayHours ?? 0) % 1 === 0 ? 0 : 2)

function otherRows(word: string, lang: Lang): string {
  const texts: Bilingual = {
    fr: ` (--answer projects=${word} pour un projet par ligne)`,
    en: ` (--answer projects=${word} for a project a row)`,
  }
  return word === '' ? '' : texts[lang]
}

type Said = (about: readonly string[], count: number, lang: Lang) => Bilingual

const TEXTS = {
  tool: ([fr = '', en = ''], count) => ({
    fr: `export reconnu à ses colonnes\u00a0: ${fr} (${counted(count, NOUNS.row, 'fr')})`,
    en: `export known by its columns: ${en} (${counted(count, NOUNS.row, 'en')})`,
  }),
  'as-of-taken': ([column = '', day = '']) => ({
    fr: `date d’arrêté\u00a0: ${dateWords(day, 'fr')}, la dernière que dit ${quote(column, 'fr')} (--answer as_of=AAAA-MM-JJ)`,
    en: `status date: ${dateWords(day, 'en')}, the last one that ${quote(column, 'en')} says (--answer as_of=YYYY-MM-DD)`,
  }),
  'types-projects': ([column = '', below = '0', ...types], count) => ({
    fr: `projets du plan\u00a0: les lignes dont ${quote(column, 'fr')} vaut ${names(types, 'fr')} (${counted(count, NOUNS.project, 'fr')})\u00a0; ${counted(Number(below), BELOW, 'fr')} en dessous, dont la charge s’additionne (--answer projects=… pour d’autres types, séparés par une virgule)`,
    en: `projects of the plan: the rows of which ${quote(column, 'en')} is ${names(types, 'en')} (${counted(count, NOUNS.project, 'en')}); ${counted(Number(below), BELOW, 'en')} below them, whose work adds up (--answer projects=… for other types, parted by commas)`,
  }),
  'rows-projects': ([column = '', below = '0'], count) => ({
    fr: `projets du plan\u00a0: les lignes sans ligne parente dans le fichier (${counted(count, NOUNS.project, 'fr')})\u00a0; ${counted(Number(below), BELOW, 'fr')} en dessous, dont la charge s’additionne (--answer projects=… pour ne retenir que certaines valeurs de ${quote(column, 'fr')})`,
    en: `projects of the plan: the rows without a parent row in the file (${counted(count, NOUNS.project, 'en')}); ${counted(Number(below), BELOW, 'en')} below them, whose work adds up (--answer projects=… to take only some values of ${quote(column, 'en')})`,
  }),
  'groups-projects': ([column = '', rows = '0', other = ''], count) => ({
    fr: `projets du plan\u00a0: un par valeur de ${quote(column, 'fr')} (${counted(count, NOUNS.project, 'fr')}), la charge de ${counted(Number(rows), NOUNS.row, 'fr')} additionnée, de la première à la dernière date${otherRows(other, 'fr')}`,
    en: `projects of the plan: one for each value of ${quote(column, 'en')} (${counted(count, NOUNS.project, 'en')}), the work of ${counted(Number(rows), NOUNS.row, 'en')} added up, from the first to the last date${otherRows(other, 'en')}`,
  }),
  'each-projects': (_, count) => ({
    fr: `projets du plan\u00a0: un par ligne (${counted(count, NOUNS.project, 'fr')})`,
    en: `projects of the plan: one for each row (${counted(count, NOUNS.project, 'en')})`,
  }),
  'rows-left': (types, count) => ({
    fr: `${counted(count, NOUNS.row, 'fr')} hors de tout projet, non ${formOf(count, TAKEN, 'fr')}${types.length === 0 ? '' : ` (${names(types, 'fr')})`}`,
    en: `${counted(count, NOUNS.row, 'en')} below no project, left out${types.length === 0 ? '' : ` (${names(types, 'en')})`}`,
  }),
  'columns-left': (about, count) => ({
    fr: `sans équivalent dans un plan, à ajouter à la correspondance au besoin\u00a0: ${counted(count, NOUNS.column, 'fr')} (${names(about, 'fr')})`,
    en: `nothing like it in a plan, to be added to the mapping where needed: ${counted(count, NOUNS.column, 'en')} (${names(about, 'en')})`,
  }),
  'dates-of-rows': (about) => ({
    fr: `${names(about, 'fr')}\u00a0: trop peu de projets ont cette date, remplacée par la première ou la dernière de leurs lignes`,
    en: `${names(about, 'en')}: too few projects have this date, the first or last one of their rows is taken`,
  }),
  'tool-work': ([column = '', unit = '', dayHours = '', within = ''], count) => ({
    fr: `${inUnit(column, unit, 'fr')}\u00a0: ${hours(within, 'fr')} dans les projets, sur ${formatNumber(count, 'fr')} dans le fichier, en jours de ${dayOf(dayHours, 'fr')} heures (--answer day_hours=8)`,
    en: `${inUnit(column, unit, 'en')}: ${hours(within, 'en')} in the projects, of ${formatNumber(count, 'en')} in the file, as days of ${dayOf(dayHours, 'en')} hours (--answer day_hours=8)`,
  }),
  'work-unit': ([column = '', unit = '', dayHours = '']) => ({
    fr: `${quote(column, 'fr')} lu ${UNIT_NAMES[unit]?.fr ?? ''}${unit === 'hour' ? `, en jours de ${dayOf(dayHours, 'fr')} heures` : ''}\u00a0: le fichier ne le dit pas (--answer work_unit=hour ou day)`,
    en: `${quote(column, 'en')} read ${UNIT_NAMES[unit]?.en ?? ''}${unit === 'hour' ? `, as days of ${dayOf(dayHours, 'en')} hours` : ''}: the file does not say it (--answer work_unit=hour or day)`,
  }),
  'work-undated': ([column = ''], count) => ({
    fr: `${quote(column, 'fr')} (${hours(count, 'fr')})\u00a0: non repris, car l’export n’en donne pas la période, et un plan compte le réalisé par période`,
    en: `${quote(column, 'en')} (${hours(count, 'en')}): left out, since the export does not say in which period, and a plan counts work done by period`,
  }),
  bucket: ([column = '', bucket = '']) => ({
    fr: `${quote(column, 'fr')}\u00a0: ${BUCKET_NAMES[bucket]?.fr ?? bucket} (--answer bucket=axis, programme, tags ou none)`,
    en: `${quote(column, 'en')}: ${BUCKET_NAMES[bucket]?.en ?? bucket} (--answer bucket=axis, programme, tags or none)`,
  }),
  'budget-rows': ([column = '']) => ({
    fr: `projets du plan\u00a0: un par valeur de ${quote(column, 'fr')}\u00a0; dépenses réelles seules, sans recettes ni opérations d’ordre ni lignes sans opération`,
    en: `projects of the plan: one for each value of ${quote(column, 'en')}; real spending alone, without income, entries between accounts, and rows without an operation`,
  }),
  'budget-steps': ([column = '', ...steps]) => ({
    fr: `plusieurs étapes budgétaires dans le fichier (${quote(column, 'fr')}\u00a0: ${names(steps, 'fr')})\u00a0: le voté vient des étapes du vote, l’ouvert, le mandaté et les restes à réaliser du compte administratif`,
    en: `several steps of the budget in the file (${quote(column, 'en')}: ${names(steps, 'en')}): what was voted comes from the steps of the vote; opened, paid and carried over from the administrative account`,
  }),
  'tasks-level': ([level = ''], count) => ({
    fr: `fichier MS Project\u00a0: les tâches du niveau ${level} sont les projets (${counted(count, NOUNS.project, 'fr')}, --answer projects=${level === '1' ? '2' : '1'} pour un autre niveau)\u00a0; leur statut vient de leur avancement`,
    en: `MS Project file: the tasks of outline level ${level} are the projects (${counted(count, NOUNS.project, 'en')}, --answer projects=${level === '1' ? '2' : '1'} for another level); their status follows from their progress`,
  }),
  'tasks-work': ([assigned = '', dayHours = ''], count) => ({
    fr: `charge\u00a0: ${hours(count, 'fr')} selon les tâches de ce niveau, ${formatNumber(Number(assigned), 'fr')} selon les affectations, en jours de ${dayOf(dayHours, 'fr')} heures (--answer day_hours=7)`,
    en: `work: ${hours(count, 'en')} by the tasks of this level, ${formatNumber(Number(assigned), 'en')} by the assignments, as days of ${dayOf(dayHours, 'en')} hours (--answer day_hours=7)`,
  }),
  'tasks-teams': (about) => ({
    fr: `équipes\u00a0: le groupe des ressources, à défaut leur nom (${names(about, 'fr')})\u00a0; la table values de la correspondance les regroupe`,
    en: `teams: the group of the resources, else their name (${names(about, 'en')}); the table values of the mapping puts them together`,
  }),
  'links-left': (columns, count) => ({
    fr: `${names(columns, 'fr')}\u00a0: ${counted(count, LINKS, 'fr')} vers une ligne hors de tout projet, non repris`,
    en: `${names(columns, 'en')}: ${counted(count, LINKS, 'en')} to a row below no project, left out`,
  }),
  'tasks-links': (_, count) => ({
    fr: `${counted(count, LINKS, 'fr')} entre sous-tâches de projets différents, non repris\u00a0: un projet n’attend pas pour autant la fin de l’autre`,
    en: `${counted(count, LINKS, 'en')} between subtasks of different projects, left out: that does not mean that one project waits for the end of the other`,
  }),
} as const satisfies Record<string, Said>

/** The sentences of what was taken for granted of a tool’s export, by the kind of assumption. */
export const TOOL_TEXTS: Readonly<Record<keyof typeof TEXTS, Said>> = TEXTS

/** What the columns become that say which row is what. */
export const TOOL_PATHS: Readonly<Record<string, Bilingual>> = {
  'tool.type': { fr: 'dit quelles lignes sont des projets', en: 'says which rows are projects' },
  'tool.parent': { fr: 'rattache la ligne à son projet', en: 'puts the row below its project' },
  'tool.id': { fr: 'nomme la ligne', en: 'names the row' },
  'tool.sign': { fr: 'aide à lire les autres colonnes', en: 'helps to read the other columns' },
  'tool.done': { fr: 'sans période, non repris', en: 'without a period, left out' },
  'tool.bucket': { fr: 'regroupement (voir ci-dessous)', en: 'group (see below)' },
  'baseline.days': { fr: 'charge de référence', en: 'baseline work' },
  'budget.voted': { fr: 'montant voté de l’exercice', en: 'amount voted of the year' },
  'budget.opened': { fr: 'montant ouvert de l’exercice', en: 'amount opened of the year' },
  'budget.paid': { fr: 'montant mandaté de l’exercice', en: 'amount paid of the year' },
  'budget.carry_over': { fr: 'reste à réaliser de l’exercice', en: 'amount carried over of the year' },
}
