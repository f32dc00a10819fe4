"""The vocabulary: what each verb does to a drawing, and the ways to say it.

A verb's motion is a handful of named amounts, each drawn from a small range; `motion.py` says what they do. How often a
verb repeats (`n`) and which way it goes first are fixed, so that a caption tells one motion and not a cloud of them: the
prior then has one clean answer, and distillation does not average phases away. Adverbs change amounts and counts.
"""

from dataclasses import dataclass

from . import parts as p

LEGGED = (p.QUADRUPED, p.QUADRUPED, p.QUADRUPED, p.PIG, p.ANT, p.QUADRUPED_OUTLINE, p.QUADRUPED_OUTLINE)
PEOPLE = (p.PERSON, p.PERSON, p.PERSON, p.PERSON, p.PERSON_OUTLINE)
WALKERS = LEGGED + PEOPLE + (p.SWIMMING_BIRD,)
FLYERS = (p.FRONT_FLYER, p.FRONT_FLYER, p.BIRD, p.BIRD, p.BIRD, p.BIRD_OUTLINE)
SWIMMERS = (p.FISH, p.FISH, p.FISH, p.FISH_OUTLINE)
CRAWLERS = (p.SPIDER, p.SPIDER, p.ANT, p.CLAWED, p.QUADRUPED_OUTLINE)
SNAKES = (p.SNAKE, p.SNAKE, p.SNAKE_OUTLINE)
PLANTS = (p.PLANT, p.FLOWER, p.PLANT_OUTLINE)
VEHICLES = (p.VEHICLE, p.VEHICLE, p.VEHICLE, p.AMBULANCE, p.VEHICLE_OUTLINE)
TAILED = (p.QUADRUPED, p.QUADRUPED, p.QUADRUPED, p.PIG, p.BIRD, p.FISH)
HEADED = (p.QUADRUPED, p.QUADRUPED, p.PERSON, p.PERSON, p.BIRD, p.PIG, p.SWIMMING_BIRD, p.SNAKE)
EARED = (p.QUADRUPED, p.PIG, p.FRONT_FLYER, p.ANT)
ANYTHING = (
    (p.THING,) * 8
    + (p.BALL, p.BALL, p.QUADRUPED, p.PERSON, p.PERSON, p.FRONT_FLYER, p.BIRD, p.FISH, p.SNAKE, p.PLANT, p.FLOWER, p.FLAG)
    + (p.VEHICLE, p.BOAT, p.FACE, p.CLOCK, p.OCTOPUS, p.SPIDER, p.BELL_SHAPE, p.SWIMMING_BIRD, p.CUP, p.FIRE)
    + tuple(range(p.QUADRUPED_OUTLINE, p.PERSON_OUTLINE + 1))
    + (p.AIRPLANE, p.ICE_CREAM, p.PIG)
)

RIGHT, LEFT = ("to the right", "rightwards", "right", "from left to right"), ("to the left", "leftwards", "left", "from right to left")
UP, DOWN = ("up", "upwards", "straight up", "to the top"), ("down", "downwards", "straight down", "to the bottom")


@dataclass(frozen=True)
class Verb:
    words: tuple  # verbs in their base form
    tails: tuple  # what may follow the verb
    kinds: tuple  # drawings it suits
    n: int  # how often it repeats in a clip
    counted: bool  # whether "twice" makes sense
    extra: tuple  # whole captions, with {n} for the noun
    amounts: dict  # name -> (least, most)
    family: str  # which flourishes a long caption takes


VERBS = []


def verb(words, tails=("",), kinds=ANYTHING, n=1, counted=False, extra=(), family="thing", **amounts):
    tails = (tails,) if isinstance(tails, str) else tuple(tails)
    for name, value in amounts.items():
        amounts[name] = value if isinstance(value, tuple) else (value, value)
    VERBS.append(Verb(tuple(words.split("|")), tails, tuple(kinds), n, counted, tuple(extra), amounts, family))


