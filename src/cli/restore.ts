import { existsSync } from 'node:fs'
import { at, ExpectedError } from '../errors.ts'
import type { RestorePlan } from '../extras/backup/plan.ts'
import type { Backup } from '../extras/backup/read.ts'
import type { RestoreOutcome } from '../extras/backup/restore.ts'
import { stepTitle } from '../extras/backup/step.ts'
import type { BackupStore } from '../extras/backup/store.ts'
import type { RestoreTarget } from '../extras/backup/target.ts'
import { visibleLine } from '../text.ts'
import { openBackupFolder } from './backup-folder.ts'
import { CONNECTION_OPTIONS, connectApi } from './cloud.ts'
import { type Command, DONE, type Given } from './command.ts'
import { checkConfirmed, YES_OPTION } from './confirmed.ts'
import type { Terminal } from './terminal.ts'

/** Longer lists are truncated. */
const MAX_LINES = 200

export const restore: Command = {
  name: 'restore',
  usage: 'DIR [--yes | --dry-run] [--overwrite] [--partial] [--json]',
  positionals: 1,
  options: {
    ...YES_OPTION,
    'dry-run': { type: 'boolean', text: 'only show what would be done' },
    overwrite: { type: 'boolean', text: 'also replace what exists and differs' },
    partial: { type: 'boolean', text: 'also from an incomplete or damaged backup, without what cannot be read' },
    json: { type: 'boolean', text: 'the plan and what was done, as JSON on stdout' },
    ...CONNECTION_OPTIONS,
  },
  operations: ['createBlueprint', 'updateBlueprint', 'addAwsAccount', 'updateAwsAccount', 'updateAzureAccount'],
  async run(given, terminal) {
    if (given.flag('json')) terminal.reserveStdout()
    const { store, backup } = await readFolder(given)
    name(backup, terminal)
    // Access is written back as it was read; the client rejects entries that are neither teams nor customers.
    const target = (await connectApi(given, terminal)) as RestoreTarget
    const progress = (text: string) => terminal.progress(visibleLine(text))
    const { readCurrent } = await import('../extras/backup/current.ts')
    const { planRestore } = await import('../extras/backup/plan.ts')
    const current = await readCurrent(target, backup, store.sha256, progress)
    const plan = planRestore(backup, current, { overwrite: given.flag('overwrite') })
    const titles = plan.steps.map(stepTitle)
    show(plan, titles, terminal)
    const { restore: take } = await import('../extras/backup/restore.ts')
    const outcome = (await askFor(plan, given, terminal)) ? await take(target, plan, progress) : NOTHING
    const { done, failures } = outcome
    const leftOut = told(backup.damage)
    if (given.flag('json'))
      terminal.document(`${JSON.stringify({ plan: titles, leftOut, done, failures: told(failures) }, null, 2)}\n`)
    terminal.say(ending(plan, outcome, given))
    if (failures.length > 0) throw new AggregateError(failures)
    return DONE
  },
}

/** @throws ExpectedError BACKUP_MISSING; what `readBackup` throws */
async function readFolder(given: Given): Promise<{ readonly store: BackupStore; readonly backup: Backup }> {
  const { readBackup } = await import('../extras/backup/read.ts')
  const dir = at(given.positionals, 0)
  if (!existsSync(dir)) {
    const what = `${visibleLine(dir)} does not exist`
    throw new ExpectedError('BACKUP_MISSING', what, 'Give a folder that `backup` wrote')
  }
  const store = openBackupFolder(dir)
  return { store, backup: readBackup(store, { partial: given.flag('partial') }) }
}

const NOTHING: RestoreOutcome = { done: 0, steps: 0, failures: [] }

function told(failures: readonly ExpectedError[]): readonly object[] {
  return failures.map(({ code, message }) => ({ code, message }))
}

/** Lists what is left out. */
function name({ damage }: Backup, terminal: Terminal): void {
  for (const { message } of damage.slice(0, MAX_LINES)) terminal.complain(visibleLine(`left out: ${message}`, 1000))
  if (damage.length > MAX_LINES) terminal.complain(`… and ${damage.length - MAX_LINES} more`)
}

function show({ unchanged }: RestorePlan, titles: readonly string[], terminal: Terminal): void {
  for (const title of titles.slice(0, MAX_LINES)) terminal.say(visibleLine(title))
  if (titles.length > MAX_LINES) terminal.say(`… and ${titles.length - MAX_LINES} more`)
  terminal.say(`${unchanged} exist unchanged`)
}

function ending(plan: RestorePlan, { done, steps }: RestoreOutcome, given: Given): string {
  const work = workOf(plan)
  if (work === 0) return 'There is nothing to do'
  return given.flag('dry-run') ? `Dry run: nothing was changed. Steps to do: ${work}` : `Done: ${done} of ${steps}`
}

function workOf({ steps }: RestorePlan): number {
  return steps.filter(({ kind }) => kind !== 'leave').length
}

/** @returns false if there is nothing to do @throws ExpectedError CONFIRMATION_MISSING, CONFIRMATION_REFUSED */
async function askFor(plan: RestorePlan, given: Given, terminal: Terminal): Promise<boolean> {
  const work = workOf(plan)
  if (work === 0 || given.flag('dry-run')) return false
  await checkConfirmed(given, terminal, work === 1 ? 'Do this?' : `Do these ${work}?`)
  return true
}
