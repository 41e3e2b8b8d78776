/**
 * An HTTP server for the person at this machine alone: on the loopback address, for who holds the token of its first
 * address, and for no page of another origin (DNS rebinding, cross-site request forgery: OWASP cheat sheets). It knows
 * no file: whatever is asked for is looked up by who handles it.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

const LOOPBACK = '127.0.0.1'

/** Bits of the token, in bytes. */
const TOKEN_BYTES = 16
/** The longest body of a request. */
const LARGEST_BODY = 256 * 1024
const MOST_CONNECTIONS = 128
/** Pages that follow the plan at a time. */
const MOST_FOLLOWERS = 32
/** Milliseconds in which a request has to arrive. */
const ARRIVAL = 10_000

export interface LocalRequest {
  readonly method: 'GET' | 'POST'
  /** Begins with `/`; decoded by nobody. */
  readonly path: string
  readonly query: URLSearchParams
  /** The fields of a form; empty for GET. */
  readonly fields: URLSearchParams
}

const TYPES = {
  text: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

export interface LocalAnswer {
  readonly status: number
  /** Words where nothing is said. */
  readonly type?: keyof typeof TYPES
  readonly content?: string | Uint8Array
  /** Where a browser goes on, by GET. */
  readonly location?: string
}

export interface LocalServer {
  /** The address for the browser, with the token. */
  readonly address: string
  /** Tells all pages that follow. */
  readonly publish: (event: string, data: unknown) => void
  /** Asks for the state, and tells it as `state` to each page that follows and was told another. */
  readonly publishState: () => void
  /** How many pages follow. */
  readonly followers: () => number
  readonly close: () => Promise<void>
}

export interface Listening {
  /** 0 for any that is free. */
  readonly port: number
  readonly handle: (request: LocalRequest) => Promise<LocalAnswer>
  /**
   * In a few signs, another for whatever pages show otherwise: told with each page, first when one begins to follow, and
   * by `publishState`.
   */
  readonly state?: () => string
  /** Hears of what the handler throws, which a browser is told nothing of. */
  readonly onFault: (error: unknown) => void
  /** What a browser reads that comes without the token. */
  readonly withoutToken: string
}

const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Without any referrer a browser tells no origin of a form either.
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
}

function isSame(given: string | undefined, secret: string): boolean {
  const [left, right] = [Buffer.from(given ?? ''), Buffer.from(secret)]
  return left.length === right.length && timingSafeEqual(left, right)
}

function cookieOf({ headers }: IncomingMessage, name: string): string | undefined {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}

function send(
  response: ServerResponse,
  { status, type = 'text', content = '', location }: LocalAnswer,
  more = {},
): void {
  response.writeHead(status, {
    ...HEADERS,
    'Content-Type': TYPES[type],
    ...(location === undefined ? {} : { Location: location }),
    ...more,
  })
  response.end(response.req.method === 'HEAD' ? undefined : content)
}

/** The body; undefined for one that is too large. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > LARGEST_BODY) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** What is around a request: who may ask, and under which name the server was given out. */
interface Door {
  readonly token: string
  readonly cookie: string
  readonly hosts: readonly string[]
}

type Refused = readonly [status: number, words: string]

/** Why a request is refused before anybody looks at what it asks; undefined for one that may go on. */
function refusalOf({ method = '', headers }: IncomingMessage, { hosts }: Door): Refused | undefined {
  const host = headers.host ?? ''
  if (!hosts.includes(host)) return [421, 'another host']
  if (!['GET', 'HEAD', 'POST'].includes(method)) return [405, 'GET or POST']
  const site = headers['sec-fetch-site']
  if (method === 'POST' && headers.origin !== `http://${host}`) return [403, 'another origin']
  if (method === 'POST' && site !== undefined && site !== 'same-origin') return [403, 'another site']
  const type = headers['content-type'] ?? ''
  if (method === 'POST' && !type.startsWith('application/x-www-form-urlencoded')) return [415, 'a form']
  return Number(headers['content-length'] ?? 0) > LARGEST_BODY ? [413, 'too large'] : undefined
}

/**
 * Takes the token of the first address and leaves it in a cookie. The browser goes on by itself, for a strict cookie is
 * not sent where another program has opened the address and the server sends on.
 */
function welcome(response: ServerResponse, { cookie, token }: Door): void {
  const content = '<!DOCTYPE html><html lang="en"><title>plan</title><meta http-equiv="refresh" content="0;url=/">'
  const more = { 'Set-Cookie': `${cookie}=${token}; HttpOnly; SameSite=Strict; Path=/` }
  send(response, { status: 200, type: 'html', content }, more)
}

/**
 * The pages that follow, each with an open answer (server-sent events: https://html.spec.whatwg.org/#server-sent-events)
 * and the state it was told last: what one page has heard says nothing of another that came a moment later.
 */
class Followers {
  readonly #open = new Map<ServerResponse, string>()
  readonly #state: () => string

  constructor(state: () => string) {
    this.#state = state
  }

  #say(response: ServerResponse, event: string, data: unknown): void {
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  get size(): number {
    return this.#open.size
  }

