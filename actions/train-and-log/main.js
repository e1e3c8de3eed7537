import { start } from '../../dist/index.js'

await start('train-and-log')
