#!/usr/bin/env node
import { main } from '../dist/main.js'

const { argv, env, stdin, stdout, stderr } = process
// A reader that stops early (`plan validate | head`) is no fault; a full disk is.
for (const stream of [stdout, stderr])
  stream.on('error', ({ code }) => process.exit(code === 'EPIPE' ? 0 : 2))
const cwd = process.cwd()
process.exitCode = await main({ argv: argv.slice(2), cwd, env, stdin, stdout, stderr })
