/**
 * What is said about a file's text that is no YAML or hardly meant as such: encoding, numbers, aliases, tags, and lines that do not fit where they stand (tabs, indentation, dashes, colons, invisible signs).
 */
import type { Bilingual } from '../../values/language.ts'
import { rowHelp } from './placement.ts'
import { fact, quoted, quoteIt, type SlipFacts, slip, slips } from './slip.ts'
import { SIGN_SLIPS } from './yaml-signs.ts'

const LINE_SLIPS = slips({
  'yaml-colon-in-value': (f) =>
    slip(
      'Deux-points suivis d’une espace au milieu d’un texte',
      'Colon followed by a space inside a text',
      quoteIt(f).fr,
      quoteIt(f).en,
    ),
  'yaml-colon-missing': (f) =>
    slip(
      `Ligne ${quoted(f, 'text').fr} sans «\u00a0clé: valeur\u00a0»`,
      `${quoted(f, 'text').en} is no "key: value" line`,
      'écrivez la clé, deux-points, une espace, la valeur\u00a0; ou mettez en retrait une ligne qui poursuit un texte',
      'write the key, a colon, a space, the value; or indent a line that continues a text',
    ),
  'yaml-colon-space-missing': (f) =>
    slip(
      `Espace absente après les deux-points dans ${quoted(f, 'text').fr}`,
      `Missing space after the colon in ${quoted(f, 'text').en}`,
      'écrivez «\u00a0clé: valeur\u00a0», avec une espace après les deux-points',
      'write "key: value", with a space after the colon',
    ),
  'yaml-comment-sign': (f) =>
    slip(
      `${quoted(f, 'text').fr} ne commence pas un commentaire`,
      `${quoted(f, 'text').en} does not start a comment`,
      'écrivez # à la place, suivi d’une espace',
      'write # in its place, and a space',
    ),
  'yaml-conflict-marker': (f) =>
    slip(
      `Marque de conflit git ${quoted(f, 'text').fr} laissée dans le fichier`,
      `Git conflict marker ${quoted(f, 'text').en} left in the file`,
      'choisissez la version à garder et supprimez les lignes <<<<<<<, ======= et >>>>>>>',
      'choose the version to keep and remove the lines <<<<<<<, ======= and >>>>>>>',
    ),
  'yaml-dash-after-key': slip(
    'Tiret de liste sur la ligne de la clé',
    'List dash on the line of the key',
    'allez à la ligne après les deux-points, puis écrivez «\u00a0- …\u00a0» en retrait\u00a0; ou mettez le texte entre guillemets',
    'start a new line after the colon, then write an indented "- …"; or put the text in quotes',
  ),
  'yaml-dash-missing': (f) =>
    fact(f, 'line') === ''
      ? slip(
          `Tiret ou retrait absent devant ${quoted(f, 'text').fr}`,
          `Missing dash or indentation before ${quoted(f, 'text').en}`,
          'un nouvel élément de la liste commence par «\u00a0-\u00a0»\u00a0; la suite de l’élément précédent s’aligne sous sa première clé',
          'a new item of the list starts with "- "; the rest of the item above is aligned under its first key',
        )
      : slip(
          `Il manque un tiret devant ${quoted(f, 'key').fr}\u00a0: écrivez ${quoted(f, 'line').fr}, le tiret sous celui de la ligne ${fact(f, 'under')}`,
          `A dash is missing before ${quoted(f, 'key').en}: write ${quoted(f, 'line').en}, its dash below that of line ${fact(f, 'under')}`,
          `un nouvel élément de la liste commence ici\u00a0; ses autres clés restent alignées sous ${quoted(f, 'key').fr}`,
          `a new item of the list begins here; its other keys stay aligned under ${quoted(f, 'key').en}`,
        ),
  'yaml-dash-space-missing': (f) =>
    slip(
      `Espace absente après le tiret dans ${quoted(f, 'text').fr}`,
      `Missing space after the dash in ${quoted(f, 'text').en}`,
      'écrivez «\u00a0-\u00a0» puis une espace avant le contenu',
      'write "-" and a space before the content',
    ),
  'yaml-dash-typographic': (f) =>
    slip(
      `${quoted(f, 'character').fr} n’est pas le tiret d’une liste`,
      `${quoted(f, 'character').en} is not the dash of a list`,
      'écrivez le tiret du clavier, «\u00a0-\u00a0», puis une espace',
      'write the dash of the keyboard, "-", and a space',
    ),
  'yaml-indent-unexpected': (f) =>
    slip(
      `Retrait de ${fact(f, 'found')} au lieu de ${fact(f, 'expected')} espaces`,
      `${fact(f, 'found')} spaces of indentation where ${fact(f, 'expected')} are needed`,
      'alignez la ligne sur les clés du même groupe, avec des espaces',
      'align the line with the keys of the same group, using spaces',
    ),
  'yaml-rows-pasted': (f) =>
    slip(
      'Ligne de tableur, ses cellules séparées par des tabulations',
      'Row of a workbook, its cells separated by tabs',
      rowHelp(f).fr,
      rowHelp(f).en,
    ),
  'yaml-space-unbreakable': slip(
    'Espace insécable ou invisible là où YAML attend une espace ordinaire',
    'Non-breaking or invisible space where YAML expects an ordinary one',
    'remplacez-la par une espace ordinaire\u00a0; elle vient souvent d’un copier-coller',
    'replace it with an ordinary space; it often comes from copy and paste',
  ),
  'yaml-tab-indent': slip(
    'Tabulation dans le retrait',
    'Tab in the indentation',
    'remplacez les tabulations par des espaces, deux par niveau (l’éditeur sait le faire d’un coup)',
    'replace tabs with spaces, two per level (the editor can do it at once)',
  ),
})

