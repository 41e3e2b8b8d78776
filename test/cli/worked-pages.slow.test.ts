/**
 * What was worked out by hand for small plans stands in every report and format that shows it: the delay of a project
 * that a decision moved, rates with what they cover, decisions asked for, the money of authorisations, what a demand moves.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { REPORT_FORMATS } from '../../src/render/formats.ts'
import type { Bilingual, Lang } from '../../src/values/language.ts'
import { inFolder } from '../support/in-folder.ts'
import { outputFile, outputOptions } from '../support/output-files.ts'
import { runPlan } from '../support/run-plan.ts'
import { REPOSITORY } from '../support/scenario.ts'
import { type Exact, figureIn, PAGE_FORMATS, plainWords, writtenWords } from '../support/written-figures.ts'

/** A figure: where it stands, what it is, and how it is printed. */
interface Figure {
  readonly at: readonly [table: string, row: string, column: string]
  readonly label: Bilingual
  readonly heading: Bilingual
  /** A text is that of the language, and English in JSON. */
  readonly exact: Exact | ((lang: Lang) => Exact)
  readonly printed: Bilingual
}

/** A report of one of the small plans. */
interface Report {
  readonly says: string
  /** The file of the plan, of `test/fixtures/worked`. */
  readonly plan: string
  readonly command: string
  readonly figures: readonly Figure[]
  /** The formats that leave the figures out. */
  readonly missing?: readonly string[]
  /** Sentences, which formats of data do not have. */
  readonly sentences?: readonly Bilingual[]
  /** What no page may say. */
  readonly never?: readonly Bilingual[]
}

const same = (text: string): Bilingual => ({ fr: text, en: text })

const LANGS = ['fr', 'en'] as const
const PORTAL = same('Portal')

const DUE: Bilingual = { fr: 'Taux de réalisation à échéance', en: 'Due completion' }
const GROSS: Bilingual = { fr: 'Taux de réalisation brut', en: 'Gross completion' }
const VALUE: Bilingual = { fr: 'Valeur', en: 'Value' }
const THIS_PLAN: Bilingual = { fr: 'Ce plan', en: 'This plan' }
const LATE: Bilingual = { fr: 'Retard (jours)', en: 'Days late' }
const FIRST: Bilingual = { fr: 'Fin (première référence)', en: 'End (first baseline)' }
const IN_FORCE: Bilingual = { fr: 'Fin (référence en vigueur)', en: 'End (baseline in force)' }
const MARCH: Bilingual = { fr: '31/03/2024', en: '31 Mar 2024' }
const SEPTEMBER: Bilingual = { fr: '30/09/2024', en: '30 Sep 2024' }

const NONE_LATE = { exact: { value: 0 }, printed: same('0') }
const FIRST_END = { heading: FIRST, exact: { value: '2024-03-31' }, printed: MARCH }
const END_IN_FORCE = { heading: IN_FORCE, exact: { value: '2024-09-30' }, printed: SEPTEMBER }
const ONE_OF_FOUR = {
  label: GROSS,
  exact: { value: 0.25, numerator: 1, denominator: 4 },
  printed: { fr: '25,0 % (1/4)', en: '25.0% (1/4)' },
}
const TWO_OF_THREE = {
  label: DUE,
  exact: { value: 0.5, numerator: 1, denominator: 2, known: [2, 3] },
  printed: { fr: '50,0 % (1/2 ; 2 sur 3 connus)', en: '50.0% (1/2; 2 of 3 known)' },
} as const

const BOARD = { exact: { value: 'Board' }, printed: same('Board') }
const BY_JULY = {
  heading: { fr: 'Échéance', en: 'Due' },
  exact: { value: '2024-07-09' },
  printed: { fr: '09/07/2024', en: '9 Jul 2024' },
}
const ONE_WITHOUT_BODY: Bilingual = { fr: '(sans instance nommée : 1/2)', en: '(no body named: 1/2)' }
const NETWORK: Bilingual = { fr: '04/2025–06/2025 → 07/2025–09/2025', en: 'Apr 2025 – Jun 2025 → Jul 2025 – Sep 2025' }

