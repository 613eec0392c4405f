import { type Account, add, at, join, leave, type Value } from './account.ts'
import { aclRule, rule } from './rules.ts'
import { type Situation, situation } from './situation.ts'

type Rules = readonly Value[]

function inbound(account: Account, ref: string): Rules {
  return (at(account, ref).fields['inboundRules'] ?? []) as Rules
}

function setInbound(account: Account, ref: string, rules: Rules): void {
  at(account, ref).fields['inboundRules'] = rules
}

/** One rule came, went or changed: `exposes` says whether the internet can now send more. */
function rulesChange(
  title: string,
  exposes: boolean,
  edit: (rules: Rules) => Rules,
  of: 'appGroup' | 'openGroup',
): Situation {
  return situation(title, ({ after, marks, tell }) => {
    setInbound(after, marks[of], edit(inbound(after, marks[of])))
    tell.changed(at(after, marks[of]), ['inboundRules'], ...(exposes ? (['exposure'] as const) : []))
  })
}

const isFor = (target: string) => (one: Value) => (one as { target?: Value }).target === target

/** Newly reachable from the internet, or not. */
export const EXPOSURE: readonly Situation[] = [
  rulesChange('a rule opened to IPv4', true, (rules) => [...rules, rule('tcp', '22', '0.0.0.0/0', 'ip')], 'appGroup'),
  rulesChange('a rule opened to IPv6', true, (rules) => [...rules, rule('tcp', '22', '::/0', 'ipv6')], 'appGroup'),
  rulesChange(
    'a rule opened inside a list of targets',
    true,
    (rules) => [...rules, rule('tcp', '8443', '192.168.0.0/16, 0.0.0.0/0', 'ip')],
    'appGroup',
  ),
  rulesChange(
    'an open rule widened to more ports',
    true,
    (rules) => [...rules.filter((one) => !isFor('0.0.0.0/0')(one)), rule('tcp', '400-500', '0.0.0.0/0', 'ip')],
    'openGroup',
  ),
  rulesChange(
    'an open rule widened to every protocol',
    true,
    (rules) => [...rules.filter((one) => !isFor('0.0.0.0/0')(one)), rule('-1', '0', '0.0.0.0/0', 'ip')],
    'openGroup',
  ),
  rulesChange(
    'an office rule widened to the world',
    true,
    (rules) => [...rules.filter((one) => !isFor('10.0.0.0/8')(one)), rule('tcp', '22', '0.0.0.0/0', 'ip')],
    'appGroup',
  ),
  rulesChange(
    'an open rule narrowed to the office',
    false,
    (rules) => [...rules.filter((one) => !isFor('0.0.0.0/0')(one)), rule('tcp', '443', '10.0.0.0/8', 'ip')],
    'openGroup',
  ),
  rulesChange('an open rule closed', false, (rules) => rules.filter((one) => !isFor('::/0')(one)), 'openGroup'),
  rulesChange(
    'a rule came for a private network',
    false,
    (rules) => [...rules, rule('tcp', '9', '10.1.0.0/16', 'ip')],
    'appGroup',
  ),
  rulesChange(
    'a rule came that an open one covers already',
    false,
    (rules) => [...rules, rule('tcp', '443', '203.0.113.0/24', 'ip')],
    'openGroup',
  ),
  situation('rules were only described', ({ after, marks, tell }) => {
    const rules = inbound(after, marks.appGroup).map((one) => ({ ...(one as object), description: 'see the wiki' }))
    setInbound(after, marks.appGroup, rules as Rules)
    tell.truth.described = 1
  }),
  situation('an outbound rule opened', ({ after, marks, tell }) => {
    at(after, marks.dataGroup).fields['outboundRules'] = [rule('tcp', '443', '0.0.0.0/0', 'ip')]
    tell.changed(at(after, marks.dataGroup), ['outboundRules'])
  }),
  situation('a new open group', ({ after, marks, tell, make }) => {
    const inboundRules = [rule('tcp', '80', '0.0.0.0/0', 'ip')]
    tell.added(add(after, make.group('sg', 'born-open', { inboundRules }), [marks.vpc]), 'exposure')
  }),
  situation('a new closed group', ({ after, marks, tell, make }) => {
    const inboundRules = [rule('tcp', '80', '10.0.0.0/8', 'ip')]
    tell.added(add(after, make.group('sg', 'born-closed', { inboundRules }), [marks.vpc]))
  }),
  situation('a database was attached to an open group', ({ after, marks, tell, random }) => {
    const database = random.pick(marks.databases)
    join(after, marks.openGroup, database)
    tell.joined(at(after, marks.openGroup), at(after, database), 'exposure')
  }),
  // The default ACL lets everything through to this host; only its security group protects it.
  situation('a host was attached to an open group', ({ after, marks, tell, random }) => {
    const host = random.pick(marks.hosts)
    join(after, marks.openGroup, host)
    tell.joined(at(after, marks.openGroup), at(after, host), 'exposure')
  }),
  situation('a host was attached to a closed group', ({ after, marks, tell, random }) => {
    const host = random.pick(marks.hosts)
    join(after, marks.spareGroup, host)
    tell.joined(at(after, marks.spareGroup), at(after, host))
  }),
  situation('a resource came into a group that was open already', ({ after, marks, tell, make, newName }) => {
    tell.added(add(after, make.loadBalancer(`${newName()}-public`), [marks.vpc, marks.openGroup]))
  }),
  situation('a load balancer left an open group', ({ after, marks, tell }) => {
    leave(after, marks.openGroup, marks.balancer)
    tell.left(at(after, marks.openGroup), at(after, marks.balancer))
  }),
  situation('an ACL opened', ({ after, marks, account, tell }) => {
    setInbound(account, marks.acl, [aclRule(100, 'allow', '10.0.0.0/8'), aclRule(32767, 'deny')])
    setInbound(after, marks.acl, [aclRule(100, 'allow'), aclRule(32767, 'deny')])
    tell.changed(at(after, marks.acl), ['inboundRules'], 'exposure')
  }),
  situation('an ACL allows after it has denied', ({ after, marks, account, tell }) => {
    setInbound(account, marks.acl, [aclRule(90, 'deny'), aclRule(32767, 'deny')])
    setInbound(after, marks.acl, [aclRule(90, 'deny'), aclRule(100, 'allow'), aclRule(32767, 'deny')])
    tell.changed(at(after, marks.acl), ['inboundRules'])
  }),
  situation('an ACL closed', ({ after, marks, tell }) => {
    setInbound(after, marks.acl, [aclRule(32767, 'deny')])
    tell.changed(at(after, marks.acl), ['inboundRules'])
  }),
]
