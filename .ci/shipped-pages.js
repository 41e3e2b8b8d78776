/** The pages of the package: which place each has in there, and links that lead only to what is there too. */
import { posix } from 'node:path'

/** Where tools look for these files of `docs`. */
const AT_TOP = { 'docs/CHANGELOG.md': 'CHANGELOG.md', 'docs/SECURITY.md': 'SECURITY.md' }

/** A link of Markdown to a file, or a picture: its sign, its text, its path, and the place in there. */
const LINK = /(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\((?![a-z]+:|#)([^)#\s]+)(#[^)\s]*)?\)/g

/** Where a file of the repository lies in the package. */
export function placeInPackage(path) {
  return AT_TOP[path] ?? path
}

/**
 * A page as the package has it. A link to what the package leaves to the repository keeps its text alone, a picture its
 * description.
 *
 * @param page - its path in the repository.
 * @param shipped - the paths of what is packed, in the repository.
 */
export function shippedPage(text, page, shipped) {
  const isThere = (path) => shipped.some((file) => file === path || file.startsWith(`${path}/`))
  const from = posix.dirname(placeInPackage(page))
  const shownIn = (part) =>
    part.replaceAll(LINK, (_, sign, words, to, place = '') => {
      const path = posix.join(posix.dirname(page), to).replace(/\/$/, '')
      // A link may hold a picture.
      const inner = shownIn(words)
      if (!isThere(path)) return inner
      const shown = posix.relative(from, placeInPackage(path)) || '.'
      return `${sign}[${inner === to ? shown : inner}](${shown}${place})`
    })
  return shownIn(text)
}
