import { isObject, own, ownText } from '../../../json.ts'
import { asRead, type SavedBlueprint } from '../blueprints/blueprint.ts'
import { budgetLines } from '../budget/lines.ts'
import { readTerms } from '../budget/terms.ts'
import type { Call, Route } from '../http/router.ts'
import type { Office } from '../office.ts'
import { drawReply } from '../render/formats.ts'
import { readFormat, readRenderQuery } from '../render/render-query.ts'
import { fileReply, jsonReply, type Reply, refuse } from '../reply.ts'
import { checkId, visibleBlueprint } from './lookup.ts'

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Exports of a blueprint: pictures and budgets. */
export function exportRoutes(office: Office): Route[] {
  return [
    { method: 'GET', path: '/blueprint/:id/:format', draws: true, answer: (call) => draw(office, call) },
    { method: 'GET', path: '/blueprint/:id/budget/:format', answer: (call) => budget(office, call) },
  ]
}

/** With the document's own projection and theme. */
async function draw(office: Office, call: Call): Promise<Reply> {
  checkId(call, 'blueprintId')
  const format = readFormat(call.params['format'])
  const query = readRenderQuery(call.query)
  const blueprint = visibleBlueprint(office, call)
  if (format === 'json') return jsonReply(asRead(blueprint))
  return drawReply(blueprint, format, { ...query, ...lookOf(blueprint), form: office.doubts.renders })
}

function lookOf({ data }: SavedBlueprint): { projection: 'isometric' | '2d'; theme: 'light' | 'dark' } {
  const theme = own(data, 'theme')
  return {
    projection: own(data, 'projection') === '2d' ? '2d' : 'isometric',
    theme: isObject(theme) && ownText(theme, 'base') === 'dark' ? 'dark' : 'light',
  }
}

async function budget(office: Office, call: Call): Promise<Reply> {
  checkId(call, 'blueprintId')
  const { format } = call.params
  if (format !== 'csv' && format !== 'xlsx') {
    throw refuse(400, 'invalid_parameter', 'Invalid parameter: format. Must be one of: csv, xlsx')
  }
  const terms = readTerms(call.query, office.doubts.budgetWords === 'understood')
  const lines = budgetLines(visibleBlueprint(office, call).data, terms)
  if (format === 'csv') return fileReply('text/csv; charset=utf-8', (await import('../budget/csv.ts')).writeCsv(lines))
  return fileReply(SHEET, await (await import('../budget/xlsx.ts')).writeXlsx(lines, terms.currency))
}
