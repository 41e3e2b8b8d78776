/** Speaks HTTP with a server of this machine as no browser would: any bytes, any header, and all that comes back. */
import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'

const HOST = '127.0.0.1'

/** What is sent in the place of the request of a browser that holds the token. */
export interface RawRequest {
  readonly method?: string
  /** As it goes over the line, with nothing made of it. */
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly agent?: Agent
}

export interface RawAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** Asks, and reads the answer whole; a connection that is cut off has the status 0. */
export function ask(port: number, { method = 'GET', path = '/', headers = {}, body, agent }: RawRequest) {
  return new Promise<RawAnswer>((resolve) => {
    const asked = request({ host: HOST, port, method, path, headers: { ...headers }, ...(agent && { agent }) })
    asked.on('error', () => resolve({ status: 0, headers: {}, text: '' }))
    asked.on('response', (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      const done = (): void =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString('utf8'),
        })
      response.on('end', done)
      response.on('error', done)
    })
    asked.end(body)
  })
}

/**
 * Writes bytes and gives all that comes back until the other side has closed.
 *
 * @param more - what is written as long as it is taken, again and again.
 */
export function speak(port: number, text: string, more?: string): Promise<string> {
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    const socket = connect(port, HOST)
    const write = (): void => {
      if (more !== undefined && !socket.destroyed && socket.write(more)) setImmediate(write)
    }
    socket.on('connect', () => {
      socket.write(text)
      write()
    })
    socket.on('drain', write)
    socket.on('data', (part) => parts.push(part))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(Buffer.concat(parts).toString('latin1')))
  })
}

/** An open stream of events, with what it has told so far. */
export interface EventStream {
  readonly status: number
  readonly told: () => string
  /** Resolves once what was told matches. */
  readonly hears: (words: string) => Promise<void>
  readonly close: () => void
}

export function openEvents(port: number, cookie: string): Promise<EventStream> {
  return new Promise((resolve, reject) => {
    const headers = { cookie }
    // Each has a connection of its own, as each window of a browser.
    const asked = request({ host: HOST, port, path: '/events', headers, agent: new Agent() })
    asked.on('error', reject)
    asked.on('response', (response) => {
      let told = ''
      const waiting = new Map<string, () => void>()
      response.on('error', () => undefined)
      response.on('data', (part: Buffer) => {
        told += part.toString('utf8')
        for (const [words, done] of waiting) if (told.includes(words)) done()
      })
      resolve({
        status: response.statusCode ?? 0,
        told: () => told,
        hears: (words) =>
          new Promise((done) => {
            if (told.includes(words)) done()
            else waiting.set(words, done)
          }),
        close: () => asked.destroy(),
      })
    })
    asked.end()
  })
}
