#!/bin/sh
# Prepares what depends on the environment, then serves. API_UPSTREAM: where /api is passed on to, such as http://services:4010.
set -eu
export GENERATED="${GENERATED:-/etc/shop}"
runtime="$(mktemp -d)"
ORIGINS="$(grep -oE 'https?://[A-Za-z0-9_.:[-]+[]A-Za-z0-9_.:-]*' "${SHOP:-/srv}/config.json" | sort -u | tr '\n' ' ' || true)"
export ORIGINS
cp "$GENERATED/headers.caddy" "$runtime/headers.caddy"
if [ -n "${API_UPSTREAM:-}" ]; then
  echo "reverse_proxy $API_UPSTREAM" > "$runtime/api.caddy"
else
  echo 'respond 404' > "$runtime/api.caddy"
fi
export GENERATED="$runtime"
exec caddy run --adapter caddyfile --config "${CADDYFILE:-/etc/shop/Caddyfile}"
