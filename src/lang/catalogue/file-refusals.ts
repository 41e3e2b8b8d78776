/** Why a file or folder cannot be read or written, in one line. */
import type { Bilingual } from '../../values/language.ts'

export type WordRefusal = (word: string) => Bilingual

const OF_FILES = {
  'path-missing': (word) => ({
    fr: `aucun fichier ni dossier «\u00a0${word}\u00a0»`,
    en: `no file or folder "${word}"`,
  }),
  'path-not-a-plan': (word) => ({
    fr: `aucun fichier .yaml dans «\u00a0${word}\u00a0»`,
    en: `no .yaml file in "${word}"`,
  }),
  'path-to-import': (word) => ({
    fr: `«\u00a0${word}\u00a0» n’est pas un plan, mais un fichier dont l’import en fait un`,
    en: `"${word}" is no plan, but a file that the import makes one of`,
  }),
  'plan-not-found': () => ({
    fr: 'aucun plan.yaml dans ce dossier ni au-dessus\u00a0; indiquez le dossier du plan, ou commencez-en un, dans Excel (template, puis import) ou en YAML (init)',
    en: 'no plan.yaml in this folder or above; name the plan folder, or begin one, in Excel (template, then import) or in YAML (init)',
  }),
  'file-unreadable': (word) => ({
    fr: `«\u00a0${word}\u00a0» ne peut pas être lu (droits\u00a0?)`,
    en: `"${word}" cannot be read (rights?)`,
  }),
  'file-unwritable': (word) => ({
    fr: `«\u00a0${word}\u00a0» ne peut pas être écrit (droits, disque ou chemin)`,
    en: `"${word}" cannot be written (rights, disk or path)`,
  }),
  'file-is-folder': (word) => ({
    fr: `«\u00a0${word}\u00a0» est un dossier\u00a0; donnez un fichier`,
    en: `"${word}" is a folder; give a file`,
  }),
  'file-is-device': (word) => ({
    fr: `«\u00a0${word}\u00a0» est un périphérique, sans fin ni contenu à lire\u00a0; donnez un fichier`,
    en: `"${word}" is a device, which holds nothing to read and may have no end; give a file`,
  }),
  'file-is-socket': (word) => ({
    fr: `«\u00a0${word}\u00a0» est une socket\u00a0; donnez un fichier`,
    en: `"${word}" is a socket; give a file`,
  }),
  'file-is-pipe': (word) => ({
    fr: `«\u00a0${word}\u00a0» est un tube nommé, où rien n’arrive peut-être jamais\u00a0; donnez un fichier, ou <(commande)`,
    en: `"${word}" is a named pipe, through which nothing may ever come; give a file, or <(command)`,
  }),
  'file-too-large': (word) => ({
    fr: `«\u00a0${word}\u00a0» dépasse 50\u00a0Mo, plus qu’aucun fichier d’un plan\u00a0; vérifiez que c’est le bon, ou répartissez son contenu dans plusieurs`,
    en: `"${word}" is above 50 MB, more than any file of a plan; check that it is the one you meant, or part it into several`,
  }),
  'pipe-too-large': (word) => ({
    fr: `«\u00a0${word}\u00a0» envoie plus que la taille admise, sans fin connue\u00a0; écrivez-le d’abord dans un fichier et donnez celui-ci`,
    en: `"${word}" sends more than the allowed size, with no end in sight; write it into a file first and give that one`,
  }),
  'file-in-use': (word) => ({
    fr: `«\u00a0${word}\u00a0» est ouvert dans un autre programme\u00a0; fermez-le puis recommencez`,
    en: `"${word}" is open in another program; close it and try again`,
  }),
  'file-exists': (word) => ({
    fr: `«\u00a0${word}\u00a0» existe déjà\u00a0; choisissez un autre dossier ou --force`,
    en: `"${word}" exists already; choose another folder or --force`,
  }),
  'ci-file-exists': (word) => ({
    fr: `«\u00a0${word}\u00a0» existe déjà\u00a0; --force le remplace`,
    en: `"${word}" exists already; --force replaces it`,
  }),
  'workbook-exists': (word) => ({
    fr: `«\u00a0${word}\u00a0» existe déjà et peut contenir des réponses\u00a0; donnez un autre nom, ou --force le remplace`,
    en: `"${word}" exists already and may hold answers; give another name, or --force replaces it`,
  }),
  'folder-in-use': (word) => ({
    fr: `rien n’est écrit\u00a0: sans nom de dossier, le plan mêlerait ${word} à ce qui se trouve ici\u00a0; nommez un dossier à créer (un point désigne celui-ci)`,
    en: `nothing is written: without the name of a folder the plan would lay ${word} among what is here; name a folder to create (a dot means this one)`,
  }),
  'file-changed': (word) => ({
    fr: `«\u00a0${word}\u00a0» a changé entre-temps\u00a0; rien n’a été écrit, recommencez`,
    en: `"${word}" has changed in the meantime; nothing was written, try again`,
  }),
  'file-twice': (word) => ({
    fr: `«\u00a0${word}\u00a0» serait écrit deux fois\u00a0; donnez un fichier par format`,
    en: `"${word}" would be written twice; give one file for each format`,
  }),
  'file-outside': (word) => ({
    fr: `«\u00a0${word}\u00a0» mène par un lien hors du dossier du plan\u00a0; rien n’est écrit\u00a0: remplacez le lien par un dossier ou un fichier`,
    en: `"${word}" leads out of the plan folder by a link; nothing is written: put a folder or a file in the place of the link`,
  }),
  'write-under-way': (word) => ({
    fr: `une autre commande plan écrit dans «\u00a0${word}\u00a0»\u00a0; recommencez quand elle aura fini`,
    en: `another plan command is writing in "${word}"; try again once it has ended`,
  }),
  'write-unfinished': (word) => ({
    fr: `«\u00a0${word}\u00a0» ne peut pas être remplacé (droits, disque ou autre programme)\u00a0; l’écriture est décidée (.plan-journal-…)\u00a0: la prochaine commande l’achève`,
    en: `"${word}" cannot be replaced (rights, disk or another program); the write is decided (.plan-journal-…) and the next command finishes it`,
  }),
  'journal-edited': (word) => ({
    fr: `«\u00a0${word}\u00a0» a changé depuis une écriture interrompue\u00a0; mettez-le de côté (git le rétablit) puis recommencez\u00a0; le nouveau texte est à côté, dans .plan-stage-…`,
    en: `"${word}" has changed since a write was interrupted; move it aside (git restores it) and try again; the new text lies beside it in .plan-stage-…`,
  }),
  'journal-foreign': (word) => ({
    fr: `«\u00a0${word}\u00a0» est à moitié écrit et l’a été ailleurs ou par un autre utilisateur\u00a0; reprenez le dossier d’origine, ou rétablissez ses fichiers avec git et supprimez .plan-journal-… et .plan-stage-…`,
    en: `"${word}" is half written, by another user or before it was copied; take the original, or restore its files with git and delete .plan-journal-… and .plan-stage-…`,
  }),
  'form-unknown': (word) => ({
    fr: `«\u00a0${word}\u00a0» n’est pas un classeur que plan a écrit\u00a0; pour un autre classeur\u00a0: plan import`,
    en: `"${word}" is no workbook that plan wrote; for any other: plan import`,
  }),
  'form-damaged': (word) => ({
    fr: `la feuille masquée _plan de «\u00a0${word}\u00a0» est abîmée, ou d’une autre version du programme\u00a0; reprenez les valeurs dans un classeur récent (plan export xlsx)`,
    en: `the hidden sheet _plan of "${word}" is damaged, or of another version of the program; copy the values into a new workbook (plan export xlsx)`,
  }),
  'form-too-long': (word) => ({
    fr: `«\u00a0${word}\u00a0» a plus de 10\u00a0000 lignes ajoutées\u00a0; supprimez celles qu’une formule ou une mise en forme a étendues vers le bas, ou répartissez-les dans plusieurs classeurs`,
    en: `"${word}" has more than 10,000 added rows; delete those that a formula or format was copied down to, or give them in several workbooks`,
  }),
  'form-template': (word) => ({
    fr: `«\u00a0${word}\u00a0» est un modèle, dont plan import fait un nouveau plan\u00a0; pour compléter un plan, repartez de plan export xlsx`,
    en: `"${word}" is a template, which plan import makes a new plan of; to add to a plan, begin with plan export xlsx`,
  }),
  'form-other-plan': (word) => ({
    fr: `ce classeur est celui d’un autre plan, «\u00a0${word}\u00a0», qui n’est ni ce plan ni celui qu’il suit`,
    en: `this workbook is of another plan, "${word}", which is neither this one nor the one that it follows`,
  }),
  'form-other-unit': (word) => ({
    fr: `les montants de ce classeur sont dans une autre unité (${word}) que ceux du plan (plan.unit)\u00a0; repartez d’un classeur récent (plan export xlsx)`,
    en: `the amounts of this workbook are in another unit (${word}) than those of the plan (plan.unit); begin with a new workbook (plan export xlsx)`,
  }),
  'name-not-utf8': (word) => ({
    fr: `le nom «\u00a0${word}\u00a0» n’est pas en UTF-8\u00a0; renommez-le`,
    en: `the name "${word}" is not UTF-8; rename it`,
  }),
  'name-reserved': (word) => ({
    fr: `«\u00a0${word}\u00a0» est un périphérique sous Windows\u00a0; choisissez un autre nom`,
    en: `"${word}" is a device on Windows; choose another name`,
  }),
  'folders-too-deep': (word) => ({
    fr: `«\u00a0${word}\u00a0» contient plus de 100 niveaux de dossiers\u00a0; indiquez le dossier du plan lui-même`,
    en: `"${word}" holds more than 100 levels of folders; name the plan folder itself`,
  }),
} as const satisfies Record<string, WordRefusal>

/** Refusals for a name or a place; the word is the path as shown. */
export const FILE_REFUSALS: Readonly<Record<keyof typeof OF_FILES, WordRefusal>> = OF_FILES