# --- The whole drawing: where it goes
verb("move|slide|go|glide|travel", RIGHT, mx=(0.45, 0.75))
verb("move|slide|go|glide|travel", LEFT, mx=(-0.75, -0.45))
verb("move|rise|go|ascend|lift", UP, my=(-0.7, -0.4))
verb("move|sink|go|descend", DOWN, my=(0.4, 0.7))
verb("move|go|drift|travel", ("diagonally up to the right", "to the upper right", "up and right"), mx=(0.35, 0.55), my=(-0.55, -0.35))
verb("move|go|drift|travel", ("diagonally up to the left", "to the upper left", "up and left"), mx=(-0.55, -0.35), my=(-0.55, -0.35))
verb("move|go|drift|travel", ("diagonally down to the right", "to the lower right", "down and right"), mx=(0.35, 0.55), my=(0.35, 0.55))
verb("move|go|drift|travel", ("diagonally down to the left", "to the lower left", "down and left"), mx=(-0.55, -0.35), my=(0.35, 0.55))
verb("slide|move|go|shift", ("back and forth", "from side to side", "left and right", "right and left"), n=1, slide=(0.15, 0.3), counted=True)
verb("move|go|bob|drift", ("up and down",), n=1, bob=(0.1, 0.2), counted=True)
verb("circle|orbit|move", ("in a circle", "around in a circle", "along a circular path", "clockwise in a circle"), n=1, orbit=(0.12, 0.2))
verb("circle|orbit|move", ("counterclockwise in a circle", "anticlockwise along a circular path"), n=1, orbit=(-0.2, -0.12))
verb("zigzag|weave", ("to the right", "across to the right"), n=2, mx=(0.45, 0.7), bob=(0.08, 0.14))
verb("zigzag|weave", ("to the left", "across to the left"), n=2, mx=(-0.7, -0.45), bob=(0.08, 0.14))
verb("fall|drop|tumble down", ("", "down", "to the ground", "from the sky"), fall=(0.45, 0.75))
verb("fall|drift|float|flutter down", ("down slowly swaying", "like a feather", "like a leaf", "down like a falling leaf"), n=2, my=(0.35, 0.6), swing=(0.2, 0.35), slide=(0.06, 0.12))
verb("take off|launch|lift off|blast off", ("", "into the sky", "like a rocket"), launch=(0.5, 0.8))
verb("land|touch down", ("", "softly", "on the ground"), landing=(0.45, 0.7))
verb("float|hover|levitate", ("", "in the air", "in place"), n=1, bob=(0.05, 0.09), swing=(0.0, 0.04))
verb("drift|float", ("to the right", "away to the right"), n=1, mx=(0.35, 0.6), bob=(0.03, 0.06), swing=(0.02, 0.06))
verb("drift|float", ("to the left", "away to the left"), n=1, mx=(-0.6, -0.35), bob=(0.03, 0.06), swing=(0.02, 0.06))
verb("speed off|dash|shoot|zoom", ("to the right", "off to the right"), rush=(0.6, 0.9))
verb("speed off|dash|shoot|zoom", ("to the left", "off to the left"), rush=(-0.9, -0.6))
verb("spiral", ("upwards", "up into the sky"), n=2, my=(-0.6, -0.35), slide=(0.08, 0.14))
verb("rise and fall|rise and sink", ("", "again"), n=1, bob=(0.14, 0.24))

# --- Turning
verb("spin|rotate|turn|revolve", ("", "clockwise", "around", "around clockwise", "in place"), n=1, spin=1, counted=True)
verb("spin|rotate|turn|revolve", ("counterclockwise", "anticlockwise", "around counterclockwise"), n=1, spin=-1, counted=True)
verb("whirl|twirl", ("", "rapidly like a top", "round and round"), n=2, spin=1)
verb("roll", RIGHT, spin=1, mx=(0.5, 0.8))
verb("roll", LEFT, spin=-1, mx=(-0.8, -0.5))
verb("flip|turn", ("around like a coin", "horizontally", "around its vertical axis", "over sideways"), n=1, flip=1, counted=True)
verb("flip|turn", ("over vertically", "upside down and back", "around its horizontal axis"), n=1, vflip=1, counted=True)
verb("do a somersault|somersault|do a backflip", ("", "in the air"), n=1, spin=1, bounce=(0.25, 0.4))
verb("swing|sway", ("like a pendulum", "back and forth like a pendulum", "from its top"), n=1, swing=(0.3, 0.5), pv=-1, counted=True, extra=("a hanging {n} swings",))
verb("rock|tilt|seesaw", ("", "from side to side", "left and right", "back and forth"), n=1, swing=(0.18, 0.35), pv=1, counted=True)
verb("tick|swing", ("like a metronome", "from side to side like a metronome"), n=2, swing=(0.3, 0.5), pv=1)
verb("tilt|lean", ("to the right", "over to the right"), n=1, lean=(0.3, 0.5), pv=1)
verb("tilt|lean", ("to the left", "over to the left"), n=1, lean=(-0.5, -0.3), pv=1)
verb("topple|tip|fall over|keel over", ("to the right",), topple=(1.1, 1.5))
verb("topple|tip|fall over|keel over", ("to the left",), topple=(-1.5, -1.1))
verb("twist|turn", ("", "left and right", "its body"), n=1, twist=(0.4, 0.7), counted=True)

