"""People's sketches (one JSON object a line) as drawings of cubics with parts, where the sketch has part labels."""

import gzip
import json
from multiprocessing import Pool

import numpy as np

from . import parts as p
from .beziers import fit_strokes, into_unit_box
from .parts import CURVES

LEFT_OUT = {
    "map", "line", "camouflage", "circle", "square", "triangle", "hexagon", "octagon", "squiggle", "zigzag",
    "spreadsheet", "The Mona Lisa", "animal migration", "keyboard", "calendar",
}  # fmt: skip

# Names of labelled parts -> roles; every other part is the body.
ROLES = {
    "pig": {"ear": "ear", "eye and eyebrow": "head", "nose": "head", "mouth": "head", "outline of head": "head",
            "limbs and legs": "leg", "tail": "tail"},
    "ant": {"tentacle": "antenna", "eye,mouth": "head", "head": "head", "legs": "leg"},
    "ambulance": {"bell": "bell", "wheels": "wheel"},
    "suitcase": {"wheels": "wheel"},
    "alarm clock": {"bell": "bell", "piont": "hand"},
    "campfire": {"fire": "flame", "smoke": "flame"},
    "candle": {"fire": "flame"},
    "coffee cup": {"hot-gas": "flame"},
    "face": {"eye or eyebrow": "eye", "mouth": "mouth"},
    "cactus": {"branch": "branch"},
}  # fmt: skip
CODES = {
    "body": p.BODY, "leg": p.LEG, "tail": p.TAIL, "head": p.HEAD, "ear": p.LOOSE, "antenna": p.LOOSE,
    "branch": p.LOOSE, "wheel": p.ROTOR, "hand": p.CLOCK_HAND, "flame": p.FLAME, "eye": p.EYE, "mouth": p.MOUTH,
    "bell": p.BELL,
}  # fmt: skip
KINDS = {
    "pig": p.PIG, "ant": p.ANT, "ambulance": p.AMBULANCE, "airplane": p.AIRPLANE, "alarm clock": p.CLOCK,
    "campfire": p.FIRE, "candle": p.FIRE, "coffee cup": p.CUP, "face": p.FACE, "ice cream": p.ICE_CREAM,
    "cactus": p.PLANT_OUTLINE, "pineapple": p.PLANT_OUTLINE,
}  # fmt: skip

NOUNS = {
    p.QUADRUPED_OUTLINE: "bear camel cat cow dog elephant giraffe horse kangaroo lion monkey panda pig rabbit "
    "raccoon rhinoceros sheep squirrel tiger zebra hedgehog frog crocodile scorpion spider ant lobster snail deer bug "
    "turtle rat goat wolf fox",
    p.BIRD_OUTLINE: "bird owl parrot swan flamingo penguin bat bee mosquito dragon angel feather plane airplane "
    "helicopter drone ghost",
    p.FISH_OUTLINE: "fish dolphin shark whale mermaid octopus submarine shrimp",
    p.SNAKE_OUTLINE: "snake worm",
    p.PLANT_OUTLINE: "tree flower plant cactus grass bush leaf palm mushroom trees clover seedling carrot sprout garden",
    p.VEHICLE_OUTLINE: "car bus van truck train tractor bicycle motorbike ambulance firetruck bulldozer bike scooter "
    "skateboard wheelchair",
    p.PERSON_OUTLINE: "yoga man woman walk run person user stretching karate swimming gymnastics ballet robot "
    "skateboarding kayak teddy-bear",
}
TWO_WORDS = {
    "sea turtle": p.QUADRUPED_OUTLINE, "house plant": p.PLANT_OUTLINE, "school bus": p.VEHICLE_OUTLINE,
    "pickup truck": p.VEHICLE_OUTLINE, "police car": p.VEHICLE_OUTLINE, "flying saucer": p.BIRD_OUTLINE,
    "hot dog": p.THING, "barbecue grill": p.THING,
}  # fmt: skip


def kind_of(noun):
    """The kind of drawing that a noun suggests; THING when none."""
    if noun in TWO_WORDS:
        return TWO_WORDS[noun]
    words = set(noun.split())
    for kind, nouns in NOUNS.items():
        if words & set(nouns.split()):
            return kind
    return p.THING