  add(response: ServerResponse): void {
    if (this.#open.size >= MOST_FOLLOWERS) {
      send(response, { status: 503, content: 'too many pages' })
      return
    }
    response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' })
    response.write('retry: 1000\n\n')
    const state = this.#state()
    this.#say(response, 'greeting', state)
    this.#open.set(response, state)
    response.on('close', () => this.#open.delete(response))
  }

  tell(event: string, data: unknown): void {
    for (const response of this.#open.keys()) this.#say(response, event, data)
  }

  tellState(): void {
    // Nobody looks at the files for nobody.
    if (this.#open.size === 0) return
    const state = this.#state()
    for (const [response, told] of this.#open) {
      if (told === state) continue
      this.#say(response, 'state', state)
      this.#open.set(response, state)
    }
  }

  end(): void {
    for (const response of this.#open.keys()) response.end()
  }
}

/** The parts of an address; undefined for one that is none. */
function addressOf({ url = '/' }: IncomingMessage): URL | undefined {
  if (!url.startsWith('/') || url.startsWith('//')) return undefined
  return URL.canParse(url, `http://${LOOPBACK}`) ? new URL(url, `http://${LOOPBACK}`) : undefined
}

async function answered(request: IncomingMessage, address: URL, { handle, onFault }: Listening): Promise<LocalAnswer> {
  const isPost = request.method === 'POST'
  const body = isPost ? await bodyOf(request) : ''
  if (body === undefined) return { status: 413, content: 'too large' }
  const { pathname: path, searchParams: query } = address
  try {
    return await handle({ method: isPost ? 'POST' : 'GET', path, query, fields: new URLSearchParams(body) })
  } catch (error) {
    onFault(error)
    return { status: 500, content: 'fault' }
  }
}

/** An answer with the state it was made of; none for that of a form, which follows no plan. */
async function answeredWithState(request: IncomingMessage, address: URL, serving: Listening) {
  if (request.method === 'POST' || serving.state === undefined) {
    return { answer: await answered(request, address, serving), state: undefined }
  }
  const before = serving.state()
  const answer = await answered(request, address, serving)
  const after = serving.state()
  // Nobody knows of which of two states a page is made: it is told of neither, so that it comes again.
  return { answer, state: before === after ? after : `${before}-${after}` }
}

/** What a page was made of, where its script can read it and its bytes say nothing of it (W3C Server Timing). */
function asMetric(state: string | undefined): Readonly<Record<string, string>> {
  return state === undefined ? {} : { 'Server-Timing': `state;desc="${state}"` }
}

async function take(
  request: IncomingMessage,
  response: ServerResponse,
  { door, followers, serving }: { door: Door; followers: Followers; serving: Listening },
): Promise<void> {
  const [status, words] = refusalOf(request, door) ?? []
  if (status !== undefined) return send(response, { status, content: `${words ?? ''}\n` }, { Connection: 'close' })
  const address = addressOf(request)
  if (address === undefined) return send(response, { status: 400, content: 'no address\n' })
  const { pathname, searchParams } = address
  if (pathname === '/' && isSame(searchParams.get('token') ?? undefined, door.token)) return welcome(response, door)
  if (!isSame(cookieOf(request, door.cookie), door.token)) {
    return send(response, { status: 403, content: `${serving.withoutToken}\n` }, { Connection: 'close' })
  }
  if (pathname === '/events' && request.method === 'GET') return followers.add(response)
  const { answer, state } = await answeredWithState(request, address, serving)
  return send(response, answer, answer.status === 413 ? { Connection: 'close' } : asMetric(state))
}

/**
 * Starts to serve.
 *
 * @throws the system's error where the port is taken.
 */
export async function startLocalServer(serving: Listening): Promise<LocalServer> {
  const followers = new Followers(serving.state ?? (() => ''))
  const door: { -readonly [key in keyof Door]: Door[key] } = {
    token: randomBytes(TOKEN_BYTES).toString('hex'),
    cookie: 'plan',
    hosts: [],
  }
  const server = createServer(
    { requestTimeout: ARRIVAL, headersTimeout: ARRIVAL, connectionsCheckingInterval: ARRIVAL / 2 },
    (request, response) => {
      // What a browser breaks off is nobody's fault.
      response.on('error', () => undefined)
      take(request, response, { door, followers, serving }).catch(() => response.destroy())
    },
  )
  server.maxConnections = MOST_CONNECTIONS
  server.on('clientError', (_, socket: Socket) => socket.destroy())
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(serving.port, LOOPBACK, resolve)
  })
  const { port } = server.address() as AddressInfo
  door.hosts = [`${LOOPBACK}:${port}`, `localhost:${port}`]
  // Cookies are shared by the ports of a host: each server has its own.
  door.cookie = `plan-${port}`
  return {
    address: `http://${LOOPBACK}:${port}/?token=${door.token}`,
    publish: (event, data) => followers.tell(event, data),
    publishState: () => followers.tellState(),
    followers: () => followers.size,
    close: () =>
      new Promise((resolve) => {
        followers.end()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
