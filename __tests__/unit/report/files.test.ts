import { describe, expect, test } from '@jest/globals'
import { reportFiles } from '../../../src/report/files.ts'
import { renderReview } from '../../../src/report/page/page.ts'
import { writeFolder } from '../../../src/snapshot/folder.ts'
import { listing, scratchFolder } from '../../support/folders.ts'
import { picture } from '../../support/pictures.ts'
import { schemaProblems } from '../../support/report-schema.ts'
import { added, reportOf, targetReport } from '../../support/reports.ts'

describe('the files of a report', () => {
  const pictures = new Map([['1-a-before.png', picture(4, 4)]])
  const report = reportOf([targetReport([added('a\ud800')])])

  test('are the data, the page and the pictures; comment.md comes with the links', () => {
    const files = reportFiles(report, pictures)
    expect([...files.keys()]).toEqual(['report.json', 'report.html', '1-a-before.png'])
    expect(files.get('report.html')).toBe(renderReview(report, pictures))
    expect(schemaProblems(JSON.parse(files.get('report.json') as string))).toEqual([])
  })

  test('may be written again where they were written before', () => {
    const scratch = scratchFolder()
    try {
      const dir = `${scratch.path}/out`
      writeFolder(dir, reportFiles(report, pictures))
      writeFolder(dir, reportFiles(report, new Map()))
      expect(listing(dir)).toEqual(['report.html', 'report.json'])
    } finally {
      scratch.remove()
    }
  })
})
