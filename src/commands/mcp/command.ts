/** `plan mcp`: serves one plan to an assistant over standard input and output, until the input ends. */
import { once } from 'node:events'
import { Readable, Writable } from 'node:stream'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { safe } from '../../render/text/safe-text.ts'
import type { CommandRun, Io, OptionsOf } from '../declaration.ts'
import { EXIT } from '../exit-codes.ts'
import { openFiles, planPath } from '../open-plan.ts'
import { Refusal } from '../refusal.ts'
import type { MCP } from './declaration.ts'
import { ChangeProposals } from './proposals.ts'
import { protocolServer } from './protocol-server.ts'

/** The stream of the protocol, whose messages are JSON, a line each. */
function protocolOutput({ stdout }: Io): Writable {
  return new Writable({
    write: (chunk: Uint8Array, _, done) => {
      stdout.write(chunk)
      done()
    },
  })
}

/** Runs `plan mcp`; nothing but the protocol is written to standard output. */
export const runMcp: CommandRun<OptionsOf<typeof MCP>> = async (host, _, options) => {
  const { io } = host
  const { audience = 'internal', write = false, lang } = options
  // What is written is of the plan itself, not of what an audience may see of it.
  if (write && audience !== 'internal') throw new Refusal('options-exclude', '--write, --audience')
  const path = planPath(io, options)
  // A path that holds no plan is told at once; a plan that can't be read now may be mended while it is served.
  openFiles(io, path, { mayBeUndated: true })
  const { stdin } = io
  if (stdin === undefined) return EXIT.clean
  const plan = { host, fixed: { path, audience, lang }, mayWrite: write, proposals: new ChangeProposals() }
  const { server, finish } = protocolServer(plan)
  server.onerror = ({ message }) => io.stderr.write(safe`plan: ${message}\n`)
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve
  })
  const output = protocolOutput(io)
  await server.connect(new StdioServerTransport(stdin instanceof Readable ? stdin : new Readable().wrap(stdin), output))
  await Promise.race([once(stdin, 'end'), once(stdin, 'close'), closed])
  await finish()
  // Answers are sent in the turn after the one that made them.
  await new Promise((resolve) => setImmediate(resolve))
  await server.close()
  return EXIT.clean
}
