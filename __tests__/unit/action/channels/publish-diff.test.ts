import { expect, test } from '@jest/globals'
import { marksFor } from '../../../../src/action/channels/blueprint-marks.ts'
import type { BlueprintApi } from '../../../../src/action/channels/blueprint-shelf.ts'
import { publishDiff } from '../../../../src/action/channels/publish-diff.ts'
import type { InputName } from '../../../../src/action/inputs.ts'
import type { Findings } from '../../../../src/deployment-diff.ts'
import { ExpectedError } from '../../../../src/errors.ts'
import { readWorkflow } from '../../../../src/github/workflow.ts'
import { tellWhatChanged } from '../../../../src/report/told.ts'
import { jobOf } from '../../../support/action-inputs.ts'
import { instance, inventoryOf } from '../../../support/inventories.ts'
import { snapshot, taken, target } from '../../../support/snapshots.ts'
import { inStep } from '../../../support/step-commands.ts'

const PULL = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' }
const of = (regions: Readonly<Record<string, readonly string[]>>) =>
  snapshot(
    Object.entries(regions).map(([region, names]) =>
      taken({ target: target(region), inventory: inventoryOf(names.map((name) => instance(name))) }),
    ),
  )
const before = of({ 'us-east-1': ['web'], 'eu-west-1': ['web'] })

/** A Cloudcraft without blueprints that gives the first so many ids and refuses the next. */
function cloudcraft(most: number) {
  const created: string[] = []
  const create = async ({ data }: { readonly data: { readonly name: string } }) => {
    if (created.length === most) throw new ExpectedError('ACCESS_DENIED', 'No', 'Ask')
    created.push(data.name)
    return { blueprint: { id: `id-${created.length}`, name: '', tags: [], data: {} }, etag: undefined }
  }
  const api = { blueprints: { list: async () => [], create }, accounts: async () => ({ aws: [], azure: [] }) }
  return { created, api: api as unknown as BlueprintApi }
}

async function publish(
  after: ReturnType<typeof of>,
  texts: Partial<Record<InputName, string>> = {},
  most = 9,
  event = PULL,
) {
  const { report } = await tellWhatChanged(before, after, { toolVersion: '1' })
  const env = { GITHUB_REPOSITORY: 'octo/cloud', ...event }
  const here = { job: jobOf(texts, { env }), workflow: await readWorkflow(env) }
  const { api, created } = cloudcraft(most)
  let links: Findings = {}
  const { stdout } = await inStep({}, async () => {
    links = await publishDiff(report, { before, after }, here, () => api)
  })
  return { created, links, log: stdout.trimEnd().split('\n') }
}

const changed = of({ 'us-east-1': ['web', 'new'], 'eu-west-1': ['new'] })

test('every target that changed becomes a blueprint, with a link into the web app', async () => {
  const { created, links, log } = await publish(changed)
  expect(created).toEqual(['octo/cloud #7: Production (us-east-1)', 'octo/cloud #7: Production (eu-west-1)'])
  expect([...(links.blueprints ?? [])]).toEqual([
    ['Production (us-east-1)', { id: 'id-1', url: 'https://app.cloudcraft.co/blueprint/id-1' }],
    ['Production (eu-west-1)', { id: 'id-2', url: 'https://app.cloudcraft.co/blueprint/id-2' }],
  ])
  expect(log).toContain('Blueprint of Production (us-east-1): created, id-1')
})

test('a target that did not change has none, and nothing is said of it', async () => {
  const { created, log } = await publish(of({ 'us-east-1': ['web'], 'eu-west-1': ['new'] }))
  expect(created).toEqual(['octo/cloud #7: Production (eu-west-1)'])
  expect(log.join()).not.toContain('us-east-1')
})

test('the first that fails is a warning and the last that is tried; those before it keep their links', async () => {
  const { links, log } = await publish(changed, {}, 1)
  expect([...(links.blueprints?.keys() ?? [])]).toEqual(['Production (us-east-1)'])
  expect(log.filter((line) => line.startsWith('::warning::'))).toEqual([expect.stringContaining('(ACCESS_DENIED)')])
})

test('another installation’s web app is unknown: the id has to do', async () => {
  const { links } = await publish(changed, { 'api-url': 'https://cloudcraft.example' })
  expect(links.blueprints?.get('Production (us-east-1)')).toEqual({ id: 'id-1' })
})

test('without a pull request there is a warning, also under on-error: fail', async () => {
  const event = { GITHUB_EVENT_NAME: 'schedule', GITHUB_REF: '' }
  const { created, links, log } = await publish(changed, { 'on-error': 'fail' }, 9, event)
  expect([created, links]).toEqual([[], {}])
  expect(log).toEqual([expect.stringMatching(/^::warning::.*\(PULL_REQUEST_UNKNOWN\)$/)])
})

test('what a newer run has published is left alone, and not linked to', async () => {
  const { report } = await tellWhatChanged(before, changed, { toolVersion: '1' })
  const env = { GITHUB_REPOSITORY: 'octo/cloud', GITHUB_RUN_ID: '9001', ...PULL }
  const workflow = await readWorkflow(env)
  const saved = [target('us-east-1'), target('eu-west-1')].map((one, at) => {
    const { name, tags } = marksFor({ repository: 'octo/cloud', number: 7 }, one)
    return { id: `id-${at}`, name, tags: [...tags, `run=${9000 + 2 * at} attempt=1`], createdAt: null, data: {} }
  })
  const updated: string[] = []
  const blueprints = {
    list: async () => saved,
    get: async (id: string) => ({ blueprint: saved.find((one) => one.id === id), etag: '1' }),
    update: async (id: string) => void updated.push(id),
  }
  let links: Findings = {}
  const { stdout } = await inStep({}, async () => {
    const here = { job: jobOf({}, { env }), workflow }
    links = await publishDiff(
      report,
      { before, after: changed },
      here,
      () => ({ blueprints }) as unknown as BlueprintApi,
    )
  })
  expect([updated, [...(links.blueprints?.keys() ?? [])]]).toEqual([['id-0'], ['Production (us-east-1)']])
  expect(stdout).toContain(
    'Blueprint of Production (eu-west-1): left alone: run 9002, which is newer than run 9001, has already written it',
  )
})
