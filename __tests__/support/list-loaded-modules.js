import { appendFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

// Preloaded with `--import`: writes the address of every module that is loaded, a line each, to LOADED_MODULES.
registerHooks({
  load(url, context, nextLoad) {
    appendFileSync(process.env.LOADED_MODULES, `${url}\n`)
    return nextLoad(url, context)
  },
})
