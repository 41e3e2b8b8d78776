/** Why a file of others cannot be read, and what to do: one sentence for each fault of a source. */
import { ENCODINGS } from '../../values/encodings.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { formatNumber } from '../numbers.ts'
import type { WordRefusal } from './file-refusals.ts'

const AS_WORKBOOK: Bilingual = {
  fr: 'ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format .xlsx ou .ods',
  en: 'open it in Excel or LibreOffice and save it as .xlsx or .ods',
}

/** What a file is that cannot be read, and what would do in its place. */
const KINDS: Readonly<Record<string, Bilingual>> = {
  xls: {
    fr: `c’est un classeur Excel d’avant 2007 (.xls)\u00a0; ${AS_WORKBOOK.fr}`,
    en: `it is an Excel workbook of before 2007 (.xls); ${AS_WORKBOOK.en}`,
  },
  xlsb: {
    fr: `c’est un classeur Excel binaire (.xlsb)\u00a0; ${AS_WORKBOOK.fr}`,
    en: `it is a binary Excel workbook (.xlsb); ${AS_WORKBOOK.en}`,
  },
  'xml-2003': {
    fr: `c’est un classeur XML d’Excel 2003\u00a0; ${AS_WORKBOOK.fr}`,
    en: `it is an XML workbook of Excel 2003; ${AS_WORKBOOK.en}`,
  },
  fods: {
    fr: `c’est un document OpenDocument en XML seul (.fods)\u00a0; ${AS_WORKBOOK.fr}`,
    en: `it is an OpenDocument file of XML alone (.fods); ${AS_WORKBOOK.en}`,
  },
  odf: {
    fr: 'c’est un document OpenDocument, mais pas un classeur\u00a0; copiez ses tableaux dans un classeur .ods ou .xlsx',
    en: 'it is an OpenDocument file but no spreadsheet; copy its tables into an .ods or .xlsx workbook',
  },
  numbers: {
    fr: 'c’est un document Numbers\u00a0; exportez-le au format Excel (.xlsx)',
    en: 'it is a Numbers document; export it to Excel (.xlsx)',
  },
  html: {
    fr: `c’est une page HTML, même si son nom finit autrement\u00a0; ${AS_WORKBOOK.fr}`,
    en: `it is an HTML page, whatever its name ends in; ${AS_WORKBOOK.en}`,
  },
  pdf: {
    fr: 'c’est un PDF\u00a0; demandez le classeur ou l’export CSV dont il est tiré',
    en: 'it is a PDF; ask for the workbook or the CSV export that it was made of',
  },
  image: {
    fr: 'c’est une image\u00a0; demandez le classeur ou l’export CSV',
    en: 'it is a picture; ask for the workbook or the CSV export',
  },
  docx: {
    fr: 'c’est un document Word\u00a0; copiez ses tableaux dans un classeur .xlsx',
    en: 'it is a Word document; copy its tables into an .xlsx workbook',
  },
  pptx: {
    fr: 'c’est une présentation\u00a0; copiez ses tableaux dans un classeur .xlsx',
    en: 'it is a presentation; copy its tables into an .xlsx workbook',
  },
  rtf: {
    fr: 'c’est un document RTF\u00a0; copiez ses tableaux dans un classeur .xlsx',
    en: 'it is an RTF document; copy its tables into an .xlsx workbook',
  },
  mpp: {
    fr: 'c’est un fichier Microsoft Project (.mpp)\u00a0; dans Project, enregistrez-le au format XML',
    en: 'it is a Microsoft Project file (.mpp); in Project, save it as XML',
  },
  xer: {
    fr: 'c’est un export Primavera (.xer)\u00a0; exportez le projet au format Microsoft Project XML',
    en: 'it is a Primavera export (.xer); export the project as Microsoft Project XML',
  },
  pmxml: {
    fr: 'c’est un XML de Primavera\u00a0; exportez le projet au format Microsoft Project XML',
    en: 'it is XML of Primavera; export the project as Microsoft Project XML',
  },
  tjp: {
    fr: 'c’est un projet TaskJuggler\u00a0; exportez-le par un rapport «\u00a0taskreport\u00a0» au format csv ou «\u00a0export\u00a0» au format mspxml',
    en: 'it is a TaskJuggler project; export it by a "taskreport" in the format csv, or an "export" in the format mspxml',
  },
  calendar: {
    fr: 'c’est un calendrier (.ics)\u00a0; exportez une liste au format CSV ou .xlsx',
    en: 'it is a calendar (.ics); export a list as CSV or .xlsx',
  },
  database: {
    fr: 'c’est une base de données\u00a0; exportez la table au format CSV',
    en: 'it is a database; export the table as CSV',
  },
  archive: {
    fr: 'c’est une archive\u00a0; extrayez-en le fichier voulu et donnez celui-ci',
    en: 'it is an archive; take the file out of it and give that one',
  },
  zip: {
    fr: 'c’est une archive zip sans classeur\u00a0; extrayez-en le fichier voulu et donnez celui-ci',
    en: 'it is a zip archive and no workbook; take the file out of it and give that one',
  },
  yaml: {
    fr: 'c’est un fichier YAML, comme ceux d’un plan\u00a0; un plan se lit tel quel, par exemple avec plan audit',
    en: 'it is a YAML file, as those of a plan; a plan is read as it is, for example by plan audit',
  },
  xml: {
    fr: 'c’est un XML d’un autre outil\u00a0; exportez du CSV, du .xlsx ou du Microsoft Project XML',
    en: 'it is XML of another tool; export CSV, .xlsx or Microsoft Project XML',
  },
  office: {
    fr: `c’est un document d’un ancien logiciel bureautique\u00a0; si c’est un classeur, ${AS_WORKBOOK.fr}`,
    en: `it is a document of an older office program; if it is a workbook, ${AS_WORKBOOK.en}`,
  },
}

