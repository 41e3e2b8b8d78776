/** The server for the person at this machine: who is let in, what of a request is taken, and that nothing of it lasts. */
import { Agent } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type LocalRequest, type LocalServer, startLocalServer } from '../../src/workspace/local-server.ts'
import { ask, openEvents, type RawRequest, speak } from '../support/raw-http.ts'

const FORM = 'application/x-www-form-urlencoded'

let server: LocalServer
let asked: LocalRequest[] = []
let faults: unknown[] = []
let port = 0
let token = ''
let state = 'a'

async function started(): Promise<LocalServer> {
  return startLocalServer({
    port: 0,
    handle: async (request) => {
      asked.push(request)
      if (request.path === '/fault') throw new Error('secret of /home/planner')
      if (request.path === '/meanwhile') state = 'b'
      return { status: 200, content: 'handled' }
    },
    state: () => state,
    onFault: (error) => faults.push(error),
    withoutToken: 'your token please',
  })
}

function doorOf({ address }: LocalServer) {
  const url = new URL(address)
  return { port: Number(url.port), token: url.searchParams.get('token') ?? '' }
}

beforeEach(async () => {
  asked = []
  faults = []
  state = 'a'
  server = await started()
  ;({ port, token } = doorOf(server))
})
afterEach(() => server.close())

const cookie = (): string => `plan-${port}=${token}`
const origin = (): string => `http://127.0.0.1:${port}`

function posted(more: RawRequest = {}): RawRequest {
  const headers = { cookie: cookie(), origin: origin(), 'content-type': FORM, ...more.headers }
  return { method: 'POST', path: '/x', body: 'a=1', ...more, headers }
}

/** A request of a browser that holds the token, as it goes over the line. */
function line(first: string, more: readonly string[] = []): string {
  return [first, `Host: 127.0.0.1:${port}`, `Cookie: ${cookie()}`, ...more, '', ''].join('\r\n')
}

describe('who holds the token', () => {
  it('is given a cookie that no script reads and no other site sends, and is sent on without the token', async () => {
    const { status, headers, text } = await ask(port, { path: `/?token=${token}` })
    expect(status).toBe(200)
    expect(headers['set-cookie']).toEqual([`${cookie()}; HttpOnly; SameSite=Strict; Path=/`])
    expect(text).toContain('url=/"')
    expect(text).not.toContain(token)
    expect(asked).toEqual([])
  })

  it('is answered, by either name of the machine', async () => {
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      const { status, text } = await ask(port, { path: '/a?b=1', headers: { host, cookie: cookie() } })
      expect([status, text]).toEqual([200, 'handled'])
    }
    expect(asked.map(({ method, path, query }) => [method, path, query.get('b')])).toEqual([
      ['GET', '/a', '1'],
      ['GET', '/a', '1'],
    ])
  })

  it('sends forms, whose fields are read', async () => {
    expect((await ask(port, posted({ body: 'a=1&a=2&b=%C3%A9+x' }))).status).toBe(200)
    expect([...(asked[0]?.fields ?? [])]).toEqual([
      ['a', '1'],
      ['a', '2'],
      ['b', 'é x'],
    ])
  })

  it('gets answers that nobody keeps, frames, or takes for what they are not', async () => {
    const { headers } = await ask(port, { headers: { cookie: cookie() } })
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "frame-ancestors 'none'",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    })
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })

  it('is told of the state a page is made of, and of none where it has changed meanwhile', async () => {
    const told = async (path: string) =>
      (await ask(port, { path, headers: { cookie: cookie() } })).headers['server-timing']
    expect(await told('/x')).toBe('state;desc="a"')
    expect(await told('/meanwhile')).toBe('state;desc="a-b"')
    expect(await told('/meanwhile')).toBe('state;desc="b"')
    expect((await ask(port, posted())).headers['server-timing']).toBeUndefined()
  })

  it('hears nothing of a fault but that there was one', async () => {
    const { status, text } = await ask(port, { path: '/fault', headers: { cookie: cookie() } })
    expect([status, text]).toEqual([500, 'fault'])
    expect(String(faults[0])).toContain('secret')
  })
})

