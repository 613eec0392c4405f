import { describe, expect, test } from '@jest/globals'
import {
  type Channel,
  type Cloud,
  publish,
  readIgnore,
  takeTargetInventories,
  takeTargets,
  tellWhatChanged,
} from '../../src/deployment-diff.ts'
import { ExpectedError } from '../../src/errors.ts'
import { parseRequest } from '../../src/snapshot/request.ts'
import { parseTargetList } from '../../src/snapshot/target-list.ts'
import { instance, inventoryOf } from '../support/inventories.ts'
import { picture } from '../support/pictures.ts'
import { schemaProblems } from '../support/report-schema.ts'
import { snapshot, taken } from '../support/snapshots.ts'

const REQUEST = parseRequest({})
const NOW = new Date('2026-03-01T10:00:00Z')
const ports = (cloud: Cloud) => ({ cloud, now: () => NOW })

/** A cloud of one account that remembers what it was asked. */
function cloudOf(names: readonly string[]): Cloud & { readonly asked: string[] } {
  const asked: string[] = []
  return {
    host: 'api.test',
    asked,
    accounts: async () => [{ provider: 'aws', id: 'account-1', name: 'Production' }],
    inventory: async ({ region }) => {
      asked.push(`inventory ${region}`)
      return inventoryOf(names.map((name) => instance(name)))
    },
    render: async ({ region }) => {
      asked.push(`render ${region}`)
      return picture(32, 32)
    },
  }
}

describe('the story', () => {
  test('takes, lets somebody deploy, takes again, compares and tells', async () => {
    const lines = parseTargetList('Production: us-east-1')
    const before = await takeTargets(lines, REQUEST, ports(cloudOf(['web', 'old'])))
    const after = await takeTargets(lines, REQUEST, ports(cloudOf(['web', 'new', 'newer'])))
    const { report, files, failures } = await tellWhatChanged(before, after, { toolVersion: '1.2.3' })
    expect(failures).toEqual([])
    expect(report.counts).toMatchObject({ added: 2, removed: 1, unchanged: 1 })
    expect(schemaProblems(report)).toEqual([])
    expect([...files.keys()]).toEqual([
      'report.json',
      'comment.md',
      'report.html',
      '1-production-us-east-1-before.png',
      '1-production-us-east-1-after.png',
      '1-production-us-east-1-difference.svg',
    ])
  })

  test('tells what changed also where drawings cannot be turned into pictures', async () => {
    const lines = parseTargetList('Production: us-east-1')
    const before = await takeTargets(lines, REQUEST, ports(cloudOf(['web', 'old'])))
    const after = await takeTargets(lines, REQUEST, ports(cloudOf(['web'])))
    const rasteriser = async () => {
      throw new Error('not on this machine')
    }
    const { report, files, failures } = await tellWhatChanged(before, after, { toolVersion: '1.2.3', rasteriser })
    expect(report.counts).toMatchObject({ removed: 1 })
    expect(files.has('1-production-us-east-1-difference.svg')).toBe(true)
    expect(failures.map(({ code }) => code)).toEqual(['RASTERISER_FAILED'])
  })

  test('shows no change where nothing changed', async () => {
    const lines = parseTargetList('Production: us-east-1')
    const [before, after] = await Promise.all([1, 2].map(() => takeTargets(lines, REQUEST, ports(cloudOf(['a', 'b'])))))
    const { report } = await tellWhatChanged(before, after as typeof before & object, { toolVersion: '1' })
    expect(report.verdict).toEqual({ text: 'no change', hasChanges: false, known: true })
  })
})

describe('taking', () => {
  test('asks for nothing when a target is unknown', async () => {
    const cloud = cloudOf([])
    const lines = parseTargetList('Production: us-east-1\nElsewhere: us-east-1')
    await expect(takeTargets(lines, REQUEST, ports(cloud))).rejects.toMatchObject({
      errors: [{ code: 'ACCOUNT_UNKNOWN' }],
    })
    expect(cloud.asked).toEqual([])
  })

  test('asks for inventories alone where nobody looks at a picture', async () => {
    const cloud = cloudOf(['a'])
    const { targets } = await takeTargetInventories(parseTargetList('Production: a, b'), REQUEST, ports(cloud))
    expect(cloud.asked).toEqual(['inventory a', 'inventory b'])
    expect(targets.map(Object.keys)).toEqual([1, 2].map(() => ['target', 'startedAt', 'takenAt', 'inventory']))
  })
})

describe('telling', () => {
  const after = snapshot([taken({ inventory: inventoryOf([instance('a')]) })])

  test('without a before-snapshot knows nothing, and says so', async () => {
    const { report } = await tellWhatChanged(undefined, after, { toolVersion: '1' })
    expect(report.verdict).toMatchObject({ hasChanges: false, known: false })
    expect(report.targets[0]?.status).toBe('no-before')
  })

  test('says how the deployment ended', async () => {
    const { report } = await tellWhatChanged(after, after, { toolVersion: '1', deployment: 'cancelled' })
    expect(report.deployment).toBe('cancelled')
  })

  test('hands over why something is missing', async () => {
    const lost = new ExpectedError('RENDER_TRUNCATED', 'it ends early', 'Try again')
    const { failures } = await tellWhatChanged(after, snapshot([{ ...after.targets[0], ...taken({ render: lost }) }]), {
      toolVersion: '1',
    })
    expect(failures).toEqual([lost])
  })

  test('reads no rules where there are none', async () => {
    expect(await readIgnore(undefined)).toBeUndefined()
    expect(await readIgnore({ sources: [], now: NOW })).toBeUndefined()
  })
})

describe('publishing', () => {
  const told = { report: {} as never, files: new Map(), failures: [] }
  const channel = (name: string, log: string[], error?: Error): Channel => ({
    name,
    async publish() {
      log.push(name)
      if (error) throw error
    },
  })

  test('goes to every channel in order, and none takes the next one with it', async () => {
    const log: string[] = []
    const refused = new ExpectedError('COMMENT_FORBIDDEN', 'refused', 'Permit it')
    const bug = new TypeError('a bug')
    const failures: unknown[] = []
    await publish(
      told,
      [channel('artifacts', log, refused), channel('summary', log, bug), channel('comment', log)],
      (name, error) => failures.push([name, error]),
    )
    expect(log).toEqual(['artifacts', 'summary', 'comment'])
    expect(failures).toEqual([
      ['artifacts', refused],
      ['summary', bug],
    ])
  })

  test('waits for one channel before it begins the next, which links to it', async () => {
    const log: string[] = []
    const slow: Channel = {
      name: 'slow',
      async publish() {
        await new Promise((done) => setImmediate(done))
        log.push('slow')
      },
    }
    await publish(told, [slow, channel('next', log)], () => {})
    expect(log).toEqual(['slow', 'next'])
  })
})
