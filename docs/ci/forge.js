/** The merge request that a job runs for, and the few requests to its forge: comments listed, written, written anew. */
import { readFileSync } from 'node:fs'
import { refuse, tell } from './plans.js'

const { env } = process

/** Why a merge request gets no comment; the job goes on. */
function skipped(texts) {
  tell(texts)
  return undefined
}

const FROM_FORK = {
  fr: 'pas de commentaire\u00a0: la demande de fusion vient d’un autre dépôt, dont les jobs n’ont pas le droit d’en écrire',
  en: 'no comment: the merge request comes from another repository, whose jobs may not write any',
}

function eventOf() {
  try {
    return JSON.parse(readFileSync(env.GITHUB_EVENT_PATH ?? '', 'utf8'))
  } catch {
    return refuse({
      fr: 'ce script s’exécute dans un job de GitHub, Forgejo, Gitea ou GitLab (ni GITLAB_CI, ni GITHUB_EVENT_PATH lisible)',
      en: 'this script runs in a job of GitHub, Forgejo, Gitea or GitLab (neither GITLAB_CI nor a readable GITHUB_EVENT_PATH)',
    })
  }
}

/** Forgejo and Gitea count the runs of a repository in their addresses, GitHub all of them. */
function runNumber() {
  return env.FORGEJO_ACTIONS || env.GITEA_ACTIONS ? env.GITHUB_RUN_NUMBER : env.GITHUB_RUN_ID
}

/** A pull request of GitHub, Forgejo or Gitea, by what the forge wrote down of the event. */
function pullRequest() {
  const { GITHUB_API_URL, GITHUB_REPOSITORY: repository, GITHUB_TOKEN } = env
  const { pull_request: pull } = eventOf()
  if (pull === undefined)
    return skipped({ fr: 'pas de commentaire\u00a0: pas de demande de fusion', en: 'no comment: no pull request' })
  if (pull.head?.repo?.full_name !== repository) return skipped(FROM_FORK)
  if (!GITHUB_TOKEN)
    return skipped({
      fr: 'pas de commentaire\u00a0: le job ne donne pas GITHUB_TOKEN à cette étape',
      en: 'no comment: the job gives this step no GITHUB_TOKEN',
    })
  const issues = `${GITHUB_API_URL}/repos/${repository}/issues`
  return {
    headers: { authorization: `Bearer ${GITHUB_TOKEN}`, accept: 'application/json' },
    comments: `${issues}/${Number(pull.number)}/comments`,
    own: (id) => `${issues}/comments/${Number(id)}`,
    rewrite: 'PATCH',
    user: `${GITHUB_API_URL}/user`,
    authorOf: ({ user }) => user,
    run: `${env['GITHUB_SERVER_URL']}/${repository}/actions/runs/${runNumber()}`,
    hasMore: ({ headers }) => /rel="next"/.test(headers.get('link') ?? ''),
  }
}

/** A merge request of GitLab, by the variables of its pipeline. */
function mergeRequest() {
  const { CI_MERGE_REQUEST_IID: number, CI_MERGE_REQUEST_PROJECT_ID: project, PLAN_TOKEN } = env
  if (!number)
    return skipped({ fr: 'pas de commentaire\u00a0: pas de demande de fusion', en: 'no comment: no merge request' })
  if (env['CI_MERGE_REQUEST_SOURCE_PROJECT_ID'] !== project) return skipped(FROM_FORK)
  if (!PLAN_TOKEN)
    return skipped({
      fr: 'pas de commentaire\u00a0: la variable PLAN_TOKEN n’est pas donnée (jeton d’accès du projet, portée api, rôle Reporter\u00a0; masquée, non protégée)',
      en: 'no comment: the variable PLAN_TOKEN is not set (project access token, scope api, role Reporter; masked, not protected)',
    })
  const comments = `${env['CI_API_V4_URL']}/projects/${Number(project)}/merge_requests/${Number(number)}/notes`
  return {
    headers: { 'private-token': PLAN_TOKEN },
    comments,
    own: (id) => `${comments}/${Number(id)}`,
    rewrite: 'PUT',
    user: `${env['CI_API_V4_URL']}/user`,
    authorOf: ({ author }) => author,
    run: `${env['CI_JOB_URL']}/artifacts/browse/site`,
    hasMore: ({ headers }) => (headers.get('x-next-page') ?? '') !== '',
  }
}

/** The merge request, or undefined where there is none to write on, which is then said. */
export function target() {
  return env['GITLAB_CI'] ? mergeRequest() : pullRequest()
}

async function ask({ headers }, url, method, body) {
  const content = body === undefined ? {} : { body: JSON.stringify(body) }
  const asked = { ...headers, 'content-type': 'application/json', 'user-agent': 'plan' }
  try {
    return await fetch(url, { method, headers: asked, ...content })
  } catch ({ message, cause }) {
    const why = cause?.message ?? message
    tell({ fr: `${method} ${url}\u00a0: ${why}`, en: `${method} ${url}: ${why}` })
    return process.exit(1)
  }
}

async function fail(method, url, answer) {
  const said = (await answer.text()).replace(/\s+/g, ' ').slice(0, 300)
  tell({ fr: `${method} ${url}\u00a0: ${answer.status} ${said}`, en: `${method} ${url}: ${answer.status} ${said}` })
  process.exit(1)
}

/** Every comment, page by page. The address of a page is ours, never one that an answer names: the token goes nowhere else. */
async function list(forge) {
  const comments = []
  for (let page = 1; ; page += 1) {
    const url = `${forge.comments}?per_page=100&page=${page}`
    const answer = await ask(forge, url, 'GET')
    if (!answer.ok) await fail('GET', url, answer)
    comments.push(...(await answer.json()))
    if (!forge.hasMore(answer)) return comments
  }
}

/**
 * The comments that this token wrote. The token of a job may not always ask who it is; then its author is no person:
 * GitHub calls it a bot, Forgejo and Gitea give it a number below zero.
 */
export async function ownComments(forge) {
  const comments = await list(forge)
  const answer = await ask(forge, forge.user, 'GET')
  const me = answer.ok ? await answer.json() : undefined
  return comments.filter((comment) => {
    const author = forge.authorOf(comment)
    if (me !== undefined) return author?.id === me.id
    return author?.type === 'Bot' || author?.id < 0
  })
}

/**
 * Asks the forge to write, and says whether it was done. A comment that is somebody else's or gone can't be written anew or
 * taken away; every other refusal ends the script.
 */
export async function send(forge, url, method, body) {
  const answer = await ask(forge, url, method, body)
  if (answer.ok) return true
  if (method !== 'POST' && [403, 404].includes(answer.status)) return false
  return fail(method, url, answer)
}
