import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Conversion } from '../../../../src/extras/convert/convert.ts'
import { componentsOf, convertJson, type Written } from '../../../support/conversions.ts'

const id = (kind: string, index: number) => `${kind}-${String(index).padStart(17, '0')}`
const few = fc.array(fc.nat(5), { maxLength: 4 })
const name = fc.oneof(
  fc.constantFrom('web', 'data', '__proto__', 'constructor', 'a very long name that goes on and on'),
  fc.string(),
)

/** Accounts of all shapes: things in no, one or several subnets, in groups, connected in circles and lines. */
const resource = fc
  .record({ kind: fc.nat(9), name, subnets: few, groups: few, to: few, count: fc.nat(30) })
  .map((given) => {
    const { kind, subnets, groups, to, count } = given
    const network = {
      subnet_ids: subnets.map((index) => id('subnet', index)),
      security_groups: groups.map((index) => id('sg', index)),
    }
    const shapes: readonly (readonly [string, object])[] = [
      [
        'aws_instance',
        {
          subnet_id: id('subnet', subnets[0] ?? 9),
          vpc_security_group_ids: network.security_groups,
          instance_type: 't3.micro',
          root_block_device: [{ volume_size: 8 }],
        },
      ],
      ['aws_autoscaling_group', { vpc_zone_identifier: network.subnet_ids, desired_capacity: count }],
      [
        'aws_lambda_function',
        {
          vpc_config: [network],
          environment: [
            { variables: Object.fromEntries(to.map((index) => [`T${index}`, `arn:aws:sqs:eu-west-1:1:q${index}`])) },
          ],
        },
      ],
      [
        'aws_sqs_queue',
        { arn: `arn:aws:sqs:eu-west-1:1:q${to[0] ?? 0}`, redrive_policy: `arn:aws:sqs:eu-west-1:1:q${to[1] ?? 1}` },
      ],
      ['aws_lb', { subnets: network.subnet_ids, security_groups: network.security_groups }],
      ['aws_nat_gateway', { subnet_id: id('subnet', subnets[0] ?? 0) }],
      ['aws_ecs_cluster', { arn: `arn:aws:ecs:eu-west-1:1:cluster/c${to[0] ?? 0}` }],
      ['aws_ecs_service', { cluster: `arn:aws:ecs:eu-west-1:1:cluster/c${to[0] ?? 0}`, desired_count: count }],
      ['aws_cloudfront_distribution', {}],
      ['aws_s3_bucket', { arn: `arn:aws:s3:::b${to[0] ?? 0}` }],
    ]
    const [type, values] = shapes[kind] ?? ['aws_iam_role', {}]
    return {
      mode: 'managed',
      type,
      name: given.name,
      values: { ...values, name: given.name, region: `eu-west-${(to[0] ?? 0) % 2}` },
    }
  })

const frames = [0, 1, 2, 3, 4, 5].flatMap((index) => [
  {
    mode: 'managed',
    type: 'aws_subnet',
    name: `s${index}`,
    address: `aws_subnet.s${index}`,
    values: { id: id('subnet', index), vpc_id: id('vpc', index % 2) },
  },
  {
    mode: 'managed',
    type: 'aws_security_group',
    name: `g${index}`,
    address: `aws_security_group.g${index}`,
    values: { id: id('sg', index), vpc_id: id('vpc', index % 2) },
  },
  {
    mode: 'managed',
    type: 'aws_vpc',
    name: `v${index}`,
    address: `aws_vpc.v${index}`,
    values: { id: id('vpc', index) },
  },
])

const account = fc
  .array(resource, { maxLength: 25 })
  .map((list) => [...frames, ...list.map((given, index) => ({ ...given, address: `${given.type}.r${index}` }))])

const documentOf = (resources: readonly object[]) => ({ format_version: '1.0', values: { root_module: { resources } } })

/** The ground a component stands on; a platform and a cluster lie below what stands on them. */
function groundOf({ mapPos }: Written): readonly [number, number] | undefined {
  return mapPos
}

function standing(conversion: Conversion): readonly Written[] {
  return componentsOf(conversion).filter(({ mapPos, mapSize }) => mapPos !== undefined && mapSize === undefined)
}

type Rect = readonly [number, number, number, number]

