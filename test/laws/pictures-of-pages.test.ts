/** The pictures of the documentation: each is shown by a page, each that a page shows is there, and none is heavy. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { STANDARD_REPORTS } from '../../src/reports/catalogue.ts'
import { REPOSITORY } from '../support/scenario.ts'

const FOLDER = 'docs/pictures'
const pages = [
  'README.md',
  ...readdirSync(join(REPOSITORY, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file.replaceAll('\\', '/')}`),
]

/** The pictures that a page shows, from the top of the repository, with their texts. */
function shownBy(page: string): { readonly file: string; readonly text: string }[] {
  const text = readFileSync(join(REPOSITORY, page), 'utf8')
  return [...text.matchAll(/!\[([^\]]*)\]\((?!https?:)([^)]+\.png)\)/g)].map(([, about = '', to = '']) => ({
    text: about,
    file: relative(REPOSITORY, resolve(REPOSITORY, dirname(page), to)).replaceAll('\\', '/'),
  }))
}

const there = readdirSync(join(REPOSITORY, FOLDER), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.png'))
  .map((file) => `${FOLDER}/${file.replaceAll('\\', '/')}`)
const weightOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + statSync(join(REPOSITORY, file)).size, 0)

describe('the pictures of the documentation', () => {
  it('are shown, all of them, each with a text in its place', () => {
    const shown = pages.flatMap(shownBy)
    expect([...new Set(shown.map(({ file }) => file))].sort()).toEqual(there.toSorted())
    expect(shown.filter(({ text }) => text.trim() === '')).toEqual([])
  })

  it('are light', () => {
    const isOfGallery = (file: string): boolean => file.startsWith(`${FOLDER}/gallery/`)
    expect(there.filter((file) => weightOf([file]) > 200_000)).toEqual([])
    expect(weightOf(there.filter(isOfGallery))).toBeLessThan(1_500_000)
    expect(weightOf(there.filter((file) => !isOfGallery(file)))).toBeLessThan(1_200_000)
  })

  it.each(['README.md', 'docs/fr/LISEZMOI.md'])('are four on %s', (page) => {
    expect(shownBy(page)).toHaveLength(4)
  })

  it.each([
    ['docs/gallery.md', 'en'],
    ['docs/fr/galerie.md', 'fr'],
  ])('are one for each report in %s', (page, lang) => {
    const names = shownBy(page).map(({ file }) => file.replace(`${FOLDER}/gallery/`, ''))
    expect(names.sort()).toEqual(STANDARD_REPORTS.map((id) => `${id}.${lang}.png`).sort())
  })
})
