import { describe, expect, test } from '@jest/globals'
import {
  type AfterPorts,
  type BeforePorts,
  type Channel,
  lookAfter,
  lookBefore,
  type Message,
  type News,
  type Shelf,
  type TellPorts,
  tell,
} from '../../src/deployment-diff.ts'
import { ExpectedError } from '../../src/errors.ts'
import type { Snapshot } from '../../src/snapshot/snapshot.ts'
import { identityOf } from '../../src/snapshot/target.ts'
import { instance, inventoryOf } from '../support/inventories.ts'
import { added, removed, reportOf, targetReport } from '../support/reports.ts'
import { snapshot, taken, target } from '../support/snapshots.ts'

const outage = new ExpectedError('SERVER_ERROR', 'It is away', 'Try again')
const wrong = new ExpectedError('API_KEY_REJECTED', 'Cloudcraft refuses the key', 'Give another')
const bug = new TypeError('a bug')
const of = (...names: string[]) => snapshot([taken({ inventory: inventoryOf(names.map((name) => instance(name))) })])
const failing = (error: unknown) => async (): Promise<never> => {
  throw error
}

describe('before the deployment', () => {
  /** What was kept, what was warned of, and what came out. */
  async function firstHalf(taken: Snapshot | Error, keep: BeforePorts['keep'] = async () => {}) {
    const kept: Snapshot[] = []
    const warned: unknown[] = []
    const take = async () => {
      if (taken instanceof Error) throw taken
      return taken
    }
    const ports: BeforePorts = {
      take,
      warn: (failure) => warned.push(failure),
      async keep(snapshot) {
        await keep(snapshot)
        kept.push(snapshot)
      },
    }
    const thrown = await lookBefore(ports).catch((error: unknown) => error)
    return { kept, warned, thrown }
  }

  test('a snapshot is taken and kept', async () => {
    const taken = of('web')
    expect(await firstHalf(taken)).toEqual({ kept: [taken], warned: [], thrown: undefined })
  })

  test('what is missing in it is warned of, each failure once, and the rest is kept', async () => {
    const partly = snapshot([taken({ inventory: outage, render: outage }), taken({ target: target('eu-west-1') })])
    expect(await firstHalf(partly)).toEqual({ kept: [partly], warned: [outage], thrown: undefined })
  })

  test('wrong inputs end it: nothing is kept, and nothing else is reported', async () => {
    const refused = snapshot([taken({ inventory: wrong, render: outage })])
    expect(await firstHalf(refused)).toEqual({ kept: [], warned: [], thrown: wrong })
    const other = new ExpectedError('REGION_INVALID', 'There is no such region', 'Name another')
    const { thrown } = await firstHalf(snapshot([taken({ inventory: wrong }), taken({ inventory: other })]))
    expect((thrown as AggregateError).errors).toEqual([wrong, other])
  })

  test('a snapshot that cannot be taken or kept is the caller’s to report', async () => {
    expect((await firstHalf(outage)).thrown).toBe(outage)
    expect((await firstHalf(of(), failing(bug))).thrown).toBe(bug)
  })
})

/** Channels and shelves that do nothing; what was told and warned of. */
function recorder(ports: Partial<TellPorts> = {}) {
  const warned: unknown[] = []
  const told: Message[] = []
  const all: TellPorts = {
    gates: [],
    shelves: [],
    write: () => 'the comment',
    channels: [{ name: 'record', publish: async (message) => void told.push(message) }],
    warn: (failure) => warned.push(failure),
    ...ports,
  }
  return { warned, told, ports: all }
}

