/** Why a command cannot be carried out, in one line. */
import type { Bilingual, Lang } from '../../values/language.ts'
import { eitherOf } from '../lists.ts'
import { colon, question, quote, semicolon } from '../punctuation.ts'
import { metavariable } from './commands.ts'
import { FILE_REFUSALS, type WordRefusal } from './file-refusals.ts'
import { RECORD_REFUSALS } from './record-edits.ts'
import { SCENARIO_REFUSALS } from './scenario-edits.ts'
import { SOURCE_REFUSALS } from './source-refusals.ts'
import { STEERING_REFUSALS } from './steering.ts'
import { TOOL_REFUSALS } from './tool-refusals.ts'

/** A value that an option or an argument does not have; the word is its name, a space, and what was typed. */
function choiceUnknown(word: string): Bilingual {
  const [name = '', ...rest] = word.split(' ')
  const typed = rest.join(' ')
  const of = (lang: Lang): string => (name.startsWith('-') ? name : `[${metavariable(name, lang)}]`)
  return {
    fr: `«\u00a0${typed}\u00a0» n’est pas une valeur de ${of('fr')}`,
    en: `"${typed}" is no value of ${of('en')}`,
  }
}

/** A project about which nothing is to be chosen; the word is its id, a space, and its status. */
function settled(word: string): Bilingual {
  const [id = '', status = ''] = word.split(' ')
  return {
    fr: `il n’y a rien à choisir pour «\u00a0${id}\u00a0» (status: ${status})\u00a0: on demande un projet candidat, ou retenu et pas encore commencé`,
    en: `there is nothing to choose about "${id}" (status: ${status}): a demand is a candidate, or retained and not started yet`,
  }
}

