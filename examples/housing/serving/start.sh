#!/usr/bin/env bash
# Puts an image on one of the two servers behind HAProxy and returns when it answers: `deploy.haproxy.start` in modelloop.yml.
#
#   serving/start.sh SERVER IMAGE VERSION        SERVER is blue or green, as in serving/haproxy.cfg
#
# Ports and the folder of the request logs may be set by BLUE_PORT, GREEN_PORT and REQUEST_LOGS, and by REGISTRY_LOGIN a folder
# with the config.json of a `docker login` that may pull.
set -euo pipefail
server=$1 image=$2 version=$3
case $server in
  blue) port=${BLUE_PORT:-8081} ;;
  green) port=${GREEN_PORT:-8082} ;;
  *) echo "There is no server $server." >&2; exit 2 ;;
esac
[ -z "${REGISTRY_LOGIN:-}" ] || export DOCKER_CONFIG=$REGISTRY_LOGIN
logs=${REQUEST_LOGS:-/var/log/ames-price}
name=ames-price-$server-$port

mkdir -p "$logs"
docker rm --force "$name" > /dev/null 2>&1 || true
docker image inspect "$image" > /dev/null 2>&1 || docker pull --quiet "$image" > /dev/null
docker run --detach --name "$name" --user "$(id -u):$(id -g)" --label "app=ames-price" \
  --publish "127.0.0.1:$port:8080" --volume "$logs:/log" \
  --env "MODEL_VERSION=$version" --env "IMAGE=$image" --env "REQUEST_LOG=/log/$server.jsonl" "$image" > /dev/null

for _ in $(seq 150); do
  [ "$(docker inspect --format '{{.State.Running}}' "$name")" = true ] || break
  curl --silent --fail --output /dev/null "http://127.0.0.1:$port/health" && exit
  sleep 0.2
done
echo "$image does not answer on $server:" >&2
docker logs --tail 20 "$name" >&2
exit 1
