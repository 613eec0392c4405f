import { at, ExpectedError } from '../errors.ts'
import { visibleLine } from '../text.ts'
import { type Command, DONE, type Listed } from './command.ts'
import { GLOBAL_OPTIONS } from './global-options.ts'

const SHELLS: Readonly<Record<string, (words: readonly Completable[]) => string>> = { bash, zsh, fish }

/** @param commands all commands, including this one */
export const completionOf = (commands: readonly Listed[]): Command => ({
  name: 'completion',
  usage: 'bash|zsh|fish',
  positionals: 1,
  options: {},
  async run(given, terminal) {
    const shell = at(given.positionals, 0)
    const script = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined
    if (script === undefined)
      throw new ExpectedError(
        'OPTION_VALUE',
        `"${visibleLine(shell)}" is not a supported shell`,
        'Choose bash, zsh or fish',
      )
    terminal.document(script(await Promise.all(commands.map(completable))))
    return DONE
  },
})

/** A command with everything that may follow it. */
interface Completable {
  readonly name: string
  readonly summary: string
  readonly options: readonly { readonly name: string; readonly text: string; readonly takesValue: boolean }[]
}

async function completable({ name, summary, load }: Listed): Promise<Completable> {
  const { options } = await load()
  const all = Object.entries({ ...options, ...GLOBAL_OPTIONS })
  return {
    name,
    summary,
    options: all.map(([option, { text, type }]) => ({ name: `--${option}`, text, takesValue: type === 'string' })),
  }
}

/** The first words, and the second words after each first one. */
function wordsAfter(commands: readonly Completable[], start: string): readonly string[] {
  const depth = start === '' ? 0 : 1
  const words = commands
    .filter(({ name }) => start === '' || name.startsWith(`${start} `))
    .map(({ name }) => name.split(' ')[depth])
  return [...new Set(words.filter((word) => word !== undefined))]
}

function cases(commands: readonly Completable[]): readonly (readonly [pattern: string, words: readonly string[]])[] {
  const groups = [...new Set(commands.map(({ name }) => name.split(' ', 1).join()))]
  return [
    // Two words before one: the first matching case decides.
    ...commands
      .toSorted((a, b) => b.name.length - a.name.length)
      .map(({ name, options }) => {
        const words = [...wordsAfter(commands, name), ...options.map((option) => option.name)]
        return [`"${name} "*`, words] as const
      }),
    ...groups
      .filter((group) => !commands.some(({ name }) => name === group))
      .map((group) => [`"${group} "*`, wordsAfter(commands, group)] as const),
    ['""', [...wordsAfter(commands, ''), 'help', 'version']],
  ]
}

/** @see https://www.gnu.org/software/bash/manual/html_node/Programmable-Completion.html */
function bash(commands: readonly Completable[]): string {
  return `# bash completion of cloudcraft-diff; files where no word fits
_cloudcraft_diff() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=""
  local before="\${COMP_WORDS[*]:1:COMP_CWORD-1}"
  case "\${before:+$before }" in
${cases(commands)
  .map(([pattern, words]) => `    ${pattern}) words="${words.join(' ')}" ;;`)
  .join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _cloudcraft_diff cloudcraft-diff
`
}

/** @see https://zsh.sourceforge.io/Doc/Release/Completion-System.html */
function zsh(commands: readonly Completable[]): string {
  return `#compdef cloudcraft-diff
# zsh completion of cloudcraft-diff
_cloudcraft_diff() {
  local -a candidates
  local before="\${(j: :)words[2,CURRENT-1]}"
  case "\${before:+$before }" in
${cases(commands)
  .map(([pattern, words]) => `    ${pattern}) candidates=(${words.join(' ')}) ;;`)
  .join('\n')}
  esac
  compadd -- $candidates
  _files
}
compdef _cloudcraft_diff cloudcraft-diff
`
}

/** @see https://fishshell.com/docs/current/completions.html */
function fish(commands: readonly Completable[]): string {
  const quote = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  const lines = commands.flatMap(({ name, summary, options }) => {
    const [first = '', second] = name.split(' ')
    const here =
      second === undefined
        ? `__fish_seen_subcommand_from ${first}`
        : `__fish_seen_subcommand_from ${first}; and __fish_seen_subcommand_from ${second}`
    const word =
      second === undefined
        ? `-n __fish_use_subcommand -a ${first}`
        : `-n ${quote(`__fish_seen_subcommand_from ${first}`)} -a ${second}`
    return [
      `complete -c cloudcraft-diff -f ${word} -d ${quote(summary)}`,
      ...options.map(
        (option) =>
          `complete -c cloudcraft-diff -n ${quote(here)} -l ${option.name.slice(2)}${option.takesValue ? ' -r' : ''} -d ${quote(option.text)}`,
      ),
    ]
  })
  return `# fish completion of cloudcraft-diff\n${lines.join('\n')}\n`
}