# --- Jumping
verb("bounce|hop|jump", ("up and down", "", "on the spot", "on the ground"), n=2, bounce=(0.18, 0.32), squash=(0.12, 0.25), counted=True)
verb("bounce|dribble", ("like a ball", "like a rubber ball"), n=2, bounce=(0.25, 0.4), squash=(0.2, 0.35), counted=True)
verb("jump|leap|spring", ("", "into the air", "up", "high", "and land"), WALKERS + (p.THING,), n=1, counted=True, family="legs", bounce=(0.28, 0.45), squash=(0.1, 0.2), crouch=(0.4, 0.8), arm=(0.1, 0.4), tail=(0.1, 0.3), wig=(0.1, 0.3))
verb("hop|bounce|jump", ("to the right", "along to the right"), n=3, bounce=(0.12, 0.22), squash=(0.08, 0.18), mx=(0.4, 0.6), crouch=(0.2, 0.5))
verb("hop|bounce|jump", ("to the left", "along to the left"), n=3, bounce=(0.12, 0.22), squash=(0.08, 0.18), mx=(-0.6, -0.4), crouch=(0.2, 0.5))
verb("leap|jump", ("to the right", "over an obstacle to the right", "in an arc to the right"), n=1, bounce=(0.3, 0.45), mx=(0.45, 0.65), arcrot=(0.3, 0.5), leg=(0.3, 0.5), gait=1)
verb("leap|jump", ("to the left", "over an obstacle to the left", "in an arc to the left"), n=1, bounce=(0.3, 0.45), mx=(-0.65, -0.45), arcrot=(-0.5, -0.3), leg=(0.3, 0.5), gait=1)

# --- Shape
verb("grow|expand|swell|get bigger|enlarge", ("", "bigger and bigger", "larger"), grow=(0.7, 1.1), extra=("zoom in on the {n}", "the {n} comes closer"))
verb("shrink|get smaller|contract|dwindle", ("", "away", "smaller and smaller"), grow=(-1.1, -0.7), extra=("zoom out from the {n}", "the {n} goes away into the distance"))
verb("grow and shrink|swell and shrink|inflate and deflate", ("", "again"), n=1, pulse=(0.25, 0.4))
verb("pulse|throb|pulsate", ("", "rhythmically", "in and out"), n=2, pulse=(0.12, 0.22), counted=True)
verb("beat", ("like a heart", "like a beating heart"), n=2, heart=(0.14, 0.24), extra=("a beating {n}", "the {n} has a heartbeat"))
verb("breathe|inhale and exhale", ("", "calmly", "in and out", "deeply"), n=1, breath=(0.06, 0.12), counted=True)
verb("stretch|elongate", ("", "upwards", "tall and short"), n=1, stretch=(0.25, 0.4), counted=True, extra=("squash and stretch of the {n}",))
verb("squash|squish|get flattened", ("", "flat", "down and up"), n=1, press=(0.25, 0.4), counted=True)
verb("wobble|jiggle|quiver", ("", "like jelly", "like pudding"), n=3, wav=(0.04, 0.07), wk=(0.6, 0.9), wax=1, wm=(0, 0.2))
verb("shake|rattle|vibrate", ("", "from side to side quickly", "strongly"), n=4, shiver=(0.03, 0.06))
verb("tremble|shiver|quake", ("", "with fear", "in the cold", "nervously"), n=4, shiver=(0.012, 0.022))
verb("ripple|undulate|wave", ("", "like water", "in waves"), n=2, wav=(0.05, 0.09), wk=(0.9, 1.3), wax=0, wm=0)
verb("bend|sway|lean", ("from side to side", "in the breeze", "to the rhythm", "in the wind"), PLANTS + (p.PERSON, p.THING, p.BALL), n=1, family="plant", bend=(0.18, 0.32), wig=(0.15, 0.35), counted=True)
verb("melt|dissolve", ("", "down", "away", "in the heat"), melt=(0.5, 0.75))
verb("explode|burst|shatter|fly apart", ("", "into pieces"), burst=(0.35, 0.65))
verb("come together|assemble|gather", ("", "from pieces"), unite=(0.35, 0.65))
verb("open and close|open and shut", ("", "again", "like a mouth"), n=1, open=(0.2, 0.35), counted=True)
verb("bow|bend over|bend forward", ("", "politely", "and straighten up"), PEOPLE + (p.PLANT, p.FLOWER, p.THING), n=1, family="person", bow=(0.3, 0.5), counted=True)
verb("unfold|unfurl|open up", ("", "like a fan"), unfold=(0.7, 0.9))

