import type { Access, BlueprintCopy, BlueprintData } from './blueprint-copy.ts'
import type { Shared } from './sharing.ts'
import type { BackupSource } from './take.ts'

/** What is sent to create or replace a blueprint. */
export interface Draft {
  readonly data: BlueprintData
  readonly tags: readonly string[]
  readonly readAccess: Access
  readonly writeAccess: Access
}

interface Versioned {
  readonly blueprint: BlueprintCopy
  readonly etag: string | undefined
}

type Named = Shared & { readonly name: string }

/** The account to restore into. */
export interface RestoreTarget extends Pick<BackupSource, 'user'> {
  teams(): Promise<readonly { readonly id: string }[]>
  readonly blueprints: {
    list(): ReturnType<BackupSource['blueprints']['list']>
    get(id: string): Promise<Versioned>
    create(draft: Draft): Promise<Versioned>
    update(id: string, draft: Draft, condition: { readonly ifMatch?: string | undefined }): Promise<unknown>
  }
  readonly aws: {
    list(): ReturnType<BackupSource['aws']['list']>
    add(account: { readonly name: string; readonly roleArn: string }): Promise<{ readonly id: string }>
    update(id: string, account: Named & { readonly roleArn: string }): Promise<unknown>
  }
  readonly azure: {
    list(): ReturnType<BackupSource['azure']['list']>
    update(
      id: string,
      account: Named & Readonly<Record<'subscriptionId' | 'directoryId' | 'applicationId', string>>,
    ): Promise<unknown>
  }
}
