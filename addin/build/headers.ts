/**
 * How Cloudflare serves the add-in's files (`_headers`). Every file is asked about each time, so that an update reaches
 * users at once. No X-Frame-Options: Excel on the web shows the pane in a frame. What Excel itself fetches, from its own
 * origin, is open to any.
 */
export const HEADERS = `/*
  X-Content-Type-Options: nosniff
  Cache-Control: no-cache
/functions*.json
  Access-Control-Allow-Origin: *
/manifest*
  Access-Control-Allow-Origin: *
/icons/*
  Access-Control-Allow-Origin: *
`
