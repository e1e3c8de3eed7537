# Servers that the loop and the tests start, and the image they build upon. Sourced by scripts/bring.sh.
#
# The servers come out of packages of the system, which are only unpacked: that takes no root, starts no service, and leaves
# the machine as it was. A caller sets `wanted_servers`, names of commands.

unpacked=$cache/unpacked
programs=$cache/programs
PATH=$PATH:/usr/sbin:/sbin:$programs
wanted_servers=${wanted_servers:-}

package_with() {
  case $1 in
    dockerd) say docker.io ;;
    busybox) say busybox-static ;;
    *) say "$1" ;;
  esac
}
has_docker() { docker version --format '{{.Server.Version}}' > /dev/null 2>&1; }
# An engine can be started by root alone, and nobody needs another where there is one.
is_wanted() {
  case $1 in
    dockerd) is_root && ! has_docker ;;
    mmdebstrap) ! have_base ;;
  esac
}
pip_wheel() { compgen -G "$unpacked/usr/share/python-wheels/pip-*.whl"; }
missing_unpacked() {
  local command packages=()
  for command in $wanted_servers; do
    command -v "$command" > /dev/null || ! is_wanted "$command" || packages+=("$(package_with "$command")")
  done
  have_tools || python3 -c 'import ensurepip' 2> /dev/null || pip_wheel > /dev/null || packages+=(python3-pip-whl)
  say "${packages[*]}"
}
have_unpacked() { [ -z "$(missing_unpacked)" ] || ! command -v apt-get > /dev/null; }
bring_unpacked() {
  local apt=$cache/apt package wanted all
  wanted=$(missing_unpacked)
  local get=(apt-get -qq -o "Dir::State::lists=$apt/lists" -o "Dir::Cache=$apt" -o APT::Sandbox::User=root)
  mkdir -p "$apt/lists/partial" "$apt/archives/partial" "$unpacked"
  "${get[@]}" update
  # With what they need and the machine lacks. The C library is never mixed with another.
  # shellcheck disable=SC2086
  all=$("${get[@]}" --no-install-recommends --print-uris install $wanted 2> /dev/null | sed -n "s/^'[^']*' \([^_]*\)_.*/\1/p" | grep -v '^libc') || all=$wanted
  # shellcheck disable=SC2086
  (cd "$apt" && "${get[@]}" download $all)
  for package in "$apt"/*.deb; do dpkg-deb --extract "$package" "$unpacked"; done
  rm -rf "$apt"
  wrap_programs
}
# An unpacked program finds its libraries beside it.
wrap_programs() {
  local program folders=''
  for program in "$unpacked"{,/usr}/lib/*-linux-gnu*; do [ -d "$program" ] && folders+=${folders:+:}$program; done
  mkdir -p "$programs"
  for program in "$unpacked"{,/usr}/{bin,sbin}/*; do
    [ -x "$program" ] || continue
    ln -sf "$program" "$programs"
    ldd "$program" > /dev/null 2>&1 || continue
    rm "$programs/${program##*/}"
    printf '#!/bin/sh\nLD_LIBRARY_PATH=%q exec %q "$@"\n' "$folders" "$program" > "$programs/${program##*/}"
    chmod +x "$programs/${program##*/}"
  done
}

# The image that ordinary Dockerfiles of Python build upon. It comes from the hub when the engine asks for it; where none can be
# reached, one like it is made of Debian's packages. It trusts what this machine trusts.
base_tar=$cache/docker/python-3.11-slim.tar
hub_answers() {
  python3 - << 'EOF'
import sys, urllib.error, urllib.request
try:
    urllib.request.urlopen("https://registry-1.docker.io/v2/", timeout=5)
except urllib.error.HTTPError as error:
    sys.exit(error.code != 401)
except OSError:
    sys.exit(1)
EOF
}
have_base() {
  { ! is_root && ! has_docker; } && return
  [ -f "$base_tar" ] || docker image inspect python:3.11-slim > /dev/null 2>&1 ||
    grep -qs '"python:3.11-slim"' "$cache"/docker/*/data/image/*/repositories.json || hub_answers
}
bring_base() {
  command -v mmdebstrap > /dev/null || fail 'Docker Hub cannot be reached, and without mmdebstrap no image python:3.11-slim can be made.'
  local certificates=/usr/local/share/ca-certificates
  mkdir -p "${base_tar%/*}"
  mmdebstrap --quiet --format=tar --variant=minbase --include=python3,python3-pip,ca-certificates,libgomp1 \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
    --customize-hook="find $certificates -name '*.crt' -exec cp {} \"\$1$certificates/\" ';'; chroot \"\$1\" update-ca-certificates > /dev/null" \
    --customize-hook='ln -sf python3 "$1/usr/bin/python"; rm -f "$1"/usr/lib/python3.*/EXTERNALLY-MANAGED' \
    --customize-hook='rm -rf "$1"/var/cache/apt/*.bin "$1"/var/lib/apt/lists/*' \
    bookworm "$base_tar.part" 2> "$base_tar.log" || { cat "$base_tar.log" >&2; exit 1; }
  mv "$base_tar.part" "$base_tar"
  rm "$base_tar.log"
}
