import { parseObject } from './answer.ts'

/** What is wrong with a file: another format, or truncated. */
export type Fault = 'foreign' | 'truncated' | undefined

const PNG = Buffer.from('89504e470d0a1a0a', 'hex')

/** The last chunk of every PNG: no data, `IEND`, its checksum. */
const PNG_TRAILER = Buffer.from('0000000049454e44ae426082', 'hex')

/** Checks the beginning and the end of a file, not its content. */
export const SIGNATURES = {
  json: (bytes) => (parseObject(bytes) === undefined ? 'foreign' : undefined),
  png: (bytes) => (startsWith(bytes, PNG) ? needs(hasTrailer(bytes)) : 'foreign'),
  pdf: (bytes) => (startsWith(bytes, ascii('%PDF-')) ? needs(tail(bytes, 1024).includes('%%EOF')) : 'foreign'),
  svg: (bytes) => xml(bytes, (name) => name === 'svg' || name.endsWith(':svg')),
  mxGraph: (bytes) => xml(bytes, (name) => name.startsWith('mx')),
  webp,
  csv,
  xlsx: (bytes) => (startsWith(bytes, ascii('PK\u0003\u0004')) ? needs(hasZipEnd(bytes)) : 'foreign'),
} as const satisfies Readonly<Record<string, (bytes: Uint8Array) => Fault>>

/** Every format of Cloudcraft's files. The capital G is Cloudcraft's. */
export type FileFormat = keyof typeof SIGNATURES

function needs(end: boolean): Fault {
  return end ? undefined : 'truncated'
}

/** `<?xml …?>`, comments and a doctype may precede the root. */
const XML_START =
  /^\ufeff?\s*(?:<\?[^>]{0,500}\?>\s*|<!--[\s\S]{0,2000}?-->\s*|<!DOCTYPE [^>]{0,500}>\s*){0,10}<([\w:.-]{1,60})[\s>/]/i

function xml(bytes: Uint8Array, isRoot: (name: string) => boolean): Fault {
  const root = XML_START.exec(new TextDecoder().decode(bytes.subarray(0, 8192)))?.[1]
  if (root === undefined || !isRoot(root)) return 'foreign'
  const end = tail(bytes, 1024).trimEnd()
  return needs(end.endsWith(`</${root}>`) || end.endsWith('/>') || end.endsWith('-->'))
}

/** RIFF states its length without the first eight bytes. https://developers.google.com/speed/webp/docs/riff_container */
function webp(bytes: Uint8Array): Fault {
  if (bytes.length < 12 || !startsWith(bytes, ascii('RIFF')) || !startsWith(bytes.subarray(8), ascii('WEBP'))) {
    return 'foreign'
  }
  return needs(bytes.length >= new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) + 8)
}

/** Starts with a header of several names. A web page or an error object may contain commas, but starts differently. */
function csv(bytes: Uint8Array): Fault {
  const line =
    new TextDecoder()
      .decode(bytes.subarray(0, 4096))
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)[0] ?? ''
  return /^["\w][^<>{}]*,/.test(line) ? undefined : 'foreign'
}

/** The end record of a zip archive: 22 bytes, the last two of which are the length of the comment that follows. */
function hasZipEnd(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.subarray(-65_557))
  const at = end.lastIndexOf(ascii('PK\u0005\u0006'))
  return at >= 0 && at + 22 <= end.length && at + 22 + end.readUInt16LE(at + 20) <= end.length
}

function ascii(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}

function startsWith(bytes: Uint8Array, start: Buffer): boolean {
  return start.equals(bytes.subarray(0, start.length))
}

/** Bytes after the last chunk are not part of the picture; some proxies append a line break. */
function hasTrailer(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-4096)).includes(PNG_TRAILER)
}

function tail(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.subarray(-length)).toString('latin1')
}
