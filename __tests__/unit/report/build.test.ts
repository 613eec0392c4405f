import { describe, expect, test } from '@jest/globals'
import { buildReport, reportFiles } from '../../../src/report/build.ts'
import { renderComment } from '../../../src/report/comment.ts'
import { renderHtml } from '../../../src/report/html.ts'
import { writeFolder } from '../../../src/snapshot/folder.ts'
import { listing, scratchFolder } from '../../support/folders.ts'
import { picture } from '../../support/pictures.ts'
import { schemaProblems } from '../../support/report-schema.ts'
import { added, removed, reportOf, targetReport } from '../../support/reports.ts'

describe('a report', () => {
  test('has counts and a verdict that follow from its changes', () => {
    expect(buildReport([targetReport([added('a'), removed('b')])], { toolVersion: '1.2.3' })).toMatchObject({
      schemaVersion: 1,
      tool: { name: 'cloudcraft-deployment-diff', version: '1.2.3' },
      verdict: { text: '1 EC2 instance added, 1 EC2 instance removed', hasChanges: true, known: true },
      counts: { added: 1, removed: 1 },
    })
  })

  test('says how the deployment ended only when that is known', () => {
    expect(buildReport([], { toolVersion: '1' })).not.toHaveProperty('deployment')
    expect(buildReport([], { toolVersion: '1', deployment: 'failure' }).deployment).toBe('failure')
  })
})

describe('the files of a report', () => {
  const pictures = new Map([['1-a-before.png', picture(4, 4)]])
  const report = reportOf([targetReport([added('a\ud800')])])

  test('are the data, the comment, the page and the pictures', () => {
    const files = reportFiles(report, pictures)
    expect([...files.keys()]).toEqual(['report.json', 'comment.md', 'report.html', '1-a-before.png'])
    expect(files.get('comment.md')).toBe(renderComment(report))
    expect(files.get('report.html')).toBe(renderHtml(report, pictures))
    expect(schemaProblems(JSON.parse(files.get('report.json') as string))).toEqual([])
  })

  test('may be written again where they were written before', () => {
    const scratch = scratchFolder()
    try {
      const dir = `${scratch.path}/out`
      writeFolder(dir, reportFiles(report, pictures))
      writeFolder(dir, reportFiles(report, new Map()))
      expect(listing(dir)).toEqual(['comment.md', 'report.html', 'report.json'])
    } finally {
      scratch.remove()
    }
  })
})
