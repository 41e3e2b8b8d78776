/** The pages of the plan format, one per language: a table of keys for each entity, made from the schemas. */
import { type FieldRow, type FieldValue, type FormatPart, formatParts } from '../../src/schema/field-rows.ts'
import type { Bilingual, Lang } from '../../src/values/language.ts'
import { cell, code, type DocPage, page, table } from './markdown.ts'

const PATHS: Record<Lang, string> = { fr: 'docs/fr/format.md', en: 'docs/format.md' }

const INTRODUCTIONS: Record<Lang, string> = {
  en: `# The plan format

This page is made from the schemas by \`npm run docs\`; the same descriptions show up in an editor that
reads \`schemas/plan.schema.json\`. En français : [fr/format.md](fr/format.md).

A file names its schema in a first comment, \`# yaml-language-server: $schema=./plan.schema.json\`. \`plan init\` and
\`plan import\` put a copy into the plan, in its language; the copy says which version wrote it. \`plan validate\` tells
an old copy, one of a newer version and a file that is none; \`plan schema --write PLAN\` renews it. The editor shows an
example of a key with its meaning, and offers keys and the values of closed lists only, never an id or a name.

A plan is a folder. \`plan.yaml\` holds the header; the lists below may stand in it or in any other
\`.yaml\` file of the folder and its subfolders, and a list may be spread over files. Hidden folders, files
that end in \`.map.yaml\`, and folders with a \`plan.yaml\` of their own are left out.

- **Keys** in bold are required wherever the group that they belong to is written. \`a.b\` is the key \`b\`
  below \`a\`; \`a[]\` is an item of the list \`a\`; \`a.<year>\` stands for one key per year.
- **Ids** are unique in the whole plan, without regard to case, and are always text, even \`012\`.
- **Amounts** are in the plan's unit of its currency (\`plan.unit: k\` makes 120 mean 120,000), with a decimal
  point and without spaces; finer than one cent is refused.
- **Dates** are \`2024-07-31\`; a date key that allows it takes \`2024-07\`, which is the month's first day as a
  start and its last day as an end.
- **Years** are budget years, or \`later\` for what lies beyond the horizon. **Periods** are \`2024\`,
  \`2024-S1\`, \`2024-Q3\` or \`2024-07\`.
- **Titles** are one text, or one in each language: \`{ fr: Paie, en: Payroll }\`.
- **People** are named by their role.
- **Own fields**: a key that begins with \`x-\` may stand in any record or group; its value is a text, a number, true or
  false, or a list of these, and is kept as it is written (\`x-code: 012\` is 012). It changes no figure. The sheet of a
  project shows it (\`plan report project\`), \`--filter x-code=012\` and the \`filter\` and \`columns\` of a report of the
  plan's own name it, \`plan diff\` tells its changes. At the top of a file, such a key holds anything, and nobody reads
  it: a place for a block that several records repeat (\`&name\`, \`*name\`).`,
  fr: `# Le format du plan

Cette page est tirée des schémas par \`npm run docs\`\u00a0; un éditeur qui lit \`schemas/plan.schema.json\` montre les
mêmes descriptions. Pour commencer\u00a0: [yaml.md](yaml.md). In English: [../format.md](../format.md).

Un fichier désigne son schéma dans un premier commentaire, \`# yaml-language-server: $schema=./plan.schema.json\`.
\`plan init\` et \`plan import\` en déposent une copie dans le plan, dans sa langue\u00a0; elle dit quelle version l’a écrite.
\`plan validate\` signale une copie ancienne, une copie d’une version plus récente et un fichier qui n’en est pas une\u00a0;
\`plan schema --write PLAN\` la renouvelle. L’éditeur montre un exemple avec le sens de chaque clé, et ne propose que les
clés et les valeurs des listes fermées, jamais un identifiant ni un nom.

Un plan est un dossier. \`plan.yaml\` contient l’en-tête\u00a0; les listes ci-dessous peuvent s’y trouver, ou dans tout
autre fichier \`.yaml\` du dossier et de ses sous-dossiers, et une liste peut se répartir sur plusieurs fichiers. Les
dossiers cachés, les fichiers en \`.map.yaml\` et les dossiers qui ont leur propre \`plan.yaml\` sont laissés de côté.

- **Clés**\u00a0: en gras, elles sont obligatoires dès que le groupe dont elles font partie est écrit. \`a.b\` est la clé
  \`b\` sous \`a\`\u00a0; \`a[]\` est un élément de la liste \`a\`\u00a0; \`a.<year>\` désigne une clé par exercice.
- **Valeurs**\u00a0: les clés et les valeurs de listes fermées s’écrivent en anglais\u00a0; leur sens est donné entre parenthèses.
- **Identifiants**\u00a0: uniques dans tout le plan, sans distinction de casse, et toujours du texte, même \`012\`.
- **Montants**\u00a0: dans l’unité monétaire du plan (avec \`plan.unit: k\`, 120 vaut 120\u00a0000), avec un point décimal
  et sans espace\u00a0; pas plus fin que le centime.
- **Dates**\u00a0: \`2024-07-31\`\u00a0; une clé qui l’admet accepte aussi \`2024-07\`, qui vaut le premier jour du mois comme début
  et le dernier comme fin.
- **Exercices**\u00a0: l’année budgétaire, ou \`later\` pour ce qui dépasse l’horizon. **Périodes**\u00a0: \`2024\`, \`2024-S1\`,
  \`2024-Q3\` ou \`2024-07\`.
- **Intitulés**\u00a0: un seul texte, ou un par langue\u00a0: \`{ fr: Paie, en: Payroll }\`.
- **Personnes**\u00a0: désignées par leur fonction.
- **Champs propres**\u00a0: une clé qui commence par \`x-\` peut figurer dans tout enregistrement ou groupe\u00a0; sa valeur est un
  texte, un nombre, true ou false, ou une liste de ces valeurs, gardée telle qu’elle est écrite (\`x-code: 012\` vaut 012).
  Elle ne change aucun chiffre. La fiche du projet la montre (\`plan report project\`), \`--filter x-code=012\` et les clés
  \`filter\` et \`columns\` d’un rapport propre au plan la désignent, \`plan diff\` en signale les changements. En tête de
  fichier, une telle clé contient ce que l’on veut et n’est lue par personne\u00a0: un endroit pour un bloc que plusieurs
  enregistrements reprennent (\`&nom\`, \`*nom\`).`,
}

