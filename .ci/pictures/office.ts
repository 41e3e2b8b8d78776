/** Slides and workbooks as an office program shows them on paper. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { shrink, tool } from './tools.ts'

/** The PDF of a file, beside it. */
export function pdfOf(file: string): string {
  const profile = mkdtempSync(join(tmpdir(), 'office-'))
  try {
    const user = `-env:UserInstallation=${pathToFileURL(profile)}`
    const folder = dirname(file)
    tool('soffice', [user, '--headless', '--convert-to', 'pdf', '--outdir', folder, file])
    return join(folder, basename(file).replace(/\.\w+$/, '.pdf'))
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}

/** A page of a PDF as a picture, in dots per inch. */
export function pageOfPdf(pdf: string, page: number, file: string, dots: number): void {
  const size = ['-r', String(dots)]
  const one = ['-f', String(page), '-l', String(page), '-singlefile']
  tool('pdftoppm', ['-png', ...size, ...one, pdf, file.replace(/\.png$/, '')])
  shrink(file)
}

/** How much of a sheet is shown, in pixels of a page in so many dots per inch: without its margins, and not to its foot. */
const [DOTS, LEFT, TOP, SHOWN] = [125, 46, 60, 158] as const

/** A page of HTML with the top of the first page of each sheet, under its name. */
export function tops(pdf: string, sheets: readonly string[]): string {
  const pages = tool('pdftotext', ['-layout', pdf, '-']).split('\f')
  const shown = sheets.map((sheet) => {
    const at = pages.findIndex((text) => new RegExp(`^ *${sheet} +\\d+ / \\d+`, 'm').test(text))
    if (at < 0) throw new Error(`no sheet ${sheet} in ${pdf}`)
    const file = join(dirname(pdf), `${sheet}.png`)
    pageOfPdf(pdf, at + 1, file, DOTS)
    const data = readFileSync(file).toString('base64')
    return `<h2>${sheet}</h2><div style="background:url(data:image/png;base64,${data}) -${LEFT}px -${TOP}px;height:${SHOWN}px"></div>`
  })
  const style = 'body{margin:0;font:16px "Liberation Sans"}h2{margin:12px 16px 4px;font-size:18px}div{margin:0 16px}'
  return `<!doctype html><meta charset="utf-8"><style>${style}</style>${shown.join('')}`
}
