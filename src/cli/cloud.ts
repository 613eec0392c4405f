import type { Cloudcraft } from '../cloudcraft/cloudcraft.ts'
import { ExpectedError } from '../errors.ts'
import { settleText } from '../report/words/calm-words.ts'
import type { Progress } from '../snapshot/calm.ts'
import { parseRequest, type SnapshotRequest } from '../snapshot/request.ts'
import type { Cloud } from '../snapshot/take-targets.ts'
import { type Target, targetTitle } from '../snapshot/target.ts'
import { parseTargetList, type TargetLine } from '../snapshot/target-list.ts'
import { visibleLine } from '../text.ts'
import { collectErrors } from './collect.ts'
import type { Given, Option } from './command.ts'
import { wrongValue } from './option-values.ts'
import type { Terminal } from './terminal.ts'

/** Options of every command that calls Cloudcraft. */
export const CONNECTION_OPTIONS: Readonly<Record<string, Option>> = {
  'api-url': { type: 'string', value: 'URL', text: 'the address of Cloudcraft, instead of CLOUDCRAFT_HOST' },
  timeout: { type: 'string', value: 'SECONDS', text: 'how long to wait for an answer (default 900)' },
}

/** Options of every command that takes a snapshot. */
export const SNAPSHOT_OPTIONS: Readonly<Record<string, Option>> = {
  target: {
    type: 'string',
    multiple: true,
    value: '"NAME: REGION, …"',
    text: 'an account by name, id or AWS account number, and its regions; repeat for more accounts',
  },
  filter: { type: 'string', value: 'EXPR', text: 'only what matches, e.g. "type=rds AND env=prod"' },
  exclude: { type: 'string', value: 'TYPES', text: 'component types to leave out, e.g. ec2,sg' },
  ...CONNECTION_OPTIONS,
}

/** Connects with the environment and the options. Lazy: half of the commands never call Cloudcraft. */
export async function connectCloud(given: Given, terminal: Terminal): Promise<Cloud> {
  const { connectionFromEnv } = await import('../cloudcraft/connection.ts')
  const connection = connectionFromEnv(terminal.env, given.text('api-url'))
  const deadline = readTimeout(given)
  const { openCloud } = await import('../cloudcraft/client.ts')
  return openCloud({ ...connection, ...manners(terminal, given), deadline })
}

/** Connects to the whole API with the environment and the options. */
export async function connectApi(given: Given, terminal: Terminal): Promise<Cloudcraft> {
  const { connectionFromEnv } = await import('../cloudcraft/connection.ts')
  const connection = connectionFromEnv(terminal.env, given.text('api-url'))
  const deadline = readTimeout(given)
  const { connect: open } = await import('../cloudcraft/cloudcraft.ts')
  return open({ ...connection, ...manners(terminal, given), deadline })
}

/** What every client needs from a terminal: the log for what it waits for, and the environment for proxies. */
export function manners(terminal: Terminal, given?: Given) {
  const info = (text: string) => terminal.progress(visibleLine(text, MAX_LINE))
  const debug = (text: string) => terminal.complain(visibleLine(text, MAX_LINE))
  return { log: { info, ...(given?.flag('verbose') && { debug }) }, env: terminal.env }
}

const DEFAULT_TIMEOUT = 900

/** Seconds. @throws ExpectedError OPTION_VALUE */
export function readTimeout(given: Given): number {
  const text = given.text('timeout') ?? String(DEFAULT_TIMEOUT)
  if (!/^\d{1,5}$/.test(text) || Number(text) < 1) {
    throw wrongValue('timeout', text, 'Give whole seconds from 1 to 99999')
  }
  return Number(text)
}

/** Targets and request. @throws AggregateError with everything that is wrong with them */
export function readSnapshotOptions(given: Given): { lines: readonly TargetLine[]; request: SnapshotRequest } {
  const errors = collectErrors()
  const lines = errors.attempt(() => parseTargetList(given.texts('target').join('\n')))
  const texts = ['filter', 'exclude', 'projection', 'theme', 'width', 'height'].map((name) => [name, given.text(name)])
  const request = errors.attempt(() => parseRequest(Object.fromEntries(texts)))
  return errors.finishWith({ lines, request })
}

const MAX_LINE = 500

/** Reports when each target starts and when it is done. */
export function progressOn(terminal: Terminal): Progress {
  let running = 0
  let done = 0
  const tell = (target: Target, text: string, isWaiting = true) =>
    terminal.progress(visibleLine(`${targetTitle(target)}: ${text}`, MAX_LINE), isWaiting)
  return {
    begin(target) {
      running++
      tell(target, 'scanning')
    },
    controlled: (target) => tell(target, 'first of two scans done'),
    settling: (target, step) => tell(target, settleText(step, visibleLine), step.kind === 'again'),
    done({ target, inventory, render }) {
      done++
      // The reason is printed once, at the end.
      const hasFailed = [inventory, render].some((part) => part instanceof ExpectedError)
      const what = `${targetTitle(target)}: ${hasFailed ? 'failed' : 'scanned'}`
      terminal.progress(visibleLine(`${what} (${done} of ${running})`, MAX_LINE))
    },
  }
}
