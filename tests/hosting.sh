#!/usr/bin/env bash
# Serves the example site with nginx by the configuration in docs/content/how-to/hosting.md, word for word, and looks at what comes back.
# Says so and does nothing where nginx is not installed. PLAINSIGHT names a built binary; without it, cargo builds one.
set -euo pipefail
cd "$(dirname "$0")/.."

for program in nginx curl; do
    if ! command -v "$program" >/dev/null; then
        echo "$program is not installed: the hosting notes were not tested"
        exit 0
    fi
done

work=$(mktemp -d)
chmod 755 "$work"
nginx_pid=
stop() {
    if [ -n "$nginx_pid" ]; then kill "$nginx_pid" 2>/dev/null || true; wait "$nginx_pid" 2>/dev/null || true; fi
    rm -rf "$work"
}
trap stop EXIT

if [ -n "${PLAINSIGHT:-}" ]; then
    "$PLAINSIGHT" build --site . --out "$work/public" --quiet
else
    cargo run --locked --quiet -- build --site . --out "$work/public" --quiet
fi 2>"$work/said" || { cat "$work/said"; exit 1; }
echo "not public" > "$work/secret"

# The blocks of the page that are marked as nginx's, with the folder of this test.
block() {
    awk -v mark="\`\`\`nginx $1" '$0 == mark { inside = 1; next } /^```/ { inside = 0 } inside' docs/content/how-to/hosting.md |
        sed "s|/var/www/scorecards/public|$work/public|"
}
{
    echo "daemon off; master_process off; pid $work/pid; error_log $work/error.log;"
    echo "events {}"
    echo "http { access_log off;"
    for part in client_body proxy fastcgi uwsgi scgi; do echo "${part}_temp_path $work/$part;"; done
    block http
    echo "server { listen unix:$work/socket; server_name localhost;"
    block server
    echo "} }"
} > "$work/nginx.conf"
grep -q "alias $work/public/;" "$work/nginx.conf" || { echo "docs/content/how-to/hosting.md has no block for nginx"; exit 1; }

nginx -t -q -c "$work/nginx.conf"
nginx -c "$work/nginx.conf" &
nginx_pid=$!
for _ in $(seq 100); do [ -S "$work/socket" ] && break; sleep 0.05; done

failed=0
ask() { # path, further arguments of curl: the headers, without carriage returns
    local path=$1
    shift
    curl -s --path-as-is --unix-socket "$work/socket" -o "$work/body" -D - "$@" "http://localhost$path" | tr -d '\r'
}
expect() { # what is asked for, a line that the headers must have, path, further arguments of curl
    local what=$1 line=$2
    shift 2
    local answer
    answer=$(ask "$@")
    if ! grep -qix -- "$line" <<<"$answer"; then
        printf 'FAIL %s: no line %s in\n%s\n' "$what" "$line" "$answer"
        failed=1
    fi
}

strict="Content-Security-Policy: default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
framed="Content-Security-Policy: default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors \*; object-src 'none'"
expect "the home page" "HTTP/1.1 200 OK" /scorecards/
cmp -s "$work/body" "$work/public/index.html" || { echo "FAIL the home page is another file"; failed=1; }
for path in / /councils/ /data/all.zip /assets/site.css /nothing/; do
    expect "the policy of $path" "$strict" "/scorecards$path"
    expect "no guessing of types at $path" "X-Content-Type-Options: nosniff" "/scorecards$path"
    expect "no referrer from $path" "Referrer-Policy: no-referrer" "/scorecards$path"
    expect "how long $path is kept" "Cache-Control: public, max-age=300" "/scorecards$path"
done
expect "the policy of an embedded chart" "$framed" /scorecards/embed/indicators/invoices-30-days/
while read -r path kind; do
    [ -e "$work/public/$path" ] || [ -e "$work/public/${path}index.html" ] || continue
    expect "the type of $path" "Content-Type: $kind" "/scorecards/$path"
done <<'TYPES'
councils/ text/html; charset=utf-8
assets/site.css text/css; charset=utf-8
assets/js/main.js application/javascript; charset=utf-8
assets/icon.svg image/svg+xml
indicators/invoices-30-days.csv text/csv; charset=utf-8
indicators/invoices-30-days.json application/json
datapackage.json application/json
data/catalog.jsonld application/ld+json
changes/feed.atom application/atom+xml
calendar.ics text/calendar; charset=utf-8
robots.txt text/plain; charset=utf-8
data/all.zip application/zip
TYPES
expect "an address without its slash" "Location: /scorecards/councils/" /scorecards/councils
expect "the site without its slash" "HTTP/1.1 301 Moved Permanently" /scorecards
expect "an address that there is not" "HTTP/1.1 404 Not Found" /scorecards/nothing/
cmp -s "$work/body" "$work/public/404.html" || { echo "FAIL an address that there is not has another page than 404.html"; failed=1; }
for path in /scorecards/../secret /scorecards/%2e%2e/secret /scorecards../secret /scorecards/councils/../../../secret; do
    ask "$path" >/dev/null
    if grep -q "not public" "$work/body"; then echo "FAIL $path leads out of the site"; failed=1; fi
done
expect "compression" "Content-Encoding: gzip" /scorecards/data/figures.csv -H "Accept-Encoding: gzip"
date=$(ask /scorecards/ | sed -n 's/^Last-Modified: //p')
expect "the short answer" "HTTP/1.1 304 Not Modified" /scorecards/ -H "If-Modified-Since: $date"

# The next build takes the place of this one without a reload.
cp -r content data plainsight.toml "$work/" 2>/dev/null
[ -d themes ] && cp -r themes "$work/"
printf '\nWords of a later build.\n' >> "$work/content/index.md"
if [ -n "${PLAINSIGHT:-}" ]; then run=("$PLAINSIGHT"); else run=(cargo run --locked --quiet --); fi
"${run[@]}" build --site "$work" --out "$work/public" --quiet 2>"$work/said" || { cat "$work/said"; exit 1; }
ask /scorecards/ >/dev/null
grep -q "Words of a later build" "$work/body" || { echo "FAIL nginx does not see the next build"; failed=1; }

[ "$failed" = 0 ] && echo "nginx serves the site as docs/content/how-to/hosting.md says"
exit "$failed"
