import { work } from './index.js'

await work()
