#!/usr/bin/env node
import { startCommandLine } from './index.js'

await startCommandLine()
