#!/usr/bin/env node
import { main } from '../dist/main.js'

const { argv, env, stdout, stderr } = process
// A reader that stops early (`plan validate | head`) is no fault; a full disk is.
for (const stream of [stdout, stderr])
  stream.on('error', ({ code }) => process.exit(code === 'EPIPE' ? 0 : 2))
process.exitCode = await main({ argv: argv.slice(2), cwd: process.cwd(), env, stdout, stderr })
