#!/usr/bin/env node
import { main } from '../dist/main.js'

const { argv, env, stdout, stderr } = process
process.exitCode = await main({ argv: argv.slice(2), cwd: process.cwd(), env, stdout, stderr })
