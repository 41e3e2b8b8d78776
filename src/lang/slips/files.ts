/** Sentences about a plan's files as wholes: missing header, empty file, wrong ending, amounts that cents cannot hold. */
import { dateWords, onDate } from '../dates.ts'
import { didYouMean, fact, quoted, type SlipFacts, slip, slips } from './slip.ts'

/** Where Windows shows the endings of names. */
const HIDDEN = {
  fr: '\u00a0; Windows cache la fin .txt (menu Affichage, «\u00a0Extensions de noms de fichiers\u00a0»)',
  en: '; Windows hides the ending .txt (menu View, "File name extensions")',
} as const

function renewal(facts: SlipFacts): string {
  const plan = fact(facts, 'plan')
  if (plan === '' || plan === '.') return 'plan schema --write'
  return `plan schema --write ${/^[\p{L}\p{N}./_-]+$/u.test(plan) ? plan : `"${plan}"`}`
}

export const FILE_SLIPS = slips({
  'amount-too-fine': (facts) =>
    slip(
      `Montant ${fact(facts, 'found')} plus fin que le centime`,
      `Amount ${fact(facts, 'found')} is finer than one cent`,
      'arrondissez-le au centime dans l’unité du plan (plan.unit)',
      "round it to the cent in the plan's unit (plan.unit)",
    ),
  'amount-too-large': (facts) =>
    slip(
      `Montant ${fact(facts, 'found')} trop grand pour être tenu au centime`,
      `Amount ${fact(facts, 'found')} is too large to be kept to the cent`,
      'vérifiez les zéros et l’unité du plan (plan.unit\u00a0: 1, k ou M)',
      "check its zeros and the plan's unit (plan.unit: 1, k or M)",
    ),
  'file-copy': slip(
    'Copie d’un fichier du plan\u00a0: elle n’est pas lue',
    'Copy of a file of the plan: it is not read',
    'supprimez-la, ou donnez-lui un autre nom si elle contient autre chose',
    'delete it, or give it another name if it holds something else',
  ),
  'file-empty': slip(
    'Fichier vide ou sans autre contenu que des commentaires',
    'Empty file, or nothing but comments',
    'supprimez-le, ou écrivez-y une clé du plan (plan, projects, needs …)',
    'delete it, or write a key of the plan in it (plan, projects, needs …)',
  ),
  'file-ending-yml': slip(
    'Fichier de plan terminé par .yml\u00a0: il n’est pas lu',
    'Plan file that ends in .yml: it is not read',
    'renommez-le en .yaml',
    'rename it to .yaml',
  ),
  'file-link-outside': slip(
    'Lien vers un fichier hors du dossier du plan\u00a0: il n’est pas lu',
    'Link to a file outside of the plan folder: it is not read',
    'copiez le fichier à la place du lien',
    'copy the file to the place of the link',
  ),
  'file-name-unread': (facts) => {
    const { fr, en } = quoted(facts, 'name')
    const isText = /\.txt$/i.test(fact(facts, 'name'))
    return slip(
      `Fichier de plan nommé ${fr}\u00a0: il n’est pas lu`,
      `Plan file named ${en}: it is not read`,
      `renommez-le en ${fact(facts, 'other')}${isText ? HIDDEN.fr : ''}`,
      `rename it to ${fact(facts, 'other')}${isText ? HIDDEN.en : ''}`,
    )
  },
  'file-not-regular': slip(
    'Ni fichier ni lien vers un fichier (dossier, tube, périphérique, lien mort) : il n’est pas lu',
    'Neither a file nor a link to one (folder, pipe, device, dead link): it is not read',
    'écrivez un fichier à sa place, ou retirez-le ; un dossier se nomme sans .yaml',
    'write a file in its place, or remove it; a folder is named without .yaml',
  ),
  'file-without-plan-key': slip(
    'Fichier sans aucune clé de plan',
    'File without any key of a plan',
    'écrivez plan, projects, needs … au premier niveau, ou sortez le fichier du dossier du plan',
    'write plan, projects, needs … at the top level, or move the file out of the plan folder',
  ),
  'plan-header-duplicate': (facts) => {
    const other = quoted(facts, 'other')
    return slip(
      `Deuxième clé plan\u00a0: la première est dans ${other.fr}`,
      `Second plan key: the first is in ${other.en}`,
      'gardez une seule clé plan par dossier',
      'keep one plan key per folder',
    )
  },
  'plan-horizon-excessive': (facts) =>
    slip(
      `Horizon de plus de ${fact(facts, 'max')} ans`,
      `Horizon of more than ${fact(facts, 'max')} years`,
      'vérifiez horizon.start et horizon.end\u00a0; les chiffres s’arrêtent à cette limite',
      'check horizon.start and horizon.end; the figures stop at that limit',
    ),
  'plan-horizon-reversed': (facts) => {
    const [start, end] = [fact(facts, 'start'), fact(facts, 'end')]
    return slip(
      `La fin de l’horizon du plan (${dateWords(end, 'fr')}) précède son début (${dateWords(start, 'fr')})`,
      `The end of the plan's horizon (${dateWords(end, 'en')}) is before its start (${dateWords(start, 'en')})`,
      'échangez horizon.start et horizon.end, ou corrigez l’une des deux dates',
      'swap horizon.start and horizon.end, or correct one of the two dates',
    )
  },
  'plan-header-missing': slip(
    'Aucune clé plan dans les fichiers',
    'No plan key in the files',
    'ajoutez plan: avec id, title, organisation, status et horizon (plan init écrit un exemple)',
    'add plan: with id, title, organisation, status and horizon (plan init writes an example)',
  ),
  'rule-name-unknown': (facts) => {
    const named = quoted(facts, 'name')
    const more = didYouMean(facts)
    return slip(
      `Règle ${named.fr} inconnue${more.fr}`,
      `Unknown rule ${named.en}${more.en}`,
      'plan explain liste les règles',
      'plan explain lists the rules',
    )
  },
  'schema-foreign': (facts) => {
    const file = quoted(facts, 'name')
    return slip(
      `${file.fr} n’est pas le schéma des fichiers de plan, ou ne peut pas être lu`,
      `${file.en} is not the schema of plan files, or cannot be read`,
      `désignez un autre fichier en tête des fichiers du plan, ou remplacez celui-ci\u00a0: ${renewal(facts)} --force`,
      `name another file at the head of the plan's files, or replace this one: ${renewal(facts)} --force`,
    )
  },
  'schema-newer': (facts) => {
    const [version, own] = [fact(facts, 'version'), fact(facts, 'own')]
    return slip(
      `Schéma des fichiers de plan écrit par la version ${version}, plus récente que ce programme (${own})`,
      `Schema of plan files from version ${version}, newer than this program (${own})`,
      'mettez le programme à jour\u00a0: des clés que l’éditeur propose lui sont peut-être inconnues',
      'update the program: it may not know keys that the editor offers',
    )
  },
  'schema-outdated': (facts) => {
    const [version, own] = [fact(facts, 'version'), fact(facts, 'own')]
    const fr = version === '' ? 'd’une version antérieure' : `écrit par la version ${version}`
    const en = version === '' ? 'from an earlier version' : `from version ${version}`
    const isChanged = fact(facts, 'state') === 'changed'
    return slip(
      `Schéma des fichiers de plan ${fr}${isChanged ? ' et modifié depuis' : ''}\u00a0: l’éditeur ne suit pas le format de ce programme (${own})`,
      `Schema of plan files ${en}${isChanged ? ' and changed since' : ''}: the editor does not follow the format of this program (${own})`,
      `renouvelez-le\u00a0: ${renewal(facts)}`,
      `renew it: ${renewal(facts)}`,
    )
  },
  'waiver-entity-unknown': (facts) => {
    const named = quoted(facts, 'name')
    const more = didYouMean(facts)
    return slip(
      `Dérogation pour ${named.fr}, qui n’est pas dans le plan${more.fr}`,
      `Waiver for ${named.en}, which is not in the plan${more.en}`,
      'corrigez l’identifiant, ou retirez la dérogation',
      'correct the id, or remove the waiver',
    )
  },
  'waiver-expired': (facts) => {
    const named = quoted(facts, 'name')
    const until = fact(facts, 'until')
    return slip(
      `Dérogation à ${named.fr} expirée ${onDate(until, 'fr')}`,
      `Waiver of ${named.en} expired ${onDate(until, 'en')}`,
      'retirez-la, ou prolongez-la par une décision de son responsable',
      'remove it, or let its owner extend it',
    )
  },
  'logo-missing': (facts) =>
    slip(
      `Aucun fichier ${quoted(facts, 'name').fr} dans le dossier du plan`,
      `No file ${quoted(facts, 'name').en} in the folder of the plan`,
      'écrivez le chemin du logo à partir du dossier du plan, ou supprimez la ligne',
      'write the path of the logo from the folder of the plan, or remove the line',
    ),
  'logo-outside': (facts) =>
    slip(
      `Logo ${quoted(facts, 'name').fr} hors du dossier du plan\u00a0: il n’est pas lu`,
      `Logo ${quoted(facts, 'name').en} lies outside of the folder of the plan: it is not read`,
      'copiez le fichier dans le dossier du plan, et écrivez son chemin à partir de là',
      'copy the file into the folder of the plan, and write its path from there',
    ),
  'logo-too-large': (facts) =>
    slip(
      `Logo ${quoted(facts, 'name').fr} trop lourd`,
      `Logo ${quoted(facts, 'name').en} is too large`,
      `chaque page le contient\u00a0: réduisez-le à ${fact(facts, 'max')}\u00a0Ko au plus et à 4000 points de côté`,
      `every page holds it: reduce it to ${fact(facts, 'max')} KB and 4,000 pixels a side at most`,
    ),
  'logo-unreadable': (facts) =>
    slip(
      `Logo ${quoted(facts, 'name').fr} qui n’est ni une image PNG ni une image JPEG`,
      `Logo ${quoted(facts, 'name').en} is neither a PNG nor a JPEG picture`,
      'enregistrez-le au format PNG\u00a0: un dessin SVG peut contenir du code, et n’est pas repris',
      'save it as PNG: a drawing in SVG may hold code, and is not taken',
    ),
  'previous-plan-unread': slip(
    'Plan précédent illisible en partie',
    'Part of the previous plan cannot be read',
    'lancez plan validate sur son dossier, et corrigez-y ce qui n’a pas pu être lu',
    'run plan validate on its folder, and correct there what could not be read',
  ),
  'previous-plan-missing': slip(
    'Aucun plan lisible à ce chemin',
    'No readable plan at this path',
    'écrivez le chemin du dossier du plan précédent, depuis le dossier de ce fichier',
    "write the path of the previous plan's folder, from this file's folder",
  ),
})
