import { describe, expect, test } from '@jest/globals'
import { forgiving, OUTPUTS, toStepOutputs, toVariables } from '../../../src/action/outputs.ts'
import { inStep } from '../../support/step-commands.ts'

describe('outputs', () => {
  test('of a step are written to its file', async () => {
    const told = await inStep({}, () => {
      toStepOutputs('has-changes', true)
      toStepOutputs('added-count', 0)
      toStepOutputs('verdict', 'two\nlines=<<EOF')
    })
    expect(told.outputs).toEqual({ 'has-changes': 'true', 'added-count': '0', verdict: 'two\nlines=<<EOF' })
    expect(told.variables).toEqual({})
  })

  test('of a post hook, which the runner drops, are variables as well', async () => {
    const told = await inStep({}, () => {
      const write = toVariables(undefined)
      for (const name of OUTPUTS) write(name, `the ${name}`)
    })
    expect(Object.keys(told.outputs)).toEqual([...OUTPUTS])
    expect(told.variables['CLOUDCRAFT_DIFF_REPORT_JSON_PATH']).toBe('the report-json-path')
    expect(Object.keys(told.variables)).toEqual(
      OUTPUTS.map((name) => `CLOUDCRAFT_DIFF_${name.toUpperCase().replaceAll('-', '_')}`),
    )
  })

  test('of two steps of one job are told apart by the id of the step', async () => {
    const { variables } = await inStep({}, () => {
      toVariables('net-work')('verdict', 'one')
      toVariables('apps')('verdict', 'two')
    })
    expect(variables).toEqual({
      CLOUDCRAFT_DIFF_VERDICT: 'two',
      CLOUDCRAFT_DIFF_NET_WORK__VERDICT: 'one',
      CLOUDCRAFT_DIFF_APPS__VERDICT: 'two',
    })
  })

  test('that cannot be written are one warning, and nothing else is lost', async () => {
    const warnings: unknown[] = []
    await inStep({ GITHUB_OUTPUT: '/nowhere/output' }, () => {
      const write = forgiving(toStepOutputs, (failure) => warnings.push(failure))
      write('has-changes', true)
      write('verdict', 'no change')
    })
    expect(warnings).toMatchObject([
      { code: 'OUTPUTS_UNWRITABLE', message: 'The outputs of this step cannot be written: the file is not there' },
    ])
  })

  test('are each named once', () => {
    expect(new Set(OUTPUTS).size).toBe(OUTPUTS.length)
  })
})
