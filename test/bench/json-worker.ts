/** The least that any answer to a JSON question costs: its text is parsed, and a reply known beforehand is written anew. */
let reply: unknown

export default {
  async fetch(request: Request): Promise<Response> {
    const body: unknown = JSON.parse(await request.text())
    if (request.method === 'PUT') {
      reply = body
      return new Response(null, { status: 204 })
    }
    return Response.json(reply)
  },
}
