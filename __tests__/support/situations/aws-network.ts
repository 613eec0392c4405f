import { type Account, add, at, join, refer, type Thing } from './account.ts'
import type { Build } from './aws-things.ts'
import { aclRule, rule } from './rules.ts'

export function buildNetwork({ account, make, newName, random }: Build) {
  const put = (thing: Thing, groups: readonly string[] = []) => add(account, thing, groups).ref
  const vpc = put(make.group('vpc', `${newName()}-network`))
  const otherVpc = put(make.group('vpc', `${newName()}-network`))
  const peering = { name: 'to the other', accepterVpc: refer(otherVpc), hidden: false }
  at(account, vpc).fields['peeringConnections'] = [peering]
  const subnets = Array.from({ length: random.int(2, 3) }, () => put(make.group('subnet', `${newName()}-net`), [vpc]))
  const openGroup = put(
    make.group('sg', 'edge', {
      inboundRules: [
        rule('tcp', '443', '0.0.0.0/0', 'ip', 'the world'),
        rule('tcp', '443', '::/0', 'ipv6', 'the world'),
      ],
      outboundRules: [rule('-1', '0', '0.0.0.0/0', 'ip')],
    }),
    [vpc],
  )
  const appGroup = put(
    make.group('sg', 'application', {
      inboundRules: [
        rule('tcp', '8080', refer(openGroup), 'sg', 'from the edge'),
        rule('tcp', '22', '10.0.0.0/8', 'ip', 'office'),
        rule('tcp', '22', '172.16.0.0/12', 'ip', 'office'),
      ],
      outboundRules: [rule('-1', '0', '0.0.0.0/0', 'ip')],
    }),
    [vpc],
  )
  const dataGroup = put(
    make.group('sg', 'databases', { inboundRules: [rule('tcp', '5432', refer(appGroup), 'sg', 'application')] }),
    [vpc],
  )
  // Rules may name groups that are not drawn.
  const hidden = rule('tcp', '9100', `sg-0${random.hex(16)}`, 'sg', 'monitoring elsewhere')
  const spareGroup = put(make.group('sg', 'operations', { inboundRules: [hidden] }), [vpc])
  // The default ACL of a network admits everything; the implicit denial comes last.
  const acl = put(
    make.group('networkacl', 'default-acl', {
      inboundRules: [aclRule(100, 'allow'), aclRule(101, 'allow', '::/0'), aclRule(32767, 'deny')],
      outboundRules: [aclRule(100, 'allow'), aclRule(101, 'allow', '::/0'), aclRule(32767, 'deny')],
    }),
  )
  for (const subnet of subnets) join(account, acl, subnet)
  put(make.anonymous('internetgateway', { arn: arnOf(account, 'internet-gateway', `igw-0${random.hex(16)}`) }), [vpc])
  const nat = make.anonymous('natgateway', { arn: arnOf(account, 'natgateway', `nat-0${random.hex(16)}`) })
  const natGateway = put({ ...nat, fields: { dataGb: 10, direction: 'down' } }, [vpc, subnets[0] as string])
  return { vpc, otherVpc, subnets, openGroup, appGroup, dataGroup, spareGroup, acl, natGateway }
}

function arnOf({ region, number }: Account, kind: string, id: string): string {
  return `arn:aws:ec2:${region}:${number}:${kind}/${id}`
}

export type Network = ReturnType<typeof buildNetwork>
