import { describe, expect, it } from 'vitest'
import { withoutCommands } from './workflow-commands.ts'

/** What the runner does with a line, in either form of a command. */
const isCommand = (line: string) => line.trim().startsWith('::') || line.includes('##[')

describe('a line of our own in the log of a job', () => {
  it.each([
    '::set-output name=verdict::promoted',
    'Prometheus said: x\n  ::add-mask::a',
    'one\r::error::two',
    'look 3: ##[set-output name=verdict]promoted',
  ])('is no command to the runner, whatever it repeats: %j', (text) => {
    expect(text.split(/[\r\n]/).some(isCommand)).toBe(true)
    expect(
      withoutCommands(text)
        .split(/[\r\n]/)
        .some(isCommand),
    ).toBe(false)
    expect(withoutCommands(text).replaceAll('\u200B', '')).toBe(text)
  })

  it('stays as it is when there is no command in it', () => {
    const text = 'a::b, std::vector and [::1]:9999 ## [x]'
    expect(withoutCommands(text)).toBe(text)
  })
})
