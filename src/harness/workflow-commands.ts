/** A character of no width, which the runner does not skip as it skips spaces. */
const BREAK = '\u200B'

/**
 * Makes text of what the runner would take for a command: a line that begins with `::`, and `##[` anywhere. What we print
 * may hold what a server, an artifact or a file said.
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs)
 */
export const withoutCommands = (text: string): string =>
  text.replaceAll(/^(?=\s*::)/gm, BREAK).replaceAll('##[', `#${BREAK}#[`)