# --- Legs
verb("walk|stroll|stride|step|march", ("", "in place", "forward", "along", "at an easy pace"), WALKERS, n=2, family="legs", leg=(0.35, 0.5), arm=(0.25, 0.45), bob2=(0.01, 0.025), legs=(0.35, 0.5), tail=(0.1, 0.25), head=(0, 0.06), extra=("walk cycle of a {n}", "{n} taking steps", "a {n} takes a walk"))
verb("walk|stroll|stride|step|march", RIGHT, WALKERS, n=2, family="legs", leg=(0.35, 0.5), arm=(0.25, 0.45), bob2=(0.01, 0.025), legs=(0.35, 0.5), tail=(0.1, 0.25), mx=(0.4, 0.6))
verb("walk|stroll|stride|step|march", LEFT, WALKERS, n=2, family="legs", leg=(0.35, 0.5), arm=(0.25, 0.45), bob2=(0.01, 0.025), legs=(0.35, 0.5), tail=(0.1, 0.25), mx=(-0.6, -0.4))
verb("run|sprint|jog|race", ("", "fast", "with rhythmic leg strides", "in place", "forward with synchronized arm swing"), WALKERS, n=3, family="legs", leg=(0.6, 0.85), arm=(0.5, 0.8), bob2=(0.02, 0.045), legs=(0.5, 0.75), tail=(0.1, 0.3), head=(0, 0.1), wig=(0.1, 0.25))
verb("run|sprint|jog|race", RIGHT, WALKERS, n=3, family="legs", leg=(0.6, 0.85), arm=(0.5, 0.8), bob2=(0.02, 0.045), legs=(0.5, 0.75), mx=(0.4, 0.65))
verb("run|sprint|jog|race", LEFT, WALKERS, n=3, family="legs", leg=(0.6, 0.85), arm=(0.5, 0.8), bob2=(0.02, 0.045), legs=(0.5, 0.75), mx=(-0.65, -0.4))
verb("gallop|canter", ("", "at high speed", "across the field", "and jump"), LEGGED, n=2, family="legs", leg=(0.6, 0.9), legs=(0.5, 0.75), gait=1, bob=(0.04, 0.08), rockz=(0.06, 0.14), tail=(0.2, 0.4), head=(0.08, 0.16), wig=(0.1, 0.3))
verb("gallop|canter", RIGHT, LEGGED, n=2, family="legs", leg=(0.6, 0.9), legs=(0.5, 0.75), gait=1, bob=(0.04, 0.08), rockz=(0.06, 0.14), tail=(0.2, 0.4), mx=(0.4, 0.6))
verb("gallop|canter", LEFT, LEGGED, n=2, family="legs", leg=(0.6, 0.9), legs=(0.5, 0.75), gait=1, bob=(0.04, 0.08), rockz=(0.06, 0.14), tail=(0.2, 0.4), mx=(-0.6, -0.4))
verb("trot|prance", ("", "proudly", "along"), LEGGED, n=3, family="legs", leg=(0.4, 0.6), legs=(0.4, 0.55), bob2=(0.03, 0.05), head=(0.05, 0.12), tail=(0.1, 0.3))
verb("shuffle|waddle|tiptoe", ("", "along", "with small steps", "carefully"), WALKERS, n=3, family="legs", leg=(0.15, 0.25), legs=(0.18, 0.28), swing=(0.05, 0.1), pv=1, arm=(0.05, 0.2))
verb("limp|stumble|stagger", ("", "along", "unsteadily"), WALKERS, n=1, family="legs", leg=(0.3, 0.5), legs=(0.3, 0.5), swing=(0.08, 0.16), pv=1, bob2=(0.03, 0.05), arm=(0.1, 0.3))
verb("stalk|sneak|creep", ("", "forward", "slowly through the grass"), LEGGED + PEOPLE, n=1, family="legs", leg=(0.3, 0.45), legs=(0.3, 0.45), press=(0.05, 0.12), head=(0.1, 0.2), mx=(0.1, 0.25))
verb("crawl|scuttle|scurry", ("", "around", "forward"), CRAWLERS, n=3, family="legs", leg=(0.25, 0.45), wig=(0.2, 0.4), legs=(0.3, 0.4), bob2=(0.005, 0.015))
verb("crawl|scuttle|scurry", ("sideways to the right", "to the right"), CRAWLERS, n=3, leg=(0.25, 0.45), wig=(0.2, 0.4), legs=(0.3, 0.4), mx=(0.35, 0.55))
verb("crawl|scuttle|scurry", ("sideways to the left", "to the left"), CRAWLERS, n=3, leg=(0.25, 0.45), wig=(0.2, 0.4), legs=(0.3, 0.4), mx=(-0.55, -0.35))
verb("wave|raise|lift|move", ("its claws", "its claws in the air", "both claws", "the claws"), (p.CLAWED,), n=2, family="tail", raise_=(0.4, 0.8), bob2=(0, 0.01), counted=True)
verb("climb", ("", "up", "a wall"), PEOPLE + LEGGED + (p.SPIDER,), n=2, family="legs", leg=(0.35, 0.6), arm=(0.4, 0.8), legs=(0.35, 0.5), my=(-0.5, -0.3))
verb("kick|kick a ball", ("", "forward", "with its leg"), PEOPLE, n=1, family="person", kick=(0.8, 1.3), arm=(0.1, 0.3), counted=True)
verb("stamp|stomp", ("", "its feet", "on the ground"), PEOPLE + LEGGED, n=3, family="legs", leg=(0.3, 0.45), legs=(0.3, 0.4), press=(0.04, 0.08))
verb("squat|crouch|duck", ("", "down and stand up", "down", "and rise again"), PEOPLE + (p.QUADRUPED,), n=1, family="person", crouch=(0.7, 1.1), sink=(0.08, 0.14), arm=(0, 0.2), counted=True, extra=("{n} doing squats",))
verb("skate|ski", ("", "on the ice", "gracefully"), PEOPLE, n=1, family="person", leg=(0.3, 0.5), arm=(0.2, 0.4), swing=(0.06, 0.12), slide=(0.05, 0.1))
verb("surf|ride the waves", ("", "on a surfboard", "and balance"), PEOPLE + (p.BOAT,), n=1, family="person", swing=(0.12, 0.24), pv=(0.6, 1), arm=(0.2, 0.4), bob=(0.04, 0.08), bend=(0.05, 0.12))
verb("ride|pedal|cycle", ("", "a bicycle", "along the road"), (p.VEHICLE, p.VEHICLE, p.PERSON), n=2, family="wheels", rot=2, leg=(0.3, 0.5), bob2=(0.005, 0.015))

