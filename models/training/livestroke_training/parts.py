"""What a stroke is part of, and what its attributes say. One table for sketches, icons, figures and motion."""

CURVES = 32  # most cubics in a drawing; the rest of its row is empty

BODY = 0
LEG = 1
ARM_BACK = 3
ARM_FRONT = 4
WING_NEAR = 5  # seen from the side: rotates
WING_FAR = 6
TAIL = 7
HEAD = 8
STEM = 9
CLOTH = 10
FLAME = 11
ROTOR = 12
LOOSE = 13  # ears, antennae, branches, fins: swing about where they are fastened
EYE = 14
MOUTH = 15
BELL = 16
WING_FOLDS = 17  # seen from the front: folds about the body's axis
TENTACLE = 18
CLOCK_HAND = 19
PETAL = 20

# Attributes of a stroke, [10]: where it is fastened, its second joint, which kind that joint is, and its place in a gait.
PIVOT_X, PIVOT_Y, JOINT_X, JOINT_Y, JOINT, LENGTH, PHASE_WALK, PHASE_GALLOP, FACING, SIDE = range(10)
ATTRIBUTES = 10
NO_JOINT, LIMB_JOINT, HEAD_JOINT = 0.0, 1.0, 2.0  # a limb's knee; an ear that follows the head

# Kinds of drawing. Verbs name the kinds that they suit.
THING = -1
QUADRUPED, PERSON, FRONT_FLYER, BIRD, FISH, SNAKE, PLANT, FLAG, VEHICLE, MILL = range(10)
QUADRUPED_OUTLINE, BIRD_OUTLINE, FISH_OUTLINE, SNAKE_OUTLINE, PLANT_OUTLINE, VEHICLE_OUTLINE, PERSON_OUTLINE = range(10, 17)
PIG, ANT, AMBULANCE, CLOCK, FIRE, CUP, FACE, AIRPLANE, ICE_CREAM = range(20, 29)
SPIDER, OCTOPUS, FLOWER, BOAT, BALL, BELL_SHAPE, SWIMMING_BIRD, CLAWED = range(30, 38)