const FORMATS: Readonly<Record<string, Bilingual>> = {
  xlsx: { fr: 'un classeur .xlsx', en: 'an .xlsx workbook' },
  ods: { fr: 'un classeur .ods', en: 'an .ods workbook' },
  csv: { fr: 'du CSV', en: 'CSV' },
  json: { fr: 'du JSON', en: 'JSON' },
  mspdi: { fr: 'du Microsoft Project XML', en: 'Microsoft Project XML' },
}

/** What a file is, by its kind, or by the format that was expected (`not-csv`) and the one that it has. */
function kindText(word: string, lang: Lang): string {
  const [kind = '', found = ''] = word.split(' ')
  const expected = FORMATS[kind.replace(/^not-/, '')]?.[lang]
  if (!kind.startsWith('not-') || expected === undefined) return KINDS[kind]?.[lang] ?? kind
  const is = FORMATS[found]?.[lang] ?? found
  return lang === 'fr'
    ? `la correspondance attend ${expected}, or c’est ${is}\u00a0; changez source.format`
    : `the mapping expects ${expected}, but it is ${is}; change source.format`
}

const LIMITS: Readonly<Record<string, Bilingual>> = {
  size: { fr: 'la taille du fichier, en octets', en: 'the size of the file, in bytes' },
  inflated: {
    fr: 'la taille du classeur une fois décompressé, en octets',
    en: 'the size of the workbook once unpacked, in bytes',
  },
  ratio: {
    fr: 'le taux de compression d’une partie du classeur',
    en: 'how many times larger a part of the workbook becomes when unpacked',
  },
  parts: { fr: 'le nombre de parties du classeur', en: 'the number of parts of the workbook' },
  rows: { fr: 'le nombre de lignes', en: 'the number of rows' },
  columns: { fr: 'le nombre de colonnes', en: 'the number of columns' },
  cells: { fr: 'le nombre de cellules', en: 'the number of cells' },
  signs: {
    fr: 'le nombre de signes de toutes les cellules (un texte partagé compte dans chacune)',
    en: 'the number of signs of all cells (a shared text counts in each)',
  },
  keys: { fr: 'le nombre de clés d’un enregistrement', en: 'the number of keys of a record' },
  sheets: { fr: 'le nombre de feuilles', en: 'the number of sheets' },
  merges: { fr: 'le nombre de cellules fusionnées', en: 'the number of merged ranges' },
  merged: { fr: 'le nombre de cellules d’une fusion', en: 'the number of cells of a merged range' },
  styles: { fr: 'le nombre de formats de cellules', en: 'the number of formats of cells' },
  text: { fr: 'la longueur d’un texte', en: 'the length of a text' },
  depth: { fr: 'la profondeur d’imbrication', en: 'the depth of nesting' },
}

/** What to do about a limit that no option lifts. */
const REMEDIES: Readonly<Record<string, Bilingual>> = {
  keys: {
    fr: 'faites-en une liste d’enregistrements, ou ôtez les clés inutiles',
    en: 'make a list of records of it, or remove keys that nobody needs',
  },
  sheets: {
    fr: 'répartissez-les dans plusieurs classeurs, importés l’un après l’autre',
    en: 'spread them over several workbooks, and import one after the other',
  },
}

/** Limit, what was found, and the option that lifts it, or what else to do. */
function limitText(word: string, lang: Lang): string {
  const [name = '', ...numbers] = word.split(' ')
  const [limit = 0, found = 0, option = 0] = numbers.map(Number)
  const [most, is] = [limit, found].map((number) => formatNumber(number, lang))
  const what = LIMITS[name]?.[lang] ?? name
  const remedy = REMEDIES[name]?.[lang]
  if (lang === 'fr') {
    const lift = option > 0 ? `\u00a0; --max-size ${option} lève cette limite` : remedy ? `\u00a0; ${remedy}` : ''
    return `${what} dépasse ${most} (trouvé\u00a0: ${is} ou plus)${lift}`
  }
  const lift = option > 0 ? `; --max-size ${option} lifts this limit` : remedy ? `; ${remedy}` : ''
  return `${what} is above ${most} (found: ${is} or more)${lift}`
}

