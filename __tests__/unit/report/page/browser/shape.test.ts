import { expect, test } from '@jest/globals'
import { shapeForTwo } from '../../../../../src/report/page/browser/shape.ts'

test.each([
  ['landscape in a narrow window', { width: 1920, height: 1080 }, { width: 740, height: 570 }, true],
  ['landscape in a wide window', { width: 1920, height: 1080 }, { width: 1800, height: 570 }, false],
  ['small pictures that fit beside each other', { width: 300, height: 200 }, { width: 740, height: 570 }, false],
  ['portrait', { width: 400, height: 900 }, { width: 740, height: 570 }, false],
])('two pictures: %s', (_, picture, room, isStacked) => {
  expect(shapeForTwo(picture, room).isStacked).toBe(isStacked)
})