# --- Arms and the whole person
verb("wave", ("its hand", "hello", "goodbye", "", "with one hand", "his hand", "her hand"), PEOPLE, n=3, family="person", arm1=(0.5, 0.8), swing=(0, 0.03), counted=True)
verb("clap", ("", "its hands", "and cheer"), PEOPLE, n=3, family="person", clap=(0.5, 0.8), bob2=(0, 0.015), counted=True)
verb("raise|lift", ("its arms", "both arms", "its hands and lower them"), PEOPLE, n=1, family="person", raise_=(1.2, 1.8), counted=True)
verb("cheer|celebrate", ("", "with raised arms", "and jump for joy"), PEOPLE, n=2, family="person", raise_=(1.2, 1.8), bounce=(0.06, 0.12), crouch=(0.1, 0.3))
verb("do jumping jacks|exercise", ("", "energetically"), PEOPLE, n=2, family="person", jack=(0.7, 1.0), bounce=(0.06, 0.12), counted=True)
verb("dance|groove|boogie", ("", "passionately", "to the music", "happily"), PEOPLE + (p.PERSON, p.QUADRUPED), n=2, family="dance", arm=(0.5, 0.9), leg=(0.2, 0.4), bob2=(0.025, 0.05), bend=(0.06, 0.12), head=(0.08, 0.2), legs=(0.15, 0.25), slide=(0.02, 0.05))
verb("do ballet|pirouette|dance ballet", ("", "gracefully", "on tiptoe"), PEOPLE, n=1, family="dance", raise_=(0.6, 1.2), flip=1, bob=(0.01, 0.03))
verb("sway|play music|perform", ("on stage", "with a rhythmic sway", "the violin"), PEOPLE, n=1, family="dance", bend=(0.06, 0.13), arm=(0.15, 0.35), head=(0.1, 0.25))
verb("punch|box", ("", "the air", "with both fists", "and duck"), PEOPLE, n=2, family="person", arm=(0.8, 1.2), bob=(0.02, 0.05), swing=(0.04, 0.1), pv=1, counted=True)
verb("throw|toss", ("a ball", "something"), PEOPLE, n=1, family="person", arm1=(0.9, 1.3), lean=(0.1, 0.2), pv=1)
verb("swim", ("with long strokes", "the crawl", "like a person"), PEOPLE, n=2, family="water", arm=(1.0, 1.5), leg=(0.2, 0.4), bob=(0.02, 0.04))
verb("stretch|yawn", ("its arms", "and yawn"), PEOPLE + (p.QUADRUPED,), n=1, family="person", raise_=(0.8, 1.3), stretch=(0.08, 0.15))
verb("shrug", ("", "its shoulders"), PEOPLE, n=1, raise_=(0.25, 0.45), counted=True)

