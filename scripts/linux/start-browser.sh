#!/bin/sh
# Serves the vault to the browser on a machine without the desktop program; a second start opens another tab, and it ends by
# itself five minutes after the last one was closed.
here=$(dirname "$(readlink -f "$0")")
unset ELECTRON_RUN_AS_NODE NODE_OPTIONS
exec "$here/node/bin/node" "$here/app/out/main/serve.js" --open --unattended "$@"
