/** What docs/CHANGELOG.md says, section by section, and how what is not released yet becomes a release. */

/** The heading of what has changed since the last release. */
export const UNRELEASED = 'Unreleased'

/** The sections, newest first: what the heading names, its date where it has one, and the entries as they stand. */
export function sectionsOf(text) {
  const [, ...parts] = text.split(/^## /m)
  return parts.map((part) => {
    const [heading = '', ...lines] = part.split('\n')
    const [name = '', date] = heading.split(' - ')
    const body = lines.join('\n').trim()
    return { name, date, body, entries: body.match(/^- /gm)?.length ?? 0 }
  })
}

/** The text with its newest section, which is not released yet, under a version and a date. */
export function released(text, version, date) {
  return text.replace(`## ${UNRELEASED}\n`, `## ${version} - ${date}\n`)
}
