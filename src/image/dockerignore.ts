import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import picomatch from 'picomatch'
import { UserError } from '../platform/errors.ts'

/**
 * Refuses a `.dockerignore` that would keep `path` out of the build: the build would not see the model.
 * @param context The folder of the build context; `path` is relative to it, with `/`.
 * @param dockerfile Absolute: `<dockerfile>.dockerignore` comes before the context's own, as BuildKit has it.
 * @throws {UserError} with the line that excludes it.
 */
export async function refuseIgnored(context: string, dockerfile: string, path: string): Promise<void> {
  const found = await findExclusion(context, dockerfile, path)
  if (found === undefined) return
  const { file, line, text } = found
  throw new UserError(`"${text}" keeps the model (${path}) out of the build.`, {
    place: { file: relative(context, file), line },
    hint: `Add a line "!${path}" below it, or set image.model-path to another place.`,
  })
}

/** Finds the line of a `.dockerignore` that keeps `path` out of the build; `undefined` when the build sees it. */
export async function findExclusion(context: string, dockerfile: string, path: string) {
  for (const file of [`${dockerfile}.dockerignore`, join(context, '.dockerignore')]) {
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    })
    if (text === undefined) continue
    const line = excludingLine(text, path)
    return line === undefined ? undefined : { file, line, text: text.split('\n')[line - 1]?.trim() ?? '' }
  }
  return undefined
}

/**
 * Tells which line (from 1) of a `.dockerignore` excludes a path, `undefined` when none does. The last line that fits the
 * path or a folder above it decides (https://docs.docker.com/build/concepts/context/#dockerignore-files).
 */
export function excludingLine(text: string, path: string): number | undefined {
  const parts = path.split('/')
  const above = parts.map((_, index) => parts.slice(0, index + 1).join('/'))
  let excluded: number | undefined
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (raw.startsWith('#')) continue
    const line = raw.trim()
    const pattern = clean(line.replace(/^!/, ''))
    if (pattern === '') continue
    const fits = picomatch(pattern, { dot: true, nobrace: true, noextglob: true, strictSlashes: true })
    if (above.some((candidate) => fits(candidate))) excluded = line.startsWith('!') ? undefined : index + 1
  }
  return excluded
}

/** Patterns are cleaned as paths: no slash at either end, no `.` and no empty part. */
const clean = (pattern: string): string =>
  pattern
    .trim()
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')
