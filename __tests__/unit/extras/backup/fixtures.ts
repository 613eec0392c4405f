import { createHash } from 'node:crypto'
import type { AwsAccountCopy } from '../../../../src/extras/backup/account-copy.ts'
import type { BlueprintCopy } from '../../../../src/extras/backup/blueprint-copy.ts'
import { type Outline, outlineOf } from '../../../../src/extras/backup/outline.ts'
import type { Backup, KeptBlueprint } from '../../../../src/extras/backup/read.ts'
import type { Current } from '../../../../src/extras/backup/step.ts'
import type { BackupStore } from '../../../../src/extras/backup/store.ts'

export const sha256: BackupStore['sha256'] = (bytes) => createHash('sha256').update(bytes).digest('hex')

export function memoryStore(files: Map<string, Uint8Array> = new Map()): BackupStore {
  return {
    read: (file) => files.get(file),
    write: (file, content) => void files.set(file, new TextEncoder().encode(content)),
    remove: (file) => void files.delete(file),
    list: (folder) =>
      [...files.keys()].flatMap((file) => (file.startsWith(`${folder}/`) ? [file.slice(folder.length + 1)] : [])),
    sha256,
  }
}

export function blueprint(id: string, more: Partial<BlueprintCopy> & { readonly data?: object } = {}): BlueprintCopy {
  const name = more.name ?? id
  const unset = { tags: [], readAccess: null, writeAccess: null, updatedAt: null, CurrentVersionId: null }
  return { id, name, ...unset, ...more, data: { name, ...more.data } }
}

export const now = (copy: BlueprintCopy): Outline => outlineOf(copy, sha256)

export const kept = (copy: BlueprintCopy, isGone = false): KeptBlueprint => ({ ...now(copy), isGone, load: () => copy })

export function account(id: string, more: Partial<AwsAccountCopy> = {}): AwsAccountCopy {
  const roleArn = 'arn:aws:iam::111122223333:role/cloudcraft'
  return { provider: 'aws', id, name: 'Production', roleArn, readAccess: null, writeAccess: null, ...more }
}

export function backup(more: Partial<Backup> = {}): Backup {
  return { user: { id: 'u' }, accounts: [], blueprints: [], damage: [], ...more }
}

export function current(more: Partial<Current> = {}): Current {
  return { accounts: [], blueprints: [], teams: undefined, ...more }
}
