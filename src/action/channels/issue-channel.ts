import type { Channel } from '../../deployment-diff.ts'
import type { Look, Looked } from '../../github/issue/drift-issue.ts'
import { runUrl, type Workflow } from '../../github/workflow.ts'
import { fingerprints } from '../../report/facts/fingerprint.ts'
import type { Report } from '../../report/facts/report.ts'
import { type IssueContext, issueRemark, issueTitle, renderIssue } from '../../report/markdown/issue.ts'
import type { Job } from '../job/job.ts'

export interface IssuePorts {
  readonly job: Job
  readonly workflow: Workflow
  readonly isRestricted: boolean
  /** Whether the current state of the account is the new baseline; called when the issue is written. */
  isAccepted(): boolean
}

/**
 * One issue about the drift of these targets, updated in place; only with `drift-issue`.
 * @param publish tests pass another one
 */
export function issueChannel(ports: IssuePorts, publish = publishLook): Channel {
  const { job } = ports
  return {
    name: 'issue',
    async publish({ report, links }) {
      if (!job.inputs.driftIssue) return
      if (job.inputs.githubToken === '') return job.log.line('No issue: there is no github-token')
      const { reportUrl = runUrl(ports.workflow) } = links
      const context = { ...links, reportUrl, run: runOf(ports.workflow), ...acceptance(ports) }
      const { outcome, url } = await publish(lookOf(report, context, job), ports)
      job.log.line(`Issue about drift: ${WORDS[outcome]}`)
      if (url !== undefined) job.write('issue-url', url)
    },
  }
}

const WORDS: Readonly<Record<Looked['outcome'], string>> = {
  ...{ opened: 'opened', updated: 'updated', unchanged: 'unchanged', closed: 'closed', reopened: 'opened again' },
  ...{ 'left-closed': 'a person has closed it, and nothing new has drifted', none: 'not needed' },
}

function acceptance({ isRestricted, isAccepted }: IssuePorts): Pick<IssueContext, 'isRestricted' | 'isAccepted'> {
  return { isRestricted, isAccepted: isAccepted() }
}

function lookOf(report: Report, context: IssueContext, { places }: Job): Look {
  const { verdict, watch } = report
  const { takenAt = 'unknown' } = watch?.since ?? {}
  return {
    ...{ key: `drift/${places.afterArtifact}`, title: issueTitle(report, context.isRestricted), since: takenAt },
    ...{ changes: [...fingerprints(report).keys()], isKnown: verdict.known, isAccepted: context.isAccepted },
    write: (news, room) => renderIssue(report, context, news, room),
    remark: (outcome, news) => issueRemark(report, context, outcome, news),
  }
}

async function publishLook(look: Look, { job, workflow }: IssuePorts): Promise<Looked> {
  const { DriftIssue } = await import('../../github/issue/drift-issue.ts')
  return new DriftIssue({ token: job.inputs.githubToken, workflow, log: job.log.foreign }).publish(look)
}

function runOf(workflow: Workflow): IssueContext['run'] {
  const { runNumber } = workflow
  return { url: runUrl(workflow), name: runNumber === undefined ? 'this run' : `run #${runNumber}` }
}
