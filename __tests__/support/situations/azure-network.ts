import { add, at, join, leave, remove, type Value } from './account.ts'
import { type AzureScene, azureSituation } from './azure.ts'
import type { Situation } from './situation.ts'

const allow = (protocol: string, portRange: string, target: string): Value => [
  { priority: 300, access: 'Allow', protocol, portRange, target },
  { priority: 65500, access: 'Deny', protocol: '*', portRange: '*', target: '*' },
]
const OPEN = allow('Tcp', '22', 'Internet')
const CLOSED = allow('Tcp', '22', 'VirtualNetwork')

/** The group of a subnet, closed, and that of a network card, open: what reaches a machine has to be admitted by both. */
function addFirewalls({ account, make }: Pick<AzureScene, 'account' | 'make'>): void {
  const groups = [
    { ref: 'subnet rules', inboundRules: CLOSED, members: ['orders', 'billing'] },
    { ref: 'card rules', inboundRules: OPEN, members: ['orders', 'search'] },
  ]
  for (const { ref, inboundRules, members } of groups) {
    const group = make('azurensg', 'Microsoft.Network/networkSecurityGroups', ref.replace(' ', '-'), { inboundRules })
    add(account, { ...group, ref, section: 'groups', members })
  }
}

function behindGroups(title: string, happens: (scene: AzureScene) => void): Situation {
  return azureSituation(title, happens, addFirewalls)
}

/** What the internet may send to machines behind two network security groups. */
export const AZURE_NETWORK: readonly Situation[] = [
  behindGroups('the group of a subnet opened for machines that another group keeps closed, and for others', (scene) => {
    const { after, tell } = scene
    at(after, 'card rules').fields = { inboundRules: [] }
    at(after, 'subnet rules').fields = { inboundRules: OPEN }
    tell.changed(at(after, 'card rules'), ['inboundRules'])
    // The machine `billing` stands behind this group alone.
    tell.changed(at(after, 'subnet rules'), ['inboundRules'], 'exposure')
  }),
  behindGroups('a machine behind a closed group joined an open one', ({ after, tell }) => {
    join(after, 'card rules', 'billing')
    tell.joined(at(after, 'card rules'), at(after, 'billing'))
  }),
  behindGroups('a machine left the group that kept it closed', ({ after, tell }) => {
    leave(after, 'subnet rules', 'orders')
    tell.left(at(after, 'subnet rules'), at(after, 'orders'))
    tell.tagged('exposure')
  }),
  behindGroups('the group that kept a machine closed went', ({ after, tell }) => {
    tell.removed(remove(after, 'subnet rules'), 'exposure')
  }),
]