const NONE = { fr: '', en: '' }

function encoding(facts: SlipFacts): { fr: string; en: string } {
  const wide = fact(facts, 'encoding')
  if (wide !== '')
    return { fr: `Fichier enregistré en ${wide} au lieu d’UTF-8`, en: `File saved as ${wide}, not as UTF-8` }
  const { fr, en } = quoted(facts, 'character')
  const byte = fact(facts, 'byte')
  return {
    fr: `Fichier non enregistré en UTF-8\u00a0: l’octet ${byte} est ${fr} en windows-1252 (ANSI)`,
    en: `File not saved as UTF-8: byte ${byte} is ${en} in windows-1252 (ANSI)`,
  }
}

/** `U+0092 (’ en windows-1252)`, and how many more there are. */
function control(facts: SlipFacts): { fr: string; en: string } {
  const text = fact(facts, 'text')
  const { fr, en } = quoted(facts, 'character')
  const isKnown = fact(facts, 'character') !== ''
  const count = Number(fact(facts, 'count'))
  const more = count > 1 ? { fr: ` (le premier de ${count})`, en: ` (the first of ${count})` } : NONE
  return {
    fr: `Caractère de contrôle invisible ${text}${isKnown ? `, ${fr} en windows-1252` : ''}${more.fr}`,
    en: `Invisible control character ${text}${isKnown ? `, ${en} in windows-1252` : ''}${more.en}`,
  }
}

/** What to do about a key that stands twice: two lists are one list in two pieces. */
function twice(facts: SlipFacts): Bilingual {
  const [key, begun, line] = ['key', 'begun', 'line'].map((name) => fact(facts, name))
  switch (fact(facts, 'joins')) {
    case 'next':
      return {
        fr: `supprimez la ligne ${line} (le seul mot «\u00a0${key}:\u00a0»)\u00a0: ce qui la suit rejoint la liste commencée à la ligne ${begun}`,
        en: `remove line ${line} (only the word "${key}:"): what follows it joins the list begun at line ${begun}`,
      }
    case 'apart':
      return {
        fr: `déplacez les éléments sous la ligne ${line} à la fin de la liste commencée à la ligne ${begun}, avec son retrait, et supprimez la ligne ${line}`,
        en: `move the items below line ${line} to the end of the list begun at line ${begun}, with its indentation, and remove line ${line}`,
      }
    default:
      return {
        fr: 'gardez une seule des deux lignes, ou réunissez leur contenu',
        en: 'keep one of the two lines, or join their contents',
      }
  }
}

/** What to type in place of a control character; a typographic apostrophe may be a plain one. */
function inPlace(facts: SlipFacts): Bilingual {
  const { fr, en } = quoted(facts, 'character')
  if (!/[‘’]/.test(fact(facts, 'character'))) return { fr: `tapez ${fr} à sa place`, en: `type ${en} in its place` }
  return {
    fr: `tapez ${fr} à sa place (l’apostrophe simple du clavier, ', convient aussi)`,
    en: `type ${en} in its place (the plain apostrophe of the keyboard, ', will do too)`,
  }
}

