/** What was written is said in one line: the files by their names, many of them by their folder. */
import { expect, it } from 'vitest'
import { filesWritten } from '../../src/lang/catalogue/writing.ts'

const many = (folder: string) => Array.from({ length: 9 }, (_, at) => `${folder}${at}.md`)

it.each([
  [['a.md'], 'file written: a.md', 'fichier écrit\u00a0: a.md'],
  [['a.md', 'b.md'], '2 files written: a.md and b.md', '2 fichiers écrits\u00a0: a.md et b.md'],
  [many('site/p/'), '9 files written in site/p/', '9 fichiers écrits dans site/p/'],
  [[...many('site/p/'), 'site/x.md'], '10 files written in site/', '10 fichiers écrits dans site/'],
  [many('site'), '9 files written: site0.md, site1.md, site2.md, site3.md, site4.md and 4 more', undefined],
])('%j', (paths, en, fr) => {
  expect(filesWritten(paths, 'en')).toBe(en)
  if (fr !== undefined) expect(filesWritten(paths, 'fr')).toBe(fr)
})
