#!/bin/sh
# Makes the pictures of docs/motion.md anew: animates with each control off and on, and paints both below each other.
#
#   docs/motion/sheets.sh [WORK] [FIGURE...]     WORK: a folder for the animations, kept (default: a new one)
#                                                FIGURE: lock, pin, ... (default: all)
#
# Environment: LIVESTROKE: the program (default: the one of this repository)
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
root=$(CDPATH='' cd -- "$here/../.." && pwd -P)
: "${LIVESTROKE:=$root/livestroke}"
work=${1:-$(mktemp -d)}
[ $# -eq 0 ] || shift
figures=${*:-lock pin strength distortion loop start pose edited parent changed groups timing variations scenes}
scenes=$root/examples/scenes
drawings=$root/plugin-server/src/main/resources/dev/livestroke/cli/eval/drawings
mkdir -p "$work"

# animate NAME SVG PROMPT [OPTION...]: makes WORK/NAME.livestroke.json
animate() {
  name=$1 svg=$2 prompt=$3
  shift 3
  cp "$svg" "$work/$name.svg"
  "$LIVESTROKE" animate "$work/$name.svg" --prompt "$prompt" --out "$work" --format livestroke --quiet "$@"
}

# paint FIGURE NAME...: paints WORK/NAME.livestroke.json, from top to bottom
paint() {
  figure=$1
  shift
  files=
  for name; do files="$files $work/$name.livestroke.json"; done
  # shellcheck disable=SC2086
  "$LIVESTROKE" compare $files --out "$here/$figure.png" --frame "${frame:-112}"
}

lock() {
  animate lock-off "$drawings/boat.svg" "a boat rocks on the waves"
  animate lock-on "$drawings/boat.svg" "a boat rocks on the waves" --lock hull,mast
  paint lock lock-off lock-on
}

pin() {
  animate pin-off "$drawings/flag.svg" "a flag waves in the wind"
  animate pin-on "$drawings/flag.svg" "a flag waves in the wind" --pin pole
  animate pin-tree-off "$drawings/tree.svg" "a tree sways in the wind"
  animate pin-tree-on "$drawings/tree.svg" "a tree sways in the wind" --pin roots
  paint pin pin-off pin-on pin-tree-off pin-tree-on
}

strength() {
  for s in 0 0.5 1 2; do
    animate "strength-$s" "$drawings/butterfly.svg" "a butterfly flaps its wings" --strength "$s"
  done
  paint strength strength-0 strength-0.5 strength-1 strength-2
}

distortion() {
  for d in 0 0.5 1; do
    animate "distortion-$d" "$drawings/flag.svg" "a flag waves in the wind" --distortion "$d" --pin pole
  done
  paint distortion distortion-0 distortion-0.5 distortion-1
}

loop() {
  for l in forever seamless once return ping-pong; do
    animate "loop-$l" "$drawings/car.svg" "a car drives to the right" --loop "$l"
  done
  paint loop loop-forever loop-seamless loop-once loop-return loop-ping-pong
}

start() {
  animate start-rest "$drawings/horse.svg" "a horse is galloping"
  animate start-free "$drawings/horse.svg" "a horse is galloping" --start free
  paint start start-rest start-free
}

# At 1 s the cord and all that hangs on it is where another SVG shows it.
pose() {
  turned='transform="rotate(-25 128 52)"'
  sed -e "s|<path id=\"cord\"|<path $turned id=\"cord\"|" -e "s|<g id=\"shade\"|<g $turned id=\"shade\"|" \
    "$drawings/lamp.svg" >"$work/pose-turned.svg"
  animate pose-off "$drawings/lamp.svg" "a lamp swings like a pendulum" --pin ceiling
  animate pose-on "$drawings/lamp.svg" "a lamp swings like a pendulum" --pin ceiling \
    --pose "$work/pose-turned.svg@1"
  paint pose pose-off pose-on
}

# A frame of an animation, in which an arm is raised by hand, is given back.
edited() {
  animate edited-off "$drawings/walker.svg" "a person is walking" --format livestroke,svg-frames
  sed 's|id="arm-front"|transform="rotate(-70 129 96)" id="arm-front"|' \
    "$work/edited-off-svg/edited-off-0031.svg" >"$work/edited-frame.svg"
  animate edited-on "$drawings/walker.svg" "a person is walking" \
    --from "$work/edited-off.livestroke.json" --pose "$work/edited-frame.svg@1"
  paint edited edited-off edited-on
}

parent() {
  animate parent-off "$drawings/duck.svg" "a duck swims to the right"
  animate parent-prompt "$drawings/duck.svg" "a duck bobs up and down" --from "$work/parent-off.livestroke.json"
  animate parent-none "$drawings/duck.svg" "a duck bobs up and down"
  paint parent parent-off parent-prompt parent-none
}

# A hat is added and the body recoloured.
changed() {
  animate changed-off "$drawings/walker.svg" "a person is walking"
  sed -e 's|</svg>|<path id="hat" d="M104 50L152 50M112 50L116 34L140 34L144 50"/></svg>|' \
    -e 's|id="body"|id="body" stroke="#d62828"|' "$drawings/walker.svg" >"$work/changed.svg"
  animate changed-on "$work/changed.svg" "a person is walking" --from "$work/changed-off.livestroke.json"
  paint changed changed-off changed-on
}

groups() {
  animate groups-together "$drawings/ball-and-star.svg" "a ball bounces beside a star" --groups together
  animate groups-own "$drawings/ball-and-star.svg" "a ball and a star" \
    --group ball:"a ball bounces" --group star:"a star spins clockwise"
  paint groups groups-together groups-own
}

timing() {
  animate timing-off "$drawings/two-fish.svg" "two fish swim up and down" --loop seamless
  "$LIVESTROKE" retime "$work/timing-off.livestroke.json" --out "$work/timing-on.livestroke.json" \
    --group left-fish:delay=0.5 --group right-fish:speed=2
  paint timing timing-off timing-on
}

variations() {
  animate variations "$drawings/butterfly.svg" "a butterfly flaps its wings" --variations 4
  paint variations variations-seed1 variations-seed2 variations-seed3 variations-seed4
}

scenes() {
  animate scene-1 "$scenes/flower-and-fish.svg" "a flower beside a fish" \
    --group flower:"a flower swaying in the wind" --group fish:"a fish swims"
  animate scene-2 "$scenes/crab-and-bird.svg" "a bird flies over a crab" \
    --group bird:"a bird flapping its wings" --group crab:"a crab waving its claws"
  animate scene-3 "$scenes/balloon-and-cat.svg" "a balloon rises beside a cat" \
    --group balloon:"a balloon floating up" --group cat:"a cat wagging its tail"
  animate scene-4 "$scenes/three-at-sea.svg" "a boat, a gull and a seahorse" \
    --group boat:"a boat rocking on the waves" --group gull:"a gull flapping its wings" \
    --group seahorse:"a seahorse bobbing up and down"
  frame=128 paint scenes scene-1 scene-2 scene-3 scene-4
}

for each in $figures; do "$each"; done