const TEXT_SLIPS = slips({
  'file-binary': slip(
    'Le fichier n’est pas du texte',
    'The file is not text',
    'un plan est un fichier texte\u00a0; exportez le classeur ou le document, ou sortez-le du dossier du plan',
    "a plan is a text file; export the workbook or document, or move it out of the plan's folder",
  ),
  'file-control-character': (f) =>
    slip(
      control(f).fr,
      control(f).en,
      fact(f, 'character') === ''
        ? 'supprimez-le\u00a0: le curseur le passe comme une lettre\u00a0; il vient d’un copier-coller'
        : `${inPlace(f).fr}, ou supprimez-le\u00a0; il vient d’un copier-coller`,
      fact(f, 'character') === ''
        ? 'delete it: the cursor passes it like a letter; it comes from copy and paste'
        : `${inPlace(f).en}, or delete it; it comes from copy and paste`,
    ),
  'file-not-utf8': (f) =>
    slip(
      encoding(f).fr,
      encoding(f).en,
      'enregistrez le fichier en UTF-8 (menu «\u00a0Enregistrer sous\u00a0», liste «\u00a0Encodage\u00a0»)',
      'save the file as UTF-8 ("Save as", list "Encoding")',
    ),
  'number-not-finite': (f) =>
    slip(
      `${quoted(f, 'text').fr} n’est pas un nombre fini`,
      `${quoted(f, 'text').en} is no finite number`,
      'écrivez un nombre en chiffres, ou supprimez la ligne',
      'write a number in digits, or remove the line',
    ),
  'number-too-precise': (f) =>
    slip(
      `Nombre ${quoted(f, 'text').fr} trop précis\u00a0: 15 chiffres significatifs au plus`,
      `Number ${quoted(f, 'text').en} is too precise: 15 significant digits at most`,
      'arrondissez-le, ou mettez-le entre guillemets si c’est un code et non un nombre',
      'round it, or put it in quotes if it is a code and not a number',
    ),
})

const DOCUMENT_SLIPS = slips({
  'yaml-alias-cycle': (f) =>
    slip(
      `Renvoi ${quoted(f, 'text').fr} à lui-même`,
      `Alias ${quoted(f, 'text').en} stands for what holds it`,
      'écrivez la valeur en toutes lettres',
      'write the value out',
    ),
  'yaml-alias-excess': (f) =>
    slip(
      `Les renvois du fichier ajoutent plus de ${fact(f, 'limit')} valeurs`,
      `The aliases of the file add more than ${fact(f, 'limit')} values`,
      'écrivez les valeurs en toutes lettres, ou répartissez-les sur plusieurs fichiers',
      'write the values out, or spread them over several files',
    ),
  'yaml-alias-unknown': (f) =>
    slip(
      `Renvoi ${quoted(f, 'text').fr} inconnu`,
      `Unknown alias ${quoted(f, 'text').en}`,
      'un texte qui commence par * se met entre guillemets\u00a0; un renvoi suit l’ancre (&) qu’il nomme',
      'a text that starts with * needs quotes; an alias comes after the anchor (&) that it names',
    ),
  'yaml-key-complex': slip(
    'Une clé ne peut être qu’un texte',
    'A key that is not a text',
    'écrivez un mot avant les deux-points\u00a0; mettez entre guillemets une valeur entre accolades',
    'write one word before the colon; put a value in braces in quotes',
  ),
  'yaml-key-duplicate': (f) =>
    slip(
      `Clé ${quoted(f, 'key').fr} écrite deux fois`,
      `Duplicate key ${quoted(f, 'key').en}`,
      twice(f).fr,
      twice(f).en,
    ),
  'yaml-merge-unreadable': slip(
    'La clé << ne peut reprendre que des groupes de clés',
    'The key << can only take in groups of keys',
    'nommez après << le renvoi à un groupe de clés (<<: *nom)',
    'name after << the alias of a group of keys (<<: *name)',
  ),
  'yaml-nesting-excess': slip(
    'Plus de 100 niveaux de listes ou de groupes imbriqués',
    'More than 100 levels of nested lists or groups',
    'vérifiez les crochets et les tirets de la ligne\u00a0; un plan en demande une dizaine',
    'check the brackets and dashes of the line; a plan needs about ten levels',
  ),
  'yaml-several-documents': slip(
    'La ligne --- commence un second document\u00a0: la suite n’est pas lue',
    'The line --- starts a second document: what follows is not read',
    'supprimez la ligne ---, ou mettez la suite dans un autre fichier',
    'remove the line ---, or put what follows in another file',
  ),
  'yaml-tag-unknown': (f) =>
    slip(
      `Étiquette ${quoted(f, 'text').fr} inconnue`,
      `Unknown tag ${quoted(f, 'text').en}`,
      'supprimez-la, ou mettez entre guillemets un texte qui commence par\u00a0!',
      'remove it, or put a text that starts with ! in quotes',
    ),
  'yaml-unreadable': slip(
    'Le fichier ne peut pas être lu à partir d’ici',
    'The file cannot be read from here on',
    'comparez la ligne et celle du dessus à un exemple\u00a0: retrait, deux-points, guillemets',
    'compare the line and the one above with an example: indentation, colons, quotes',
  ),
})

export const SOURCE_SLIPS = { ...TEXT_SLIPS, ...LINE_SLIPS, ...SIGN_SLIPS, ...DOCUMENT_SLIPS }
