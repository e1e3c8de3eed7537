/** Runs the command line from the sources, in whatever folder: `node …/scripts/cli.ts version-data`. Users run the built one. */
import { startCommandLine } from '../src/main.ts'

await startCommandLine()