# --- Head, tail, ears
verb("nod", ("", "its head", "yes", "in agreement"), HEADED, n=2, family="head", nod=(0.25, 0.45), counted=True)
verb("shake", ("its head", "its head no"), HEADED, n=3, family="head", head=(0.2, 0.35), counted=True)
verb("tilt|cock", ("its head", "its head to one side"), HEADED, n=1, family="head", nod=(0.2, 0.35))
verb("look", ("around", "left and right", "about"), HEADED, n=1, family="head", head=(0.25, 0.45), look=(0.02, 0.04))
verb("look|raise its head", ("up", "up and down"), HEADED, n=1, family="head", nod=(-0.5, -0.3))
verb("eat|graze|feed", ("", "grass", "moving its head down", "from the ground"), (p.QUADRUPED, p.QUADRUPED, p.BIRD, p.SWIMMING_BIRD, p.PIG), n=1, family="head", nod=(0.5, 0.8), chew=(0.05, 0.12), wig=(0.05, 0.15))
verb("peck|nibble|munch", ("", "at the ground", "on a nut", "quickly"), (p.QUADRUPED, p.BIRD, p.SWIMMING_BIRD, p.PIG), n=3, family="head", nod=(0.25, 0.4))
verb("drink|sip", ("", "water"), (p.QUADRUPED, p.BIRD, p.SWIMMING_BIRD, p.PIG), n=1, family="head", nod=(0.5, 0.8))
verb("sniff", ("", "the air", "around"), (p.QUADRUPED, p.PIG), n=4, family="head", nod=(-0.2, -0.1))
verb("wag|swish|flick", ("its tail", "its tail happily", "the tail"), TAILED, n=3, family="tail", tail=(0.6, 1.0), counted=True, extra=("a happy {n} with a wagging tail",))
verb("swing|sway|swish", ("its tail slowly", "its tail from side to side"), TAILED, n=1, family="tail", tail=(0.5, 0.9))
verb("wiggle|twitch|flap", ("its ears", "the ears", "its antennae"), EARED, n=3, family="head", wig=(0.6, 1.1))
verb("play|frolic|romp", ("", "around", "happily"), (p.QUADRUPED, p.PERSON, p.PIG, p.QUADRUPED_OUTLINE), n=2, family="legs", leg=(0.2, 0.4), arm=(0.3, 0.5), tail=(0.4, 0.7), head=(0.15, 0.3), bob=(0.03, 0.06), rockz=(0.05, 0.12), legs=(0.2, 0.3), wig=(0.2, 0.4))
verb("sit up|beg|rear", ("", "on its hind legs"), (p.QUADRUPED,), n=1, family="legs", rear=(0.4, 0.7))

# --- Wings
verb("flap|flutter|beat", ("its wings", "the wings", "its wings gracefully"), FLYERS, n=2, family="wings", flap=(0.5, 0.75), wing=(0.5, 0.8), bob=(0.02, 0.05), tail=(0, 0.15), counted=True, extra=("a flapping {n}",))
verb("fly|flutter", ("", "gracefully", "in the sky", "through the air"), FLYERS, n=2, family="wings", flap=(0.5, 0.75), wing=(0.5, 0.85), bob=(0.03, 0.07), tail=(0, 0.2), extra=("a flying {n}", "{n} fluttering its wings and flying gracefully"))
verb("fly", RIGHT, FLYERS, n=3, family="wings", flap=(0.45, 0.7), wing=(0.5, 0.85), bob=(0.02, 0.05), mx=(0.4, 0.65))
verb("fly", LEFT, FLYERS, n=3, family="wings", flap=(0.45, 0.7), wing=(0.5, 0.85), bob=(0.02, 0.05), mx=(-0.65, -0.4))
verb("fly|take off|soar", ("up into the sky", "away upwards", "up"), FLYERS, n=3, family="wings", flap=(0.45, 0.7), wing=(0.5, 0.85), my=(-0.6, -0.35))
verb("land|fly down|descend", ("with spread wings", "to the ground flapping"), FLYERS, n=3, family="wings", flap=(0.45, 0.7), wing=(0.5, 0.85), my=(0.35, 0.55))
verb("soar|glide", ("", "through the air", "majestically with powerful wing beats", "on the wind"), FLYERS, n=1, family="wings", wing=(0.35, 0.6), flap=(0.25, 0.4), bob=(0.04, 0.08), swing=(0.03, 0.1), tail=(0, 0.15))
verb("hover|beat its wings", ("rapidly", "in mid-air with rapidly beating wings", "like a hummingbird"), FLYERS, n=4, family="wings", wing=(0.4, 0.65), flap=(0.4, 0.6), bob=(0.005, 0.015))
verb("spread|open", ("its wings", "its wings wide"), FLYERS, n=1, family="wings", flap=(0.5, 0.75), wing=(0.6, 0.9))
verb("dive|swoop", ("down", "down to the right"), FLYERS, n=1, mx=(0.25, 0.45), my=(0.35, 0.55), lean=(0.3, 0.5), wing=(0.2, 0.4))

