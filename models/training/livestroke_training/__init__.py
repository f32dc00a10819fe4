"""Trains the embedded prior: drawings that move by verbs, a video diffusion transformer, its judge."""