/** Why a command cannot be carried out; the word is what the user wrote, or the path. */
const REFUSALS = {
  ...FILE_REFUSALS,
  ...SOURCE_REFUSALS,
  ...RECORD_REFUSALS,
  ...SCENARIO_REFUSALS,
  ...STEERING_REFUSALS,
  ...TOOL_REFUSALS,
  'plan-closed': (word) => ({ fr: `«\u00a0${word}\u00a0» est déjà clos`, en: `"${word}" is closed already` }),
  'plan-runs': (word) => ({
    fr: `un plan se clôt après son dernier mois (${word})\u00a0: sa date d’arrêté est antérieure`,
    en: `a plan is closed after its last month (${word}): its status date lies before`,
  }),
  'next-reversed': (word) => {
    const [until, first] = word.split(' ')
    return {
      fr: `le plan suivant finirait (${until}) avant de commencer (${first})`,
      en: `the next plan would end (${until}) before it begins (${first})`,
    }
  },
  'git-unavailable': (word) => ({
    fr: `«\u00a0${word}\u00a0» n’est pas dans un dépôt git, ou git n’est pas installé`,
    en: `"${word}" is not in a git repository, or git is not installed`,
  }),
  'git-owner': (word) => ({
    fr: `git ne fait pas confiance au dossier «\u00a0${word}\u00a0», qui appartient à un autre utilisateur\u00a0; si vous lui faites confiance\u00a0: git config --global --add safe.directory DOSSIER`,
    en: `git does not trust the folder "${word}", which belongs to another user; if you do: git config --global --add safe.directory FOLDER`,
  }),
  'git-content-missing': (word) => ({
    fr: `ce clone git est partiel et n’a pas le contenu de «\u00a0${word}\u00a0»\u00a0; complétez-le par git fetch --refetch --no-filter, ou clonez sans --filter`,
    en: `this git clone is partial and lacks the content of "${word}"; complete it by git fetch --refetch --no-filter, or clone without --filter`,
  }),
  'plan-unreadable': (word) => ({
    fr: `le plan «\u00a0${word}\u00a0» ne peut pas être lu\u00a0; plan validate montre ce qu’il faut corriger`,
    en: `the plan "${word}" cannot be read; plan validate shows what to mend`,
  }),
  'plan-undated': () => ({
    fr: 'aucune date d’arrêté\u00a0; ajoutez plan.as_of ou donnez --as-of AAAA-MM-JJ',
    en: 'no status date; add plan.as_of or give --as-of YYYY-MM-DD',
  }),
  'date-unreadable': (word) => ({
    fr: `date «\u00a0${word}\u00a0» illisible\u00a0; écrivez AAAA-MM-JJ`,
    en: `date "${word}" cannot be read; write YYYY-MM-DD`,
  }),
  'year-not-closed': (word) => ({
    fr: `«\u00a0${word}\u00a0» n’est pas une année du plan close à la date d’arrêté`,
    en: `"${word}" is no year of the plan that has ended by the status date`,
  }),
  'plan-twice': () => ({
    fr: 'donnez le plan une seule fois\u00a0: [plan] ou --plan',
    en: 'give the plan once: [plan] or --plan',
  }),
  'options-exclude': (word) => ({
    fr: `à ne pas donner ensemble\u00a0: ${word}`,
    en: `not to be given together: ${word}`,
  }),
  'report-of-whole': (word) => ({
    fr: `le rapport annuel porte toujours sur tout le plan, sans ${word}\u00a0: les chiffres de quelques projets diraient ceux d’un projet confidentiel`,
    en: `the annual report is always about the whole plan, without ${word}: the figures of some projects would tell those of a confidential one`,
  }),
  'plan-none-below': (word) => ({
    fr: `aucun plan.yaml sous «\u00a0${word}\u00a0»`,
    en: `no plan.yaml below "${word}"`,
  }),
  'import-open': (word) => ({
    fr: `le fichier se lit de deux façons, et rien n’y tranche ; ${word}`,
    en: `the file can be read in two ways, and nothing in it settles which; ${word}`,
  }),
  'import-unanswered': () => ({
    fr: 'la saisie a pris fin avant la dernière réponse\u00a0: rien n’a été écrit\u00a0; --yes prend partout la réponse habituelle',
    en: 'the input ended before the last answer: nothing was written; --yes takes the usual answer to each question',
  }),
  'import-nothing': (word) => ({
    fr: `aucune liste de projets, ni autre élément d’un plan, reconnue dans «\u00a0${word}\u00a0»\u00a0; voici comment il a été lu, et la ligne qui nomme la colonne des intitulés`,
    en: `no list of projects or other part of a plan is known in "${word}"; here is how it was read, and the line that names the column of titles`,
  }),
  'import-no-table': (word) => ({
    fr: `aucun tableau dans «\u00a0${word}\u00a0», donc aucune liste de projets\u00a0: est-ce le bon fichier\u00a0? Il en faut un dont une ligne donne les noms des colonnes, et chaque ligne en dessous un projet`,
    en: `no table in "${word}", and so no list of projects: is it the right file? It takes one of which a row has the names of the columns and each row below it a project`,
  }),
  'choice-unknown': (word) => choiceUnknown(word),
  'date-ambiguous': (word) => ({
    fr: `la date «\u00a0${word}\u00a0» se lit de deux façons`,
    en: `the date "${word}" can be read in two ways`,
  }),
  'date-impossible': (word) => ({
    fr: `il n’y a pas de «\u00a0${word}\u00a0» au calendrier`,
    en: `there is no ${word} in the calendar`,
  }),
  'option-twice': (word) => ({
    fr: `l’option «\u00a0${word}\u00a0» est donnée deux fois`,
    en: `the option "${word}" is given twice`,
  }),
  'format-contradicted': (word) => ({
    fr: `le format et le fichier se contredisent\u00a0: ${word}`,
    en: `the format and the file contradict each other: ${word}`,
  }),
  'format-without-file': (word) => ({
    fr: `aucun fichier pour --format ${word}\u00a0; donnez un -o par format`,
    en: `there is no file for --format ${word}; give one -o for each format`,
  }),
  'ending-unknown': (word) => ({
    fr: `-o «\u00a0${word}\u00a0»\u00a0: la fin du nom n’est pas celle d’un format de cette commande`,
    en: `-o "${word}": its ending is that of no format of this command`,
  }),
  'ending-printed': (word) => ({
    fr: `-o «\u00a0${word}\u00a0»\u00a0: un PDF s’imprime à partir d’une page HTML, depuis le navigateur (Ctrl+P) ou par la seconde ligne`,
    en: `-o "${word}": a PDF is printed from a page of HTML, in the browser (Ctrl+P) or by the second line`,
  }),
  'ending-foreign': (word) => ({
    fr: `-o «\u00a0${word}\u00a0»\u00a0: cette commande n’écrit pas ce format, mais un autre que les mêmes logiciels ouvrent`,
    en: `-o "${word}": this command does not write this format, but another that the same programs open`,
  }),
  'ending-of-picture': (word) => ({
    fr: `-o «\u00a0${word}\u00a0»\u00a0: les images d’un rapport s’écrivent en SVG à côté de sa page Markdown, dans un dossier`,
    en: `-o "${word}": the pictures of a report are written as SVG beside its page of Markdown, in a folder`,
  }),
  'output-with-format': (word) => ({
    fr: `«\u00a0${word}\u00a0»\u00a0: -o ne prend qu’un fichier, dont la fin du nom dit le format`,
    en: `"${word}": -o takes a file only, whose ending tells the format`,
  }),
  'option-renamed': (word) => ({
    fr: `l’option «\u00a0${word}\u00a0» a changé de nom`,
    en: `the option "${word}" has another name now`,
  }),
  'option-misplaced': (word) =>
    word === '--'
      ? { fr: 'la commande vient d’abord, «\u00a0--\u00a0» ensuite', en: 'the command comes first, "--" after it' }
      : {
          fr: `l’option «\u00a0${word}\u00a0» se met après la commande`,
          en: `the option "${word}" goes after the command`,
        },
  'verb-misplaced': (word) => ({
    fr: `«\u00a0${word}\u00a0» se met juste après la commande`,
    en: `"${word}" goes right after the command`,
  }),
  'command-missing': (word) => ({
    fr: `«\u00a0${word}\u00a0» n’est pas une commande\u00a0; la commande vient d’abord, le plan ensuite`,
    en: `"${word}" is no command; the command comes first, the plan after it`,
  }),
  'binary-to-terminal': () => ({
    fr: 'un classeur ne s’affiche pas dans un terminal\u00a0; ajoutez -o FICHIER.xlsx',
    en: 'a workbook cannot be shown in a terminal; add -o FILE.xlsx',
  }),
  'rule-unknown': (word) => ({
    fr: `règle «\u00a0${word}\u00a0» inconnue\u00a0; plan explain liste les règles`,
    en: `unknown rule "${word}"; plan explain lists the rules`,
  }),
  'rule-needs-since': (word) => ({
    fr: `la règle «\u00a0${word}\u00a0» compare deux états du plan\u00a0; ajoutez --since DATE ou une version git`,
    en: `the rule "${word}" compares two states of the plan; add --since DATE or a git revision`,
  }),
  'section-unknown': (word) => ({ fr: `section «\u00a0${word}\u00a0» inconnue`, en: `unknown section "${word}"` }),
  'report-unknown': (word) => ({
    fr: `rapport «\u00a0${word}\u00a0» inconnu\u00a0; plan report --list les liste`,
    en: `unknown report "${word}"; plan report --list lists them`,
  }),
  'schema-unwritten': (word) => ({
    fr: `un schéma s’affiche sans plan\u00a0; --write renouvelle celui de «\u00a0${word}\u00a0»`,
    en: `a schema is printed without a plan; --write renews that of "${word}"`,
  }),
  'schema-foreign': (word) => ({
    fr: `«\u00a0${word}\u00a0» n’est pas le schéma des fichiers de plan\u00a0; déplacez-le, ou remplacez-le avec --force`,
    en: `"${word}" is not the schema of plan files; move it, or replace it with --force`,
  }),
  'schema-newer': (word) => ({
    fr: `«\u00a0${word}\u00a0» vient d’une version plus récente du programme\u00a0; mettez celui-ci à jour, ou remplacez le schéma avec --force`,
    en: `"${word}" is from a newer version of the program; update this one, or replace the schema with --force`,
  }),
  'project-unknown': (word) => ({
    fr: `projet «\u00a0${word}\u00a0» inconnu dans ce plan`,
    en: `unknown project "${word}" in this plan`,
  }),
  'topic-unknown': (word) => ({
    fr: `rien à expliquer sous «\u00a0${word}\u00a0»\u00a0: ni règle, ni indicateur, ni météo, ni clé, ni libellé d’un rapport, ni projet (-p PLAN), ni FICHIER:LIGNE\u00a0; voyez plan explain`,
    en: `nothing to explain by "${word}": no rule, figure, weather, key, label of a report, project (-p PLAN) or FILE:LINE; see plan explain`,
  }),
  'place-elsewhere': (word) => ({
    fr: `«\u00a0${word}\u00a0» n’est pas un fichier de ce plan`,
    en: `"${word}" is no file of this plan`,
  }),
  'line-beyond': (word) => ({
    fr: `«\u00a0${word}\u00a0» n’est pas une ligne de ce fichier`,
    en: `"${word}" is no line of this file`,
  }),
  'scenario-unknown': (word) => ({
    fr: `scénario «\u00a0${word}\u00a0» inconnu dans ce plan`,
    en: `unknown scenario "${word}" in this plan`,
  }),
  'scenario-none': () => ({
    fr: 'ce plan n’a aucun scénario\u00a0; plan scenario new do-minimum écrit le premier',
    en: 'this plan has no scenario; plan scenario new do-minimum writes the first',
  }),
  'appraisal-none': (word) => ({
    fr: `aucune option figée pour la décision «\u00a0${word}\u00a0»\u00a0; plan scenario approve en fige`,
    en: `no options are frozen for decision "${word}"; plan scenario approve freezes them`,
  }),
  'scenario-decided': (word) => ({
    fr: `option écartée ou remplacée, telle qu’elle fut décidée\u00a0: plan scenario --as-decided ${word}\u00a0; pour la rouvrir, «\u00a0status: draft\u00a0»`,
    en: `an option that was refused or replaced, as it was decided: plan scenario --as-decided ${word}; to open it again, "status: draft"`,
  }),
  'id-taken': (word) => ({
    fr: `l’identifiant «\u00a0${word}\u00a0» est déjà pris dans ce plan`,
    en: `the id "${word}" is taken in this plan`,
  }),
  'scenario-taken': (word) => ({
    fr: `ce plan a déjà un scénario «\u00a0${word}\u00a0»\u00a0; donnez un autre identifiant`,
    en: `this plan has a scenario "${word}" already; give another id`,
  }),
  'department-unknown': (word) => ({
    fr: `direction «\u00a0${word}\u00a0» inconnue dans ce plan`,
    en: `unknown department "${word}" in this plan`,
  }),
  'body-unknown': (word) => ({
    fr: `instance «\u00a0${word}\u00a0» inconnue dans ce plan`,
    en: `unknown body "${word}" in this plan`,
  }),
  'revision-unknown': (word) => ({
    fr: `«\u00a0${word}\u00a0» n’est ni un dossier ni une version que git connaît`,
    en: `"${word}" is neither a folder nor a revision that git knows`,
  }),
  'revision-without-plan': (word) => ({
    ...(/^\d{4}-\d{2}(-\d{2})?$/.test(word)
      ? {
          fr: `le plan n’existait pas encore ${word.length === 7 ? 'en' : 'au'} ${word}`,
          en: `the plan was not there yet ${word.length === 7 ? 'in' : 'on'} ${word}`,
        }
      : {
          fr: `le plan n’existait pas dans la version «\u00a0${word}\u00a0»`,
          en: `the plan was not there in the revision "${word}"`,
        }),
  }),
  'name-unread': (word) => ({
    fr: `«\u00a0${word}\u00a0» n’est pas dans ce qui a pu être lu du plan, dont des erreurs cachent une partie\u00a0; plan validate les montre`,
    en: `"${word}" is not in what could be read of the plan, of which errors hide a part; plan validate shows them`,
  }),
  'filter-unreadable': (word) => ({
    fr: `filtre «\u00a0${word}\u00a0» illisible\u00a0; écrivez CHAMP=VALEUR avec theme, axis, department, status, origin, programme, steering_body, sponsor, lead, tag, project, ou un champ x-… d’un projet`,
    en: `filter "${word}" cannot be read; write FIELD=VALUE with theme, axis, department, status, origin, programme, steering_body, sponsor, lead, tag, project, or an x-… field of a project`,
  }),
  'filter-empty': (word) => ({
    fr: `aucun projet ne passe --filter ${word}`,
    en: `no project passes --filter ${word}`,
  }),
  'plan-uncommitted': (word) => ({
    fr: `modifié hors de plan et pas encore validé dans git\u00a0: ${word}\u00a0; validez d’abord, ou ajoutez --force`,
    en: `changed by others than plan and not yet committed to git: ${word}; commit first, or add --force`,
  }),
  'edit-breaks': (word) => ({
    fr: `rien n’a été écrit\u00a0: le plan ne serait plus lisible (${word})`,
    en: `nothing was written: the plan would no longer be readable (${word})`,
  }),
  'edit-shared': (word) => ({
    fr: `rien n’a été écrit\u00a0: une valeur sert à plusieurs endroits par une ancre ou un alias YAML (${word})\u00a0; écrivez-la en toutes lettres à chaque endroit`,
    en: `nothing was written: a value serves several places by a YAML anchor or alias (${word}); write it out in each place`,
  }),
  'baseline-changed': (word) => ({
    fr: `des références ont été modifiées depuis le gel du ${word}\u00a0; rétablissez-les, ou ajoutez --force pour les figer telles quelles par cette décision`,
    en: `baselines were changed since the freeze of ${word}; restore them, or add --force to freeze them as they are by this decision`,
  }),
  'decision-other': (word) => ({
    fr: `la décision «\u00a0${word}\u00a0» est au registre avec une autre instance ou une autre date\u00a0; laissez --body et --date, ou donnez un autre identifiant`,
    en: `decision "${word}" is in the register with another body or another day; leave out --body and --date, or give another id`,
  }),
  'decision-not-approving': (word) => ({
    fr: `la décision «\u00a0${word}\u00a0» ne vaut pas approbation\u00a0; voyez son outcome dans le registre`,
    en: `decision "${word}" is not an approval; see its outcome in the register`,
  }),
  'scenario-contradictory': (word) => ({
    fr: `le scénario «\u00a0${word}\u00a0» se contredit\u00a0; corrigez les choix ci-dessus d’abord`,
    en: `scenario "${word}" contradicts itself; mend the choices above first`,
  }),
  'engine-missing': (word) => ({
    fr: `le programme «\u00a0${word}\u00a0» n’est pas installé (PATH)\u00a0; laissez --engine native pour le moteur intégré`,
    en: `the program "${word}" is not installed (PATH); leave out --engine native for the built-in engine`,
  }),
  'port-taken': (word) => ({
    fr: `le port ${word} est pris ou réservé\u00a0; donnez-en un autre, ou laissez --port`,
    en: `port ${word} is taken or reserved; give another one, or leave out --port`,
  }),
  'project-settled': settled,
  'project-unestimated': (word) => ({
    fr: `«\u00a0${word}\u00a0» est à estimer\u00a0: écrivez ses dates, sa charge sur une équipe et son coût par année, ou ajoutez --allow-unestimated`,
    en: `"${word}" is to be estimated: write its dates, its work of a team and its cost by year, or add --allow-unestimated`,
  }),
  'frontier-unreadable': (word) => ({
    fr: `--frontier «\u00a0${word}\u00a0» illisible\u00a0; écrivez investment=-20%..+20% ou operating=0%..+10%/5%`,
    en: `--frontier "${word}" cannot be read; write investment=-20%..+20% or operating=0%..+10%/5%`,
  }),
  'frontier-without-envelope': (word) => ({
    fr: `aucune enveloppe d’une année à venir pour «\u00a0${word}\u00a0» dans ce cadre`,
    en: `no envelope of a year to come for "${word}" in this frame`,
  }),
  'option-alone': (word) => ({ fr: `à donner ensemble\u00a0: ${word}`, en: `to be given together: ${word}` }),
  'number-unreadable': (word) => ({
    fr: `«\u00a0${word}\u00a0»\u00a0: un nombre entier supérieur à 0 est attendu`,
    en: `"${word}": a whole number above 0 is expected`,
  }),
  'command-unknown': (word) => ({ fr: `commande «\u00a0${word}\u00a0» inconnue`, en: `unknown command "${word}"` }),
  'option-unknown': (word) => ({ fr: `option «\u00a0${word}\u00a0» inconnue`, en: `unknown option "${word}"` }),
  'argument-missing': (word) => ({
    fr: `il manque «\u00a0${metavariable(word, 'fr')}\u00a0»`,
    en: `"${word}" is missing`,
  }),
  'argument-excess': (word) => {
    const isOption = word.startsWith('-')
    const count = word.split(' ').length
    if (isOption || count === 1)
      return {
        fr: `«\u00a0${word}\u00a0» est en trop`,
        en: isOption ? `"${word}" is one too many` : `"${word}" is one argument too many`,
      }
    return { fr: `«\u00a0${word}\u00a0» sont en trop (${count} mots)`, en: `"${word}" are ${count} arguments too many` }
  },
  'option-value-missing': (word) => ({
    fr: `l’option «\u00a0${word}\u00a0» attend une valeur`,
    en: `the option "${word}" wants a value`,
  }),
} as const satisfies Record<string, WordRefusal>

