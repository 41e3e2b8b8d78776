/** The pictures that a page of Markdown shows as files beside it: `audit-pictures/budget_years.svg` beside `audit.md`. */
import type { RenderOptions } from '../render/renderer.ts'
import type { FileToWrite } from '../workspace/write-files.ts'

/** Takes the pictures of a page into a list of files to write, and gives their paths from the page. */
export function picturesBeside(page: string, files: FileToWrite[]): NonNullable<RenderOptions['pictureFile']> {
  const stem = page.replace(/\.[^./\\]*$/, '')
  const folder = `${stem.slice(Math.max(stem.lastIndexOf('/'), stem.lastIndexOf('\\')) + 1)}-pictures`
  return (id, picture) => {
    files.push({ path: `${stem}-pictures/${id}.svg`, content: picture })
    return `${folder}/${id}.svg`
  }
}
