import { describe, expect, test } from '@jest/globals'
import type { Outcome } from '../../../src/plan/plan-report.ts'
import { addressOf, planBytes, type Step, type ToolName } from '../../support/plan-documents.ts'
import { componentOf, FACTS, type Thing } from '../../support/plan-things.ts'
import { randomOf } from '../../support/random.ts'
import { planned, targetOf } from './worlds.ts'

/** What is announced, what really happens, and what is right to say of it. */
const DEEDS: readonly (readonly [
  action: Exclude<Step['action'], 'no-op'>,
  deed: 'done' | 'nothing' | 'another value' | 'replaced' | 'gone',
  truth: Outcome,
])[] = [
  ['create', 'done', 'happened'],
  ['create', 'nothing', 'not-seen'],
  ['create', 'another value', 'otherwise'],
  ['update', 'done', 'happened'],
  ['update', 'nothing', 'not-seen'],
  ['update', 'another value', 'otherwise'],
  ['update', 'replaced', 'otherwise'],
  ['update', 'gone', 'otherwise'],
  ['replace', 'done', 'happened'],
  ['replace', 'nothing', 'not-seen'],
  ['replace', 'gone', 'otherwise'],
  ['delete', 'done', 'happened'],
  ['delete', 'nothing', 'not-seen'],
]
const TYPES: readonly Thing['type'][] = ['rds', 'ec2', 'ebs', 'azurevm', 'azuredisk']

interface Case {
  readonly title: string
  readonly tool: ToolName
  readonly type: Thing['type']
  readonly deed: (typeof DEEDS)[number]
  readonly seed: number
}

const CASES: readonly Case[] = TYPES.flatMap((type) =>
  (['terraform', 'cloudformation', 'pulumi'] as const)
    .filter((tool) => FACTS[type].kinds[tool] !== undefined)
    .flatMap((tool) =>
      DEEDS.filter(([, deed]) => deed !== 'replaced' || !FACTS[type].keepsName).map((deed, index) => ({
        title: `${tool}, ${type}: ${deed[0]} announced, ${deed[1]}: ${deed[2]}`,
        tool,
        type,
        deed,
        seed: index + 1,
      })),
    ),
)

/** The world before and after, with bystanders of which one may change though nobody has announced it. */
function worldOf({ type, deed: [action, deed], seed }: Case) {
  const random = randomOf(seed)
  const [small, large, other] = FACTS[type].sizes
  const thing: Thing = { type, name: `orders-${seed}`, serial: 1000 + seed, size: small }
  const wanted: Thing = { ...thing, size: large, ...(action === 'replace' && { serial: 5000 + seed }) }
  const bystanders = Array.from(
    { length: 3 + Math.floor(random() * 4) },
    (_, index): Thing => ({
      type,
      name: `${['carts', 'wiki', 'crm', 'mail', 'search', 'audit', 'geo'][index]}`,
      serial: 2000 + index,
      size: small,
    }),
  )
  const isDisturbed = random() < 0.5
  const disturbed = bystanders.map((one, index) => (isDisturbed && index === 0 ? { ...one, size: other } : one))
  const real: Readonly<Record<typeof deed, Thing | undefined>> = {
    done: action === 'delete' ? undefined : wanted,
    nothing: action === 'create' ? undefined : thing,
    'another value': { ...wanted, size: other },
    replaced: { ...wanted, serial: 7000 + seed },
    gone: undefined,
  }
  return {
    step: {
      action,
      ...(action !== 'create' && { before: thing }),
      ...(action !== 'delete' && { after: wanted }),
    } satisfies Step,
    before: [...bystanders, ...(action === 'create' ? [] : [thing])],
    after: [...disturbed, ...(real[deed] === undefined ? [] : [real[deed]])],
    unplanned: isDisturbed ? 1 : 0,
  }
}

describe('labelled cases', () => {
  test('are many', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(130)
  })

  test.each(CASES.map((one) => [one.title, one] as const))('%s', (_, one) => {
    const world = worldOf(one)
    const place = FACTS[one.type].cloud === 'aws' ? {} : ({ provider: 'azure', region: 'westeurope' } as const)
    const target = targetOf(
      [world.before.map((thing) => componentOf(thing, 'a'))],
      [world.after.map((thing) => componentOf(thing, 'b'))],
      place,
    )
    const report = planned([planBytes(one.tool, [world.step])], [target])
    const [announcement] = report.announcements
    expect({
      outcome: announcement?.outcome,
      address: announcement?.address,
      unplanned: report.unplanned.length,
    }).toEqual({
      outcome: one.deed[2],
      address: addressOf(one.tool, world.step.after ?? world.step.before ?? (world.before[0] as Thing)),
      unplanned: world.unplanned,
    })
    expect(report.announcements).toHaveLength(1)
    expect(report.stale).toEqual([])
  })
})