const MONEY_COLUMNS = [
  { id: 'voted', heading: { fr: 'Votée', en: 'Voted' } },
  { id: 'assigned', heading: { fr: 'Affecté', en: 'Assigned' } },
  { id: 'to_assign', heading: { fr: 'Reste à affecter', en: 'To assign' } },
  { id: 'committed', heading: { fr: 'Engagé', en: 'Committed' } },
  { id: 'to_commit', heading: { fr: 'Reste à engager', en: 'To commit' } },
  { id: 'paid', heading: { fr: 'Mandaté', en: 'Paid' } },
  { id: 'to_pay', heading: { fr: 'Reste à mandater', en: 'To pay' } },
] as const

/** In thousands: voted = assigned + to assign = committed + to commit = paid + to pay, in each line and in all. */
const AUTHORISED: Readonly<Record<string, readonly number[]>> = {
  'AP-1': [500, 300, 200, 250, 250, 180, 320],
  'AP-2': [100, 90, 10, 60, 40, 45, 55],
  total: [600, 390, 210, 310, 290, 225, 375],
}

const AUTHORISATIONS: Readonly<Record<string, string>> = {
  'AP-1': 'AP-1 Digital',
  'AP-2': 'AP-2 Wires',
  total: 'Total',
}

const moneyFigures = Object.entries(AUTHORISED).flatMap(([row, amounts]): Figure[] =>
  MONEY_COLUMNS.map(({ id, heading }, at) => ({
    at: ['authorisations_ap', row, `authorisation_${id}`],
    label: same(AUTHORISATIONS[row] ?? row),
    heading,
    exact: { value: (amounts[at] ?? 0) * 1000 },
    printed: { fr: `${amounts[at]} k€`, en: `€${amounts[at]}k` },
  })),
)

