/**
 * Makes the pictures of the documentation from the sample plans, by the commands that its pages name: pages of HTML in
 * Chromium, slides and workbooks through LibreOffice, the terminal from its colours. Needs Debian's chromium,
 * fonts-liberation, libreoffice-calc, libreoffice-impress, poppler-utils and pngquant.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { docSteps, runOf, takeStep } from '../../test/support/doc-steps.ts'
import { FOLLOWED, laySampleMonths } from '../../test/support/sample-months.ts'
import { type Lens, openLens } from './lens.ts'
import { pageOfPdf, pdfOf, tops } from './office.ts'
import { programIn } from './program.ts'
import { terminalPage } from './terminal.ts'
import { missingTools } from './tools.ts'

const PAGES = {
  en: { gallery: 'docs/gallery.md', hour: 'docs/first-hour.md', sheets: ['Projects', 'Budget'] },
  fr: { gallery: 'docs/fr/galerie.md', hour: 'docs/fr/premiere-heure.md', sheets: ['Projets', 'Budget'] },
} as const

/** The pictures of a language, and where they come from. */
interface Making {
  readonly lang: 'en' | 'fr'
  readonly lens: Lens
  /** The sample plans with their months in git. */
  readonly samples: string
  /** The file of a picture. */
  readonly file: (name: string) => string
}

/** The slide that has two charts. */
const SLIDE_OF_CHARTS = 4
const SLIDE_DOTS = 75

/** The four of the front page. */
async function front({ lang, lens, samples, file }: Making): Promise<void> {
  const plan = programIn(samples)
  plan(['report', 'direction', FOLLOWED, '--lang', lang, '-o', 'd.html', '-o', 'd.pptx'])
  plan(['scenario', FOLLOWED, '--lang', lang, '-o', 's.html'])
  const window = { width: 1000, height: 1060, isFromTop: true }
  await lens.page(join(samples, 'd.html'), file('direction'), window)
  await lens.page(join(samples, 's.html'), file('scenarios'), window)
  pageOfPdf(pdfOf(join(samples, 'd.pptx')), SLIDE_OF_CHARTS, file('slide'), SLIDE_DOTS)
  const words = ['audit', '--lang', lang]
  const { stdout } = programIn(join(samples, FOLLOWED))(words, { FORCE_COLOR: '1' })
  const typed = `plan ${words.join(' ')}`
  await lens.html(terminalPage(typed, stdout), file('terminal'), { width: 1240, height: 600 })
}

/** A picture a report, by the commands of the gallery. */
async function gallery({ lang, lens, samples, file }: Making): Promise<void> {
  for (const step of docSteps(readFileSync(PAGES[lang].gallery, 'utf8'))) {
    if (step.kind !== 'run') continue
    const words = step.line.split(' ').slice(1)
    const made = words.at(-1) ?? ''
    programIn(samples)(words)
    const name = `gallery/${made.replace('.html', '')}`
    await lens.page(join(samples, made), file(name), { width: 1000, height: 640, scale: 0.6 })
  }
}

/** What somebody sees who follows the page of the first hour: the filled sheets, the page of the director. */
async function firstHour({ lang, lens, file }: Making): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-hour-'))
  const window = { width: 1000, height: 940, isFromTop: true }
  const seen = new Set<string>()
  try {
    for (const step of docSteps(readFileSync(PAGES[lang].hour, 'utf8'))) {
      await takeStep(folder, step, (cwd, words) => programIn(cwd)(words))
      const [word = '', ...words] = runOf(step)
      if (seen.has(word)) continue
      seen.add(word)
      const made = join(folder, words[words.indexOf('-o') + 1] ?? '')
      if (word === 'report') await lens.page(made, file('first-hour-page'), window)
      if (word !== 'import') continue
      const sheets = tops(pdfOf(join(folder, words[0] ?? '')), PAGES[lang].sheets)
      await lens.html(sheets, file('first-hour-template'), { width: 1200, height: 420 })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const PARTS = { front, gallery, 'first-hour': firstHour }

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, into: { type: 'string' } } })
  const missing = missingTools()
  if (missing.length > 0) {
    process.stderr.write(`pictures: apt-get install ${missing.join(' ')}\n`)
    process.exitCode = 1
    return
  }
  const into = resolve(values.into ?? 'docs/pictures')
  const samples = mkdtempSync(join(tmpdir(), 'plan-pictures-'))
  const lens = await openLens()
  try {
    laySampleMonths(samples)
    mkdirSync(join(into, 'gallery'), { recursive: true })
    for (const [name, part] of Object.entries(PARTS)) {
      if (values.only !== undefined && values.only !== name) continue
      for (const lang of ['en', 'fr'] as const)
        await part({ lang, lens, samples, file: (own) => join(into, `${own}.${lang}.png`) })
    }
  } finally {
    await lens.close()
    rmSync(samples, { recursive: true, force: true })
  }
}

await main()
