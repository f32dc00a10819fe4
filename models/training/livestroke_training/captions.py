"""Captions: sentences for a verb and a noun, with adverbs that change the motion, short and long."""

import random
from dataclasses import dataclass

from .verbs import VERBS

DOUBLED = {"run", "jog", "spin", "hop", "trot", "swim", "clap", "flap", "nod", "wag", "squat", "step", "drop", "tip", "zip",
           "skip", "bob", "rub", "sit", "dig", "plod", "beg", "jet", "hit", "slip", "throb", "get", "begin", "shut"}
SHORT_VOWEL_E = {"lie": "lying", "be": "being", "come": "coming"}
THIRD = {"be": "is", "do": "does", "go": "goes", "have": "has", "fly": "flies", "do not": "does not"}


def split(verb):
    first, _, rest = verb.partition(" ")
    return first, (" " + rest if rest else "")


def third(verb):
    """'walk' -> 'walks'; of 'grow and shrink' both."""
    if " and " in verb:
        return " and ".join(third(v) for v in verb.split(" and "))
    if verb.startswith("do not"):
        return "does not" + verb[6:]
    first, rest = split(verb)
    if first in THIRD:
        return THIRD[first] + rest
    if first.endswith(("s", "sh", "ch", "x", "z")):
        return first + "es" + rest
    if first.endswith("y") and first[-2] not in "aeiou":
        return first[:-1] + "ies" + rest
    return first + "s" + rest


def gerund(verb):
    if " and " in verb:
        return " and ".join(gerund(v) for v in verb.split(" and "))
    if verb.startswith("do not"):
        return "not" + verb[6:].replace(" move", " moving")
    first, rest = split(verb)
    if first in SHORT_VOWEL_E:
        return SHORT_VOWEL_E[first] + rest
    if first in DOUBLED:
        return first + first[-1] + "ing" + rest
    if first.endswith("e") and not first.endswith(("ee", "oe")):
        return first[:-1] + "ing" + rest
    return first + "ing" + rest


# adverb -> (cycles added, amplitude, distance)
ADVERBS = {
    "slowly": (-1, 0.9, 0.7), "in slow motion": (-1, 0.9, 0.6), "calmly": (-1, 0.8, 0.8), "lazily": (-1, 0.8, 0.7),
    "quickly": (1, 1.0, 1.2), "fast": (1, 1.0, 1.25), "rapidly": (1, 1.0, 1.25), "at high speed": (1, 1.1, 1.3),
    "gently": (0, 0.6, 0.75), "slightly": (0, 0.45, 0.5), "softly": (0, 0.6, 0.75), "a little": (0, 0.5, 0.55),
    "wildly": (0, 1.45, 1.2), "vigorously": (0, 1.35, 1.15), "strongly": (0, 1.3, 1.1), "energetically": (0, 1.3, 1.1),
    "happily": (0, 1.1, 1.0), "gracefully": (0, 1.0, 1.0), "again and again": (0, 1.0, 1.0), "smoothly": (0, 1.0, 1.0),
}  # fmt: skip
COUNTS = {"once": 1, "one time": 1, "twice": 2, "two times": 2, "three times": 3, "four times": 4}

FLOURISHES = {
    "legs": ["taking deliberate and cautious steps", "its legs moving rhythmically", "with each step its body shifts gently", "full of energy and joy", "its feet touching the ground one after another", "across the open terrain", "with a confident stride"],
    "person": ["with fluid movements of arms and legs", "full of concentration", "with a graceful gesture", "expressing joy", "the arms moving in harmony with the body"],
    "dance": ["with passion and elegance", "every move in time with the rhythm", "the arms and legs moving in harmony", "as the music plays", "shifting weight from one foot to the other"],
    "wings": ["its delicate wings catching the light", "the wings moving up and down in a steady rhythm", "high above the clouds", "with elegance and ease", "its feathers rustling in the wind"],
    "water": ["its fins and tail propelling it forward", "bubbles rising around it", "in the crystal clear water", "making gentle ripples", "with smooth and powerful strokes"],
    "snake": ["with a smooth and hypnotic motion", "its long body following its head", "leaving a winding trail"],
    "cloth": ["its fabric rippling in soft folds", "against the blue sky", "dancing in the air"],
    "plant": ["its leaves dancing in the sunlight", "bending under the wind and rising again", "rooted firmly in the ground"],
    "fire": ["casting a warm glow", "dancing in the darkness", "its light trembling"],
    "wheels": ["its wheels turning steadily", "down the winding road", "leaving a trail of dust", "on its way to the city"],
    "head": ["looking curious and alert", "its eyes full of life", "with small precise movements"],
    "tail": ["showing how happy it is", "in eager anticipation", "while the body stays where it is"],
    "face": ["with a lively expression", "looking straight at us"],
    "still": ["like a statue", "in complete silence", "as if time had stopped"],
    "thing": ["with a smooth and steady motion", "in a playful way", "as if it were alive", "on an empty background", "in the middle of the page"],
}  # fmt: skip
NOUNLESS = ("object", "drawing", "sketch", "thing", "shape", "character", "subject")


