/** The release that was asked for is no longer published. */
export class ReleaseGone extends Error {}

/**
 * Keeps all answers to one release, so that no workbook mixes two: the first reply's, from then on.
 *
 * Requests that leave together ask for the newest; where one is published between them, those that got another than the
 * first are asked again. A release that is withdrawn is let go of, and the newest taken instead.
 */
export class OneRelease {
  #release: number | undefined

  /** The release that answers come from; undefined until it is known. */
  get current(): number | undefined {
    return this.#release
  }

  /** Answers come from this release from now on. */
  use(release: number): void {
    this.#release = release
  }

  /** Sends a request: `post` asks for a release, or for the newest where it gets none. */
  async send<R extends { release: number }>(post: (release?: number) => Promise<R>): Promise<R> {
    const asked = this.#release
    try {
      const reply = await post(asked)
      this.#release ??= reply.release
      return reply.release === this.#release ? reply : await post(this.#release)
    } catch (error) {
      if (!(error instanceof ReleaseGone) || asked === undefined) throw error
      if (this.#release === asked) this.#release = undefined
      return this.send(post)
    }
  }
}
