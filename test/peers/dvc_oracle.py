"""Runs DVC's command line as often as asked in one process, since starting it takes longer than most of its work.

A request a line on stdin: {"cwd": folder, "args": [...]}; an answer a line on stdout: {"code": exit code, "out": text,
"err": text}. With the argument `ids` the others are folders, and "out" are the ids that `dvc add` would give them: a
JSON list, by the function that it calls, without what it does around it for each of hundreds.
"""

import json
import os
import sys
import tempfile

from dvc.cli import main
from dvc.repo import Repo
from dvc_data.hashfile.build import build

answers = os.fdopen(os.dup(1), "w", encoding="utf-8")


def ids(paths):
    with Repo() as repo:
        cache, fs = repo.cache.local, repo.fs
        for path in paths:
            _, _, built = build(cache, os.path.abspath(path), fs, "md5", ignore=repo.dvcignore, dry_run=True)
            yield built.hash_info.value


def run(cwd, args):
    os.chdir(cwd)
    # DVC keeps the streams that it found at its start, so what they lead to is changed, not they.
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        os.dup2(out.fileno(), 1)
        os.dup2(err.fileno(), 2)
        try:
            if args[0] == "ids":
                print(json.dumps(list(ids(args[1:]))))
                code = 0
            else:
                code = main(args)
        except SystemExit as ended:
            code = ended.code or 0
        sys.stdout.flush()
        sys.stderr.flush()
        texts = []
        for file in (out, err):
            file.seek(0)
            texts.append(file.read().decode("utf-8", "replace"))
    return {"code": code, "out": texts[0], "err": texts[1]}


for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps(run(request["cwd"], request["args"])), file=answers, flush=True)