describe('who does not hold it', () => {
  const REFUSED = 'your token please\n'

  it.each([
    ['nothing', () => ({})],
    ['a wrong token', () => ({ cookie: `plan-${port}=${'0'.repeat(32)}` })],
    ['a shorter one', () => ({ cookie: `plan-${port}=${token.slice(1)}` })],
    ['a longer one', () => ({ cookie: `plan-${port}=${token}0` })],
    ['an empty one', () => ({ cookie: `plan-${port}=` })],
    ['the cookie of another port', () => ({ cookie: `plan-${port + 1}=${token}` })],
    ['a cookie whose name ends alike', () => ({ cookie: `xplan-${port}=${token}` })],
    ['the token as a header', () => ({ authorization: `Bearer ${token}` })],
  ])('with %s is refused', async (_, headers) => {
    const answer = await ask(port, { path: '/secret', headers: headers() })
    expect([answer.status, answer.text]).toEqual([403, REFUSED])
    expect((await ask(port, posted({ headers: { cookie: '', ...headers() } }))).status).toBe(403)
    expect((await ask(port, { path: '/events', headers: headers() })).status).toBe(403)
    expect(asked).toEqual([])
  })

  it.each(['/?token=', '/?token=0', '/?Token=TOKEN', '/x?token=TOKEN', '/?token=x&token=TOKEN', '/#token=TOKEN'])(
    'asks for %s in vain',
    async (path) => {
      const answer = await ask(port, { path: path.replace('TOKEN', token) })
      expect(answer.status).toBe(403)
      expect(answer.headers['set-cookie']).toBeUndefined()
    },
  )

  it('has the token of another server', async () => {
    const other = await started()
    const foreign = doorOf(other).token
    await other.close()
    expect(foreign).not.toBe(token)
    expect((await ask(port, { path: `/?token=${foreign}` })).status).toBe(403)
    expect((await ask(port, { headers: { cookie: `plan-${port}=${foreign}` } })).status).toBe(403)
  })
})

describe('a page of somebody else', () => {
  it.each([
    'evil.example',
    'evil.example:80',
    '127.0.0.1',
    '127.0.0.1:1',
    '[::1]',
    'localhost.evil.example',
    '0.0.0.0',
  ])('that is served under the name %s gets nothing (DNS rebinding)', async (host) => {
    for (const path of ['/', `/?token=${token}`, '/events', '/x']) {
      const answer = await ask(port, { path, headers: { host, cookie: cookie() } })
      expect([answer.status, answer.text]).toEqual([421, 'another host\n'])
    }
    expect(asked).toEqual([])
  })

  it.each(['http://evil.example', 'null', 'https://127.0.0.1:PORT', 'http://127.0.0.1', 'http://localhost:PORT', ''])(
    'of the origin "%s" sends no form',
    async (from) => {
      const headers = { origin: from.replace('PORT', String(port)) }
      expect((await ask(port, posted({ headers }))).status).toBe(403)
      expect(asked).toEqual([])
    },
  )

  it('sends no form without an origin, nor from another site or another port of this machine', async () => {
    const { origin: _, ...bare } = { cookie: cookie(), origin: '', 'content-type': FORM }
    expect((await ask(port, { method: 'POST', headers: bare, body: 'a=1' })).status).toBe(403)
    for (const site of ['cross-site', 'same-site', 'none'])
      expect((await ask(port, posted({ headers: { 'sec-fetch-site': site } }))).status).toBe(403)
    expect(asked).toEqual([])
  })

  it.each(['text/plain', 'application/json', 'multipart/form-data; boundary=x', ''])(
    'sends no body of the type "%s"',
    async (type) => {
      expect((await ask(port, posted({ headers: { 'content-type': type } }))).status).toBe(415)
      expect(asked).toEqual([])
    },
  )
})