export type RefusalCode = keyof typeof REFUSALS

const MOST_KNOWN = 14

/** The refusals whose words that would do are plans. */
const NEAR_BY: ReadonlySet<RefusalCode> = new Set([...(['path-missing', 'path-not-a-plan', 'plan-not-found'] as const)])

interface RefusalWords {
  /** A word that was most likely meant. */
  readonly suggestion?: string | undefined
  /** The words that would do. */
  readonly known?: readonly string[] | undefined
  /** Where in the file it is, where known. */
  readonly at?: { readonly line?: number; readonly sheet?: string } | undefined
}

function placeText({ line, sheet }: NonNullable<RefusalWords['at']>, lang: Lang): string {
  const words = [
    ...(sheet === undefined ? [] : [`${{ fr: 'feuille', en: 'sheet' }[lang]} ${quote(sheet, lang)}`]),
    ...(line === undefined ? [] : [`${{ fr: 'ligne', en: 'line' }[lang]} ${line}`]),
  ]
  return words.length === 0 ? '' : `${words.join(', ')}${colon(lang)} `
}

/** A refusal as one line in a language, with the words that would do where these are few, and the one that was likely meant. */
export function refusalText(
  code: RefusalCode,
  word: string,
  lang: Lang,
  { suggestion, known = [], at = {} }: RefusalWords = {},
): string {
  const refusal = placeText(at, lang) + (REFUSALS[code] as WordRefusal)(word)[lang]
  const write = { fr: 'écrivez', en: 'write' }[lang]
  const isShown = known.length > 0 && known.length <= MOST_KNOWN
  const names = NEAR_BY.has(code)
    ? `${{ fr: 'plans à proximité', en: 'plans near by' }[lang]}${colon(lang)} ${known.join(', ')}`
    : `${write} ${eitherOf(known, lang)}`
  const choice = isShown ? `${semicolon(lang)}${names}` : ''
  const meant = suggestion === undefined || known.length === 1 ? '' : `${semicolon(lang)}${question(suggestion, lang)}`
  return `${refusal}${choice}${meant}`
}
