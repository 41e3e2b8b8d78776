/**
 * A forge for the time of a test, on this machine: the few requests about comments that it knows, and the tool's tarball
 * at an address. It answers as the pages of the forge's API say: pages of comments, whose next is told in a header, and
 * 401, 403 and 404 with a message.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** GitHub, one that has its API but no pages (Forgejo, Gitea), and GitLab. */
export type ForgeKind = 'github' | 'forgejo' | 'gitlab'

/** A comment as the forge keeps it. */
export interface ForgeComment {
  readonly id: number
  body: string
  /** Who wrote it; on GitLab the job may rewrite its own alone, elsewhere anybody's. */
  readonly author: 'job' | 'stranger'
}

/** The forge: what it holds, and what it was asked. */
export interface Forge {
  readonly url: string
  readonly api: string
  readonly comments: ForgeComment[]
  /** Method and path of every request. */
  readonly asked: string[]
  readonly close: () => Promise<void>
}

/** The token of the job. */
export const TOKEN = 'job-token'
/** Who writes with it. */
const JOB = 'job'
/** Accounts as each forge shows them: the job's own is a bot, one below zero, or the account of the project's token. */
const ACCOUNTS = {
  github: { job: { id: 41898282, type: 'Bot' }, stranger: { id: 3, type: 'User' } },
  forgejo: { job: { id: -2 }, stranger: { id: 3 } },
  gitlab: { job: { id: 99 }, stranger: { id: 3 } },
} as const

/** Who the token belongs to; the token of a job may not ask that on GitHub and what is like it. */
function whoAmI(kind: ForgeKind): Answer {
  return kind === 'gitlab'
    ? { status: 200, data: ACCOUNTS.gitlab.job }
    : { status: 403, data: { message: 'Resource not accessible by integration' } }
}

function shownComment(kind: ForgeKind, { id, body, author }: ForgeComment): object {
  const account = ACCOUNTS[kind][author]
  return { id, body, ...(kind === 'gitlab' ? { author: account } : { user: account }) }
}

const API = { github: '/api/v3', forgejo: '/api/v1', gitlab: '/api/v4' } as const
const LISTS = {
  github: '/repos/town/plans/issues/7/comments',
  forgejo: '/repos/town/plans/issues/7/comments',
  gitlab: '/projects/12/merge_requests/7/notes',
} as const
const OWN = {
  github: /^\/repos\/town\/plans\/issues\/comments\/(\d+)$/,
  forgejo: /^\/repos\/town\/plans\/issues\/comments\/(\d+)$/,
  gitlab: /^\/projects\/12\/merge_requests\/7\/notes\/(\d+)$/,
} as const
/** What a comment may hold, in signs. */
const LIMIT = { github: 65_536, forgejo: 1_000_000, gitlab: 1_000_000 } as const

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  if (text === '') return ''
  return (JSON.parse(text) as { body: string }).body
}

function isAllowed(kind: ForgeKind, { headers }: IncomingMessage): boolean {
  return kind === 'gitlab' ? headers['private-token'] === TOKEN : headers.authorization === `Bearer ${TOKEN}`
}

interface Answer {
  readonly status: number
  readonly data: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** The list of comments, a page at a time but where the forge has no pages. */
function list(kind: ForgeKind, comments: readonly ForgeComment[], at: URL): Answer {
  const all = comments.map((comment) => shownComment(kind, comment))
  if (kind === 'forgejo') return { status: 200, data: all }
  const page = Number(at.searchParams.get('page') ?? 1)
  const size = Math.min(100, Number(at.searchParams.get('per_page') ?? 20))
  const data = all.slice((page - 1) * size, page * size)
  const hasNext = page * size < comments.length
  if (kind === 'gitlab') return { status: 200, data, headers: { 'x-next-page': hasNext ? String(page + 1) : '' } }
  // An address that the job must not send its token to.
  const link = { link: '<http://stranger.invalid/?page=2>; rel="next"' }
  return { status: 200, data, headers: hasNext ? link : {} }
}

/** A comment written, or written anew by whoever wrote it. */
function written(
  kind: ForgeKind,
  comments: ForgeComment[],
  { method, path, body }: { readonly method: string; readonly path: string; readonly body: string },
): Answer {
  if (body.length > LIMIT[kind]) return { status: 422, data: { message: 'body is too long' } }
  if (path === LISTS[kind] && method === 'POST') {
    comments.push({ id: 1000 + comments.length, body, author: JOB })
    return { status: 201, data: comments.at(-1) }
  }
  const comment = comments.find(({ id }) => String(id) === OWN[kind].exec(path)?.[1])
  if (comment === undefined || !['DELETE', kind === 'gitlab' ? 'PUT' : 'PATCH'].includes(method))
    return { status: 404, data: { message: 'Not Found' } }
  if (kind === 'gitlab' && comment.author !== JOB) return { status: 403, data: { message: 'Forbidden' } }
  if (method === 'DELETE') {
    comments.splice(comments.indexOf(comment), 1)
    return { status: 204, data: undefined }
  }
  comment.body = body
  return { status: 200, data: comment }
}

/** Starts it; whoever started it closes it. */
export async function startForge(kind: ForgeKind, tarball?: Uint8Array): Promise<Forge> {
  const comments: ForgeComment[] = []
  const asked: string[] = []
  const answerTo = async (request: IncomingMessage, at: URL): Promise<Answer> => {
    const { method = '' } = request
    const path = at.pathname.startsWith(API[kind]) ? at.pathname.slice(API[kind].length) : ''
    if (!isAllowed(kind, request)) return { status: 401, data: { message: 'Unauthorized' } }
    if (path === LISTS[kind] && method === 'GET') return list(kind, comments, at)
    if (path === '/user' && method === 'GET') return whoAmI(kind)
    return written(kind, comments, { method, path, body: await bodyOf(request) })
  }
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const at = new URL(request.url ?? '/', 'http://forge')
    asked.push(`${request.method} ${at.pathname}`)
    if (at.pathname === '/plan.tgz' && tarball !== undefined) {
      response.end(tarball)
      return
    }
    const { status, data, headers } = await answerTo(request, at)
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(data === undefined ? undefined : JSON.stringify(data))
  }
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => response.destroy(error as Error))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    api: url + API[kind],
    comments,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** Comments of others on the merge request, more than one page of them. */
export function chatter(count: number): ForgeComment[] {
  return Array.from({ length: count }, (_, at) => ({ id: at + 1, body: `Comment ${at}`, author: 'stranger' }))
}
