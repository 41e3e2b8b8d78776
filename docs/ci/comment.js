/**
 * Writes on a merge request what it changes in each plan below a folder and what the checks find in it: `node comment.js
 * [PLANS]`. One comment a plan, which later runs write anew: its first line, which readers don't see, tells it again. A
 * plan that did not change gets no comment of its own. Knows GitHub, the forges with its API (Forgejo, Gitea) and GitLab
 * by the variables of their jobs; needs GITHUB_TOKEN or PLAN_TOKEN, and says where it has none.
 */
import { api, target } from './forge.js'
import { plan, plansBelow, refuse, revisionBefore, spoken } from './plans.js'

/** What a comment of GitHub may hold is 65536 characters. */
const ROOM = 65_000

/** The findings of a plan: their number, and the list behind it. */
function findingsPage(folder) {
  const { stdout } = plan('validate', `--plan=${folder}`, '--format=md', '--fail-on=never')
  return stdout.trim()
}

/** The same below what changed: a heading, and the list folded behind its sentence. */
function findingsSummary(folder) {
  const blocks = findingsPage(folder).split('\n\n')
  const [title = '', table = ''] = [blocks[0], blocks.at(-1)]
  const unread = blocks.filter((block) => block.startsWith('**'))
  const count = blocks.filter((block) => !/^[#|]/.test(block)).at(-1) ?? ''
  const list = table.startsWith('|')
    ? [`<details>\n<summary>${count}</summary>`, table, '</details>']
    : [count]
  return [`## ${title.replace(/^#+ /, '')}`, ...unread, ...list].join('\n\n')
}

/** A page that is too long ends with a whole line. */
function fitting(page) {
  return page.length <= ROOM ? page : `${page.slice(0, page.lastIndexOf('\n', ROOM))}\n\n…`
}

/** The comment of a plan, and whether the merge request changes it; a new plan or one that can't be read is told by its findings. */
function commentOf(folder, before, { run }) {
  const { status, stdout } = plan(
    'diff',
    before,
    `--plan=${folder}`,
    ...['--format=md', '--exit-code'],
  )
  if (status > 2) process.exit(status)
  const marker = `<!-- plan:${encodeURIComponent(folder).replaceAll('-', '%2D')} -->`
  const page =
    status === 2
      ? findingsPage(folder)
      : `${stdout.replace(/^<!--.*-->\n+/, '').trim()}\n\n${findingsSummary(folder)}`
  const reports = `[${spoken({ fr: 'Tous les rapports', en: 'All reports' })}](${run})`
  return {
    marker,
    isChanged: status !== 0,
    body: `${fitting(`${marker}\n\n${page}`)}\n\n${reports}\n`,
  }
}

/** Writes the comment anew where it is there already: where several claim to be it, the first that this token may write. */
async function write(forge, known, { marker, body, isChanged }) {
  for (const { id } of known.filter((comment) => comment.body?.startsWith(marker)))
    if (await api(forge, forge.own(id), forge.rewrite, { body })) return
  if (isChanged) await api(forge, forge.comments, 'POST', { body })
}

const [plans = '.'] = process.argv.slice(2)
const forge = target()
if (forge !== undefined) {
  const before = revisionBefore()
  if (before === undefined)
    refuse({ fr: 'aucune version à comparer', en: 'no revision to compare with' })
  // Before the forge is asked: a connection that waits for minutes is closed at its other end.
  const pages = plansBelow(plans).map((folder) => commentOf(folder, before, forge))
  const known = await api(forge, forge.comments, 'GET')
  for (const page of pages) await write(forge, known, page)
}
