#!/usr/bin/env node
import { main } from '../dist/main.js'

const { argv, env, stdin, stdout, stderr } = process
// A reader that stops early (`plan smooth --write SC | head`) is no fault, and keeps nothing from being written; a full disk is one.
for (const stream of [stdout, stderr])
  stream.on('error', ({ code }) => {
    if (code !== 'EPIPE') process.exit(2)
  })
const cwd = process.cwd()
process.exitCode = await main({ argv: argv.slice(2), cwd, env, stdin, stdout, stderr })
