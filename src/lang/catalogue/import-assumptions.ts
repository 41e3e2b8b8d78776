/** What was taken for granted by an import without a mapping, in a sentence each. */
import type { Bilingual, Lang } from '../../values/language.ts'
import { SCALES } from '../../values/quantity.ts'
import { dateWords } from '../dates.ts'
import { listed } from '../lists.ts'
import { formatPlain } from '../numbers.ts'
import { counted, formOf, NOUNS, type Noun } from '../plurals.ts'
import { colon, quote } from '../punctuation.ts'
import { TOOL_TEXTS } from './import-tools.ts'
import { valueLabel } from './labels.ts'

/** What words do that nobody knows, by how many they are. */
const MEAN: Noun = { fr: ['signifie', 'signifient'], en: ['means', 'mean'] }

const SHEET_UNITS: Readonly<Record<string, Bilingual>> = {
  1: { fr: 'en unités de la monnaie', en: 'in units of the currency' },
  k: { fr: 'en milliers', en: 'in thousands' },
}

/** The days of budget years that are no calendar years, by their first month. */
const BUDGET_YEARS: Readonly<Record<string, Bilingual>> = {
  4: { fr: 'du 1er avril au 31 mars', en: 'from 1 April to 31 March' },
  7: { fr: 'du 1er juillet au 30 juin', en: 'from 1 July to 30 June' },
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

const WORTHS: Readonly<Record<string, number>> = SCALES

function worthText(total: number, unit: string, lang: Lang): string {
  return formatPlain(total * (WORTHS[unit] ?? 1), lang)
}

/** A unit of amounts with what a column comes to in it. */
export function unitChoice(
  name: string,
  { text, total, value }: { readonly text: string; readonly total: number; readonly value: string },
  lang: Lang,
): string {
  const of = { fr: `total de ${quote(text, lang)}`, en: `total of ${quote(text, lang)}` }
  return `${name} (${of[lang]}${colon(lang)} ${worthText(total, value, lang)})`
}

/** What a column comes to in each unit, as a reason for one of them; empty where no total is known. */
function totalsText(text: string, total: string, lang: Lang): string {
  if (total === '') return ''
  const each = Object.keys(WORTHS).map(
    (unit) => `${worthText(Number(total), unit, lang)} ${UNIT_NAMES[unit]?.[lang] ?? unit}`,
  )
  const column = quote(text, lang)
  const all = listed(each, lang)
  return { fr: `\u00a0; ${column} fait au total ${all}`, en: `; ${column} comes to ${all}` }[lang]
}

/** In which unit amounts were taken, by what says so. */
function unitText(source: string, unit: string, text: string, total: string): Bilingual {
  const { fr, en } = UNIT_NAMES[unit] ?? { fr: unit, en: unit }
  const others = ['1', 'k', 'M'].filter((one) => one !== unit)
  const answers: Bilingual = {
    fr: `--answer unit=${others.join(' ou ')} sinon`,
    en: `--answer unit=${others.join(' or ')} otherwise`,
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
    size: {
      fr: `montants pris ${fr} d’après leur taille\u00a0: ni titre ni en-tête ne dit leur unité${totalsText(text, total, 'fr')} (${answers.fr})`,
      en: `amounts taken ${en} by their size: no title or header says their unit${totalsText(text, total, 'en')} (${answers.en})`,
    },
    nothing: {
      fr: `montants pris ${fr}, faute de mieux\u00a0: ni titre, ni en-tête, ni leur taille ne dit leur unité${totalsText(text, total, 'fr')} (${answers.fr})`,
      en: `amounts taken ${en} for want of better: no title, header or size says their unit${totalsText(text, total, 'en')} (${answers.en})`,
    },
  }
  return said[source] ?? { fr: '', en: '' }
}

/** The records of a sheet that no other has, and that are left out with it or for want of a project. */
function loneText(titles: readonly string[], lang: Lang): string {
  if (titles.length === 0) return ''
  const text = names(titles, lang)
  return {
    fr: `\u00a0; sans projet ailleurs et non repris\u00a0: ${text}`,
    en: `; without a project elsewhere and left out: ${text}`,
  }[lang]
}

/** That the day on which the file was last changed is the status date. */
export function dayOfFile(day: string): Bilingual {
  return {
    fr: `date d’arrêté ${day}\u00a0: jour de la dernière modification du fichier\u00a0; --answer as_of=…`,
    en: `status date ${day}: day on which the file was last changed; --answer as_of=…`,
  }
}

/** A table that is no part of the plan, by its sheet and its first columns. */
function leftText([sheet = '', ...columns]: readonly string[], count: number): Bilingual {
  return {
    fr: `${quote(sheet, 'fr')} (${names(columns, 'fr')}, ${counted(count, NOUNS.row, 'fr')})\u00a0: rien de reconnu comme un élément du plan, non repris`,
    en: `${quote(sheet, 'en')} (${names(columns, 'en')}, ${counted(count, NOUNS.row, 'en')}): nothing known as part of a plan, left out`,
  }
}

const TEXTS = {
  ...TOOL_TEXTS,
  stage: () => ({
    fr: 'montants sans étape dans leur en-tête\u00a0: pris pour demandés (--answer stage=voted, forecast, paid…)',
    en: 'amounts whose header names no stage: taken as requested (--answer stage=voted, forecast, paid…)',
  }),
  'stage-budget': (about) => ({
    fr: `${names(about, 'fr')}\u00a0: budget à côté d’autres étapes, pris pour voté (--answer stage=forecast, requested… sinon)`,
    en: `${names(about, 'en')}: budget beside other stages, taken as voted (--answer stage=forecast, requested… otherwise)`,
  }),
  'stage-ahead': (about) => ({
    fr: `${names(about, 'fr')}\u00a0: après la dernière année votée ou mandatée, pris pour prévu (--answer stage=voted, requested… sinon)`,
    en: `${names(about, 'en')}: after the last year voted or paid, taken as forecast (--answer stage=voted, requested… otherwise)`,
  }),
  currency: () => ({
    fr: 'aucune monnaie nommée\u00a0: montants pris en euros (--answer currency=GBP…)',
    en: 'no currency named: amounts taken in euros (--answer currency=GBP…)',
  }),
  dollar: () => ({
    fr: 'montants en dollars, pris pour ceux des États-Unis (--answer currency=CAD, AUD… sinon)',
    en: 'amounts in dollars, taken for those of the United States (--answer currency=CAD, AUD… else)',
  }),
  'fiscal-year': ([month = '', column = '']) => ({
    fr: `${quote(column, 'fr')}\u00a0: exercices pris ${BUDGET_YEARS[month]?.fr ?? month} (plan.fiscal_year dans plan.yaml sinon)`,
    en: `${quote(column, 'en')}: budget years taken ${BUDGET_YEARS[month]?.en ?? month} (else plan.fiscal_year in plan.yaml)`,
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
    fr: `aucune colonne de statut\u00a0: statut inconnu pour ${counted(count, NOUNS.row, 'fr')}`,
    en: `no column of statuses: status unknown for ${counted(count, NOUNS.row, 'en')}`,
  }),
  'status-titled': ([text = '', status = ''], count) => ({
    fr: `statut ${quote(valueLabel(status).fr, 'fr')} pour ${counted(count, NOUNS.row, 'fr')}, selon le titre ${quote(text, 'fr')}`,
    en: `status ${quote(valueLabel(status).en, 'en')} for ${counted(count, NOUNS.row, 'en')}, by the title ${quote(text, 'en')}`,
  }),
  'as-of-missing': (about) => ({
    fr: `${first(about, 'fr')} conservée telle quelle\u00a0: sa date d’arrêté n’est pas connue (--answer as_of=AAAA-MM-JJ en fait des points d’avancement)`,
    en: `${first(about, 'en')} kept as it is: its status date is not known (--answer as_of=YYYY-MM-DD makes reviews of it)`,
  }),
  'as-of-saved': ([day = '']) => ({
    fr: `date d’arrêté ${day}\u00a0: jour où le classeur a été enregistré pour la dernière fois\u00a0; --answer as_of=…`,
    en: `status date ${day}: day on which the workbook was last saved; --answer as_of=…`,
  }),
  'as-of-changed': ([day = '']) => dayOfFile(day),
  'as-of-named': ([day = '']) => ({
    fr: `date d’arrêté ${day}\u00a0: jour le plus récent nommé au-dessus du tableau ou dans le nom du fichier\u00a0; --answer as_of=…`,
    en: `status date ${day}: newest day named above the table or in the name of the file; --answer as_of=…`,
  }),
  'horizon-assumed': ([first = '', last = '']) => ({
    fr: `années ${first}-${last}\u00a0: aucune dans le fichier, donc trois ans avant et après la date d’arrêté\u00a0; --answer horizon=…`,
    en: `years ${first}-${last}: none in the file, hence three each way of the status date; --answer horizon=…`,
  }),
  'horizon-early': ([years = '', title = '', date = '', others = '']) => ({
    fr: `plan de ${years}\u00a0: sa première année vient de ${quote(title, 'fr')} (${dateWords(date, 'fr')}), avant tout budget du fichier ou la date d’arrêté (--answer horizon=${others} sinon)`,
    en: `plan of ${years}: its first year comes from ${quote(title, 'en')} (${dateWords(date, 'en')}), before any budget of the file or the status date (--answer horizon=${others} otherwise)`,
  }),
  'column-left': ([column = ''], count) => ({
    fr: `${quote(column, 'fr')}\u00a0: non reprise, selon la réponse (${counted(count, NOUNS.cell, 'fr')})`,
    en: `${quote(column, 'en')}: left out, as answered (${counted(count, NOUNS.cell, 'en')})`,
  }),
  'money-undated': (about) => ({
    fr: `${names(about, 'fr')}\u00a0: sans exercice, pris pour le coût de référence du projet`,
    en: `${names(about, 'en')}: without a year, taken as the baseline cost of the project`,
  }),
  'money-kept': (about) => ({
    fr: `${names(about, 'fr')}\u00a0: montants d’avant le plan, de chaque année ou sans exercice, gardés à part et non comptés dans le budget`,
    en: `${names(about, 'en')}: amounts of before the plan, of each year or without a year, kept beside and not counted in the budget`,
  }),
  'projects-bare': ([column = ''], count) => ({
    fr: `${quote(column, 'fr')}\u00a0: ${counted(count, NOUNS.row, 'fr')} prises pour des projets, bien que rien ne dise leur état, leurs dates ni qui en est chargé, comme dans un budget`,
    en: `${quote(column, 'en')}: ${counted(count, NOUNS.row, 'en')} taken for projects, though nothing says their status, their dates or who is in charge, as in a budget`,
  }),
  'authorisations-summed': (about) => ({
    fr: `${names(about, 'fr')}\u00a0: montants d’autorisations d’engagement ou de programme, hors du budget, où ils s’ajouteraient aux crédits de paiement\u00a0; gardés à part, en une somme par projet (la feuille ${quote('Autorisations', 'fr')} du classeur les prend avec le jour du vote)`,
    en: `${names(about, 'en')}: amounts of commitment or programme authorisations, not in the budget, where they would add to the payment credits; kept beside, as one sum for each project (the sheet ${quote('Authorisations', 'en')} of the workbook takes them with the day of the vote)`,
  }),
  'authorisations-kept': (about) => ({
    fr: `${names(about, 'fr')}\u00a0: montants d’autorisations d’engagement ou de programme, gardés à part et non repris au budget, où ils s’ajouteraient aux crédits de paiement`,
    en: `${names(about, 'en')}: amounts of commitment or programme authorisations, kept beside and not taken into the budget, where they would add to the payment credits`,
  }),
  'rows-apart': (about, count, lang) => ({
    fr: `${counted(count, NOUNS.row, lang)} ${names(about, 'fr')}\u00a0: autorisations ou recettes, non reprises dans les dépenses`,
    en: `${counted(count, NOUNS.row, lang)} ${names(about, 'en')}: authorisations or income, not taken into the spending`,
  }),
  'rows-income': (about, count, lang) => ({
    fr: `${counted(count, NOUNS.row, lang)} ${names(about, 'fr')}\u00a0: recettes, reprises en dessous de zéro et déduites des dépenses`,
    en: `${counted(count, NOUNS.row, lang)} ${names(about, 'en')}: income, taken below zero and off the spending`,
  }),
  'series-left': (about) => ({
    fr: `${names(about, 'fr')}\u00a0: totaux d’autres colonnes ou leur détail, vérifiés ligne à ligne et non repris, pour ne rien compter deux fois`,
    en: `${names(about, 'en')}: sums of other columns or their parts, checked row by row and left out, so that nothing counts twice`,
  }),
  'sum-differs': ([column = '', ...cells], count) => ({
    fr: `${quote(column, 'fr')}\u00a0: ${counted(count, NOUNS.cell, 'fr')} sans égalité avec la somme des autres colonnes, à vérifier (${listed(cells, 'fr')})`,
    en: `${quote(column, 'en')}: ${counted(count, NOUNS.cell, 'en')} that the other columns do not add up to, to be checked (${listed(cells, 'en')})`,
  }),
  'ids-from-titles': (about) => ({
    fr: `aucune colonne d’identifiants\u00a0: ils sont tirés de ${first(about, 'fr')}, et retrouveront les mêmes projets dans le prochain fichier`,
    en: `no column of ids: they are made of ${first(about, 'en')}, and will find the same projects in the next file`,
  }),
  'ids-numbers': (about) => ({
    fr: `${names(about, 'fr')}\u00a0: numéro de ligne, autre d’une feuille à l’autre pour un même projet, non repris`,
    en: `${names(about, 'en')}: a row number, another for the same project on another sheet, left out`,
  }),
  'themes-declared': (about) => ({
    fr: `thèmes propres à l’organisme, déclarés dans le plan\u00a0: ${names(about, 'fr')}`,
    en: `themes of your own, declared in the plan: ${names(about, 'en')}`,
  }),
  'team-missing': () => ({
    fr: 'charge sans équipe\u00a0: comptée pour la DSI, à répartir',
    en: 'work without a team: counted for the IT side, to be assigned',
  }),
  'hours-converted': ([hours = '', ...columns]) => ({
    fr: `${names(columns, 'fr')}\u00a0: heures converties en jours de ${hours} heures (source.day_hours dans la correspondance sinon)`,
    en: `${names(columns, 'en')}: hours turned into days of ${hours} hours (else source.day_hours of the mapping)`,
  }),
  'posts-kept': (about) => ({
    fr: `${names(about, 'fr')} conservée telle quelle\u00a0: des ETP ou des mois-hommes ne disent pas combien de jours, qui sont l’unité des charges`,
    en: `${names(about, 'en')} kept as it is: full-time equivalents or person-months do not say how many days, in which work is counted`,
  }),
  'ceilings-twice': ([sheet = '', ...sections]) => ({
    fr: `${quote(sheet, 'fr')}\u00a0: plusieurs plafonds d’un même exercice pour ${names(sections, 'fr')}, tous repris\u00a0; gardez celui des projets`,
    en: `${quote(sheet, 'en')}: several ceilings of one year for ${names(sections, 'en')}, all taken; keep that of the projects`,
  }),
  'sheet-left': (about, count) => leftText(about, count),
  'sheet-unread': (about, count) => leftText(about, count),
  'sheet-legend': (about) => ({
    fr: `${first(about, 'fr')}\u00a0: légende, lue pour ce que disent les mots des projets`,
    en: `${first(about, 'en')}: legend, read for what the words of projects say`,
  }),
  cents: (about) => ({
    fr: `montants en centimes, selon ${first(about, 'fr')}\u00a0: divisés par cent`,
    en: `amounts in hundredths, by ${first(about, 'en')}: divided by a hundred`,
  }),
  'list-left': (about) => ({
    fr: `${first(about, 'fr')}\u00a0: liste dans les projets dont rien n’est connu, non reprise (records dans la correspondance)`,
    en: `${first(about, 'en')}: a list inside the projects of which nothing is known, left out (records in the mapping)`,
  }),
  'sheet-same': ([sheet = '', ...lone]) => ({
    fr: `${quote(sheet, 'fr')}\u00a0: montre de nouveau les mêmes projets, non reprise${loneText(lone, 'fr')}`,
    en: `${quote(sheet, 'en')}: shows the same projects again, left out${loneText(lone, 'en')}`,
  }),
  'sheet-recap': (about, count) => ({
    fr: `${first(about, 'fr')} (${counted(count, NOUNS.row, 'fr')})\u00a0: récapitule d’autres feuilles, non reprise pour ne rien compter deux fois`,
    en: `${first(about, 'en')} (${counted(count, NOUNS.row, 'en')}): sums up other sheets, left out so that nothing counts twice`,
  }),
  'sheet-funding': (about, count) => ({
    fr: `${first(about, 'fr')} (${counted(count, NOUNS.row, 'fr')})\u00a0: qui finance l’ensemble des projets, non repris\u00a0: le plan écrit les subventions projet par projet`,
    en: `${first(about, 'en')} (${counted(count, NOUNS.row, 'en')}): who pays for all projects together, left out: a plan writes grants project by project`,
  }),
  'sheet-joined': ([sheet = '', by = '', ...lone], count) => ({
    fr: `${quote(sheet, 'fr')}\u00a0: ${counted(count, NOUNS.project, 'fr')} d’autres feuilles, réunis par ${by === 'id' ? 'identifiant' : 'intitulé'}${loneText(lone, 'fr')}`,
    en: `${quote(sheet, 'en')}: ${counted(count, NOUNS.project, 'en')} of other sheets, joined by ${by === 'id' ? 'id' : 'title'}${loneText(lone, 'en')}`,
  }),
  'amounts-again': ([sheet = '', ...columns]) => ({
    fr: `${quote(sheet, 'fr')}\u00a0: ${names(columns, 'fr')} d’exercices et d’étapes déjà pris d’une autre feuille, non comptés, pour ne rien compter deux fois`,
    en: `${quote(sheet, 'en')}: ${names(columns, 'en')} of years and stages already taken from another sheet, not counted, so that nothing counts twice`,
  }),
  'sheet-names': ([key = ''], count) => ({
    fr: `nom de la feuille gardé pour ${counted(count, NOUNS.project, 'fr')}\u00a0: ${key === 'departments.lead' ? 'direction pilote' : key}`,
    en: `name of the sheet kept for ${counted(count, NOUNS.project, 'en')}: ${key === 'departments.lead' ? 'lead department' : key}`,
  }),
  'sheet-unit': ([sheet = '', unit = '']) => ({
    fr: `${quote(sheet, 'fr')}\u00a0: montants sans unité et cent fois au-dessus de tous les projets, lus ${SHEET_UNITS[unit]?.fr ?? unit}`,
    en: `${quote(sheet, 'en')}: amounts without a unit and a hundred times above all projects, read ${SHEET_UNITS[unit]?.en ?? unit}`,
  }),
  'column-doubtful': (about) => ({
    fr: `${names(about, 'fr')}\u00a0: interprétation douteuse, à confirmer (--explain)`,
    en: `${names(about, 'en')}: doubtful reading, to be confirmed (--explain)`,
  }),
  unit: ([source = '', unit = '', text = '', total = '']) => unitText(source, unit, text, total),
  'words-unknown': ([column = '', ...words], count) => ({
    fr: `${quote(column, 'fr')}\u00a0: ${names(words, 'fr')} sans équivalent connu (${counted(count, NOUNS.row, 'fr')})`,
    en: `${quote(column, 'en')}: ${names(words, 'en')} ${formOf(words.length, MEAN, 'en')} nothing known (${counted(count, NOUNS.row, 'en')})`,
  }),
  'words-missing': (about, count) => ({
    fr: `${first(about, 'fr')} pris pour une absence de valeur (${counted(count, NOUNS.cell, 'fr')})`,
    en: `${first(about, 'en')} taken for no value (${counted(count, NOUNS.cell, 'en')})`,
  }),
  'marks-taken': ([from = '', to = '']) => ({
    fr: `cases cochées de ${quote(from, 'fr')} à ${quote(to, 'fr')}\u00a0: la première donne le début du projet, la dernière sa fin`,
    en: `cells marked from ${quote(from, 'en')} to ${quote(to, 'en')}: the first gives the start of the project, the last its end`,
  }),
  'marks-coloured': ([from = '', to = '']) => ({
    fr: `cases coloriées de ${quote(from, 'fr')} à ${quote(to, 'fr')}\u00a0: la première donne le début du projet, la dernière sa fin`,
    en: `cells coloured from ${quote(from, 'en')} to ${quote(to, 'en')}: the first gives the start of the project, the last its end`,
  }),
  'marks-blank': ([from = '', to = '']) => ({
    fr: `de ${quote(from, 'fr')} à ${quote(to, 'fr')}\u00a0: cases vides et sans remplissage (celui d’une mise en forme conditionnelle ne se lit pas)\u00a0; un x ou une couleur dans chaque case donne le début et la fin des projets`,
    en: `from ${quote(from, 'en')} to ${quote(to, 'en')}: the cells are blank and not filled (what conditional formatting fills is not read); an x or a colour in each cell gives start and end of the projects`,
  }),
  'marks-gap': ([from = '', to = ''], count) => ({
    fr: `${counted(count, NOUNS.row, 'fr')} avec un vide entre deux cases cochées, de ${quote(from, 'fr')} à ${quote(to, 'fr')}\u00a0: le projet court de la première à la dernière`,
    en: `${counted(count, NOUNS.row, 'en')} with a gap between two marked cells, from ${quote(from, 'en')} to ${quote(to, 'en')}: the project runs from the first to the last`,
  }),
  'rank-unfit': (about) => ({
    fr: `${first(about, 'fr')} conservée telle quelle\u00a0: un rang est un nombre entier, une seule fois par direction`,
    en: `${first(about, 'en')} kept as it is: a rank is a whole number, once in a department`,
  }),
  'obligation-unfit': (about) => ({
    fr: `${first(about, 'fr')} conservée telle quelle\u00a0: oui ou non ne dit pas ce qui oblige (loi, contrat, sécurité, fin de support)`,
    en: `${first(about, 'en')} kept as it is: yes or no does not say what obliges (law, contract, security, end of support)`,
  }),
  'words-kept': (about, count) => ({
    fr: `${first(about, 'fr')} conservée telle quelle\u00a0: aucun de ses mots n’a d’équivalent connu (${counted(count, NOUNS.row, 'fr')})`,
    en: `${first(about, 'en')} kept as it is: none of its words means anything known (${counted(count, NOUNS.row, 'en')})`,
  }),
  'dates-taken': ([column = '', example = '']) => ({
    fr: `${quote(column, 'fr')}\u00a0: ${quote(example, 'fr')} lu jour puis mois (--answer dates=mdy sinon)`,
    en: `${quote(column, 'en')}: ${quote(example, 'en')} read as the rest of the file is (--answer dates=dmy or mdy)`,
  }),
  'decimal-taken': ([column = '', example = '']) => ({
    fr: `${quote(column, 'fr')}\u00a0: signe décimal de ${quote(example, 'fr')} pris des autres nombres du fichier (--answer decimal=comma ou point)`,
    en: `${quote(column, 'en')}: decimal sign of ${quote(example, 'en')} taken from the other numbers or the language (--answer decimal=comma or point)`,
  }),
} as const satisfies Record<string, Said>

/** What was taken for granted, in a sentence each; `--answer` names what another answer is given by. */
export const ASSUMPTION_TEXTS: Readonly<Record<keyof typeof TEXTS, Said>> = TEXTS