const OF_SOURCES = {
  'source-empty': () => ({ fr: 'le fichier est vide', en: 'the file is empty' }),
  'source-encoding': (word) => ({
    fr: `la source n’est pas du texte ${word}\u00a0; donnez un autre codage par --answer encoding=, ou par source.encoding dans la correspondance (${ENCODINGS.join(', ')})`,
    en: `the source is not ${word} text; name another encoding by --answer encoding=, or by source.encoding in the mapping (${ENCODINGS.join(', ')})`,
  }),
  'source-binary': () => ({
    fr: `ce n’est ni un classeur ni du texte\u00a0; si c’en est un, ${AS_WORKBOOK.fr}`,
    en: `it is neither a workbook nor text; if it is one, ${AS_WORKBOOK.en}`,
  }),
  'source-kind': (word) => ({ fr: kindText(word, 'fr'), en: kindText(word, 'en') }),
  'source-limit': (word) => ({ fr: limitText(word, 'fr'), en: limitText(word, 'en') }),
  'source-unreadable': (word) => ({
    fr: `la source est mal formée (${word})`,
    en: `the source is not well formed (${word})`,
  }),
  'source-without-records': (word) => ({
    fr: `aucune liste d’enregistrements dans la source${word === '' ? '' : ` sous «\u00a0${word}\u00a0»`}\u00a0; voyez source.records dans la correspondance`,
    en: `no list of records in the source${word === '' ? '' : ` at "${word}"`}; see source.records in the mapping`,
  }),
  'sheet-missing': (word) => ({
    fr: `la feuille «\u00a0${word}\u00a0» que nomme la correspondance n’est pas dans le classeur, ou ne contient pas de tableau\u00a0; renommez la feuille, ou la clé sheet de la correspondance`,
    en: `the sheet "${word}" that the mapping names is not in the workbook, or holds no table; rename the sheet, or the key sheet of the mapping`,
  }),
  'csv-quotes': () => ({
    fr: 'un guillemet ouvert ici n’est jamais refermé\u00a0; doublez ceux qui font partie du texte, ou refaites l’export',
    en: 'a quote opened here is never closed; double those that are part of the text, or export it again',
  }),
  'json-malformed': () => ({
    fr: 'le JSON est mal formé à cet endroit\u00a0; refaites l’export',
    en: 'the JSON is not well formed at this place; export it again',
  }),
  'json-key-twice': (word) => ({
    fr: `la clé «\u00a0${word}\u00a0» est deux fois dans le même objet\u00a0; l’une des deux valeurs serait perdue`,
    en: `the key "${word}" stands twice in the same object; one of the two values would be lost`,
  }),
  'xml-malformed': (word) => ({
    fr: `le XML${word === '' ? '' : ` de «\u00a0${word}\u00a0»`} est mal formé\u00a0; le fichier est abîmé, refaites l’export`,
    en: `the XML${word === '' ? '' : ` of "${word}"`} is not well formed; the file is damaged, export it again`,
  }),
  'xml-doctype': () => ({
    fr: 'le XML déclare un type de document (DOCTYPE), qu’aucun outil de projet n’écrit\u00a0; il n’est pas lu',
    en: 'the XML declares a document type (DOCTYPE), which no project tool writes; it is not read',
  }),
  'archive-damaged': (word) => ({
    fr: `le classeur est abîmé${word === '' ? '' : ` (${word})`}\u00a0; ouvrez-le dans Excel ou LibreOffice, qui peuvent le réparer, et enregistrez-le de nouveau`,
    en: `the workbook is damaged${word === '' ? '' : ` (${word})`}; open it in Excel or LibreOffice, which may repair it, and save it again`,
  }),
  'archive-encrypted': (word) => ({
    fr: `«\u00a0${word}\u00a0» est chiffré dans le classeur\u00a0; ouvrez-le avec son mot de passe dans Excel ou LibreOffice et enregistrez-le sans, ou décompressez l’archive qui le contient`,
    en: `"${word}" is encrypted inside the workbook; open it with its password in Excel or LibreOffice and save it without one, or unpack the archive that holds it`,
  }),
  'merge-absurd': (word) => ({
    fr: `les cellules ${word} sont fusionnées en une seule, plus d’un million de cellules\u00a0; annulez cette fusion et enregistrez le classeur`,
    en: `the cells ${word} are merged into one, more than a million of them; part them and save the workbook`,
  }),
  'workbook-damaged': (word) => ({
    fr: `le classeur se contredit${word === '' ? '' : ` (${word})`}\u00a0; ouvrez-le dans Excel ou LibreOffice, qui peuvent le réparer, et enregistrez-le de nouveau`,
    en: `the workbook contradicts itself${word === '' ? '' : ` (${word})`}; open it in Excel or LibreOffice, which may repair it, and save it again`,
  }),
  'workbook-encrypted': () => ({
    fr: 'le classeur est protégé par un mot de passe à l’ouverture\u00a0; ouvrez-le dans Excel ou LibreOffice et enregistrez-le sans mot de passe',
    en: 'the workbook asks for a password to be opened; open it in Excel or LibreOffice and save it without one',
  }),
} as const satisfies Record<string, WordRefusal>

/** The refusals of sources; the word is the detail of the fault. */
export const SOURCE_REFUSALS: Readonly<Record<keyof typeof OF_SOURCES, WordRefusal>> = OF_SOURCES