# --- Water
verb("swim", ("", "through the water", "gracefully", "with its tail propelling it", "around"), SWIMMERS, n=2, family="water", wav=(0.035, 0.065), wk=(0.7, 1.0), wax=0, wm=(0.6, 0.9), tail=(0.35, 0.6), wig=(0.25, 0.5), extra=("{n} swimming gracefully, its fins and tail propelling it",))
verb("swim", RIGHT, SWIMMERS, n=3, family="water", wav=(0.035, 0.06), wk=(0.7, 1.0), wax=0, wm=(0.6, 0.9), tail=(0.35, 0.6), wig=(0.2, 0.4), mx=(0.4, 0.6))
verb("swim", LEFT, SWIMMERS, n=3, family="water", wav=(0.035, 0.06), wk=(0.7, 1.0), wax=0, wm=(0.6, 0.9), tail=(0.35, 0.6), wig=(0.2, 0.4), mx=(-0.6, -0.4))
verb("leap|jump", ("out of the water", "out of the sea", "above the waves"), SWIMMERS, n=1, family="water", bounce=(0.3, 0.45), arcrot=(0.4, 0.8), tail=(0.25, 0.45))
verb("dive", ("", "under the water", "deep down"), SWIMMERS + (p.SWIMMING_BIRD,), n=1, family="water", my=(0.3, 0.5), lean=(0.4, 0.7), tail=(0.2, 0.4))
verb("wiggle|flap", ("its fins", "the fins and tail"), SWIMMERS, n=3, family="water", tail=(0.3, 0.5), wig=(0.5, 0.9))
verb("paddle|float", ("on the water", "on the pond"), (p.SWIMMING_BIRD, p.BOAT), n=1, family="water", bob=(0.03, 0.06), swing=(0.06, 0.12), head=(0.05, 0.12), leg=(0.2, 0.4))
verb("sail|rock", ("on the waves", "on the sea", "on rough water"), (p.BOAT, p.BOAT, p.THING), n=1, family="water", swing=(0.14, 0.26), bob=(0.04, 0.07), pv=(0.4, 1), wav=(0.02, 0.04), wk=1, wm=1)
verb("sail", RIGHT, (p.BOAT,), n=2, family="water", swing=(0.06, 0.12), bob=(0.02, 0.04), pv=(0.4, 1), mx=(0.4, 0.6))
verb("wave|move|swirl", ("its tentacles", "its arms in the water", "with undulating tentacles"), (p.OCTOPUS,), n=2, family="water", tent=(0.12, 0.22), bob=(0.02, 0.05))
verb("swim|jet|pulse", ("upwards like a jellyfish", "up with its tentacles"), (p.OCTOPUS,), n=2, family="water", tent=(0.1, 0.18), pulse=(0.06, 0.12), my=(-0.4, -0.2))

# --- Snakes, cloth, plants, fire
verb("slither|wriggle|squirm|undulate", ("", "along", "with a sinuous motion", "through the grass"), SNAKES, n=2, family="snake", wav=(0.06, 0.1), wk=(0.9, 1.3), wax=0, wm=(0, 0.2))
verb("slither|wriggle", RIGHT, SNAKES, n=2, family="snake", wav=(0.05, 0.08), wk=(0.9, 1.3), wax=0, mx=(0.35, 0.55))
verb("slither|wriggle", LEFT, SNAKES, n=2, family="snake", wav=(0.05, 0.08), wk=(0.9, 1.3), wax=0, mx=(-0.55, -0.35))
verb("sway|dance", ("rhythmically from side to side", "hypnotized by the flute", "in front of the charmer"), SNAKES, n=1, family="snake", bend=(0.2, 0.35), head=(0.15, 0.3), counted=True)
verb("strike|lunge", ("", "forward", "with its head"), SNAKES, n=1, family="snake", bow=(0.3, 0.5))
verb("wave|flutter|ripple|billow", ("in the wind", "", "in a strong breeze", "gently"), (p.FLAG, p.FLAG, p.FLAG, p.BOAT), n=2, family="cloth", wav=(0.06, 0.11), wk=(0.8, 1.2), wm=(0.85, 1))
verb("sway|bend|swing", ("in the wind", "gently", "in the breeze", "from side to side", "back and forth"), PLANTS, n=1, family="plant", bend=(0.18, 0.32), wig=(0.15, 0.35), counted=True)
verb("rustle|shake", ("its leaves", "in the wind", "its branches"), (p.PLANT, p.FLOWER), n=3, family="plant", wig=(0.4, 0.7), bend=(0.02, 0.06))
verb("bloom|blossom|open its petals", ("", "in the sun"), (p.FLOWER,), bloom=(0.6, 0.9), family="plant")
verb("close|fold", ("its petals", "for the night"), (p.FLOWER,), bloom=(-0.9, -0.6), family="plant")
verb("wilt|droop|wither", ("", "and hang down"), (p.FLOWER, p.PLANT, p.PLANT_OUTLINE), wilt=(0.5, 0.9), family="plant")
verb("grow|sprout", ("up from the ground", "out of the earth"), PLANTS, sprout=(0.5, 0.75), family="plant")
verb("flicker|burn|blaze|flare", ("", "in the wind", "brightly", "in the dark"), (p.FIRE, p.FIRE, p.FIRE, p.THING), n=3, family="fire", flick=(0.2, 0.35))
verb("steam|smoke", ("", "gently"), (p.CUP, p.CUP, p.FIRE), n=2, family="fire", flick=(0.25, 0.4), extra=("steam rises from the {n}", "hot steaming {n}"))

