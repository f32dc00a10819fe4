import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const TESTS = join(import.meta.dirname, '../../../test/inkscape')
const hasPython = spawnSync('python3', ['--version']).status === 0

/** The extension is Python, which comes with Inkscape; where there is none, there is nothing to run it either. */
describe.runIf(hasPython)('the Inkscape extension', () => {
  it.each(['test_document', 'test_bridge'])('passes %s', (name) => {
    const ran = spawnSync('python3', ['-m', 'unittest', '-v', name], {
      cwd: TESTS,
      encoding: 'utf8',
      env: { ...process.env, PYTHONPATH: import.meta.dirname, PYTHONDONTWRITEBYTECODE: '1' },
    })
    expect(ran.stderr).toMatch(/Ran [1-9]\d* tests[\s\S]*\nOK\n$/)
  })
})
