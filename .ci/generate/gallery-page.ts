/** The gallery, one page per language: each report with the question that it answers, the command that makes it of a sample, and its picture. */
import { OTHER_REPORTS, REPORTS } from '../../src/reports/catalogue.ts'
import { guided } from '../../src/reports/guide.ts'
import type { Bilingual, Lang } from '../../src/values/language.ts'
import { type DocPage, fenced, page } from './markdown.ts'

const PATHS: Record<Lang, string> = { fr: 'docs/fr/galerie.md', en: 'docs/gallery.md' }
const PICTURES: Record<Lang, string> = { fr: '../pictures/gallery', en: 'pictures/gallery' }
const SAMPLE = 'plans/centre-val-de-loire-2022-2027'

const INTRODUCTIONS: Bilingual = {
  en: `# Gallery of reports

Every report with the command that makes it, here as a page of HTML of a sample plan. In a clone of the repository, type \`npx --no plan\` for \`plan\`. The sample is a French plan, hence \`--lang en\`; titles that have no English one stay French. En français : [fr/galerie.md](fr/galerie.md).

Every report comes in every format, with the same figures; the ending of the file tells it:

- \`-o direction.html\` is one page that opens without Node and without a network: pictures with their figures below, tables that sort and filter; it prints on A4, reads on a phone, and is whole without script.
- \`-o direction.pptx\` holds slides with native charts and tables that can be edited, and the definitions in the notes.
- \`-o dashboard.xlsx\` has a sheet a section: real numbers and dates, live formulas, native charts that read the cells of their table. A roadmap has no native chart in Excel: its dates are in its table, its picture in the other formats.
- \`--format md\` is Markdown with Mermaid, or with the pictures as SVG beside it where \`-o\` names a folder; \`json\` and \`csv\` are data.

The colour, the font and the logo of the organisation stand in \`plan.yaml\`, under \`presentation\`. \`plan report --all plans -o site/\` makes the reports of every plan at once.`,
  fr: `# Galerie des rapports

Chaque rapport avec la commande qui le fait, ici en page HTML d’un plan d’exemple. Dans un clone du dépôt, tapez \`npx --no plan\` au lieu de \`plan\`. In English: [../gallery.md](../gallery.md).

Tout rapport existe dans chaque format, avec les mêmes chiffres\u00a0; la fin du nom de fichier dit lequel\u00a0:

- \`-o direction.html\` est une page qui s’ouvre sans Node ni réseau\u00a0: des images avec leurs chiffres au-dessous, des tableaux qui se trient et se filtrent\u00a0; elle s’imprime en A4, se lit au téléphone et reste entière sans script.
- \`-o direction.pptx\` contient des diapositives aux graphiques et tableaux modifiables, avec les définitions dans les notes.
- \`-o dashboard.xlsx\` a une feuille par partie\u00a0: vrais nombres et vraies dates, formules vivantes, graphiques liés aux cellules de leur tableau. Une feuille de route n’a pas de graphique dans Excel\u00a0: ses dates sont dans son tableau, son image dans les autres formats.
- \`--format md\` est du Markdown avec Mermaid, ou avec les images en SVG à côté si \`-o\` nomme un dossier\u00a0; \`json\` et \`csv\` sont des données.

La couleur, la police et le logo de l’organisme s’écrivent dans \`plan.yaml\`, sous \`presentation\`. \`plan report --all plans -o site/\` fait d’un coup les rapports de tous les plans.`,
}

/** What stands between the report and the plan in an example, by the id of the report. */
const CHOICES: Readonly<Record<string, string>> = {
  project: '--project P-021',
  annual: '--year 2023',
  meeting: '--body CODIR',
  smoothing: '--scenario SC-TOUT --mode levelling',
}

/** The reports of the catalogue with the words that make each. */
const COMMANDS = [
  ...REPORTS.map(({ id, title }) => ({ id, title, words: `report ${id} ${SAMPLE}` })),
  ...OTHER_REPORTS.map(({ id, title, command }) => ({
    id,
    title,
    words: `${command} ${id === 'diff' ? `HEAD~1 ${SAMPLE}` : SAMPLE}`,
  })),
]

/** The gallery in a language, in the groups of the guide. */
export function galleryPage(lang: Lang): DocPage {
  const sections = guided(undefined, COMMANDS).flatMap((group) => [
    `## ${group.title[lang]}`,
    ...group.reports.map(({ id, title, words, answer }) => {
      const choices = [CHOICES[id], lang === 'en' ? '--lang en' : undefined, `-o ${id}.html`]
      const line = ['plan', words, ...choices.filter((words) => words !== undefined)].join(' ')
      return page(
        `### ${title[lang]}`,
        `![${title[lang]}](${PICTURES[lang]}/${id}.${lang}.png)`,
        answer[lang],
        fenced('sh', line),
      ).trimEnd()
    }),
  ])
  return { path: PATHS[lang], content: page(INTRODUCTIONS[lang], ...sections) }
}