describe('a request of no browser', () => {
  it.each([
    'GET http://evil.example/ HTTP/1.1',
    'GET http://127.0.0.1/x HTTP/1.1',
    'GET //evil.example/x HTTP/1.1',
    'GET * HTTP/1.1',
  ])('"%s" has no address', async (first) => {
    expect(await speak(port, line(first, ['Connection: close']))).toMatch(/^HTTP\/1\.1 400 /)
    expect(asked).toEqual([])
  })

  it.each(['OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])('of the method %s is refused', async (method) => {
    const answer = await speak(port, line(`${method} / HTTP/1.1`, ['Connection: close']))
    expect(answer).toMatch(/^HTTP\/1\.1 405 /)
    // TRACE would give the cookie back.
    expect(answer).not.toContain(token)
    expect(asked).toEqual([])
  })

  it.each([
    ['a way to elsewhere', 'CONNECT evil.example:443 HTTP/1.1'],
    ['a path that does not begin', 'GET x HTTP/1.1'],
    ['a path of Windows', 'GET \\\\x HTTP/1.1'],
    ['no method', 'NONSENSE / HTTP/1.1'],
    ['a version that is none', 'GET / HTTP/9.9'],
    ['NUL in the path', 'GET /\0 HTTP/1.1'],
    ['a path beyond all measure', `GET /${'x'.repeat(100_000)} HTTP/1.1`],
    ['no HTTP at all', '\x16\x03\x01\x02\x00\x01'],
  ])('with %s is cut off', async (_, first) => {
    expect(await speak(port, line(first))).not.toMatch(/ 200 /)
    expect(asked).toEqual([])
  })

  it('without the name of a host is refused', async () => {
    expect(await speak(port, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).not.toMatch(/ 200 /)
    expect(await speak(port, 'GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 421 /)
  })

  it('with two lengths, two hosts or a length and pieces is cut off (request smuggling)', async () => {
    const headers = [`Origin: ${origin()}`, `Content-Type: ${FORM}`]
    for (const doubled of [
      ['Content-Length: 3', 'Content-Length: 4'],
      ['Content-Length: 3', 'Transfer-Encoding: chunked'],
      ['Transfer-Encoding: chunked, x'],
    ])
      expect(await speak(port, line('POST /x HTTP/1.1', [...headers, ...doubled, 'Connection: close']))).not.toMatch(
        / 200 /,
      )
    expect(asked).toEqual([])
  })

  it('with more headers than there is room for is cut off', async () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `X-${at}: ${at}`)
    expect(await speak(port, line('GET /x HTTP/1.1', many))).not.toMatch(/ 200 /)
    expect(await speak(port, line('GET /x HTTP/1.1', [`X: ${'x'.repeat(1_000_000)}`]))).not.toMatch(/ 200 /)
    expect(asked).toEqual([])
  })
})

describe('a body', () => {
  it('of ten megabytes is refused by its length, before any of it is read', async () => {
    const first = line('POST /x HTTP/1.1', [`Origin: ${origin()}`, `Content-Type: ${FORM}`, 'Content-Length: 10000000'])
    expect(await speak(port, first)).toMatch(/^HTTP\/1\.1 413 /)
    expect(asked).toEqual([])
  })

  it('in pieces without end is cut off', async () => {
    const first = line('POST /x HTTP/1.1', [
      `Origin: ${origin()}`,
      `Content-Type: ${FORM}`,
      'Transfer-Encoding: chunked',
    ])
    await speak(port, first, `10000\r\n${'x'.repeat(0x10000)}\r\n`)
    expect(asked).toEqual([])
  })

  it('that the browser breaks off is nobody’s fault', async () => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined)
    const first = line('POST /x HTTP/1.1', [`Origin: ${origin()}`, `Content-Type: ${FORM}`, 'Content-Length: 100'])
    await new Promise<void>((done) => socket.write(`${first}abc`, () => done()))
    socket.destroy()
    expect((await ask(port, { headers: { cookie: cookie() } })).status).toBe(200)
    expect(faults).toEqual([])
  })
})

