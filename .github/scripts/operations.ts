/**
 * Writes .github/docs/operations.md: every operation of Cloudcraft's API, with the function, the command and the simulated answer for it,
 * from the code itself. `--check` only says whether the file is up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { markdownTable } from 'markdown-table'
import { COMMANDS as LISTED } from '../../src/cli/commands.ts'
import { OPERATIONS, type Operation, type OperationName } from '../../src/cloudcraft/operations.ts'
import { type Simulator, startSimulator } from '../../src/extras/simulator/server.ts'

const FILE = '.github/docs/operations.md'

/** Valid for every id, but refers to nothing that exists. */
const EXAMPLE: Readonly<Record<string, string>> = {
  blueprintId: '00000000-0000-4000-8000-000000000000',
  accountId: '00000000-0000-4000-8000-000000000000',
  region: 'us-east-1',
  format: 'png',
}

async function ask({ url, apiKey }: Simulator, method: string, path: string): Promise<string> {
  const body = method === 'POST' || method === 'PUT' ? '{}' : null
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' }
  const answer = await fetch(url + path, { method, headers, body })
  return `${answer.status} ${await answer.text()}`
}

/** The simulator supports an operation if it answers differently than to an unknown path. */
async function isSimulated(simulator: Simulator, { method, path }: Operation): Promise<boolean> {
  const example = path.replace(/\{(\w+)\}/g, (_, part: string) => EXAMPLE[part] ?? part)
  const unknown = `/nobody${path.replace(/[^/]+/g, 'knows')}`
  return (await ask(simulator, method, example)) !== (await ask(simulator, method, unknown))
}

const COMMANDS = await Promise.all(LISTED.map(({ load }) => load()))

function commandsOf(name: OperationName): string {
  const commands = COMMANDS.filter(({ operations }) => operations?.includes(name))
  return commands.map((command) => `\`${command.name}\``).join(', ')
}

async function table(): Promise<string> {
  const simulator = await startSimulator({ rateLimit: false, scanMilliseconds: 0 })
  try {
    const rows = []
    for (const [name, operation] of Object.entries(OPERATIONS)) {
      rows.push([
        name,
        `\`${operation.method} ${operation.path}\``,
        operation.key,
        `\`${operation.call}()\``,
        commandsOf(name as OperationName),
        (await isSimulated(simulator, operation)) ? 'yes' : 'no',
      ])
    }
    return markdownTable([['Operation', 'Request', 'Key', 'Function', 'Command', 'Simulated'], ...rows])
  } finally {
    await simulator.close()
  }
}

const next = `# Operations of Cloudcraft's API

Every operation of the API, and how to call it with this project. \`npm run operations\` generates this page from the code; do not edit it. *Function*
is the function of \`connect()\` ([cloudcraft.md](cloudcraft.md)), *Command* lists the commands of \`cloudcraft-diff\` that use it, and *Simulated* says whether
\`cloudcraft-diff serve\` answers it.

${await table()}
`

if (!process.argv.includes('--check')) writeFileSync(FILE, next)
else if (readFileSync(FILE, 'utf8') !== next) {
  console.error(`${FILE} differs from the code: run node .github/scripts/operations.ts`)
  process.exitCode = 1
}
