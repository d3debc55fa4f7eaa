import { createPrivateKey, X509Certificate } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { isCaCertificateInstalled } from 'office-addin-dev-certs'
import { localhostCertificatePath, localhostKeyPath } from 'office-addin-dev-certs/lib/defaults.js'

/** The certificate that `npm run certs` made for localhost, or null; and what to say of it, or nothing. */
export interface OwnCertificate {
  certificate: { certificatePath: string; keyPath: string } | null
  advice: string
}

/** Where `npm run certs` puts them. */
const MADE = { certificatePath: localhostCertificatePath, keyPath: localhostKeyPath }

/** Only looks: nothing is made or installed here, and nothing asked. */
export function ownCertificate(certificate = MADE): OwnCertificate {
  const none = (why: string) => ({
    certificate: null,
    advice: `\nThis is http, and Excel wants https: ${why} Stop, run npm run certs, and start again.\n`,
  })
  if (!existsSync(certificate.certificatePath)) return none('there is no certificate for localhost yet.')
  const fault = faultOf(certificate)
  if (fault !== null) return none(`the certificate ${certificate.certificatePath} ${fault}.`)
  return {
    certificate,
    advice: isTrusted()
      ? ''
      : '\nThis machine does not seem to trust its certificate, and Excel would refuse it: npm run certs installs it.\n',
  }
}

function faultOf({ certificatePath, keyPath }: typeof MADE): string | null {
  try {
    const certificate = new X509Certificate(readFileSync(certificatePath))
    if (certificate.validToDate < new Date()) return `ended on ${certificate.validTo}`
    if (certificate.checkHost('localhost') === undefined) return 'is not for localhost'
    if (!certificate.checkPrivateKey(createPrivateKey(readFileSync(keyPath)))) return 'has another key'
    return null
  } catch (error) {
    return `cannot be read (${error instanceof Error ? error.message : error})`
  }
}

/** The tool cannot look on every system; then nothing is known, and a browser says it no worse. */
function isTrusted(): boolean {
  try {
    return isCaCertificateInstalled()
  } catch {
    return false
  }
}
