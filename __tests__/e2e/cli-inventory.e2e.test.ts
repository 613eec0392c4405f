import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { runCli, type ServeProcess, startServe } from '../support/cli.ts'
import { type Scratch, scratchFolder } from '../support/folders.ts'

let scratch: Scratch
let serve: ServeProcess
beforeAll(async () => {
  scratch = scratchFolder()
  serve = await startServe(['--rate', 'off', '--scan', '0'], { cwd: scratch.path })
})
afterAll(async () => {
  await serve.close()
  scratch.remove()
})

const run = (...args: string[]) => runCli(args, { cwd: scratch.path, env: { CLOUDCRAFT_API_KEY: serve.apiKey } })

const inventory = (...args: string[]) =>
  run('inventory', '--api-url', serve.url, '--target', 'Production: us-east-1', ...args)

test('two inventories of an unchanged account are the same bytes, in each format', async () => {
  for (const format of ['json', 'ndjson', 'csv', 'table']) {
    const [once, again] = [await inventory('--format', format), await inventory('--format', format)]
    expect(once.exitCode).toBe(0)
    expect(once.stdout.length).toBeGreaterThan(1000)
    expect(again.stdout).toBe(once.stdout)
  }
})

test('what was written before and after a deployment is compared like two documents of Cloudcraft', async () => {
  await inventory('--out', 'before.ndjson', '--quiet')
  await fetch(`${serve.url}/simulator/deploy`, { method: 'POST' })
  await inventory('--out', 'after.json', '--quiet')
  expect(JSON.parse(readFileSync(join(scratch.path, 'after.json'), 'utf8'))).toContainEqual(
    expect.objectContaining({ type: 'sqs', name: 'refunds' }),
  )
  expect((await run('compare', 'before.ndjson', 'before.ndjson')).stdout).toContain('no change')
  const { exitCode, stdout } = await run('compare', 'before.ndjson', 'after.json', '--fail-on', 'destructive')
  expect(exitCode).toBe(2)
  expect(stdout).toContain('S3 bucket larkspur-legacy-exports removed')
  expect(stdout).toContain('Newly open to the internet')
  expect(stdout).toContain('3 of 3 tasks of ECS service checkout replaced')
})

test('a table for people has sizes and engines, and no empty column', async () => {
  const { stdout } = await inventory('--format', 'table')
  const [head = ''] = stdout.split('\n')
  expect(head).toMatch(/^account +region +type +name +size +engine$/)
  expect(stdout).toMatch(/rds +orders +db\.m5\.x?large +\S+/)
})
