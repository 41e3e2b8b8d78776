/** What is said about lines that do not fit where they stand: indentation, dashes, colons, invisible signs. */
import { rowHelp } from './place-help.ts'
import { fact, quoted, quoteIt, type Slip, slip } from './slip.ts'

const SENTENCES = {
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
  'yaml-dash-after-key': () =>
    slip(
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
  'yaml-space-unbreakable': () =>
    slip(
      'Espace insécable ou invisible là où YAML attend une espace ordinaire',
      'Non-breaking or invisible space where YAML expects an ordinary one',
      'remplacez-la par une espace ordinaire\u00a0; elle vient souvent d’un copier-coller',
      'replace it with an ordinary space; it often comes from copy and paste',
    ),
  'yaml-tab-indent': () =>
    slip(
      'Tabulation dans le retrait',
      'Tab in the indentation',
      'remplacez les tabulations par des espaces, deux par niveau (l’éditeur sait le faire d’un coup)',
      'replace tabs with spaces, two per level (the editor can do it at once)',
    ),
} satisfies Record<string, Slip>

/** The sentences of each code about lines, indentation, dashes and colons. */
export const LINE_SLIPS: Readonly<Record<keyof typeof SENTENCES, Slip>> = SENTENCES