/** Around the members, a padding of one unit off. */
function outlineOf({ nodes = [] }: Written, components: readonly Written[]): Rect {
  const inside = new Set(nodes)
  const places = components.flatMap(({ id: own, mapPos }) => (inside.has(own) && mapPos !== undefined ? [mapPos] : []))
  const xs = places.map(([x]) => x)
  const ys = places.map(([, y]) => y)
  return [Math.min(...xs) - 1, Math.min(...ys) - 1, Math.max(...xs) + 2, Math.max(...ys) + 2]
}

function cross(first: Rect, second: Rect): boolean {
  return first[0] < second[2] && second[0] < first[2] && first[1] < second[3] && second[1] < first[3]
}

function evenPlaces({ mapPos, mapSize }: Written, count: number): readonly number[] {
  const width = (mapSize as readonly [number, number])[0]
  const share = (index: number) => (count === 1 ? 0.5 : index / (count - 1))
  return Array.from({ length: count }, (_, index) => (mapPos?.[0] ?? 0) + (width - 1) * share(index))
}

describe('whatever is declared', () => {
  test('gives the same bytes in any order', () => {
    fc.assert(
      fc.property(
        account.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(JSON.stringify(convertJson(documentOf(shuffled)))).toBe(JSON.stringify(convertJson(documentOf(list))))
        },
      ),
      { numRuns: 40 },
    )
  })

  test('has its own ground', () => {
    fc.assert(
      fc.property(account, (list) => {
        const grounds = standing(convertJson(documentOf(list))).map((component) => groundOf(component) ?? [0, 0])
        for (const [index, [x, y]] of grounds.entries()) {
          const over = grounds
            .slice(index + 1)
            .filter(([otherX, otherY]) => Math.abs(x - otherX) < 1 && Math.abs(y - otherY) < 1)
          expect(over).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  test('is in subnets whose outlines do not cross, unless they share all of their content', () => {
    fc.assert(
      fc.property(account, (list) => {
        const components = componentsOf(convertJson(documentOf(list)))
        const subnets = components.filter(({ type, nodes = [] }) => type === 'subnet' && nodes.length > 0)
        const outlines = subnets.map((subnet) => ({ key: String(subnet.nodes), rect: outlineOf(subnet, components) }))
        for (const [index, one] of outlines.entries()) {
          const others = outlines.slice(index + 1).filter(({ key }) => key !== one.key)
          expect(others.filter(({ rect }) => cross(one.rect, rect))).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  test('has members, connection ends and labels that are all there, and ids that are all different', () => {
    fc.assert(
      fc.property(account, (list) => {
        const conversion = convertJson(documentOf(list))
        const components = componentsOf(conversion)
        const ids = new Set(components.map((component) => component.id))
        expect(ids.size).toBe(components.length)
        const { edges, text } = conversion.blueprint.data
        const named = [
          ...components.flatMap(({ nodes = [] }) => nodes),
          ...edges.flatMap(({ from, to }) => [from, to]),
          ...text.map(({ mapPos }) => (mapPos as { relTo: string }).relTo),
        ]
        expect(named.filter((one) => !ids.has(one as string))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('has the instances of a group evenly on its platform', () => {
    fc.assert(
      fc.property(account, (list) => {
        const components = componentsOf(convertJson(documentOf(list)))
        const byId = new Map(components.map((component) => [component.id, component]))
        const pools = components.filter(({ type, mapPos }) => type === 'asg' && mapPos !== undefined)
        for (const pool of pools) {
          const xs = (pool.nodes ?? []).map((member) => byId.get(member)?.mapPos?.[0] ?? Number.NaN)
          const gaps = evenPlaces(pool, xs.length).map((x, index) => Math.abs(x - (xs[index] ?? Number.NaN)))
          expect(gaps.filter((gap) => !(gap < 1e-6))).toEqual([])
        }
      }),
      { numRuns: 40 },
    )
  })

  test('is drawn or said to be left out, each exactly once', () => {
    fc.assert(
      fc.property(account, (list) => {
        const { drawn, folded, skipped, blueprint } = convertJson(documentOf(list))
        const implied = [...blueprint.data.nodes].filter(({ type }) => type === 'ebs' || type === 'ecstask').length
        const pooled = blueprint.data.groups
          .filter(({ type }) => type === 'asg')
          .reduce((sum, { nodes }) => sum + (nodes as string[]).length, 0)
        const cut = skipped.filter(({ kind }) => kind.startsWith('implied')).length
        expect(drawn.length - implied - pooled + folded.length + skipped.length - cut).toBe(list.length)
      }),
      { numRuns: 40 },
    )
  })
})
