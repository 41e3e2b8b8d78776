/** The official client of the Model Context Protocol before `plan mcp`: in this process, or before the built program as a process. */
import { PassThrough } from 'node:stream'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { ReadBuffer, serializeMessage } from '@modelcontextprotocol/sdk/shared/stdio.js'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import { ElicitRequestSchema, type ElicitResult } from '@modelcontextprotocol/sdk/types.js'
import { main } from '../../src/commands/main.ts'
import { PATIENCE } from './patience.ts'
import { BUILT, BUILT_ENV } from './run-plan.ts'

/** What a call of a tool gave. */
export interface ToolResult {
  readonly isError: boolean
  readonly texts: readonly string[]
  /** The first text. */
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: the data of an answer, read as it stands
  readonly data: any
}

export interface McpSession {
  readonly client: Client
  readonly call: (name: string, given?: Readonly<Record<string, unknown>>) => Promise<ToolResult>
  /** Ends the input of the server; gives its exit code and what it said in its log. */
  readonly end: () => Promise<{ readonly exit: number | undefined; readonly log: string }>
}

/** How a person answers who is asked to agree; a client without one can't ask. */
export type Person = (message: string) => ElicitResult | Promise<ElicitResult>

function clientFor(person: Person | undefined): Client {
  const capabilities = person === undefined ? {} : { elicitation: { form: {} } }
  const client = new Client({ name: 'test', version: '1' }, { capabilities })
  if (person !== undefined) client.setRequestHandler(ElicitRequestSchema, ({ params }) => person(params.message))
  return client
}

function sessionOf(client: Client, ended: () => ReturnType<McpSession['end']>): McpSession {
  return {
    client,
    call: async (name, given = {}) => {
      const result = await client.callTool({ name, arguments: given }, undefined, { timeout: PATIENCE })
      const content = result.content as readonly { readonly text: string }[]
      const texts = content.map(({ text }) => text)
      const data = result.structuredContent
      return { isError: result.isError === true, texts, text: texts[0] ?? '', data }
    },
    end: async () => {
      await client.close()
      return ended()
    },
  }
}

/** Serves a plan in this process. */
export async function inProcess(cwd: string, words: readonly string[], person?: Person): Promise<McpSession> {
  const input = new PassThrough()
  const buffer = new ReadBuffer()
  const log: string[] = []
  const transport: Transport = {
    start: async () => undefined,
    send: async (message) => {
      input.write(serializeMessage(message))
    },
    close: async () => {
      input.end()
    },
  }
  const hear = (): void => {
    for (let message = buffer.readMessage(); message !== null; message = buffer.readMessage())
      transport.onmessage?.(message)
  }
  const running = main({
    ...{ argv: ['mcp', ...words], cwd, env: {}, stdin: input },
    stdout: {
      write: (chunk) => {
        buffer.append(Buffer.from(chunk))
        hear()
        return true
      },
    },
    stderr: { write: (chunk) => log.push(Buffer.from(chunk).toString()) },
  })
  const client = clientFor(person)
  await client.connect(transport)
  return sessionOf(client, async () => ({ exit: await running, log: log.join('') }))
}

/** Serves a plan by the built program. */
export async function asProcess(cwd: string, words: readonly string[], person?: Person): Promise<McpSession> {
  const [command, program] = BUILT
  const transport = new StdioClientTransport({
    command,
    args: [program, 'mcp', ...words],
    cwd,
    env: BUILT_ENV,
    stderr: 'pipe',
  })
  const log: string[] = []
  transport.stderr?.on('data', (chunk: Buffer) => log.push(chunk.toString()))
  const client = clientFor(person)
  await client.connect(transport)
  return sessionOf(client, async () => ({ exit: undefined, log: log.join('') }))
}
