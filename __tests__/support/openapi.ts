import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import * as addFormats from 'ajv-formats'

interface Schema {
  readonly type?: string
  readonly properties?: Record<string, unknown>
}
interface Parameter {
  readonly name: string
  readonly in: string
  readonly schema: Schema
}
interface Content {
  readonly content?: Record<string, { readonly schema: Schema }>
}
interface Operation {
  readonly parameters?: readonly unknown[]
  readonly requestBody?: Content
  readonly responses: Record<string, unknown>
}
interface Item {
  readonly parameters?: readonly unknown[]
  readonly [method: string]: unknown
}
interface Route {
  readonly template: string
  readonly pattern: RegExp
  readonly item: Item
}

/** What the checks say: one sentence for each violation, none when all is well. */
export interface OpenApi {
  /** `target` is the path with its query. */
  checkRequest(method: string, target: string, body: unknown): string[]
  checkResponse(method: string, target: string, status: number, body: unknown): string[]
}

/** GitHub's own description of the operations that are used, cut from @octokit/openapi (OpenAPI 3.0.3, MIT). */
export function githubOpenApi(): OpenApi {
  const file = new URL('../fixtures/github-openapi.json', import.meta.url)
  return openApi(JSON.parse(readFileSync(file, 'utf8'), (_, value) => withNull(value)))
}

/** `nullable` beside a type is understood; where there is a reference or a choice instead, null is one more choice. */
function withNull(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('nullable' in value) || 'type' in value) return value
  const { nullable, ...rest } = value
  return nullable === true ? { anyOf: [rest, { type: 'null' }] } : rest
}

interface Spec {
  readonly paths: Readonly<Record<string, Item>>
}

export function openApi(spec: Spec): OpenApi {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false })
  addFormats.default.default(ajv)
  ajv.addSchema(spec, 'spec')
  const find = operationFinder(spec)
  return {
    checkRequest(method, target, body) {
      const found = find(method, target)
      if (found === undefined) return [`no such operation: ${method} ${target}`]
      const { route, operation, base } = found
      const declared = [...(route.item.parameters ?? []), ...(operation.parameters ?? [])]
      const parameters = declared.map((one) => resolved(spec, one).value as Parameter)
      const query = queryProblems(ajv, new URL(target, 'http://spec').searchParams, parameters)
      return [...query, ...bodyProblems(ajv, operation.requestBody, `${base}/requestBody`, body)]
    },
    checkResponse(method, target, status, body) {
      const found = find(method, target)
      if (found === undefined) return [`no such operation: ${method} ${target}`]
      const declared = found.operation.responses[status]
      if (declared === undefined && status < 400) return [`no answer ${status} is described`]
      // The description leaves most failures out; they all have one shape.
      if (declared === undefined) return problems(ajv, '#/components/schemas/basic-error', body)
      const { content } = resolved(spec, declared).value as Content
      if (content === undefined) return body === undefined ? [] : ['a body is not described']
      const pointer = resolved(spec, declared).pointer ?? `${found.base}/responses/${status}`
      return problems(ajv, `${pointer}/content/application~1json/schema`, body)
    },
  }
}

function operationFinder(spec: Spec) {
  const routes = Object.entries(spec.paths).map(([template, item]) => ({
    template,
    item,
    pattern: patternOf(template),
  }))
  return (method: string, target: string): { route: Route; operation: Operation; base: string } | undefined => {
    const { pathname } = new URL(target, 'http://spec')
    const key = method.toLowerCase()
    const route = routes.find(({ pattern, item }) => pattern.test(pathname) && Object.hasOwn(item, key))
    if (route === undefined) return undefined
    return { route, operation: route.item[key] as Operation, base: `#/paths/${escaped(route.template)}/${key}` }
  }
}

/** Follows a `$ref`, should the value be one. */
function resolved(spec: unknown, value: unknown): { readonly pointer?: string; readonly value: unknown } {
  const { $ref: pointer } = value as { $ref?: string }
  if (pointer === undefined) return { value }
  const steps = pointer.slice(2).split('/')
  return { pointer, value: steps.reduce((at, step) => (at as Record<string, unknown>)[step], spec) }
}

function problems(ajv: Ajv, pointer: string, value: unknown): string[] {
  const check = ajv.getSchema(`spec${pointer}`)
  if (check === undefined) return [`no schema at ${pointer}`]
  return check(value) ? [] : [ajv.errorsText(check.errors).slice(0, 300)]
}

/** OpenAPI lets unknown names pass; here they are misspellings. */
function queryProblems(ajv: Ajv, query: URLSearchParams, parameters: readonly Parameter[]): string[] {
  return [...query].flatMap(([name, text]) => {
    const parameter = parameters.find((one) => one.in === 'query' && one.name === name)
    if (parameter === undefined) return [`unknown query name ${name}`]
    const value = parameter.schema.type === 'integer' ? Number(text) : text
    return ajv.validate(parameter.schema, value) ? [] : [`query ${name}: ${ajv.errorsText()}`]
  })
}

function bodyProblems(ajv: Ajv, described: Content | undefined, base: string, body: unknown): string[] {
  const schema = described?.content?.['application/json']?.schema
  if (schema === undefined) return body === undefined ? [] : ['a body is not expected']
  const known = schema.properties
  const names = typeof body === 'object' && body !== null ? Object.keys(body) : []
  const unknown = known === undefined ? [] : names.filter((name) => !Object.hasOwn(known, name))
  const wrong = problems(ajv, `${base}/content/application~1json/schema`, body)
  return [...wrong, ...unknown.map((name) => `unknown field ${name}`)]
}

function patternOf(template: string): RegExp {
  const source = template
    .replaceAll('.', '\\.')
    .replace(/\{(\w+)\}/g, (_, name: string) => (name === 'ref' ? '.+' : '[^/]+'))
  return new RegExp(`^${source}$`)
}

function escaped(template: string): string {
  return template.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')
}