const REPORTS: readonly Report[] = [
  {
    says: 'a project that a decision moved is not late, and 183 days behind its first baseline',
    plan: 'moved',
    command: 'audit --section completion',
    figures: [
      {
        at: ['completion_rates', 'schedule_overrun_aggregate', 'value'],
        label: { fr: 'Taux d’écart calendaire global', en: 'Schedule overrun, aggregate' },
        heading: VALUE,
        exact: { value: 0.6, numerator: 183, denominator: 305 },
        printed: { fr: '60,0 % (183 j/305 j)', en: '60.0% (183 d/305 d)' },
      },
    ],
  },
  {
    says: 'a project that a decision moved is 0 days late beside both of its baselines',
    plan: 'moved',
    command: 'report portfolio',
    figures: [
      { ...NONE_LATE, at: ['portfolio', 'P-1', 'days_late'], label: PORTAL, heading: LATE },
      { ...FIRST_END, at: ['portfolio', 'P-1', 'baseline_end'], label: PORTAL },
      { ...END_IN_FORCE, at: ['portfolio', 'P-1', 'reference_end'], label: PORTAL },
    ],
  },
  {
    says: 'its sheet says the same of the delay',
    plan: 'moved',
    command: 'report project',
    figures: [{ ...NONE_LATE, at: ['p_1_facts', 'days_late', 'value'], label: LATE, heading: VALUE }],
  },
  {
    says: 'the roadmap has both of its ends, which a terminal does not draw and a document has in its picture',
    plan: 'moved',
    command: 'report dashboard',
    missing: ['pretty', 'docx'],
    figures: [
      { ...FIRST_END, at: ['roadmap', 'P-1', 'first_end'], label: PORTAL },
      { ...END_IN_FORCE, at: ['roadmap', 'P-1', 'former_end'], label: PORTAL },
    ],
  },
  {
    says: 'the account of the year in which it ended goes by its first baseline, and names the other',
    plan: 'ended',
    command: 'report annual --year 2024',
    figures: [
      {
        at: ['completed_projects', 'P-1', 'planned'],
        label: PORTAL,
        heading: { fr: 'Prévu pour', en: 'Planned for' },
        exact: { value: '2024-03-31' },
        printed: MARCH,
      },
      {
        at: ['completed_projects', 'P-1', 'moved_to'],
        label: PORTAL,
        heading: { fr: 'Date portée par décision au', en: 'Moved by a decision to' },
        exact: { value: '2024-09-30' },
        printed: SEPTEMBER,
      },
    ],
    sentences: [
      {
        fr: 'Fin repoussée par décision, de mars 2024 à septembre 2024',
        en: 'End moved by a decision, from March 2024 to September 2024',
      },
    ],
  },
  {
    says: 'of four projects without any baseline, one is completed',
    plan: 'unplanned',
    command: 'audit',
    figures: [{ ...ONE_OF_FOUR, at: ['key_figures', 'completion_gross', 'this_plan'], heading: THIS_PLAN }],
  },
  {
    says: 'of four projects without any baseline, one is completed',
    plan: 'unplanned',
    command: 'report direction',
    figures: [{ ...ONE_OF_FOUR, at: ['direction_figures', 'completion_gross', 'value'], heading: VALUE }],
  },
  {
    says: 'a rate of the projects with a baseline says how many of all they are',
    plan: 'covered',
    command: 'audit',
    figures: [{ ...TWO_OF_THREE, at: ['key_figures', 'completion_due', 'this_plan'], heading: THIS_PLAN }],
  },
  {
    says: 'a rate of the projects with a baseline says how many of all they are',
    plan: 'covered',
    command: 'report direction',
    figures: [{ ...TWO_OF_THREE, at: ['direction_figures', 'completion_due', 'value'], heading: VALUE }],
  },
  {
    says: 'nothing is praised where one of three is known',
    plan: 'too-little-known',
    command: 'report direction',
    figures: [
      {
        at: ['direction_figures', 'completion_due', 'value'],
        label: DUE,
        heading: VALUE,
        exact: { value: 1, numerator: 1, denominator: 1, known: [1, 3] },
        printed: { fr: '100,0 % (1/1 ; 1 sur 3 connu)', en: '100.0% (1/1; 1 of 3 known)' },
      },
    ],
    sentences: [
      {
        fr: 'On ne peut pas encore dire si le plan tient ses objectifs : 1 chiffre connu sur 4.',
        en: 'It cannot be said yet whether the plan meets its targets: 1 of 4 figures known.',
      },
    ],
    never: [{ fr: 'Le plan tient ses objectifs.', en: 'The plan meets its targets.' }],
  },
  {
    says: 'a decision that is asked for has who decides and by when',
    plan: 'asked',
    command: 'report direction',
    figures: [
      {
        at: ['decisions_asked', 'P-1', 'who'],
        label: { fr: 'One : New scope?', en: 'One: New scope?' },
        heading: { fr: 'Qui décide', en: 'Who decides' },
        ...BOARD,
      },
      { at: ['decisions_asked', 'P-1', 'due'], label: { fr: 'One : New scope?', en: 'One: New scope?' }, ...BY_JULY },
    ],
    sentences: [ONE_WITHOUT_BODY],
  },
  {
    says: 'a decision that is asked for has who decides and by when',
    plan: 'asked',
    command: 'report meeting',
    figures: [
      {
        at: ['decisions_asked', 'P-1', 'body'],
        label: same('New scope?'),
        heading: { fr: 'Instance', en: 'Body' },
        ...BOARD,
      },
      { at: ['decisions_asked', 'P-1', 'due'], label: same('New scope?'), ...BY_JULY },
    ],
    sentences: [ONE_WITHOUT_BODY],
  },
  {
    says: 'what is voted adds up in each line and in all',
    plan: 'authorised',
    command: 'report authorisations',
    figures: moneyFigures,
  },
  {
    says: 'what is voted adds up in each line and in all',
    plan: 'authorised',
    command: 'audit --section authorisations',
    figures: moneyFigures,
  },
  {
    says: 'to let a demand in, one project moves',
    plan: 'demand',
    command: 'arbitrate --replan --add P-3',
    figures: [
      {
        at: ['arbitration_figures', 'moved', 'proposal'],
        label: { fr: 'Projets décalés', en: 'Projects moved' },
        heading: { fr: 'Proposition', en: 'Proposal' },
        exact: { value: 1 },
        printed: same('1'),
      },
      {
        at: ['replan', 'P-2', 'dates'],
        label: same('Network'),
        heading: same('Dates'),
        exact: (lang) => ({ value: NETWORK[lang] }),
        printed: NETWORK,
      },
    ],
    sentences: [
      {
        fr: 'Pour admettre « Archive » (P-3) : 1 projet à décaler, 0 projet à écarter. Aucun changement moindre ne suffit : c’est prouvé.',
        en: 'To let in "Archive" (P-3): 1 project to move, 0 projects to leave out. No smaller change is enough: this is proven.',
      },
      {
        fr: 'Mêmes limites pour la proposition et le plan actuel.',
        en: 'Same limits for the proposal and the plan as it is.',
      },
    ],
  },
]

