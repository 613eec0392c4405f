import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { firewallReader, wallBuilder } from '../../../../src/inventory/assess/exposure-firewall.ts'
import { type Opening, opened } from '../../../../src/inventory/assess/exposure-opened.ts'
import { lawRuns } from '../../../support/law-size.ts'
import { inventoryFrom } from '../inventories.ts'

/** Rules are made of few values, so that they meet; the answer is then computed for one address per /8, one port and one protocol at a time. */
const PROTOCOLS = ['tcp', '6', 'UDP', '17', 'icmp', '-1', 'all', '*', '47']
const NAMED: Readonly<Record<string, string>> = { 6: 'tcp', UDP: 'udp', 17: 'udp', 47: 'gre', all: '-1', '*': '-1' }
const PORTS: Readonly<Record<string, (port: number) => boolean>> = {
  '0': () => true,
  '': () => true,
  '22': (port) => port === 22,
  '20-25': (port) => port >= 20 && port <= 25,
  '25-90': (port) => port >= 25 && port <= 90,
  '80,443': (port) => port === 80 || port === 443,
  '0-65535': () => true,
  '23-65535': (port) => port >= 23,
}
const SAMPLED_PORTS = [0, 19, 20, 22, 23, 25, 26, 80, 90, 91, 443, 65_535]

interface Block {
  readonly text: string
  readonly family: 4 | 6
  /** The first byte of every address that it holds. */
  readonly has: (top: number) => boolean
}

const block = fc
  .tuple(fc.constantFrom(4 as const, 6 as const), fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 6 }))
  .map(([family, byte, length]): Block => {
    const span = 2 ** (8 - length)
    const from = Math.floor(byte / span) * span
    const text = family === 4 ? `${byte}.1.2.3/${length}` : `${(byte * 256 + 1).toString(16)}::/${length}`
    return { text, family, has: (top) => top >= from && top < from + span }
  })
const everything: Block = { text: '0.0.0.0/0', family: 4, has: () => true }

interface Rule {
  readonly ruleNumber: number
  readonly access: string
  readonly protocol: string
  readonly portRange: string
  readonly block: Block
}

const rule = fc.record({
  ruleNumber: fc.integer({ min: 1, max: 30_000 }),
  access: fc.constantFrom('allow', 'allow', 'deny'),
  protocol: fc.constantFrom(...PROTOCOLS),
  portRange: fc.constantFrom(...Object.keys(PORTS)),
  block: fc.oneof(block, fc.constant(everything)),
})
const rules = fc.uniqueArray(rule, { maxLength: 9, selector: ({ ruleNumber }) => ruleNumber })
const type = fc.constantFrom('sg', 'networkacl', 'azurensg')

function firewall(component: string, list: readonly Rule[], id = 'one') {
  const written = list.map(({ block: { text }, ...rest }) => ({ ...rest, target: text }))
  const { resources } = inventoryFrom([{ type: component, id, inboundRules: written }])
  const read = firewallReader()
  return resources.flatMap((resource) => read(resource) ?? [])
}

function isFor({ portRange }: Rule, port: number): boolean {
  return PORTS[portRange]?.(port) ?? portRange === String(port)
}

/** Written apart from the program: which first bytes of addresses may send this, rule by rule. */
function reached(component: string, list: readonly Rule[], protocol: string, port: number, family: 4 | 6) {
  const ordered = component === 'sg' ? list : [...list].sort((a, b) => a.ruleNumber - b.ruleNumber)
  return Array.from({ length: 256 }, (_, top) => {
    const matching = ordered.filter((one) => {
      const name = NAMED[one.protocol] ?? one.protocol
      return (
        (name === '-1' || name === protocol) && isFor(one, port) && one.block.family === family && one.block.has(top)
      )
    })
    if (component === 'sg') return matching.some(({ access }) => access === 'allow')
    return matching[0]?.access === 'allow'
  })
}

/** How much of each first byte is public: the private networks inside 100, 169, 172, 192 and 198 are small. */
const WEIGHTS = { 4: weight4, 6: (top: number) => (top >= 0x20 && top < 0x40 ? 1 : 0) }
function weight4(top: number): number {
  if (top === 0 || top === 10 || top === 127 || top >= 224) return 0
  const missing: Readonly<Record<number, number>> = {
    100: 2 ** 22,
    169: 2 ** 16,
    172: 2 ** 20,
    192: 2 ** 16 + 512,
    198: 2 ** 17 + 256,
    203: 256,
  }
  return 1 - (missing[top] ?? 0) / 2 ** 24
}

