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

/** GitHub's own description of the operations that are used, cut from @octokit/openapi (OpenAPI 3.0.3). */
export function githubOpenApi(): OpenApi {
  const file = new URL('../fixtures/github-openapi.json', import.meta.url)
  return openApi(JSON.parse(readFileSync(file, 'utf8')))
}

export function openApi(spec: { readonly paths: Record<string, Item> }): OpenApi {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false })
  addFormats.default.default(ajv)
  ajv.addSchema(spec, 'spec')
  const routes = Object.entries(spec.paths).map(([template, item]) => ({
    template,
    pattern: patternOf(template),
    item,
  }))

  const resolve = (value: unknown): { pointer?: string; value: unknown } => {
    const pointer = (value as { $ref?: string }).$ref
    if (pointer === undefined) return { value }
    const steps = pointer.slice(2).split('/')
    return { pointer, value: steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], spec) }
  }
  const validate = (pointer: string, value: unknown): string[] => {
    const check = ajv.getSchema(`spec${pointer}`)
    if (check === undefined) return [`no schema at ${pointer}`]
    return check(value) ? [] : [ajv.errorsText(check.errors).slice(0, 300)]
  }
  const find = (method: string, target: string): { route: Route; operation: Operation; base: string } | undefined => {
    const { pathname } = new URL(target, 'http://spec')
    const key = method.toLowerCase()
    const route = routes.find(({ pattern, item }) => pattern.test(pathname) && Object.hasOwn(item, key))
    if (route === undefined) return undefined
    return { route, operation: route.item[key] as Operation, base: `#/paths/${escaped(route.template)}/${key}` }
  }

  return {
    checkRequest(method, target, body) {
      const found = find(method, target)
      if (found === undefined) return [`no such operation: ${method} ${target}`]
      const { route, operation, base } = found
      const shared = route.item.parameters ?? []
      const parameters = [...shared, ...(operation.parameters ?? [])].map((one) => resolve(one).value as Parameter)
      const query = queryProblems(new URL(target, 'http://spec').searchParams, parameters, (schema, value) =>
        ajv.validate(schema, value) ? undefined : ajv.errorsText(),
      )
      return [...query, ...bodyProblems(operation.requestBody, `${base}/requestBody`, body, validate)]
    },
    checkResponse(method, target, status, body) {
      const found = find(method, target)
      if (found === undefined) return [`no such operation: ${method} ${target}`]
      const declared = found.operation.responses[status]
      // The description leaves most failures out; they all have one shape.
      if (declared === undefined)
        return status >= 400 ? validate('#/components/schemas/basic-error', body) : [`no answer ${status} is described`]
      const pointer = resolve(declared).pointer ?? `${found.base}/responses/${status}`
      return validate(`${pointer}/content/application~1json/schema`, body)
    },
  }
}

/** OpenAPI lets unknown names pass; here they are misspellings. */
function queryProblems(
  query: URLSearchParams,
  parameters: readonly Parameter[],
  problemOf: (schema: Schema, value: unknown) => string | undefined,
): string[] {
  return [...query].flatMap(([name, text]) => {
    const parameter = parameters.find((one) => one.in === 'query' && one.name === name)
    if (parameter === undefined) return [`unknown query name ${name}`]
    const { type } = parameter.schema
    const problem = problemOf(parameter.schema, type === 'integer' ? Number(text) : text)
    return problem === undefined ? [] : [`query ${name}: ${problem}`]
  })
}

function bodyProblems(
  described: Content | undefined,
  base: string,
  body: unknown,
  validate: (pointer: string, value: unknown) => string[],
): string[] {
  const schema = described?.content?.['application/json']?.schema
  if (schema === undefined) return body === undefined ? [] : ['a body is not expected']
  const known = schema.properties
  const names = typeof body === 'object' && body !== null ? Object.keys(body) : []
  const unknown = known === undefined ? [] : names.filter((name) => !Object.hasOwn(known, name))
  const problems = validate(`${base}/content/application~1json/schema`, body)
  return [...problems, ...unknown.map((name) => `unknown field ${name}`)]
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
