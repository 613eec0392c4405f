import { existsSync } from 'node:fs'
import {
  array,
  boolean,
  number,
  optional,
  pipe,
  record,
  safeParse,
  strictObject,
  string,
  transform,
  union,
  unknown,
} from 'valibot'
import { ExpectedError } from '../errors.ts'
import { readRules } from '../snapshot/folder.ts'
import { nearest, visibleLine } from '../text.ts'
import type { Command, Config, Given } from './command.ts'

/** The file that is read without `--config`. */
const DEFAULT_FILE = 'cloudcraft-diff.yml'

/** What a file may set besides targets and rules. Excluded: where the key is sent, and what is overwritten without asking. */
const SETTABLE = [
  ...['control', 'cost', 'currency', 'columns', 'exclude', 'fail-on', 'filter', 'format', 'height', 'ignore-file'],
  ...['projection', 'settle', 'theme', 'timeout', 'width'],
] as const

const text = pipe(union([string(), number(), boolean()]), transform(String))
const CONFIG = strictObject({
  targets: optional(
    union([
      pipe(
        string(),
        transform((lines) => [lines]),
      ),
      array(string()),
    ]),
    [],
  ),
  ignore: optional(unknown()),
  never: optional(unknown()),
  defaults: optional(
    record(
      string(),
      union([
        text,
        pipe(
          array(text),
          transform((words) => words.join(',')),
        ),
      ]),
    ),
    {},
  ),
})

/** The keys of the file that are not ignore rules. */
export const OTHER_KEYS = ['targets', 'defaults'] as const

/** @throws ExpectedError CONFIG_INVALID, CONFIG_NOT_FOUND; AggregateError of CONFIG_INVALID */
export async function readConfig(named: string | undefined): Promise<Config | undefined> {
  const file = named ?? DEFAULT_FILE
  if (!existsSync(file)) {
    if (named === undefined) return undefined
    throw new ExpectedError('CONFIG_NOT_FOUND', `The config file ${visibleLine(file)} does not exist`, 'Check the path')
  }
  const content = readRules(file)
  const parsed = safeParse(CONFIG, (await parsedYaml(file, content)) ?? {}, { abortEarly: true })
  if (!parsed.success) throw invalid(file, mistake(parsed.issues[0]))
  const { targets, defaults } = parsed.output
  const odd = Object.keys(defaults).filter((name) => !SETTABLE.some((settable) => settable === name))
  if (odd.length > 0) throw new AggregateError(odd.map((name) => notSettable(file, name)))
  return { file, text: content, targets, defaults }
}

const MAX_LENGTH = 1024 * 1024

async function parsedYaml(file: string, content: string): Promise<unknown> {
  if (content.length > MAX_LENGTH) throw invalid(file, 'it is longer than 1 MiB')
  // Lazy: most calls have no such file.
  const [{ isTooDeep }, { parse }] = await Promise.all([import('../inventory/ignore/yaml-depth.ts'), import('yaml')])
  if (isTooDeep(content)) throw invalid(file, 'it is nested too deeply')
  try {
    return parse(content, { maxAliasCount: 0, prettyErrors: true })
  } catch (error) {
    throw invalid(
      file,
      error instanceof Error ? visibleLine(error.message.replace(/:\n[\s\S]*$/, ''), 200) : 'it is not YAML',
    )
  }
}

function mistake({
  message,
  path,
}: {
  readonly message: string
  readonly path?: readonly { readonly key: unknown }[] | undefined
}): string {
  const place = (path ?? []).map(({ key }) => String(key)).join('.')
  return visibleLine(`${place === '' ? '' : `${place}: `}${message}`, 300)
}

function invalid(file: string, why: string): ExpectedError {
  return new ExpectedError(
    'CONFIG_INVALID',
    `${visibleLine(file)} cannot be used: ${why}`,
    'Write `targets`, `ignore`, `never` and `defaults`, each optional',
  )
}

function notSettable(file: string, name: string): ExpectedError {
  const close = nearest(name, SETTABLE)
  const remedy = close === undefined ? `Choose ${SETTABLE.join(', ')}` : `Did you mean ${close}?`
  return new ExpectedError('CONFIG_INVALID', `${visibleLine(file)} cannot set ${visibleLine(name)}`, remedy)
}

/** The given options, completed with the file's defaults for options of the command. Given options take precedence. */
export function completed(given: Given, { options }: Command, config: Config | undefined): Given {
  if (config === undefined) return given
  const fallback = (option: string): readonly string[] => {
    if (!Object.hasOwn(options, option)) return []
    if (option === 'target') return config.targets
    const value = Object.hasOwn(config.defaults, option) ? config.defaults[option] : undefined
    return value === undefined || (options[option]?.type === 'boolean' && value !== 'true') ? [] : [value]
  }
  const texts = (option: string) => {
    const own = given.texts(option)
    return own.length > 0 ? own : fallback(option)
  }
  return {
    positionals: given.positionals,
    text: (option) => texts(option).at(-1),
    texts,
    flag: (option) => given.flag(option) || fallback(option).length > 0,
    config,
  }
}
