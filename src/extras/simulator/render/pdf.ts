import { deflateSync } from 'node:zlib'
import type { Pixels } from '../../../picture/decode/decode.ts'
import type { Page } from './paper.ts'

/** Where the picture stands on its page, in points from the lower left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A document of one page with one picture: colours, and apart from them what shows through. */
export function writePdf(title: string, page: Page, box: Box, pixels: Pixels): Uint8Array {
  const [width, height, x, y] = [box.width, box.height, box.x, box.y].map(points)
  const content = Buffer.from(`q ${width} 0 0 ${height} ${x} ${y} cm /Picture Do Q\n`)
  const size = `/Width ${pixels.width} /Height ${pixels.height} /BitsPerComponent 8 /Filter /FlateDecode`
  return assemble([
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${points(page.width)} ${points(page.height)}] ` +
        '/Resources << /XObject << /Picture 5 0 R >> >> /Contents 4 0 R >>',
    ),
    stream('', content),
    stream(`/Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /SMask 6 0 R ${size}`, colours(pixels)),
    stream(`/Type /XObject /Subtype /Image /ColorSpace /DeviceGray ${size}`, opacity(pixels)),
    Buffer.from(`<< /Title ${hexText(title)} /Producer (Cloudcraft simulator) >>`),
  ])
}

function stream(entries: string, data: Uint8Array): Buffer {
  const head = Buffer.from(`<< ${entries} /Length ${data.length} >>\nstream\n`)
  return Buffer.concat([head, data, Buffer.from('\nendstream')])
}

/** Red, green and blue of each pixel. */
function colours({ data, width, height }: Pixels): Uint8Array {
  const rgb = new Uint8Array(width * height * 3)
  for (let i = 0, at = 0; i < data.length; i += 4) {
    rgb[at++] = data[i] ?? 0
    rgb[at++] = data[i + 1] ?? 0
    rgb[at++] = data[i + 2] ?? 0
  }
  return deflateSync(rgb)
}

function opacity({ data, width, height }: Pixels): Uint8Array {
  const alpha = new Uint8Array(width * height)
  for (let at = 0; at < alpha.length; at++) alpha[at] = data[at * 4 + 3] ?? 255
  return deflateSync(alpha)
}

/** Objects, the table of where each begins, and where that table begins. The last object tells about the document. */
function assemble(objects: readonly Buffer[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')]
  let at = parts[0]?.length ?? 0
  const offsets = objects.map((object, i) => {
    const begin = at
    const written = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    parts.push(written)
    at += written.length
    return begin
  })
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${entries}${trailer}`)])
}

/** UTF-16 in hexadecimal digits: nothing in it can end the text. */
function hexText(text: string): string {
  return `<feff${Buffer.from(text.slice(0, 200), 'utf16le').swap16().toString('hex')}>`
}

function points(value = 0): string {
  return String(Math.round(value * 100) / 100)
}