# --- Machines and faces
verb("drive|roll|ride", RIGHT, VEHICLES, n=3, family="wheels", mx=(0.4, 0.65), bob2=(0, 0.01), rot=2)
verb("drive|roll|ride", LEFT, VEHICLES, n=3, family="wheels", mx=(-0.65, -0.4), bob2=(0, 0.01), rot=-2)
verb("drive|speed", ("", "along the road", "with spinning wheels", "down the street"), VEHICLES, n=3, family="wheels", rot=2, bob2=(0.006, 0.015))
verb("bump|drive|bounce", ("over a rough road", "along a bumpy track"), VEHICLES, n=3, family="wheels", rot=1, bob2=(0.02, 0.04), rockz=(0.03, 0.07))
verb("spin|turn|rotate", ("its wheels", "the wheels", "its wheels in place"), VEHICLES, n=2, family="wheels", rot=1, extra=("the wheels of the {n} turn", "the wheels of the {n} spin round"))
verb("spin|turn|rotate", ("its blades", "in the wind", "its sails round"), (p.MILL,), n=1, family="wheels", rot=1, extra=("the blades of the {n} turn", "the {n} catches the wind"))
verb("tick|tell the time", ("", "with turning hands"), (p.CLOCK,), n=2, hands=1, swing=(0, 0.02), extra=("the hands of the {n} turn", "the hands of the {n} go round"))
verb("ring|jingle|clang", ("", "loudly", "and shake"), (p.CLOCK, p.BELL_SHAPE, p.BELL_SHAPE), n=3, ring=(0.25, 0.45), family="thing")
verb("talk|speak|chatter", ("", "to us", "with a moving mouth"), (p.FACE,), n=3, family="face", talk=(0.6, 1.1))
verb("sing|shout", ("", "loudly", "a song"), (p.FACE,), n=1, family="face", talk=(1.0, 1.6), swing=(0, 0.06), counted=True)
verb("chew|munch", ("", "its food"), (p.FACE,), n=3, family="face", talk=(0.3, 0.6), press=(0.01, 0.03))
verb("blink|wink", ("", "its eyes"), (p.FACE, p.FACE, p.FACE, p.OCTOPUS), n=2, family="face", blink=(0.75, 0.95), counted=True)
verb("laugh|giggle", ("", "happily", "out loud"), (p.FACE, p.PERSON), n=3, family="face", talk=(0.4, 0.8), bob2=(0.02, 0.035), head=(0.03, 0.08))

# --- Stillness
verb("stand|stay|be|remain|hold", ("still", "motionless", "completely still", "perfectly still without moving"), ANYTHING, still=1, family="still", extra=("a still {n}", "static {n}", "a {n} that does not move", "nothing moves", "a motionless {n}", "freeze", "a still picture of a {n}"))
verb("rest|sleep|sit|lie", ("still", "quietly without moving", "there motionless"), ANYTHING, still=1, family="still")
verb("freeze|do not move|stay in place", ("", "completely"), ANYTHING, still=1, family="still")

AMOUNTS = sorted({name for v in VERBS for name in v.amounts})
# Adverbs scale these; the others are counts, axes and shares.
UNSCALED = {"spin", "flip", "vflip", "rot", "hands", "gait", "pv", "wk", "wax", "wm", "still"}
DISTANCES = {"mx", "my", "rush", "launch", "landing", "fall"}