@dataclass(frozen=True)
class Caption:
    text: str
    cycles: int  # how often the motion repeats
    amplitude: float  # factor for amounts
    distance: float  # factor for ways


def article(noun):
    return "an" if noun[0] in "aeiou" else "a"


def phrase(rng, verb, noun, adverb):
    """A sentence with noun and adverb; sometimes without a subject."""
    if verb.extra and rng.random() < 0.18:
        return with_adverb(rng.choice(verb.extra).replace("a {n}", f"{article(noun)} {noun}").format(n=noun), adverb)
    word, tail = rng.choice(verb.words), rng.choice(verb.tails)
    tail = f" {tail}" if tail else ""
    form = rng.random()
    if form < 0.26:
        return with_adverb(f"the {noun} {third(word)}{tail}", adverb)
    if form < 0.44:
        return with_adverb(f"the {noun} is {gerund(word)}{tail}", adverb)
    if form < 0.56:
        return with_adverb(f"{article(noun)} {noun} {gerund(word)}{tail}", adverb)
    if form < 0.66:
        return with_adverb(f"{article(noun)} {noun} {third(word)}{tail}", adverb)
    if form < 0.76:
        return with_adverb(f"{noun} {gerund(word)}{tail}", adverb)
    if form < 0.80:
        return with_adverb(f"make the {noun} {word}{tail}", adverb)
    if form < 0.87:
        return with_adverb(f"the {noun} starts to {word}{tail}", adverb)
    if form < 0.93:
        return with_adverb(f"{gerund(word)}{tail}", adverb)
    return with_adverb(f"{word}{tail}", adverb)


def with_adverb(text, adverb):
    return f"{text} {adverb}" if adverb else text


def caption(rng, verb, noun):
    """Draws a caption for a verb and a noun."""
    cycles, amplitude, distance, adverb = verb.n, 1.0, 1.0, ""
    draw = rng.random()
    if verb.family != "still":
        if verb.counted and draw < 0.2:
            adverb = rng.choice(list(COUNTS))
            cycles = COUNTS[adverb]
        elif draw < 0.42:
            adverb = rng.choice(list(ADVERBS))
            more, amplitude, distance = ADVERBS[adverb]
            cycles = min(max(cycles + more, 1), 4)
    if rng.random() < 0.1:
        noun = rng.choice(NOUNLESS)
    text = phrase(rng, verb, noun, adverb)
    if rng.random() < 0.14:
        flourishes = rng.sample(FLOURISHES[verb.family], min(rng.choice((1, 1, 2)), len(FLOURISHES[verb.family])))
        text += "".join(f", {f}" for f in flourishes)
    return Caption(dress(rng, text), cycles, amplitude, distance)


def dress(rng, text):
    draw = rng.random()
    if draw < 0.06 and text.startswith(("a ", "an ", "the ")):
        text = "a sketch of " + text
    elif draw < 0.12:
        text += ", simple line drawing"
    elif draw < 0.16:
        text += ", smooth motion"
    if rng.random() < 0.25:
        text = text[0].upper() + text[1:] + "."
    return text


if __name__ == "__main__":
    rng = random.Random(0)
    for v in VERBS:
        print(" | ".join(caption(rng, v, "cat").text for _ in range(4)))
    print(len(VERBS), "verbs,", len({w for v in VERBS for w in v.words}), "words")