const HEADS: Record<Lang, readonly string[]> = {
  en: ['Key', 'Meaning', 'Values or unit', 'Example'],
  fr: ['Clé', 'Signification', 'Valeurs ou unité', 'Exemple'],
}

const LIST: Record<Lang, string> = {
  en: 'A list; each item has these keys.',
  fr: 'Une liste\u00a0; chaque élément a ces clés.',
}

function headingOf({ key, heading: { fr, en } }: FormatPart, lang: Lang): string {
  return `## ${code(key)} — ${lang === 'fr' ? fr : `${en} / ${fr}`}`
}

/** A value, in French with what it means; in English it says that itself. */
function shownValue({ value, meaning }: FieldValue, lang: Lang): string {
  const said = lang === 'fr' ? meaning.fr : undefined
  return said === undefined || said === value ? code(value) : `${code(value)} (${said})`
}

const ID_OF: Bilingual = { fr: 'identifiant\u00a0: ', en: 'id of: ' }

function valuesOf({ values, to, unit, kind }: FieldRow, lang: Lang): string {
  if (values !== undefined) return values.map((value) => shownValue(value, lang)).join(', ')
  if (to !== undefined) return ID_OF[lang] + to.map((entity) => entity[lang]).join(', ')
  return unit === undefined ? kind[lang] : cell(unit[lang])
}

function rowOf(row: FieldRow, lang: Lang): string[] {
  const key = code(row.path)
  return [
    row.isRequired && !row.path.includes('<') ? `**${key}**` : key,
    cell(row.about?.[lang] ?? ''),
    valuesOf(row, lang),
    code(row.example ?? ''),
  ]
}

/** The page of the format in a language. */
export function formatPage(lang: Lang): DocPage {
  const parts = formatParts().map((part) =>
    page(
      headingOf(part, lang),
      part.isList ? LIST[lang] : '',
      table(
        HEADS[lang],
        part.rows.filter(({ about }) => about !== undefined).map((row) => rowOf(row, lang)),
      ),
    ).trimEnd(),
  )
  return { path: PATHS[lang], content: page(INTRODUCTIONS[lang], ...parts) }
}
