import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { API_KEY, GITHUB_TOKEN, type Surroundings, startSurroundings } from '../support/action-job.ts'
import { runCli } from '../support/cli.ts'
import { type Scratch, scratchFolder } from '../support/folders.ts'
import { type HeavyCloudcraft, startHeavyCloudcraft } from '../support/heavy-cloudcraft.ts'

const BUCKET = 'x ##[set-output name=has-changes;]false'
const inventory = (size: string) => ({
  version: 6,
  nodes: [
    { id: 'a', type: 'ec2', arn: 'i-0123', region: 'us-east-1', instanceSize: size },
    { id: `b${size}`, type: 's3', arn: `${BUCKET}${size}`, name: BUCKET },
  ],
  ...{ groups: [], edges: [], text: [] },
})

let scratch: Scratch
let cloud: HeavyCloudcraft
beforeEach(async () => {
  scratch = scratchFolder()
  cloud = await startHeavyCloudcraft()
})
afterEach(async () => {
  await cloud.close()
  scratch.remove()
})

/** What a runner would take for a command in what a program prints. */
function commandsIn(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => /^\s*::|##\[/.test(line))
}

test.each([[[]], [['--json']], [['--out', 'report']], [['--explain', BUCKET]]])(
  'compare prints none that stands in a name or is the name of a file, with %j',
  async (more) => {
    const file = '::add-mask::ec2.json'
    writeFileSync(join(scratch.path, 'b.json'), JSON.stringify(inventory('large')))
    writeFileSync(join(scratch.path, file), JSON.stringify(inventory('xlarge')))
    const { exitCode, stdout, stderr } = await runCli(['compare', 'b.json', file, ...more], { cwd: scratch.path })
    expect(exitCode).toBe(0)
    expect(commandsIn(stdout + stderr)).toEqual([])
    expect(stdout).toContain('set-output name=has-changes;]false')
    if (more.join() === '--json') expect(JSON.stringify(JSON.parse(stdout))).toContain(BUCKET)
  },
)

test('commands that call Cloudcraft print none that an account or a resource is called', async () => {
  cloud.names = { account: '::add-mask::x', instance: BUCKET }
  const env = { CLOUDCRAFT_API_KEY: 'k'.repeat(44) }
  const target = ['--target', '::add-mask::x: us-east-1']
  for (const args of [
    ['accounts'],
    ['accounts', '--json'],
    ['inventory', ...target],
    ['inventory', ...target, '--format', 'csv'],
    ['inventory', ...target, '--format', 'json'],
    ['snapshot', ...target, '--out', 'before'],
    ['snapshot', '--target', '::add-mask::y: us-east-1', '--out', 'after'],
    ['::add-mask::z'],
  ]) {
    const cloudy = args.length > 1 || args[0] === 'accounts' ? ['--api-url', cloud.url] : []
    const { stdout, stderr } = await runCli([...args, ...cloudy], { cwd: scratch.path, env })
    expect([args, commandsIn(stdout + stderr)]).toEqual([args, []])
    expect(stdout + stderr).toMatch(/add-mask/)
  }
})

test('the Action prints none but its own', async () => {
  const around: Surroundings = await startSurroundings()
  try {
    cloud.names = { account: '::add-mask::x', instance: BUCKET }
    const job = await around.job()
    const inputs = { 'api-url': cloud.url, targets: '::add-mask::x: us-east-1', 'fail-on': 'any' }
    const main = await job.main(inputs)
    cloud.size = 'xlarge'
    const post = await job.post(inputs)
    const lines = commandsIn(main.stdout + post.stdout + main.stderr + post.stderr)
    const masks = [API_KEY, GITHUB_TOKEN, job.runner.temp].map((secret) => `::add-mask::${secret}`)
    const own = /^::(group|endgroup|warning|error|notice|debug)( [\w=,]+)?::/
    // Also the runner's token, and what the artifact client masks of its signed addresses.
    const vendors = /^::add-mask::(eyJ[\w.-]+|signature-of-\d+)$/
    expect(lines.filter((line) => !own.test(line) && !masks.includes(line) && !vendors.test(line))).toEqual([])
    expect(post.exitCode).toBe(1)
    expect(post.stdout).toContain(': :add-mask::x')
    expect(around.github.state.comments[0]?.body).toContain('has-changes')
  } finally {
    await around.close()
  }
})
