import type { Caller } from '../access/keys.ts'
import { CUSTOMER_ID, TEAMS, type Team, USER } from '../access/teams.ts'
import type { Doubts } from '../doubts.ts'
import type { Route } from '../http/router.ts'
import type { Office } from '../office.ts'
import { jsonReply, type Reply } from '../reply.ts'

const MOMENTS = { createdAt: '2024-02-01T10:00:00.000Z', updatedAt: '2024-02-02T10:00:00.000Z' }

/** The user of the key and their teams. */
export function peopleRoutes({ doubts }: Office): Route[] {
  return [
    { method: 'GET', path: '/user/me', answer: () => jsonReply(user()) },
    { method: 'GET', path: '/team', answer: ({ caller }) => teamsReply(doubts, caller) },
  ]
}

/** A bare list, according to the documentation's prose and its users; an example differs. */
function teamsReply({ teams }: Doubts, caller: Caller): Reply {
  const all = teamsOf(caller).map(describe)
  return jsonReply(teams === 'one' ? (all[0] ?? {}) : all)
}

/** A key that is restricted to teams sees only those. */
function teamsOf({ teams }: Caller): readonly Team[] {
  return teams ? TEAMS.filter(({ id }) => teams.includes(id)) : TEAMS
}

function user(): object {
  const settings = { currency: 'USD', firstTime: false }
  return { ...USER, settings, ...MOMENTS, accessedAt: '2024-03-01T09:00:00.000Z' }
}

function describe({ id, name, role }: Team): object {
  const me = { id: '51d3a0d4-1234-4abc-8def-001122334455', role, userId: USER.id, name: USER.name, email: USER.email }
  const invited = { id: '51d3a0d4-1234-4abc-8def-001122334466', role: 'member', userId: null, name: null }
  const member = { ...me, mfaEnabled: true }
  const guest = { ...invited, email: 'new@larkspur.example', mfaEnabled: false }
  return {
    id,
    name,
    visible: true,
    crossOrganizational: false,
    customerId: CUSTOMER_ID,
    externalSharing: false,
    role,
    ...MOMENTS,
    members: name === 'Payments' ? [member, guest] : [member],
  }
}
