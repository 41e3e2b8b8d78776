/**
 * Writes on a merge request what it changes in each plan below a folder and what the checks find in it: `node comment.js
 * [PLANS]`. One comment a plan, which later runs write anew: its first line, which readers don't see, tells it again. A
 * plan that did not change gets no comment of its own; one that is gone is told as such. Knows GitHub, the forges with its API (Forgejo, Gitea) and GitLab
 * by the variables of their jobs; needs GITHUB_TOKEN or PLAN_TOKEN, and says where it has none.
 */
import { existsSync } from 'node:fs'
import { ownComments, send, target } from './forge.js'
import { folderGiven, hasAll, plan, plansAt, plansBelow, refuse, revisionBefore, shown, spoken, tell } from './plans.js'

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
  const list = table.startsWith('|') ? [`<details>\n<summary>${count}</summary>`, table, '</details>'] : [count]
  return [`## ${title.replace(/^#+ /, '')}`, ...unread, ...list].join('\n\n')
}

/** A page that is too long ends with a whole line. */
function fitting(page) {
  return page.length <= ROOM ? page : `${page.slice(0, page.lastIndexOf('\n', ROOM))}\n\n…`
}

/** The first line of a comment, which readers don't see: it tells the plan by its folder. */
const MARKER = /^<!-- plan:(\S+) -->/

function markerOf(folder) {
  return `<!-- plan:${encodeURIComponent(folder).replaceAll('-', '%2D')} -->`
}

/** The folder of a comment that we wrote, undefined for any other. */
function folderOf({ body }) {
  try {
    const [, name] = MARKER.exec(body ?? '') ?? []
    return name === undefined ? undefined : decodeURIComponent(name)
  } catch {
    return undefined
  }
}

/** A name as it stands, whatever signs of Markdown are in it. */
function code(name) {
  const longest = Math.max(0, ...[...name.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return longest === 0 ? `${fence}${shown(name)}${fence}` : `${fence} ${shown(name)} ${fence}`
}

/** What is said of a plan that is not there any more: taken away or moved, or added by this request and taken back. */
function gonePage(wasThere) {
  return wasThere
    ? spoken({
        fr: 'Cette demande de fusion supprime ou déplace ce plan\u00a0: ce dossier n’a plus de plan.yaml.',
        en: 'This merge request takes this plan away or moves it: the folder has no plan.yaml any more.',
      })
    : spoken({
        fr: 'Ce plan n’est plus dans la demande de fusion, qui n’y change rien.',
        en: 'This plan is no longer in the merge request, which changes nothing here.',
      })
}

/** What changed in a plan that was there before, above what is found in it. */
function changesPage(folder, before) {
  const words = [before, `--plan=${folder}`, '--format=md', '--exit-code']
  const { status, stdout } = plan('diff', ...words)
  const changes = stdout.replace(/^<!--.*-->\n+/, '').trim()
  if (status < 2) return { isChanged: status !== 0, page: `${changes}\n\n${findingsSummary(folder)}` }
  // A plan that can't be read is told by its findings; a comparison that fails otherwise must not look like one.
  if (status === 2 && hasAll(before, folder)) {
    const why = spoken({
      fr: 'Sans comparaison avec l’état de départ\u00a0: l’un des deux états est illisible.',
      en: 'Not compared with the state before: one of the two states can’t be read.',
    })
    return { isChanged: true, page: `${why}\n\n${findingsPage(folder)}` }
  }
  tell({
    fr: `la comparaison de ${shown(folder)} avec ${before} a échoué\u00a0; aucun commentaire n’est écrit`,
    en: `the comparison of ${shown(folder)} with ${before} failed; no comment is written`,
  })
  return process.exit(status)
}

/** What is said of a plan, and whether the merge request changes it. */
function pageOf(folder, { isThere, wasThere }, before) {
  if (!isThere) return { isChanged: wasThere, page: gonePage(wasThere) }
  if (!wasThere) return { isChanged: true, page: findingsPage(folder) }
  return changesPage(folder, before)
}

/** The comment of a plan. */
function commentOf(folder, states, before, { run }) {
  const { isChanged, page } = pageOf(folder, states, before)
  const head = `${markerOf(folder)}\n\n${folder === '.' ? '' : `${code(folder)}\n\n`}`
  const reports = `[${spoken({ fr: 'Tous les rapports', en: 'All reports' })}](${run})`
  return { folder, isChanged, body: `${fitting(`${head}${page}`)}\n\n${reports}\n` }
}

/** Writes the comment anew where it is there already, and takes away what two jobs at once wrote twice. */
async function write(forge, known, { folder, body, isChanged }) {
  let isWritten = false
  for (const { id } of known.filter((comment) => folderOf(comment) === folder)) {
    if (isWritten) await send(forge, forge.own(id), 'DELETE')
    else isWritten = await send(forge, forge.own(id), forge.rewrite, { body })
  }
  if (isChanged && !isWritten) await send(forge, forge.comments, 'POST', { body })
}

const plans = folderGiven(process.argv[2])
const isAsked = (folder) => plans === '.' || folder === plans || folder.startsWith(`${plans}/`)
const forge = target()
if (forge !== undefined) {
  const before = revisionBefore()
  if (before === undefined) refuse({ fr: 'aucune version à comparer', en: 'no revision to compare with' })
  const then = plansAt(before, plans)
  // The merge request may have taken the folder itself away.
  const now = then.length > 0 && !existsSync(plans) ? [] : plansBelow(plans)
  const page = (folder) => {
    const states = { isThere: now.includes(folder), wasThere: then.includes(folder) }
    return commentOf(folder, states, before, forge)
  }
  // Before the forge is asked: a connection that waits for minutes is closed at its other end.
  const pages = [...new Set([...now, ...then])].map(page)
  const known = await ownComments(forge)
  const others = known.map(folderOf).filter((folder) => folder !== undefined && isAsked(folder))
  const gone = new Set(others.filter((folder) => !now.includes(folder) && !then.includes(folder)))
  for (const one of [...pages, ...[...gone].map(page)]) await write(forge, known, one)
}
