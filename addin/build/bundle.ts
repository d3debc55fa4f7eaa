import { build } from 'esbuild'

/**
 * One script, or one style sheet, for the browsers that Excel runs an add-in in; the oldest is the Mac's, where Office is kept up on the three
 * newest systems only. An older target would turn every private field into a look-up in a WeakMap, ten thousand times a
 * recalculation.
 */
export async function bundle(entry: string, output: string): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile: output,
    bundle: true,
    format: 'iife',
    minify: true,
    target: ['es2022', 'safari16'],
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  })
}
