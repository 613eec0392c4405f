import type { Value } from './account.ts'

export function rule(protocol: string, portRange: string, target: Value, targetType: string, description = ''): Value {
  return { protocol, portRange, target, targetType, hidden: false, description }
}

export function aclRule(ruleNumber: number, access: 'allow' | 'deny', target = '0.0.0.0/0'): Value {
  return { ruleNumber, protocol: '-1', portRange: '0', target, targetType: 'ip', access }
}

/** Whether an inbound rule admits the whole internet. In an ACL the first matching rule decides, which here is the first rule. */
export function rulesOpenTo(rules: Value | undefined): boolean {
  if (!Array.isArray(rules)) return false
  const [first] = rules as readonly { target?: Value; access?: Value }[]
  if (first?.access !== undefined) return first.access === 'allow' && isAnywhere(first.target)
  return (rules as readonly { target?: Value }[]).some(({ target }) => isAnywhere(target))
}

function isAnywhere(target: Value | undefined): boolean {
  return target === '0.0.0.0/0' || target === '::/0'
}
