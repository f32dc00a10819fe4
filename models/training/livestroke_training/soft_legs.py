"""Legs of drawings without part labels: columns of points that hang under the body, each with a pivot at its top."""

import numpy as np

from . import parts as p

MOST = 4
LEGGED = (p.QUADRUPED_OUTLINE, p.PERSON_OUTLINE)


def columns_of(curves, kind):
    """(column of each control point [n, 4], 0 for none; columns [4, 3] of pivot x, pivot y and length)."""
    which = np.zeros(curves.shape[:2], np.int8)
    columns = np.zeros((MOST, 3))
    if kind not in LEGGED:
        return which, columns
    points = curves.reshape(-1, 2)
    top, bottom = points[:, 1].min(), points[:, 1].max()
    height = bottom - top
    if height < 0.45:
        return which, columns
    length = height * (0.45 if kind == p.PERSON_OUTLINE else 0.36)
    feet = np.sort(points[points[:, 1] > bottom - 0.45 * length, 0])
    groups = np.split(feet, np.where(np.diff(feet) > 0.05)[0] + 1)
    groups = [g for g in groups if np.ptp(g) < 0.24]
    if not 2 <= len(groups) <= MOST:
        return which, columns
    for i, group in enumerate(groups):
        columns[i] = group.mean(), bottom - length, length
    distance = np.abs(curves[..., 0, None] - columns[: len(groups), 0])  # [n, 4, groups]
    near = distance.argmin(-1)
    inside = (curves[..., 1] > bottom - length) & (distance.min(-1) < 0.16)
    which[inside] = near[inside] + 1
    return which, columns
