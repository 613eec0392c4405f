import { add, at, type Value } from './account.ts'
import { rule } from './rules.ts'
import { type Scene, type Situation, situation } from './situation.ts'

function entry(ruleNumber: number, access: 'allow' | 'deny', traffic: string, target = '0.0.0.0/0'): Value {
  const [protocol = '', portRange = '0'] = traffic.split(' ')
  return { ruleNumber, protocol, portRange, target, targetType: 'ip', access }
}

const ALLOW_ALL = entry(200, 'allow', '-1 0')

/** Two versions of the inbound rules of an ACL or a security group. */
function rulesBecome(
  title: string,
  of: 'acl' | 'spareGroup',
  versions: readonly [before: readonly Value[], after: readonly Value[]],
  outcome: 'exposure' | 'change' | 'same',
): Situation {
  return situation(
    title,
    ({ after, marks, tell }: Scene) => {
      at(after, marks[of]).fields['inboundRules'] = versions[1]
      if (outcome === 'same') return
      tell.changed(at(after, marks[of]), ['inboundRules'], ...(outcome === 'exposure' ? (['exposure'] as const) : []))
    },
    ({ account, marks }) => {
      at(account, marks[of]).fields['inboundRules'] = versions[0]
    },
  )
}

const ssh = (target: string, protocol = 'tcp') => rule(protocol, '22', target, 'ip')
const NSG_TYPE = { type: 'azurensg', section: 'groups', members: [] } as const

/** A network security group in an account: the documents of Azure are not published, so it stands in this one. */
function nsgRulesBecome(
  title: string,
  versions: readonly [readonly Value[], readonly Value[]],
  isOpened: boolean,
): Situation {
  const fields = (inboundRules: readonly Value[]) => ({ name: 'front', inboundRules })
  const resourceId = '/subscriptions/1/resourceGroups/SHOP/providers/Microsoft.Network/networkSecurityGroups/front'
  return situation(
    title,
    ({ after, tell }) => {
      at(after, 'nsg').fields = fields(versions[1])
      tell.changed(at(after, 'nsg'), ['inboundRules'], ...(isOpened ? (['exposure'] as const) : []))
    },
    ({ account, make }) => {
      const nsg = make.anonymous('azurensg', { ...NSG_TYPE, members: [], resourceId, fields: fields(versions[0]) })
      add(account, { ...nsg, ref: 'nsg' })
    },
  )
}

/** What rules let in, taken together and in their order. */
export const EXPOSURE_BY_RULES: readonly Situation[] = [
  rulesBecome(
    'an ACL no longer denies a port that it allows later',
    'acl',
    [[entry(50, 'deny', 'tcp 22'), ALLOW_ALL], [ALLOW_ALL]],
    'exposure',
  ),
  rulesBecome(
    'an ACL denies a port too late',
    'acl',
    [
      [entry(50, 'deny', '6 22'), ALLOW_ALL],
      [ALLOW_ALL, entry(250, 'deny', '6 22')],
    ],
    'exposure',
  ),
  rulesBecome(
    'an ACL denies fewer ports',
    'acl',
    [
      [entry(50, 'deny', 'tcp 0-1023'), ALLOW_ALL],
      [entry(50, 'deny', 'tcp 0-21'), ALLOW_ALL],
    ],
    'exposure',
  ),
  rulesBecome(
    'an ACL denies the same in two rules',
    'acl',
    [
      [entry(50, 'deny', 'tcp 10-19'), ALLOW_ALL],
      [entry(50, 'deny', 'tcp 10-14'), entry(60, 'deny', 'tcp 15-19'), ALLOW_ALL],
    ],
    'change',
  ),
  rulesBecome('an ACL denies more', 'acl', [[ALLOW_ALL], [entry(50, 'deny', 'udp 53'), ALLOW_ALL]], 'change'),
  rulesBecome(
    'an ACL denies half of the internet instead of all',
    'acl',
    [
      [entry(50, 'deny', 'tcp 22'), ALLOW_ALL],
      [entry(50, 'deny', 'tcp 22', '0.0.0.0/1'), ALLOW_ALL],
    ],
    'exposure',
  ),
  rulesBecome(
    'protocols are written as numbers',
    'acl',
    [
      [entry(50, 'allow', 'tcp 443'), entry(60, 'allow', 'udp 53')],
      [entry(50, 'allow', '6 443'), entry(60, 'allow', '17 53')],
    ],
    'same',
  ),
  rulesBecome(
    'the whole internet in four blocks',
    'spareGroup',
    [[], ['0', '64', '128', '192'].map((top) => ssh(`${top}.0.0.0/2`))],
    'exposure',
  ),
  rulesBecome(
    'the other half of the internet',
    'spareGroup',
    [[ssh('0.0.0.0/1')], [ssh('0.0.0.0/1'), ssh('128.0.0.0/1')]],
    'exposure',
  ),
  rulesBecome('all of IPv6 in two blocks', 'spareGroup', [[], [ssh('2000::/4'), ssh('3000::/4')]], 'exposure'),
  rulesBecome(
    'the internet in two halves instead of one block',
    'spareGroup',
    [[ssh('0.0.0.0/0')], [ssh('0.0.0.0/1'), ssh('128.0.0.0/1')]],
    'change',
  ),
  rulesBecome('a few networks of partners', 'spareGroup', [[], [ssh('198.50.0.0/16'), ssh('52.0.0.0/10')]], 'change'),
  rulesBecome(
    'a port beside ports that cannot be read',
    'spareGroup',
    [[rule('tcp', '80;443', '0.0.0.0/0', 'ip')], [rule('tcp', '80;443', '0.0.0.0/0', 'ip'), ssh('0.0.0.0/0')]],
    'exposure',
  ),
  rulesBecome(
    'an office beside ports that cannot be read',
    'spareGroup',
    [[rule('tcp', '80;443', '0.0.0.0/0', 'ip')], [rule('tcp', '80;443', '0.0.0.0/0', 'ip'), ssh('10.0.0.0/8')]],
    'change',
  ),
  rulesBecome(
    'rules in other words',
    'spareGroup',
    [
      [ssh('203.0.113.9', '6'), rule('all', '0', '::/0', 'ipv6')],
      [ssh('203.0.113.9/32', 'TCP'), rule('-1', '0-65535', '0:0:0:0:0:0:0:0/0', 'ipv6')],
    ],
    'same',
  ),
  nsgRulesBecome(
    'an NSG opened to any source',
    [[entry(300, 'allow', 'tcp 22', '10.0.0.0/8')], [entry(300, 'allow', 'tcp 22', '*')]],
    true,
  ),
  nsgRulesBecome(
    'an NSG opened to the tag Internet',
    [[entry(300, 'allow', 'Tcp 22', 'VirtualNetwork')], [entry(300, 'allow', 'Tcp 22', 'Internet')]],
    true,
  ),
  nsgRulesBecome(
    'an NSG allows after it has denied',
    [[entry(100, 'deny', '* 0', '*')], [entry(100, 'deny', '* 0', '*'), entry(200, 'allow', 'tcp 22', 'Any')]],
    false,
  ),
  nsgRulesBecome('an NSG opened to a service', [[], [entry(300, 'allow', 'tcp 443', 'AzureFrontDoor.Backend')]], false),
]
