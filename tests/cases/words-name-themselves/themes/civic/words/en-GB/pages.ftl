home = { skip }
skip = { home }
