import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateCertificates } from 'office-addin-dev-certs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownCertificate } from '../../../worker/cli/certificate.ts'

describe('the certificate for localhost', () => {
  const folder = mkdtempSync(join(tmpdir(), 'oj-certificate-'))
  const at = (name: string) => join(folder, name)
  const made = { certificatePath: at('localhost.crt'), keyPath: at('localhost.key') }
  const other = { certificatePath: at('other.crt'), keyPath: at('other.key') }
  beforeAll(async () => {
    for (const { certificatePath, keyPath } of [made, other]) {
      await generateCertificates(`${certificatePath}.ca`, certificatePath, keyPath)
    }
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is used where it is whole', () => {
    expect(ownCertificate(made).certificate).toEqual(made)
  })

  it('is done without where there is none, and how to get one is told', () => {
    const { certificate, advice } = ownCertificate({ ...made, certificatePath: at('none.crt') })
    expect(certificate).toBeNull()
    expect(advice).toContain(
      'there is no certificate for localhost yet. Stop, run npm run certs, and start again.',
    )
  })

  it('is done without where it cannot be read, has another key, or is for another host', () => {
    writeFileSync(at('garbage.crt'), 'not a certificate')
    expect(ownCertificate({ ...made, certificatePath: at('garbage.crt') })).toMatchObject({
      certificate: null,
      advice: expect.stringContaining('garbage.crt cannot be read'),
    })
    expect(ownCertificate({ ...made, keyPath: other.keyPath })).toMatchObject({
      certificate: null,
      advice: expect.stringContaining('localhost.crt has another key'),
    })
    expect(ownCertificate({ ...made, certificatePath: at('localhost.crt.ca') })).toMatchObject({
      certificate: null,
      advice: expect.stringContaining('localhost.crt.ca is not for localhost'),
    })
  })
})