/** The formats that have more than tables. */
const WITH_SENTENCES = [...PAGE_FORMATS, 'xlsx']

const FILES = REPORT_FORMATS.filter((format) => format !== 'pretty')

/** What one run of the program writes in every format. */
async function written(plan: string, command: string, lang: Lang): Promise<Map<string, Uint8Array>> {
  const outputs = new Map<string, Uint8Array>()
  const file = readFileSync(join(REPOSITORY, `test/fixtures/worked/${plan}.yaml`))
  await inFolder({ 'plan.yaml': file }, async (cwd) => {
    const argv = [...command.split(' '), '--lang', lang]
    const run = await runPlan(cwd, [...argv, ...outputOptions(FILES, { printed: 'pretty' })], {
      env: { NO_COLOR: '1' },
      isTerminal: true,
      columns: 100_000,
    })
    expect(run).toMatchObject({ exit: 0 })
    outputs.set('pretty', run.bytes)
    for (const format of FILES) outputs.set(format, readFileSync(join(cwd, outputFile(format))))
  })
  return outputs
}

/** A figure with its place, as it is to be read in a format. */
function wanted({ at, label, heading, exact, printed }: Figure, format: string, lang: Lang) {
  const [table, row, column] = at
  const place = { table, row, column, label: label[lang], heading: heading[lang] }
  const dataLang = format === 'json' ? 'en' : lang
  const data = typeof exact === 'function' ? exact(dataLang) : exact
  return { place, found: PAGE_FORMATS.includes(format) ? plainWords(printed[lang]) : data }
}

const everyReport = REPORTS.flatMap((report) => LANGS.map((lang) => ({ ...report, lang })))

describe.each(everyReport)('plan $command, in $lang: $says', (report) => {
  const { plan, command, lang, figures, missing = [], sentences = [], never = [] } = report
  let outputs = new Map<string, Uint8Array>()
  beforeAll(async () => {
    outputs = await written(plan, command, lang)
  })
  const outputOf = (format: string): Uint8Array => outputs.get(format) ?? new Uint8Array()

  it.each(REPORT_FORMATS.filter((format) => !missing.includes(format)))('%s', async (format) => {
    const all = figures.map((figure) => wanted(figure, format, lang))
    const reading = all.map(async ({ place }) => ({
      place,
      found: await figureIn(format, outputOf(format), place, lang),
    }))
    expect(await Promise.all(reading)).toEqual(all)
  })

  it.each(sentences.length === 0 ? [] : WITH_SENTENCES)('the sentences of %s', async (format) => {
    const words = await writtenWords(format, outputOf(format))
    for (const sentence of sentences) expect(words).toContain(plainWords(sentence[lang]))
    for (const sentence of never) expect(words).not.toContain(plainWords(sentence[lang]))
  })
})

it('draws a diamond at each end of a project that a decision moved', async () => {
  const page = (await written('moved', 'report portfolio', 'en')).get('html') ?? []
  const drawn = Buffer.from(page).toString()
  const diamonds = [...drawn.matchAll(/M[\d.]+ [\d.]+l4 4 -4 4 -4 -4z"><title>(.*?)<\/title>/g)]
  expect(diamonds.map(([, title]) => title)).toEqual(['31 Mar 2024', '30 Sep 2024'])
})