describe('pages that follow', () => {
  it('are told, each one, and counted until they are gone', async () => {
    const [one, other] = [await openEvents(port, cookie()), await openEvents(port, cookie())]
    expect(server.followers()).toBe(2)
    server.publish('plan', { a: '</script>\n\nevent: x' })
    for (const stream of [one, other]) await stream.hears('event: plan\ndata: {"a":"</script>\\n\\nevent: x"}\n\n')
    one.close()
    // The other is told on; whoever has gone is noticed with the next request.
    server.publish('plan', 2)
    await other.hears('data: 2')
    other.close()
  })

  it('are told a state that is another than each of them was told last, and no state twice', async () => {
    const early = await openEvents(port, cookie())
    await early.hears('event: greeting\ndata: "a"\n\n')
    state = 'b'
    // Nobody has looked since: this one is greeted with a state that is over before the next look.
    const between = await openEvents(port, cookie())
    await between.hears('event: greeting\ndata: "b"\n\n')
    state = 'a'
    server.publishState()
    await between.hears('event: state\ndata: "a"\n\n')
    server.publishState()
    state = 'c'
    server.publishState()
    for (const stream of [early, between]) await stream.hears('event: state\ndata: "c"\n\n')
    expect(early.told().match(/event: state/g)).toHaveLength(1)
    expect(between.told().match(/event: state/g)).toHaveLength(2)
    for (const stream of [early, between]) stream.close()
  })

  it('are few: of two hundred the others are told that they are too many, and pages are still served', async () => {
    const streams = await Promise.all(
      // No more at a time than connections are taken.
      Array.from({ length: 100 }, () => openEvents(port, cookie())),
    )
    const more = await Promise.all(
      Array.from({ length: 96 }, () => ask(port, { path: '/events', headers: { cookie: cookie() } })),
    )
    expect(streams.filter(({ status }) => status === 200)).toHaveLength(32)
    expect(new Set(more.map(({ status }) => status))).toEqual(new Set([503]))
    expect((await ask(port, { headers: { cookie: cookie() } })).status).toBe(200)
    for (const stream of streams) stream.close()
  })
})

describe('a server', () => {
  it('answers ten thousand requests in a row, good and bad, and holds on to none', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 8 })
    const kinds: readonly (() => RawRequest)[] = [
      () => ({ headers: { cookie: cookie() } }),
      () => ({ headers: {} }),
      () => ({ headers: { host: 'evil.example', cookie: cookie() } }),
      () => posted({ headers: { origin: 'null' } }),
      () => posted(),
    ]
    const statuses = new Map<number, number>()
    for (let at = 0; at < 10_000; at += 50) {
      const some = Array.from({ length: 50 }, (_, index) => ask(port, { ...kinds[(at + index) % 5]?.(), agent }))
      for (const { status } of await Promise.all(some)) statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
    agent.destroy()
    expect(Object.fromEntries(statuses)).toEqual({ 200: 4000, 403: 4000, 421: 2000 })
    expect([server.followers(), faults]).toEqual([0, []])
  })

  it('that closes lets go of whoever is connected', async () => {
    const stream = await openEvents(port, cookie())
    const idle = speak(port, line('GET /x HTTP/1.1'))
    await stream.hears('retry')
    await server.close()
    expect(await idle).toMatch(/handled$|^$/)
    expect((await ask(port, {})).status).toBe(0)
  })

  it('has a token of its own, and is for this machine alone', async () => {
    const other = await started()
    expect(doorOf(other).token).toMatch(/^[0-9a-f]{32}$/)
    expect(doorOf(other).token).not.toBe(token)
    expect(new URL(other.address).hostname).toBe('127.0.0.1')
    await other.close()
  })

  it('says so where the port is taken', async () => {
    const taking = startLocalServer({
      port,
      handle: async () => ({ status: 200 }),
      onFault: () => undefined,
      withoutToken: '',
    })
    await expect(taking).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})
