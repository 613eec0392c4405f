import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Chromium without a window; undefined, after a word, where none is installed. In CI there has to be one. */
export async function openChromium(): Promise<Browser | undefined> {
  const executablePath = PATHS.find((file) => existsSync(file))
  if (executablePath === undefined) {
    if (process.env['CI']) throw new Error(`CI needs Chromium at one of ${PATHS.join(', ')}`)
    process.stderr.write('No Chromium here: the page is not opened.\n')
    return undefined
  }
  // Its own look-ups of the network would fail in closed ones, and are none of the page's.
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quiet] })
}