function isNewlyOpen(before: readonly boolean[], after: readonly boolean[], family: 4 | 6): boolean {
  const weigh = (is: (top: number) => boolean) =>
    Array.from({ length: 256 }, (_, top) => (is(top) ? WEIGHTS[family](top) : 0)).reduce((sum, one) => sum + one, 0)
  const eighth = weigh(() => true) / 8
  const now = weigh((top) => after[top] === true)
  const past = weigh((top) => before[top] === true)
  const gained = weigh((top) => after[top] === true && before[top] !== true)
  return now >= eighth && (past < eighth || gained >= eighth)
}

const says = (openings: readonly Opening[], protocol: string, port: number) =>
  openings.some((one) => one.protocol === protocol && one.from <= port && port <= one.to)

const runs = { numRuns: lawRuns(400) }

describe('What is newly open', () => {
  test('is what brute force finds, for every protocol and port', () => {
    fc.assert(
      fc.property(type, rules, rules, (component, before, after) => {
        const openings = opened(firewall(component, before), firewall(component, after))
        const named = new Set([...before, ...after].map((one) => NAMED[one.protocol] ?? one.protocol)).add('-1')
        for (const protocol of named) {
          // What is said of `-1` holds for a protocol that no rule names.
          const meant = protocol === '-1' ? 'esp' : protocol
          for (const port of SAMPLED_PORTS) {
            const families = ([4, 6] as const).map((family) =>
              isNewlyOpen(
                reached(component, before, meant, port, family),
                reached(component, after, meant, port, family),
                family,
              ),
            )
            expect([protocol, port, says(openings, protocol, port)]).toEqual([protocol, port, families.includes(true)])
          }
        }
      }),
      runs,
    )
  })

  test('behind two network security groups is what brute force finds that both admit', () => {
    const layers = fc.tuple(rules, rules)
    fc.assert(
      fc.property(layers, layers, (before, after) => {
        const walls = [before, after].map((side) => {
          const built = wallBuilder()(side.flatMap((list, i) => firewall('azurensg', list, `layer ${i}`)))
          return built === undefined ? [] : [built]
        })
        const openings = opened(walls[0] ?? [], walls[1] ?? [])
        const passes = ([one, two]: readonly [readonly Rule[], readonly Rule[]], port: number, family: 4 | 6) => {
          const second = reached('azurensg', two, 'tcp', port, family)
          return reached('azurensg', one, 'tcp', port, family).map((is, top) => is && second[top] === true)
        }
        const isNamed = [before, after].flat(2).some((one) => NAMED[one.protocol] === 'tcp' || one.protocol === 'tcp')
        for (const port of SAMPLED_PORTS) {
          const families = ([4, 6] as const).map((family) =>
            isNewlyOpen(passes(before, port, family), passes(after, port, family), family),
          )
          expect([port, says(openings, isNamed ? 'tcp' : '-1', port)]).toEqual([port, families.includes(true)])
        }
      }),
      runs,
    )
  })

  test('is never missed when a rule for the internet is added, and never found when one is taken away', () => {
    fc.assert(
      fc.property(
        rules,
        fc.constantFrom('tcp', 'udp', 'gre'),
        fc.integer({ min: 1, max: 65_535 }),
        (list, protocol, port) => {
          const wide: Rule = { ruleNumber: 0, access: 'allow', protocol, portRange: String(port), block: everything }
          const closed = list.filter(({ access, block: { has } }) => access === 'deny' || !has(50))
          for (const component of ['sg', 'networkacl', 'azurensg']) {
            const [narrow, open] = [firewall(component, closed), firewall(component, [...closed, wide])]
            const known = reached(component, closed, protocol, port, 4)
            const isOpen = !isNewlyOpen(known, reached(component, [...closed, wide], protocol, port, 4), 4)
            expect(says(opened(narrow, open), protocol, port)).toBe(!isOpen)
            expect(opened(open, narrow)).toEqual([])
          }
        },
      ),
      runs,
    )
  })

  test('is nothing when rules that admit something are taken out of a security group, or denials added to an ACL', () => {
    fc.assert(
      fc.property(rules, rules, (list, others) => {
        expect(opened(firewall('sg', [...list, ...others]), firewall('sg', list))).toEqual([])
        const denials = others.map((one, i) => ({ ...one, access: 'deny', ruleNumber: -i - 1 }))
        expect(opened(firewall('networkacl', list), firewall('networkacl', [...list, ...denials]))).toEqual([])
      }),
      runs,
    )
  })

  test('does not depend on the order or the repetition of rules', () => {
    fc.assert(
      fc.property(type, rules, rules, (component, before, after) => {
        const mixed = component === 'sg' ? [...after, ...after].reverse() : [...after].reverse()
        expect(opened(firewall(component, before), firewall(component, mixed))).toEqual(
          opened(firewall(component, before), firewall(component, after)),
        )
        expect(opened(firewall(component, after), firewall(component, mixed))).toEqual([])
      }),
      runs,
    )
  })
})
