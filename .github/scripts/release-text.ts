/** `1.2.3`, or `1.2.3-rc.1`. */
export const VERSION_FORM = /^\d+\.\d+\.\d+(-[\w.]+)?$/

/** The changelog with its unreleased part under a version; undefined if that part is empty. */
export function released(changelog: string, version: string, day: string): string | undefined {
  const unreleased = /^## Unreleased\n+(?=\S)(?!## )/m
  return unreleased.test(changelog)
    ? changelog.replace(unreleased, `## Unreleased\n\n## ${version} (${day})\n\n`)
    : undefined
}

/** The changelog's entry for a version; undefined if there is none. */
export function notesOf(changelog: string, version: string): string | undefined {
  const parts = changelog.split(/^## /m).slice(1)
  const part = parts.find((text) => text.split(/[ \n]/, 1)[0] === version)
  return part?.slice(part.indexOf('\n')).trim()
}

/** A file with the version in it replaced: the package's own, and the tag that the reusable workflow calls. */
export function withVersion(file: string, text: string, version: string): string {
  if (file.endsWith('.yml'))
    return text.replace(/(cloudcraft-deployment-diff\/cloudcraft-deployment-diff@v)\d+\.\d+\.\d+\S*/g, `$1${version}`)
  if (file.endsWith('.ts')) return text.replace(/'\d+\.\d+\.\d+\S*'/, `'${version}'`)
  const json = JSON.parse(text)
  json.version = version
  if (json.packages?.['']) json.packages[''].version = version
  return `${JSON.stringify(json, null, 2)}\n`
}
