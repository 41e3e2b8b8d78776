#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { main } from '../dist/main.js'

const { argv, env, versions, stdin, stdout, stderr } = process
// Most commands end before what V8 optimizes has paid back, so that it waits eight times as long as it would. What that is
// called differs, and a name that V8 does not have is told to the user; from 24 on Node has a quick compiler before it.
const patience = { 20: '--interrupt-budget=540000', 22: '--invocation-count-for-turbofan=24000' }[
  parseInt(versions.node, 10)
]
if (patience !== undefined) setFlagsFromString(patience)
// What new objects may take grows with a large plan alone (src/workspace/new-objects.ts).
setFlagsFromString('--semi-space-growth-factor=1')
// A reader that stops early (`plan smooth --write SC | head`) is no fault, and keeps nothing from being written; a full disk is one.
for (const stream of [stdout, stderr])
  stream.on('error', ({ code }) => {
    if (code !== 'EPIPE') process.exit(2)
  })
const cwd = process.cwd()
process.exitCode = await main({ argv: argv.slice(2), cwd, env, stdin, stdout, stderr })