describe('after the deployment', () => {
  async function secondHalf(parts: Partial<AfterPorts>) {
    const { warned, told, ports } = recorder()
    const outcome = await lookAfter({
      ...{ findBefore: async () => of('web', 'old'), take: async () => of('web', 'new', 'newer') },
      ...{ standIn: () => snapshot([taken({ inventory: outage })]), isChecked: false, compare: { toolVersion: '1' } },
      ...ports,
      ...parts,
    })
    return { warned, told, ...outcome }
  }

  test('another snapshot is taken, compared and published', async () => {
    const { report, told, warned } = await secondHalf({})
    expect(report.counts).toMatchObject({ added: 2, removed: 1, unchanged: 1 })
    expect(told.map((one) => one.report)).toEqual([report])
    expect(warned).toEqual([])
  })

  test('both snapshots are priced before they are compared, with warnings for failures', async () => {
    const [before, now] = [of('a'), of('b')]
    const asked: unknown[] = []
    const price: AfterPorts['price'] = async (...sides) => {
      asked.push(...sides)
      return { currency: 'EUR', outcomes: new Map([[identityOf(target()), outage]]), failures: [wrong] }
    }
    const { report, warned } = await secondHalf({ findBefore: async () => before, take: async () => now, price })
    expect(asked).toEqual([before, now])
    expect(report.targets[0]?.cost).toEqual({ currency: 'EUR', period: 'month', error: 'It is away. Try again' })
    expect(warned).toEqual([expect.objectContaining({ code: 'SERVER_ERROR' }), wrong])
  })

  test('shelves get both snapshots, too', async () => {
    const sides: News['sides'][] = []
    const [before, now] = [of('a'), of('b')]
    const shelf: Shelf = {
      name: 'sides',
      async keep(news) {
        sides.push(news.sides)
        return {}
      },
    }
    await secondHalf({ findBefore: async () => before, take: async () => now, shelves: [shelf] })
    expect(sides).toEqual([{ before, after: now }])
  })

  test('without a before-snapshot the report says that it does not know', async () => {
    const { report } = await secondHalf({ findBefore: async () => undefined })
    expect(report.verdict).toMatchObject({ hasChanges: false, known: false })
  })

  test.each([
    ['an outage', outage],
    ['the first of several', new AggregateError([outage, wrong])],
  ])('%s instead of the after-snapshot replaces it, and the report says that it does not know', async (_, error) => {
    const given: unknown[] = []
    const before = of('web')
    const standIn: AfterPorts['standIn'] = (...all) => {
      given.push(...all)
      return snapshot([taken({ inventory: outage })])
    }
    const { report, warned } = await secondHalf({ findBefore: async () => before, take: failing(error), standIn })
    expect(given).toEqual([outage, before])
    expect(report.verdict).toMatchObject({ text: expect.stringContaining('there is no after-snapshot'), known: false })
    expect(warned).toEqual([outage])
  })

  test('wrong inputs end it in a separate step, with or without a before-snapshot', async () => {
    await expect(secondHalf({ take: failing(wrong) })).rejects.toBe(wrong)
  })

  test('inputs that the first half got along with are reported, as long as it left a snapshot', async () => {
    const { report } = await secondHalf({ take: failing(wrong), isChecked: true })
    expect(report.verdict.known).toBe(false)
    const none = secondHalf({ take: failing(wrong), isChecked: true, findBefore: async () => undefined })
    await expect(none).rejects.toBe(wrong)
  })

  test('a bug while taking is thrown', async () => {
    await expect(secondHalf({ take: failing(bug) })).rejects.toBe(bug)
  })

  test('snapshots that do not belong together make a report that does not know', async () => {
    const elsewhere = snapshot([taken({ target: target('us-east-1', { id: 'another', name: 'Another' }) })])
    const { report, warned } = await secondHalf({ findBefore: async () => elsewhere })
    expect(report).toMatchObject({ verdict: { known: false, hasChanges: false }, counts: { removed: 0, added: 0 } })
    expect(warned).toEqual([expect.objectContaining({ code: 'ACCOUNT_MISMATCH' })])
  })

  test('a bug while comparing is called one, and the report does not know', async () => {
    const ignore = {
      now: new Date(0),
      get sources(): never {
        throw bug
      },
    }
    const { report, warned } = await secondHalf({ compare: { toolVersion: '1', deployment: 'failure', ignore } })
    expect(report).toMatchObject({ verdict: { known: false }, deployment: 'failure' })
    expect(warned).toEqual([bug, expect.objectContaining({ code: 'COMPARISON_FAILED' })])
  })
})

describe('telling', () => {
  const news = { report: reportOf([targetReport([added('a'), removed('b')])]), files: new Map(), failures: [] }
  const shelf = (name: string, log: string[], found: object | Error = {}): Shelf => ({
    name,
    async keep() {
      await new Promise((done) => setImmediate(done))
      log.push(name)
      if (found instanceof Error) throw found
      return found
    },
  })
  const channel = (name: string, log: string[], error?: Error): Channel => ({
    name,
    async publish() {
      await new Promise((done) => setImmediate(done))
      log.push(name)
      if (error) throw error
    },
  })

  test('goes to shelves, then to the comment, then to channels, one after the other', async () => {
    const log: string[] = []
    const { ports } = recorder({
      shelves: [shelf('folder', log), shelf('page', log)],
      write() {
        log.push('comment')
        return ''
      },
      channels: [channel('summary', log), channel('pull request', log)],
    })
    await tell(news, ports)
    expect(log).toEqual(['folder', 'page', 'comment', 'summary', 'pull request'])
  })

  test('passes on what the shelves have found, and the comment has it before it is published', async () => {
    const { ports, told } = recorder({
      shelves: [shelf('page', [], { reportUrl: 'https://page' }), shelf('folder', [], { folder: '/tmp/x' })],
      write: (report, links, tripped) => `${report.verdict.text} ${links.reportUrl} ${links.folder} ${tripped.join()}`,
      gates: ['removed', 'exposure', 'added'],
    })
    const outcome = await tell(news, ports)
    const comment = `${news.report.verdict.text} https://page /tmp/x removed,added`
    expect(told).toEqual([
      {
        ...news,
        comment,
        files: new Map([['comment.md', comment]]),
        links: { reportUrl: 'https://page', folder: '/tmp/x' },
        tripped: ['removed', 'added'],
      },
    ])
    expect(outcome).toEqual({ report: news.report, tripped: ['removed', 'added'] })
  })

  test('to one that fails is a warning, and none takes the next one with it', async () => {
    const log: string[] = []
    const { ports, warned } = recorder({
      shelves: [shelf('folder', log, outage), shelf('page', log, { reportUrl: 'u' })],
      channels: [channel('summary', log, bug), channel('pull request', log)],
    })
    await tell({ ...news, failures: [outage, outage] }, ports)
    expect(log).toEqual(['folder', 'page', 'summary', 'pull request'])
    expect(warned).toEqual([outage, outage, bug])
  })

  test('ends where a warning is thrown', async () => {
    const log: string[] = []
    const { ports } = recorder({
      channels: [channel('folder', log, outage), channel('terminal', log)],
      warn(failure) {
        throw failure
      },
    })
    await expect(tell(news, ports)).rejects.toBe(outage)
    expect(log).toEqual(['folder'])
  })
})