def nearest(line, others):
    """The point of a polyline nearest to other polylines, and how far it is from them."""
    if not others:
        return line[0], 1.0
    points = np.concatenate(others)
    distance = ((line[:, None] - points[None]) ** 2).sum(-1)
    i, j = np.unravel_index(distance.argmin(), distance.shape)
    return (line[i] + points[j]) / 2, distance[i, j] ** 0.5


def middle(line):
    return (line.min(0) + line.max(0)) / 2


def attributes_of(name, strokes, roles):
    """Where each stroke is fastened and its place in a gait, [strokes, 10]."""
    rows = np.zeros((len(strokes), p.ATTRIBUTES))
    rows[:, p.SIDE] = 1
    body = [s for s, role in zip(strokes, roles) if role == "body"] or strokes
    head = [s for s, role in zip(strokes, roles) if role == "head"]
    neck = min((nearest(s, body) for s in head), key=lambda v: v[1])[0] if head else np.zeros(2)
    faces_right = not head or np.concatenate(head)[:, 0].mean() > np.concatenate(body)[:, 0].mean()
    rows[:, p.FACING] = 1 if faces_right else -1
    flames = [s for s, role in zip(strokes, roles) if role == "flame"]
    for row, stroke, role in zip(rows, strokes, roles):
        if role in ("leg", "tail", "ear", "antenna", "branch"):
            anchor = nearest(stroke, head + body if role in ("ear", "antenna") else body)[0]
            row[:2] = anchor
            row[p.LENGTH] = max(((stroke - anchor) ** 2).sum(1).max() ** 0.5, 0.05)
        elif role == "head":
            row[:2], row[p.LENGTH] = neck, 0.5
        elif role in ("wheel", "eye", "mouth", "bell"):
            row[:2] = middle(stroke)
        elif role == "hand":
            row[:2] = middle(np.concatenate(body))
        elif role == "flame":
            together = stroke if name == "coffee cup" else np.concatenate(flames)
            row[:2] = [together[:, 0].mean(), together[:, 1].max()]
            row[p.LENGTH] = max(np.ptp(together[:, 1]), 0.1)
        if head and role in ("ear", "antenna"):
            row[2:4], row[p.JOINT] = neck, p.HEAD_JOINT
    legs = sorted((i for i, r in enumerate(roles) if r == "leg"), key=lambda i: strokes[i][:, 0].mean())
    for place, i in enumerate(legs):
        rows[i, p.PHASE_WALK] = 0.5 * (place % 2)
        rows[i, p.PHASE_GALLOP] = (0 if place < len(legs) / 2 else 0.5) + 0.08 * (place % 2)
    return rows


def read_one(entry):
    """A sketch as (curves, parts, attributes, noun, kind), or None when it does not suit."""
    strokes, labels = [], []
    for xs, ys, label in entry["strokes"]:
        if len(xs) >= 2:
            strokes.append(np.stack([xs, ys], 1).astype(float))
            labels.append(label)
    if not 1 <= len(strokes) <= 26:
        return None
    name = entry["class"]
    strokes = into_unit_box(strokes)
    curves, left = fit_strokes(strokes)
    if left > 0.055:
        return None
    labelled = entry["parts"] is not None
    roles = ["body"] * len(strokes)
    if labelled:
        roles = [ROLES.get(name, {}).get(entry["parts"][i] if i >= 0 else "", "body") for i in labels]
    attributes = attributes_of(name, strokes, roles)
    codes = [CODES[role] for role in roles]
    for i, role in enumerate(roles):
        if name == "pig" and role == "leg" and np.ptp(strokes[i][:, 0]) > 0.5:
            codes[i] = p.BODY  # all legs in one stroke
    curves = curves[:CURVES]
    noun = name.lower().replace("-", " ")
    kind = KINDS.get(name, kind_of(noun)) if labelled else kind_of(noun)
    return (
        np.array([c for c, _ in curves]),
        np.array([codes[i] for _, i in curves]),
        np.array([attributes[i] for _, i in curves]),
        noun,
        kind,
    )


def drawings(file, left_out, processes=2):
    """Yields the sketches of a gzipped file of JSON lines, without the classes of left_out."""
    entries = []
    with gzip.open(file, "rt") as lines:
        for line in lines:
            entry = json.loads(line)
            if entry["class"] not in left_out and entry["class"] not in LEFT_OUT:
                entries.append(entry)
    with Pool(processes) as pool:
        for drawing in pool.imap(read_one, entries, chunksize=100):
            if drawing is not None:
                yield drawing
