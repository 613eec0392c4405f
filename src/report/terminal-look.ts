/** How a terminal shows text: without a width nothing is wrapped, without colour there are no codes. */
export interface Look {
  readonly colour?: boolean
  /** Columns of the terminal. */
  readonly width?: number
}

const CODES = { bold: 1, red: 31, green: 32, yellow: 33, blue: 34, grey: 90 } as const
export type Colour = keyof typeof CODES

/** A line before it is coloured and wrapped. */
export interface Line {
  readonly text: string
  readonly colour?: Colour
  /** The prefix, in the colour of the line; wrapped text is indented by its width. */
  readonly sign?: string
}

/** The properties of a stream that affect the output. */
export interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
}

/**
 * How to write to a stream: in colour on a terminal. `FORCE_COLOR` forces colour or, with `0`, disables it; so do `NO_COLOR` and a `dumb`
 * terminal.
 */
export function lookFor(env: Readonly<Record<string, string | undefined>>, { isTTY, columns }: Screen): Look {
  const width = isTTY === true && columns !== undefined && columns > 0 ? { width: columns } : {}
  return { colour: isColoured(env, isTTY === true), ...width }
}

function isColoured({ FORCE_COLOR, NO_COLOR, TERM }: Readonly<Record<string, string | undefined>>, isTTY: boolean) {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  return isTTY && TERM !== 'dumb'
}

export function painted(text: string, colour: Colour | undefined, look: Look): string {
  if (colour === undefined || look.colour !== true || text.trim() === '') return text
  return `\u001b[${CODES[colour]}m${text}\u001b[0m`
}

/** On narrower terminals nothing is wrapped: there would be one word per line. */
const LEAST_WIDTH = 40

/** Text wrapped to fit after an indent; words are never broken. */
export function wrapped(text: string, indent: number, { width }: Look): readonly string[] {
  if (width === undefined || width < LEAST_WIDTH) return [text]
  const room = width - indent
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if ([...longer].length <= room || line === '') line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}
